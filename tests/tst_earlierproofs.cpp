// SPDX-License-Identifier: MIT
// What is kept of the files of pictures, on a disk that may refuse.
#include "account/database.h"
#include "review/evidence/earlierproofs.h"
#include "support/manualclock.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace proofdesk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const CampaignId Campaign1 = *CampaignId::parse(u"123e4567-e89b-12d3-a456-426614174000");

struct World
{
    void note(int id, const QByteArray& thumbnail, const QByteArray& full) const
    {
        earlier->note({{Campaign1, SubmissionId(id)}, 0, thumbnail, full, WorkerId::fromNumber(id), u"w"_s});
    }
    /// How many pictures are on disk.
    [[nodiscard]] int kept() const
    {
        const auto rows = database->exec(u"SELECT count(*) FROM proof_files"_s);
        return rows ? rows->first().first().toInt() : -1;
    }

    QTemporaryDir folder;
    ManualClock clock;
    std::unique_ptr<Database> database = std::move(Database::open(folder.filePath(u"a.db"_s)).value());
    std::unique_ptr<EarlierProofs> earlier = std::make_unique<EarlierProofs>(*database, clock);
};

} // namespace

class TestEarlierProofs : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anotherPictureForgetsTheOldOne();
    void oneThatIsRefusedHoldsNoneBack();
    void aDiskThatRefusesIsTriedLessOften();
};

void TestEarlierProofs::anotherPictureForgetsTheOldOne()
{
    World w;
    for (const bool isWrittenBetween : {false, true}) {
        const QByteArray old(32, isWrittenBetween ? 'a' : 'b');
        w.note(1, QByteArray(32, 'c'), old);
        if (isWrittenBetween)
            w.earlier->flush();
        w.note(1, QByteArray(32, 'd'), {});
        w.earlier->flush();
        QVERIFY(w.earlier->copies(Campaign1, {}, old).isEmpty());
        QCOMPARE(w.earlier->copies(Campaign1, QByteArray(32, 'd'), {}).size(), 1);
        // What is read of the same one is added to it.
        w.note(1, QByteArray(32, 'd'), QByteArray(32, 'e'));
        w.note(1, QByteArray(32, 'd'), {});
        w.earlier->flush();
        QCOMPARE(w.earlier->copies(Campaign1, {}, QByteArray(32, 'e')).size(), 1);
    }
}

void TestEarlierProofs::oneThatIsRefusedHoldsNoneBack()
{
    World w;
    QVERIFY(w.database->exec(u"CREATE TRIGGER refuse BEFORE INSERT ON proof_files WHEN NEW.submission = 3"
                             " BEGIN SELECT RAISE(ABORT, 'not this one'); END"_s));
    for (int id = 1; id <= 5; ++id)
        w.note(id, {}, QByteArray(32, 'a'));
    w.clock.advance(1s);
    QCOMPARE(w.kept(), 4);
}

void TestEarlierProofs::aDiskThatRefusesIsTriedLessOften()
{
    World w;
    QVERIFY(w.database->exec(u"PRAGMA query_only = ON"_s));
    w.note(1, {}, QByteArray(32, 'a'));
    w.clock.advance(1s);
    QVERIFY(w.database->exec(u"PRAGMA query_only = OFF"_s));
    w.clock.advance(1s);
    QCOMPARE(w.kept(), 0); // not each second
    w.note(2, {}, QByteArray(32, 'a'));
    w.clock.advance(1s);
    QCOMPARE(w.kept(), 2); // and what was noted since does not put it off
    // What can't be written for long does not fill the memory: the oldest goes.
    QVERIFY(w.database->exec(u"DELETE FROM proof_files"_s));
    QVERIFY(w.database->exec(u"PRAGMA query_only = ON"_s));
    const auto most = int(UnwrittenRows<int, int>::Most);
    for (int id = 1; id <= most + 5; ++id)
        w.note(id, {}, QByteArray(32, 'a'));
    QVERIFY(w.database->exec(u"PRAGMA query_only = OFF"_s));
    w.earlier->flush();
    QCOMPARE(w.kept(), most);
    QCOMPARE(w.database->exec(u"SELECT min(submission) FROM proof_files"_s)->first().first().toInt(), 6);
}

QTEST_GUILESS_MAIN(TestEarlierProofs)
#include "tst_earlierproofs.moc"
