// SPDX-License-Identifier: MIT
#include "account/database.h"
#include "account/schema.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

using namespace proofdesk;

/// The local database: what is kept survives, and a file that can't be used is said to be so and left alone.
class TestDatabase : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keepsWhatWasCommitted();
    void isPrivateAndSynced();
    void takesBackWhatWasNotCommitted();
    void migratesFromEachEarlierVersion_data();
    void migratesFromEachEarlierVersion();
    void newerIsLeftAlone();
    void damagedIsKeptAside_data();
    void damagedIsKeptAside();
    void fullDiskLosesNothing();
    void readOnlyIsSaid();
    void missingFolderIsSaid();
    void twoConnectionsWait();

private:
    [[nodiscard]] static QByteArray contentOf(const QString& fileName)
    {
        QFile file(fileName);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    /// Runs statements on a file without any of our own code.
    static void runRaw(const QString& fileName, const QStringList& statements)
    {
        {
            auto raw = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("raw"));
            raw.setDatabaseName(fileName);
            QVERIFY(raw.open());
            QSqlQuery query(raw);
            for (const QString& statement : statements)
                QVERIFY2(query.exec(statement), qPrintable(statement));
        }
        QSqlDatabase::removeDatabase(QStringLiteral("raw"));
    }

    /// A row in each table that this step of the schema made.
    [[nodiscard]] static QStringList rowsOf(int step)
    {
        switch (step) {
        case 0:
            return {
                QStringLiteral("INSERT INTO decisions (step, campaign, submission, kind, state, note, worker,"
                               " worker_name, pays_by_itself, decided_at) VALUES (1, 'c', 7, 'reject',"
                               " 'waiting', 'ein „Grund“', 'n1', 'anna', 0, 1234567890123)"),
                QStringLiteral(
                    "INSERT INTO activity (at, operation, outcome, campaign, worker, subject, sent,"
                    " answer) VALUES (1, 'approve', 'done', 'c', 'n1', 'anna', '', 'ok')"),
                QStringLiteral("INSERT INTO budget (at) VALUES (1234567890123)")};
        case 1:
            return {QStringLiteral("INSERT INTO seen VALUES ('c', 7, 1)"),
                    QStringLiteral("INSERT INTO bulk_approvals (campaign, state, note, intended_at)"
                                   " VALUES ('c', 'sending', '', 1)"),
                    QStringLiteral(
                        "INSERT INTO bulk_members (bulk, submission, worker, worker_name, seen, planned)"
                        " VALUES (1, 7, 'n1', 'anna', 1, 1)"),
                    QStringLiteral("INSERT INTO reasons VALUES ('c', 1, 'Blurred', 'Not readable')"),
                    QStringLiteral("INSERT INTO last_reasons VALUES ('c', 'Not readable')"),
                    QStringLiteral("INSERT INTO worker_notes VALUES ('n1', 'careful', 'fast', 1)"),
                    QStringLiteral("INSERT INTO worker_actions (worker, worker_name, block, intended_at)"
                                   " VALUES ('n1', 'anna', 1, 1)")};
        case 2:
            return {QStringLiteral("INSERT INTO drafts (form, content, saved_at) VALUES ('custom', '{}', 1)"),
                    QStringLiteral("INSERT INTO fee_seen VALUES (1, 10, 1, 1)"),
                    QStringLiteral("INSERT INTO created_campaigns (campaign) VALUES ('c')"),
                    QStringLiteral("INSERT INTO creations (form, state, draft, snapshot, intended_at)"
                                   " VALUES ('custom', 'sending', '{}', '{}', 1)")};
        case 3:
            return {
                QStringLiteral("INSERT INTO batches (begun_at) VALUES (1)"),
                QStringLiteral("INSERT INTO batch_items (batch, draft, state) VALUES (1, '{}', 'waiting')")};
        case 4:
            return {}; // no table is new in it
        case 5:
            return {QStringLiteral("INSERT INTO review_places VALUES ('c', 'grid', 1, 'oldest', 7)")};
        case 6:
            return {QStringLiteral("INSERT INTO key_marks VALUES (x'01', x'02', 1)")};
        case 7:
            return {QStringLiteral("INSERT INTO proof_files VALUES ('c', 7, 0, x'01', NULL, 'n1', 'anna')"),
                    QStringLiteral("INSERT INTO listed_decisions VALUES ('c', 8, 'n1', 'Approved', 1)")};
        default:
            qFatal("a step of the schema without a row here");
            return {};
        }
    }

    const QString insert = QStringLiteral("INSERT INTO last_reasons (campaign, text) VALUES (?, ?)");
    const QString count = QStringLiteral("SELECT count(*) FROM last_reasons");
};

void TestDatabase::keepsWhatWasCommitted()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("a.db"));
    {
        auto database = Database::open(file).value();
        QVERIFY(database->exec(insert, {QStringLiteral("c"), QStringLiteral("ein „Grund“")}));
    }
    auto database = Database::open(file).value();
    const auto rows = database->exec(QStringLiteral("SELECT text FROM last_reasons WHERE campaign = ?"),
                                     {QStringLiteral("c")});
    QCOMPARE(rows->first().first().toString(), QStringLiteral("ein „Grund“"));
    QVERIFY(!database->exec(QStringLiteral("SELECT nothing FROM nowhere")));
}

void TestDatabase::isPrivateAndSynced()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("a.db"));
    auto database = Database::open(file).value();
    QVERIFY(database->exec(insert, {QStringLiteral("c"), QStringLiteral("t")}));
    const QFile::Permissions others =
        QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    const auto files = QDir(folder.path()).entryInfoList(QDir::Files);
    QVERIFY(files.size() >= 2); // with the WAL
    for (const QFileInfo& info : files)
        QVERIFY2((info.permissions() & others) == 0, qPrintable(info.fileName()));
    QCOMPARE(database->exec(QStringLiteral("PRAGMA journal_mode"))->first().first().toString(),
             QStringLiteral("wal"));
    QCOMPARE(database->exec(QStringLiteral("PRAGMA synchronous"))->first().first().toInt(), 2); // FULL
    QCOMPARE(database->exec(QStringLiteral("PRAGMA foreign_keys"))->first().first().toInt(), 1);
}

void TestDatabase::takesBackWhatWasNotCommitted()
{
    QTemporaryDir folder;
    auto database = Database::open(folder.filePath(QStringLiteral("a.db"))).value();
    {
        auto transaction = Transaction::begin(*database);
        QVERIFY(transaction);
        QVERIFY(database->exec(insert, {QStringLiteral("c"), QStringLiteral("t")}));
    }
    QCOMPARE(database->exec(count)->first().first().toInt(), 0);
    {
        auto transaction = Transaction::begin(*database);
        QVERIFY(database->exec(insert, {QStringLiteral("c"), QStringLiteral("t")}));
        QVERIFY(transaction->commit());
    }
    QCOMPARE(database->exec(count)->first().first().toInt(), 1);
}

void TestDatabase::migratesFromEachEarlierVersion_data()
{
    QTest::addColumn<int>("version");
    for (int version = 0; version <= schema::migrations().size(); ++version)
        QTest::addRow("from %d", version) << version;
}

void TestDatabase::migratesFromEachEarlierVersion()
{
    QFETCH(int, version);
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("old.db"));
    QStringList statements;
    for (int step = 0; step < version; ++step)
        statements += schema::migrations().at(step);
    statements += QStringLiteral("PRAGMA user_version = %1").arg(version);
    for (int step = 0; step < version; ++step)
        statements += rowsOf(step);
    runRaw(file, statements);

    auto database = Database::open(file).value();
    QCOMPARE(database->exec(QStringLiteral("PRAGMA user_version"))->first().first().toLongLong(),
             qint64(schema::migrations().size()));
    // What was there is there, in every table of that version.
    const auto tables = database->exec(QStringLiteral(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name"));
    int filled = 0;
    for (const Database::Row& table : *tables)
        filled += database->exec(QStringLiteral("SELECT count(*) FROM ") + table.first().toString())
                      ->first()
                      .first()
                      .toInt();
    int written = 0;
    for (int step = 0; step < version; ++step)
        written += int(rowsOf(step).size());
    QCOMPARE(filled, written);
    if (version > 0) {
        const auto decision = database->exec(QStringLiteral("SELECT note, balance FROM decisions"))->first();
        QCOMPARE(decision.at(0).toString(), QStringLiteral("ein „Grund“"));
        QVERIFY(decision.at(1).isNull());
    }
    // And it is what a new file would be.
    auto fresh = Database::open(folder.filePath(QStringLiteral("fresh.db"))).value();
    const QString shape = QStringLiteral("SELECT type, name, sql FROM sqlite_master ORDER BY type, name");
    QCOMPARE(database->exec(shape).value(), fresh->exec(shape).value());
}

void TestDatabase::newerIsLeftAlone()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("new.db"));
    runRaw(file, {QStringLiteral("CREATE TABLE wonders (a)"), QStringLiteral("PRAGMA user_version = 4711")});
    const QByteArray before = contentOf(file);
    const auto opened = Database::open(file);
    QVERIFY(!opened);
    QCOMPARE(opened.error().problem, DatabaseProblem::Newer);
    QVERIFY(opened.error().detail.contains(QStringLiteral("4711")));
    QCOMPARE(contentOf(file), before);
}

void TestDatabase::damagedIsKeptAside_data()
{
    QTest::addColumn<bool>("halfWay");
    QTest::newRow("no database at all") << false;
    QTest::newRow("a broken page") << true;
}

void TestDatabase::damagedIsKeptAside()
{
    QFETCH(bool, halfWay);
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("a.db"));
    if (halfWay) {
        {
            auto database = Database::open(file).value();
            for (int i = 0; i < 500; ++i)
                QVERIFY(database->exec(insert, {QString::number(i), QString(200, u'x')}));
        }
        QFile broken(file);
        QVERIFY(broken.open(QIODevice::ReadWrite));
        broken.seek(broken.size() / 2);
        broken.write(QByteArray(16'384, '\xAA'));
    } else {
        QFile broken(file);
        QVERIFY(broken.open(QIODevice::WriteOnly));
        broken.write(QByteArray(8'192, 'z'));
    }
    const QByteArray before = contentOf(file);
    const auto opened = Database::open(file);
    QVERIFY(!opened);
    QCOMPARE(opened.error().problem, DatabaseProblem::Damaged);
    QCOMPARE(contentOf(file), before);

    const QDateTime now({2025, 1, 16}, {15, 0}, Qt::UTC);
    const auto aside = Database::keepAside(file, now);
    QVERIFY(aside);
    QCOMPARE(QFileInfo(*aside).fileName(), QStringLiteral("a.db.damaged-20250116-150000"));
    QCOMPARE(contentOf(*aside), before);
    QVERIFY(Database::open(file));
    // A second one in the same second takes nothing's place.
    QFile(file).remove();
    QFile second(file);
    QVERIFY(second.open(QIODevice::WriteOnly));
    second.close();
    QVERIFY(*Database::keepAside(file, now) != *aside);
    QCOMPARE(contentOf(*aside), before);
}

void TestDatabase::fullDiskLosesNothing()
{
    QTemporaryDir folder;
    auto database = Database::open(folder.filePath(QStringLiteral("a.db"))).value();
    QVERIFY(database->exec(insert, {QStringLiteral("kept"), QStringLiteral("t")}));
    const int pages = database->exec(QStringLiteral("PRAGMA page_count"))->first().first().toInt();
    QVERIFY(database->exec(QStringLiteral("PRAGMA max_page_count = %1").arg(pages)));
    {
        auto transaction = Transaction::begin(*database);
        QVERIFY(transaction);
        const auto refused = database->exec(insert, {QStringLiteral("big"), QString(100'000, u'x')});
        QVERIFY(!refused);
        QCOMPARE(refused.error().problem, DatabaseProblem::DiskFull);
    }
    QCOMPARE(database->exec(count)->first().first().toInt(), 1);
    QVERIFY(database->exec(QStringLiteral("PRAGMA max_page_count = 100000")));
    QVERIFY(database->exec(insert, {QStringLiteral("big"), QString(100'000, u'x')}));
}

void TestDatabase::readOnlyIsSaid()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("a.db"));
    {
        auto database = Database::open(file).value();
        QVERIFY(database->exec(insert, {QStringLiteral("c"), QStringLiteral("t")}));
    }
    // The superuser may write everywhere, so it becomes somebody else for a moment.
    constexpr uid_t nobody = 65'534;
    const bool root = geteuid() == 0;
    for (const QByteArray& path : {QFile::encodeName(file), QFile::encodeName(folder.path())})
        QVERIFY(!root || chown(path.constData(), nobody, gid_t(-1)) == 0);
    QVERIFY(QFile::setPermissions(file, QFile::ReadOwner));
    QVERIFY(QFile::setPermissions(folder.path(), QFile::ReadOwner | QFile::ExeOwner));
    QVERIFY(!root || seteuid(nobody) == 0);
    const auto opened = Database::open(file);
    QVERIFY(!root || seteuid(0) == 0);
    QFile::setPermissions(folder.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    QVERIFY(!opened);
    QCOMPARE(opened.error().problem, DatabaseProblem::ReadOnly);
}

void TestDatabase::missingFolderIsSaid()
{
    QTemporaryDir folder;
    const auto opened = Database::open(folder.filePath(QStringLiteral("nowhere/a.db")));
    QVERIFY(!opened);
    QCOMPARE(opened.error().problem, DatabaseProblem::CannotOpen);
    const auto itself = Database::open(folder.path());
    QVERIFY(!itself);
    QCOMPARE(itself.error().problem, DatabaseProblem::CannotOpen);
}

void TestDatabase::twoConnectionsWait()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("a.db"));
    auto first = Database::open(file).value();
    auto second = Database::open(file).value();
    QVERIFY(second->exec(QStringLiteral("PRAGMA busy_timeout = 20")));
    auto transaction = Transaction::begin(*first);
    QVERIFY(transaction);
    const auto refused = Transaction::begin(*second);
    QVERIFY(!refused);
    QCOMPARE(refused.error().problem, DatabaseProblem::Busy);
    QVERIFY(transaction->commit());
    QVERIFY(Transaction::begin(*second));
}

QTEST_GUILESS_MAIN(TestDatabase)
#include "tst_database.moc"
