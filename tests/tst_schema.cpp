// SPDX-License-Identifier: MIT
#include "account/database.h"
#include "account/databaseproblem.h"
#include "account/schema.h"

#include <QDir>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

#include <optional>
#include <utility>

using namespace proofdesk;

/// Files that earlier versions left: their shape is history, and one that can't be brought up to date stays
/// as it is.
class TestSchema : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void stepsStandAsTheyWereReleased_data();
    void stepsStandAsTheyWereReleased();
    void aStepThatFailsChangesNothing();
    void theNextVersionIsNewerToo();
    void filesKeptAsideAreWhole();
    void aPageThatBreaksLaterIsSaid();
    void aFinishedTransactionEndsNoOther();
    void problems_data();
    void problems();

private:
    /// Runs statements on a file without any of our own code; what the last one found.
    static QStringList runRaw(const QString& fileName, const QStringList& statements)
    {
        QStringList found;
        {
            auto raw = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("raw"));
            raw.setDatabaseName(fileName);
            if (!raw.open())
                qFatal("no file: %s", qPrintable(fileName));
            QSqlQuery query(raw);
            if (!query.exec(QStringLiteral("PRAGMA synchronous = OFF"))) // no power fails here
                qFatal("no pragma");
            for (const QString& statement : statements) {
                if (!query.exec(statement))
                    qFatal("refused: %s", qPrintable(statement));
            }
            while (query.next())
                found.append(query.value(0).toString());
        }
        QSqlDatabase::removeDatabase(QStringLiteral("raw"));
        return found;
    }

    const QString shape = QStringLiteral("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name");
};

void TestSchema::stepsStandAsTheyWereReleased_data()
{
    QTest::addColumn<int>("version");
    for (int version = 1; version <= schema::migrations().size(); ++version)
        QTest::addRow("%d", version) << version;
}

void TestSchema::stepsStandAsTheyWereReleased()
{
    // A step that was released is on people's disks: it is never edited, another one is added. Its shape is
    // written down when it is.
    QFETCH(int, version);
    QTemporaryDir folder;
    QStringList statements;
    for (int step = 0; step < version; ++step)
        statements += schema::migrations().at(step);
    const QStringList found =
        runRaw(folder.filePath(QStringLiteral("a.db")), statements + QStringList{shape});
    QFile written(QStringLiteral(PROOFDESK_TEST_DATA "/schema/%1.sql").arg(version));
    QVERIFY2(written.open(QIODevice::ReadOnly), qPrintable(written.fileName()));
    const QStringList expected = QString::fromUtf8(written.readAll()).split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(found, expected);
}

void TestSchema::aStepThatFailsChangesNothing()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("a.db"));
    // Somebody else's table stands where the third step wants one of its own, after some others.
    QStringList statements = schema::migrations().at(0);
    statements += QStringLiteral("CREATE TABLE created_campaigns (mine)");
    statements += QStringLiteral("PRAGMA user_version = 1");
    const QStringList before = runRaw(file, statements + QStringList{shape});
    for (int attempt = 0; attempt < 2; ++attempt) {
        const auto opened = Database::open(file);
        QVERIFY(!opened);
        QCOMPARE(opened.error().problem, DatabaseProblem::Failed);
        QCOMPARE(runRaw(file, {shape}), before);
        QCOMPARE(runRaw(file, {QStringLiteral("PRAGMA user_version")}), QStringList{QStringLiteral("1")});
    }
}

void TestSchema::theNextVersionIsNewerToo()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("a.db"));
    const auto newest = schema::migrations().size();
    QVERIFY(Database::open(file));
    runRaw(file, {QStringLiteral("PRAGMA user_version = %1").arg(newest + 1)});
    const auto opened = Database::open(file);
    QVERIFY(!opened);
    QCOMPARE(opened.error().problem, DatabaseProblem::Newer);
}

void TestSchema::filesKeptAsideAreWhole()
{
    // What is in the WAL belongs to the file: one without the other is another file.
    QTemporaryDir folder;
    const auto path = [&](const char* name) { return folder.filePath(QLatin1String(name)); };
    for (const char* name : {"a.db", "a.db-wal", "a.db-shm"}) {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(name);
    }
    const auto aside = Database::keepAside(path("a.db"), QDateTime({2025, 1, 16}, {15, 0}, Qt::UTC));
    QVERIFY(aside);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files),
             (QStringList{QStringLiteral("a.db.damaged-20250116-150000"),
                          QStringLiteral("a.db.damaged-20250116-150000-shm"),
                          QStringLiteral("a.db.damaged-20250116-150000-wal")}));
    QFile log(*aside + QStringLiteral("-wal"));
    QVERIFY(log.open(QIODevice::ReadOnly));
    QCOMPARE(log.readAll(), QByteArray("a.db-wal"));
    // A second one of the same second goes beside it.
    QFile second(path("a.db"));
    QVERIFY(second.open(QIODevice::WriteOnly));
    second.close();
    const auto next = Database::keepAside(path("a.db"), QDateTime({2025, 1, 16}, {15, 0}, Qt::UTC));
    QVERIFY(next);
    QCOMPARE(*next, *aside + QStringLiteral("-2"));
    QVERIFY(!QFile::exists(path("a.db")));
}

void TestSchema::aPageThatBreaksLaterIsSaid()
{
    // Half of a list is not a list: whoever asked would take the rest for never decided.
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("a.db"));
    auto database = Database::open(file).value();
    {
        auto transaction = Transaction::begin(*database);
        for (int i = 0; i < 2'000; ++i)
            QVERIFY(database->exec(QStringLiteral("INSERT INTO last_reasons (campaign, text) VALUES (?, ?)"),
                                   {QString::number(i), QString(500, u'x')}));
        QVERIFY(transaction->commit());
    }
    QVERIFY(database->exec(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)")));
    QVERIFY(database->exec(QStringLiteral("PRAGMA shrink_memory")));
    const QString read = QStringLiteral("SELECT rowid, text FROM last_reasons ORDER BY rowid");
    QFile broken(file);
    QVERIFY(broken.open(QIODevice::ReadWrite));
    broken.seek(broken.size() / 2 / 4'096 * 4'096);
    broken.write(QByteArray(16 * 4'096, '\xAA'));
    broken.close();
    const auto rows = database->exec(read);
    QVERIFY(!rows);
    QCOMPARE(rows.error().problem, DatabaseProblem::Damaged);
}

void TestSchema::aFinishedTransactionEndsNoOther()
{
    QTemporaryDir folder;
    auto database = Database::open(folder.filePath(QStringLiteral("a.db"))).value();
    QCOMPARE(database->exec(QStringLiteral("PRAGMA busy_timeout"))->first().first().toInt(), 5'000);
    const QString insert = QStringLiteral("INSERT INTO last_reasons (campaign, text) VALUES (?, 't')");
    std::optional<DatabaseResult<Transaction>> first(std::in_place, Transaction::begin(*database));
    QVERIFY((*first)->commit());
    auto second = Transaction::begin(*database);
    QVERIFY(database->exec(insert, {QStringLiteral("a")}));
    first.reset();
    QVERIFY(second->commit());
    QCOMPARE(database->exec(QStringLiteral("SELECT count(*) FROM last_reasons"))->first().first().toInt(), 1);

    const QString activity = QStringLiteral("INSERT INTO budget (at) VALUES (?)");
    for (const int id : {1, 2, 3}) {
        QVERIFY(database->exec(activity, {id}));
        QCOMPARE(database->lastInsertId(), qint64(id));
    }
    QVERIFY(database->exec(QStringLiteral("DELETE FROM budget WHERE at > ?"), {1}));
    QCOMPARE(database->exec(QStringLiteral("SELECT count(*) FROM budget"))->first().first().toInt(), 1);
}

void TestSchema::problems_data()
{
    QTest::addColumn<QString>("code"); // of SQLite
    QTest::addColumn<DatabaseProblem>("problem");
    const auto row = [](const char* name, const char* code, DatabaseProblem problem) {
        QTest::newRow(name) << QString::fromLatin1(code) << problem;
    };
    row("busy", "5", DatabaseProblem::Busy);
    row("busy, recovering", "261", DatabaseProblem::Busy);
    row("locked", "6", DatabaseProblem::Busy);
    row("read-only", "8", DatabaseProblem::ReadOnly);
    row("read-only, moved", "1032", DatabaseProblem::ReadOnly);
    row("corrupt", "11", DatabaseProblem::Damaged);
    row("corrupt index", "779", DatabaseProblem::Damaged);
    row("not a database", "26", DatabaseProblem::Damaged);
    row("full", "13", DatabaseProblem::DiskFull);
    row("can't open", "14", DatabaseProblem::CannotOpen);
    row("constraint", "19", DatabaseProblem::Failed);
    row("error", "1", DatabaseProblem::Failed);
    row("none of SQLite", "", DatabaseProblem::Failed);
}

void TestSchema::problems()
{
    QFETCH(QString, code);
    QTemporaryDir folder;
    const QSqlError error({}, QStringLiteral("so it said"), QSqlError::StatementError, code);
    const DatabaseError found = classified(error, folder.filePath(QStringLiteral("a.db")));
    QTEST(found.problem, "problem");
    QVERIFY(found.detail.contains(QStringLiteral("so it said")));
}

QTEST_GUILESS_MAIN(TestSchema)
#include "tst_schema.moc"
