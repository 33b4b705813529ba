// SPDX-License-Identifier: MIT
// Whose a file is, is asked after each page of campaigns that a key shows: it must cost little, and leave the
// files as they are.
#include "account/accountfiles.h"
#include "account/database.h"
#include "account/keymarks.h"
#include "support/bytesread.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace proofdesk;

class TestAccountFiles : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_profile = std::make_unique<Profile>(*Profile::open(m_folder->path()));
    }
    void whatSettlesIt();
    void aLookChangesNothing();
    void aLookReadsLittle();
    void whatAKilledProgramLeftIsKnown();
    void aFileOfAnOlderVersionIsKnown();
    void whatCannotBeReadIsNobodysLast();

private:
    [[nodiscard]] AccountFiles files() const { return AccountFiles(*m_profile, m_origin, m_name); }
    [[nodiscard]] QString file(int number) const { return m_profile->databaseFile(m_origin, m_name, number); }
    void write(int number, const QString& sql, const QVariantList& values = {}) const
    {
        const auto database = Database::open(file(number));
        QVERIFY(database && (*database)->exec(sql, values));
    }
    void know(int number, const QString& campaign) const
    {
        write(number, QStringLiteral("INSERT INTO seen (campaign, submission, at) VALUES (?, 1, 1)"),
              {campaign});
    }
    [[nodiscard]] static ShownCampaigns showing(const QString& campaign, bool isWhole = false)
    {
        return {{*CampaignId::parse(campaign)}, isWhole};
    }
    /// Names, sizes, times and contents of all files of the profile.
    [[nodiscard]] QStringList stateOfAll() const
    {
        QStringList all;
        const QFileInfoList found = QFileInfo(file(1)).absoluteDir().entryInfoList(QDir::Files, QDir::Name);
        for (const QFileInfo& info : found) {
            QFile content(info.filePath());
            if (!content.open(QFile::ReadOnly))
                qFatal("not readable");
            all.append(QStringLiteral("%1 %2 %3")
                           .arg(info.fileName())
                           .arg(info.lastModified().toMSecsSinceEpoch())
                           .arg(qHash(content.readAll())));
        }
        return all;
    }

    const QString m_one = QStringLiteral("123e4567-e89b-12d3-a456-426614174001");
    const QString m_two = QStringLiteral("123e4567-e89b-12d3-a456-426614174002");
    const QByteArray m_key = "some-key-of-somebody";
    const QUrl m_origin{QStringLiteral("https://api.example")};
    const QString m_name = QStringLiteral("anna");
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Profile> m_profile;
};

void TestAccountFiles::whatSettlesIt()
{
    QVERIFY(files().isSettledBy(showing(m_one), m_key)); // no file is there
    write(1, QStringLiteral("DELETE FROM budget"));
    QVERIFY(files().isSettledBy(showing(m_one), m_key)); // nobody's
    know(1, m_two);
    QVERIFY(!files().isSettledBy(showing(m_one), m_key)); // perhaps the next page shows it
    QVERIFY(files().isSettledBy(showing(m_two), m_key));
    know(2, m_one);
    QVERIFY(files().isSettledBy(showing(m_one), m_key));
    QVERIFY(KeyMarks(**Database::open(file(2))).add("another-key-0123", QDateTime::currentDateTimeUtc()));
    const ShownCampaigns none{{}, false};
    QVERIFY(!files().isSettledBy(none, m_key));
    QVERIFY(files().isSettledBy(none, "another-key-0123"));
}

void TestAccountFiles::aLookChangesNothing()
{
    know(1, m_one);
    know(2, m_one);
    // The first was used last.
    for (const auto& [number, daysAgo] : {std::pair(1, 1), std::pair(2, 2)}) {
        QFile used(file(number));
        QVERIFY(used.open(QFile::ReadWrite));
        QVERIFY(
            used.setFileTime(QDateTime::currentDateTimeUtc().addDays(-daysAgo), QFile::FileModificationTime));
    }
    const QStringList before = stateOfAll();
    QCOMPARE(before.size(), 2);
    QVERIFY(!files().isSettledBy(showing(m_two), m_key));
    QCOMPARE(stateOfAll(), before);
    // So it still tells which was used last, and does so again.
    for (int time = 0; time < 2; ++time)
        QCOMPARE(files().choose(showing(m_one, true), m_key), AccountFiles::Choice{1});
    QCOMPARE(stateOfAll(), before);
}

void TestAccountFiles::aLookReadsLittle()
{
    know(1, m_one);
    write(1,
          QStringLiteral("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 50000)"
                         " INSERT INTO decisions (step, campaign, submission, kind, state, note, worker,"
                         " worker_name, pays_by_itself, decided_at, closed_at) SELECT i,"
                         " '123e4567-e89b-12d3-a456-426614174009', i, 'approve', 'sent', '', 'w', 'worker',"
                         " 0, 1, 1 FROM n"));
    constexpr qint64 Little = 256 * 1024;
    QVERIFY(QFileInfo(file(1)).size() > 20 * Little);
    const qint64 before = bytesRead();
    QVERIFY(!files().isSettledBy(showing(m_two), m_key));
    QVERIFY(files().isSettledBy(showing(m_one), m_key));
    QCOMPARE(files().choose(showing(m_one), m_key), AccountFiles::Choice{1});
    const qint64 read = bytesRead() - before;
    QVERIFY2(read < Little, qPrintable(QString::number(read)));
}

void TestAccountFiles::whatAKilledProgramLeftIsKnown()
{
    know(1, m_one);
    const auto database = Database::open(file(1)).value();
    QVERIFY(database->exec(QStringLiteral("INSERT INTO seen (campaign, submission, at) VALUES (?, 1, 1)"),
                           {m_two}));
    // As a program leaves it that is killed now: the newest part is in the WAL.
    const AccountFiles killed(*m_profile, m_origin, QStringLiteral("bert"));
    const QString copy = m_profile->databaseFile(m_origin, QStringLiteral("bert"), 1);
    for (const QString& ending : {QString(), QStringLiteral("-wal")})
        QVERIFY(QFile::copy(file(1) + ending, copy + ending));
    QVERIFY(killed.isSettledBy(showing(m_two), m_key));
    QCOMPARE(killed.choose(showing(m_two), m_key), AccountFiles::Choice{1});
    // Then it is opened whole.
    const auto opened = Database::open(copy);
    QVERIFY(opened);
    QCOMPARE((*opened)->exec(QStringLiteral("SELECT 1 FROM seen"))->size(), qsizetype(2));
}

void TestAccountFiles::aFileOfAnOlderVersionIsKnown()
{
    know(1, m_one);
    for (const QString& table : {QStringLiteral("key_marks"), QStringLiteral("review_places")})
        write(1, QStringLiteral("DROP TABLE ") + table);
    QVERIFY(files().isSettledBy(showing(m_one), m_key));
    QCOMPARE(files().choose(showing(m_one), m_key), AccountFiles::Choice{1});
    QCOMPARE(files().choose(showing(m_two, true), m_key),
             (AccountFiles::Choice{2, AccountFiles::NewFor::AnotherAccount}));
}

void TestAccountFiles::whatCannotBeReadIsNobodysLast()
{
    QFile damaged(file(1));
    QVERIFY(QDir().mkpath(QFileInfo(damaged).path()));
    QVERIFY(damaged.open(QFile::WriteOnly));
    damaged.write(QByteArray(8'192, 'x'));
    damaged.close();
    QVERIFY(!files().isSettledBy(showing(m_one), m_key));
    // It may be this account's: it is told of rather than passed over.
    QCOMPARE(files().choose(showing(m_one), m_key), AccountFiles::Choice{1});
    QCOMPARE(QFileInfo(damaged).size(), qint64(8'192));
}

QTEST_GUILESS_MAIN(TestAccountFiles)
#include "tst_accountfiles.moc"
