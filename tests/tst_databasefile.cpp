// SPDX-License-Identifier: MIT
// A file of an account that opens as if nothing had ever been decided is worse than one that does not open.
#include "account/database.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace proofdesk;

class TestDatabaseFile : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = m_folder->filePath(QStringLiteral("a.db"));
    }
    void anEmptyFileIsDamaged();
    void aKilledProgramLosesNothing();
    void aFileWithoutItsWalIsIncomplete();
    void aWalWithoutItsFileIsIncomplete();
    void aClosedFileNeedsNoWal();
    void aFileOfBeforeNeedsNoWal();
    void aCutBeginningIsBegunAgain();
    void itIsPrivateFromTheBeginning();

private:
    [[nodiscard]] static QByteArray contentOf(const QString& fileName)
    {
        QFile file(fileName);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    [[nodiscard]] static int budgetOf(Database& database)
    {
        return database.exec(QStringLiteral("SELECT count(*) FROM budget"))->first().first().toInt();
    }
    static void addTo(Database& database)
    {
        QVERIFY(database.exec(QStringLiteral("INSERT INTO budget (at) VALUES (1)")));
    }
    /// The file, and with it its WAL if that is wanted, as a program leaves it that is killed now.
    [[nodiscard]] QString asKilled(bool withWal) const
    {
        const QString copy = m_folder->filePath(QStringLiteral("killed.db"));
        const bool copied = QFile::copy(m_file, copy)
            && (!withWal || QFile::copy(m_file + QStringLiteral("-wal"), copy + QStringLiteral("-wal")));
        return copied ? copy : QString();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
};

void TestDatabaseFile::anEmptyFileIsDamaged()
{
    QFile file(m_file);
    QVERIFY(file.open(QFile::WriteOnly));
    file.close();
    const auto opened = Database::open(m_file);
    QVERIFY(!opened);
    QCOMPARE(opened.error().problem, DatabaseProblem::Damaged);
    QCOMPARE(QFileInfo(m_file).size(), qint64(0));
}

void TestDatabaseFile::aKilledProgramLosesNothing()
{
    const auto database = Database::open(m_file).value();
    addTo(*database);
    const auto again = Database::open(asKilled(true));
    QVERIFY(again);
    QCOMPARE(budgetOf(**again), 1);
}

void TestDatabaseFile::aFileWithoutItsWalIsIncomplete()
{
    const auto database = Database::open(m_file).value();
    addTo(*database);
    const QString killed = asKilled(false);
    const QByteArray before = contentOf(killed);
    const auto again = Database::open(killed);
    QVERIFY(!again);
    QCOMPARE(again.error().problem, DatabaseProblem::Incomplete);
    QVERIFY2(again.error().detail.endsWith(QStringLiteral("killed.db-wal")),
             qPrintable(again.error().detail));
    QCOMPARE(contentOf(killed), before);
    // The missing part put back it is whole.
    QVERIFY(QFile::copy(m_file + QStringLiteral("-wal"), killed + QStringLiteral("-wal")));
    const auto whole = Database::open(killed);
    QVERIFY(whole);
    QCOMPARE(budgetOf(**whole), 1);
}

void TestDatabaseFile::aWalWithoutItsFileIsIncomplete()
{
    const auto database = Database::open(m_file).value();
    addTo(*database);
    const QString gone = m_folder->filePath(QStringLiteral("gone.db"));
    QVERIFY(QFile::copy(m_file + QStringLiteral("-wal"), gone + QStringLiteral("-wal")));
    const auto opened = Database::open(gone);
    QVERIFY(!opened);
    QCOMPARE(opened.error().problem, DatabaseProblem::Incomplete);
    QVERIFY(!QFile::exists(gone));
    QVERIFY(QFile::exists(gone + QStringLiteral("-wal")));
    const auto aside = Database::keepAside(gone, QDateTime::currentDateTimeUtc());
    QVERIFY(aside);
    QVERIFY(QFile::exists(*aside + QStringLiteral("-wal")));
    QVERIFY(Database::open(gone));
}

void TestDatabaseFile::aClosedFileNeedsNoWal()
{
    {
        const auto database = Database::open(m_file).value();
        addTo(*database);
    }
    QVERIFY(!QFile::exists(m_file + QStringLiteral("-wal")));
    const auto again = Database::open(m_file);
    QVERIFY(again);
    QCOMPARE(budgetOf(**again), 1);
}

void TestDatabaseFile::aFileOfBeforeNeedsNoWal()
{
    {
        const auto database = Database::open(m_file).value();
        addTo(*database);
    }
    // Bytes 68 to 71 of the header: versions before this one wrote nothing there.
    QFile file(m_file);
    QVERIFY(file.open(QFile::ReadWrite) && file.seek(68));
    file.write(QByteArray(4, '\0'));
    file.close();
    const auto again = Database::open(m_file);
    QVERIFY(again);
    QCOMPARE(budgetOf(**again), 1);
}

void TestDatabaseFile::aCutBeginningIsBegunAgain()
{
    // Killed while the very first file was being made: that is not the file yet.
    QFile half(m_file + QStringLiteral(".new"));
    QVERIFY(half.open(QFile::WriteOnly));
    half.write("SQLite format 3");
    half.close();
    const auto opened = Database::open(m_file);
    QVERIFY(opened);
    addTo(**opened);
    QVERIFY(!half.exists());
}

void TestDatabaseFile::itIsPrivateFromTheBeginning()
{
    const auto database = Database::open(m_file).value();
    addTo(*database);
    for (const QString& name : {m_file, m_file + QStringLiteral("-wal")}) {
        const auto mode = QFileInfo(name).permissions();
        QVERIFY2(!(mode & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther)),
                 qPrintable(name));
    }
}

QTEST_GUILESS_MAIN(TestDatabaseFile)
#include "tst_databasefile.moc"
