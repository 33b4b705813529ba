// SPDX-License-Identifier: MIT
// A picture that somebody sent whose submission is decided, and so is not read any more, is known again:
// after the campaign was closed, and after the program was.
#include "support/earlierworld.h"

using namespace proofdesk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using World = EarlierWorld;

class TestEarlierCopies : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isFlaggedAfterARestart();
    void isFlaggedInTheSameRun();
    void isKnownWhereTheProgramWasKilled();
    void whatIsReadAgainCountsOnce();
    void theirOwnIsNoFlag();
    void anotherCampaignIsAnother();
    void originalsTellTwoOfOneThumbnailApart();
    void whatIsComparedNowDecides();
    void whatBecameOfItIsTold_data();
    void whatBecameOfItIsTold();
    void theApprovedOneIsNamed();
    void anotherPictureOfTheirsSaysNothing();
    void whatIsReadNowEndsAnotherOnesFlag();
    void allAreCountedAndTheOnePaidIsFound();
    void aThumbnailSentAsAPictureIsKnown();
    void oneFileIsAskedForOnce();
};

void TestEarlierCopies::isFlaggedAfterARestart()
{
    World w;
    const Submission paid = World::submission(1, w.image("/1.png"));
    QVERIFY(w.read(paid));
    w.list(paid, SubmissionStatus::Approved);
    w.restart();
    // The paid one is not read again.
    const Submission copy = World::submission(2, w.image("/copy.png"));
    const Submission other = World::submission(3, w.image("/2.png"));
    QVERIFY(w.read(copy));
    QVERIFY(w.read(other));
    QVERIFY(w.isFlagged(2));
    QVERIFY(!w.isFlagged(3));
    QVERIFY(w.model->sameFile(copy.id).isEmpty()); // there is nothing to stand beside it
    QCOMPARE(w.model->earlierCount(copy.id), 1);
    const auto earlier = w.model->earlier(copy.id);
    QVERIFY(earlier);
    QCOMPARE(earlier->submission, paid.id);
    QCOMPARE(earlier->workerName, u"worker1"_s);
    QCOMPARE(earlier->outcome, SubmissionStatus::Approved);
    // As one that is read: in words, counts, filters and orders.
    QCOMPARE(w.data(2, SubmissionModel::MatchCountRole).toInt(), 1);
    QVERIFY(w.data(2, Qt::AccessibleTextRole).toString().contains(u"same file as 1 other"_s));
    QCOMPARE(w.model->countOf(SubmissionFlag::SameFile), 1);
    w.model->setSort(SubmissionSort::RiskiestFirst);
    QCOMPARE(w.model->rowOf(copy.id), 0);
    SubmissionFilter filter;
    filter.flags = {SubmissionFlag::SameFile};
    w.model->setFilter(filter);
    QCOMPARE(w.model->rowCount(), 1);
    QCOMPARE(w.model->rowOf(copy.id), 0);
}

void TestEarlierCopies::isFlaggedInTheSameRun()
{
    World w;
    QVERIFY(w.read(World::submission(1, w.image("/1.png"))));
    QVERIFY(w.read(World::submission(2, w.image("/copy.png"))));
    QVERIFY(w.isFlagged(1) && w.isFlagged(2));
    w.reopen();
    // One is decided by now; the other one's picture was opened before, and is not opened again.
    w.model->merge({World::submission(2, w.image("/copy.png"))}, true);
    QVERIFY(w.isFlagged(2));
    QCOMPARE(w.model->earlier(SubmissionId(2))->submission, SubmissionId(1));
}

void TestEarlierCopies::isKnownWhereTheProgramWasKilled()
{
    World w;
    QVERIFY(w.read(World::submission(1, w.image("/1.png"))));
    w.clock.advance(1s);
    const auto rows = w.database->exec(u"SELECT submission FROM proof_files"_s);
    QVERIFY(rows);
    QCOMPARE(rows->size(), 1);
    QCOMPARE(rows->first().first().toInt(), 1);
}

void TestEarlierCopies::whatIsReadAgainCountsOnce()
{
    World w;
    const Submission paid = World::submission(1, w.image("/1.png"));
    const Submission copy = World::submission(2, w.image("/copy.png"));
    QVERIFY(w.read(paid));
    w.restart();
    QVERIFY(w.read(copy));
    QCOMPARE(w.model->earlierCount(copy.id), 1);
    // It is listed again, before its picture is there, and then with it.
    w.model->merge({paid}, true);
    QCOMPARE(w.model->earlierCount(copy.id), 0);
    QCOMPARE(w.model->sameFile(copy.id), QList{paid.id});
    QVERIFY(w.load(paid.images.first()));
    QCOMPARE(w.model->sameFile(copy.id), QList{paid.id});
    QCOMPARE(w.model->earlierCount(copy.id), 0);
    for (const int id : {1, 2})
        QCOMPARE(w.data(id, SubmissionModel::MatchCountRole).toInt(), 1);
}

void TestEarlierCopies::theirOwnIsNoFlag()
{
    World w;
    const Submission one = World::submission(1, w.image("/1.png", "/t1.png"), 7);
    const Submission two = World::submission(2, w.image("/copy.png", "/t2.png"), 7);
    w.model->merge({one}, true);
    QVERIFY(w.load(one.images.first(), ProofSize::Thumbnail) && w.load(one.images.first()));
    w.restart();
    w.model->merge({two}, true);
    QVERIFY(w.load(two.images.first(), ProofSize::Thumbnail) && w.load(two.images.first()));
    QVERIFY(!w.isFlagged(2));
    QVERIFY(!w.model->earlier(SubmissionId(2)));
}

void TestEarlierCopies::anotherCampaignIsAnother()
{
    World w;
    w.model->setCampaign(World::campaign2);
    QVERIFY(w.read(World::submission(1, w.image("/1.png"))));
    w.restart();
    QVERIFY(w.read(World::submission(2, w.image("/copy.png"))));
    QVERIFY(!w.isFlagged(2));
}

void TestEarlierCopies::originalsTellTwoOfOneThumbnailApart()
{
    World w;
    const Submission one = World::submission(1, w.image("/1.png", "/t1.png"));
    const Submission two = World::submission(2, w.image("/2.png", "/t2.png"));
    w.model->merge({one}, true);
    QVERIFY(w.load(one.images.first(), ProofSize::Thumbnail));
    QVERIFY(w.load(one.images.first()));
    w.restart();
    w.model->merge({two}, true);
    QVERIFY(w.load(two.images.first(), ProofSize::Thumbnail));
    QVERIFY(w.isFlagged(2));
    QVERIFY(w.load(two.images.first()));
    QVERIFY(!w.isFlagged(2));
}

void TestEarlierCopies::whatIsComparedNowDecides()
{
    World w;
    const Submission one = World::submission(1, w.image("/1.png", "/t1.png"));
    const Submission two = World::submission(2, w.image("/2.png", "/t2.png"));
    w.model->merge({one}, true);
    QVERIFY(w.load(one.images.first(), ProofSize::Thumbnail));
    w.restart();
    w.model->merge({one, two}, true);
    QVERIFY(w.load(two.images.first(), ProofSize::Thumbnail));
    QVERIFY(w.load(two.images.first()));
    QCOMPARE(w.model->sameFile(two.id), QList{one.id}); // of its original nothing is known
    QVERIFY(w.load(one.images.first()));
    QVERIFY(w.model->sameFile(two.id).isEmpty());
}

void TestEarlierCopies::whatBecameOfItIsTold_data()
{
    QTest::addColumn<QString>("statement"); // of the journal, or of what was listed
    QTest::addColumn<SubmissionStatus>("outcome");
    const QString decision = u"INSERT INTO decisions (step, campaign, submission, kind, state, note, worker,"
                             " worker_name, pays_by_itself, decided_at, actual_status)"
                             " VALUES (1, '%1', 1, '%2', '%3', '', '', '', 0, 0, '%4')"_s;
    const auto decided = [&](const char* name, const char* kind, const char* state, const char* actual,
                             SubmissionStatus outcome) {
        QTest::newRow(name) << decision.arg(World::campaign1.toString(), QLatin1String(kind),
                                            QLatin1String(state), QLatin1String(actual))
                            << outcome;
    };
    decided("approved", "approve", "sent", "", SubmissionStatus::Approved);
    decided("rejected", "reject", "sent", "", SubmissionStatus::Rejected);
    decided("decided elsewhere meanwhile", "approve", "conflict", "Rejected", SubmissionStatus::Rejected);
    decided("on its way", "approve", "waiting", "", SubmissionStatus::Other);
    decided("on hold", "hold", "draft", "", SubmissionStatus::Other);
    QTest::newRow("listed") << u"INSERT INTO listed_decisions VALUES ('%1', 1, 'n:1', 'Rejected', 0)"_s.arg(
        World::campaign1.toString())
                            << SubmissionStatus::Rejected;
    QTest::newRow("never told") << u"SELECT 1"_s << SubmissionStatus::Other;
}

void TestEarlierCopies::whatBecameOfItIsTold()
{
    QFETCH(const QString, statement);
    World w;
    QVERIFY(w.read(World::submission(1, w.image("/1.png"))));
    QVERIFY(w.database->exec(statement));
    w.restart();
    QVERIFY(w.read(World::submission(2, w.image("/copy.png"))));
    QVERIFY(w.isFlagged(2));
    QTEST(w.model->earlier(SubmissionId(2))->outcome, "outcome");
}

void TestEarlierCopies::theApprovedOneIsNamed()
{
    World w;
    for (const int id : {1, 2, 3}) {
        const Submission row = World::submission(id, w.image(id == 3 ? "/copy.png" : "/1.png"));
        QVERIFY(w.read(row));
        if (id > 1)
            w.list(row, id == 2 ? SubmissionStatus::Rejected : SubmissionStatus::Approved);
    }
    w.restart();
    QVERIFY(w.read(World::submission(4, w.image("/copy.png"))));
    QCOMPARE(w.model->earlierCount(SubmissionId(4)), 3);
    QCOMPARE(w.model->earlier(SubmissionId(4))->submission, SubmissionId(3));
    QCOMPARE(w.data(4, SubmissionModel::MatchCountRole).toInt(), 3);
}

void TestEarlierCopies::anotherPictureOfTheirsSaysNothing()
{
    World w;
    Submission two = World::submission(1, w.image("/2.png"));
    two.images.append(w.image("/1.png"));
    w.model->merge({two}, true);
    QVERIFY(w.load(two.images.at(1)));
    w.restart();
    const Submission copy = World::submission(2, w.image("/copy.png"));
    w.model->merge({two, copy}, true);
    QVERIFY(w.load(two.images.at(0))); // and the other one is not read
    QVERIFY(w.load(copy.images.first()));
    QVERIFY(w.isFlagged(2));
    QCOMPARE(w.model->sameFile(copy.id), QList{two.id});
}

void TestEarlierCopies::whatIsReadNowEndsAnotherOnesFlag()
{
    World w;
    const Submission one = World::submission(1, w.image("/1.png", "/t1.png"));
    const Submission two = World::submission(2, w.image("/2.png", "/t2.png"));
    w.model->merge({one}, true);
    QVERIFY(w.load(one.images.first(), ProofSize::Thumbnail));
    w.restart();
    w.model->merge({one, two}, true);
    QVERIFY(w.load(two.images.first(), ProofSize::Thumbnail) && w.load(two.images.first()));
    QVERIFY(w.isFlagged(2));
    QVERIFY(w.load(one.images.first())); // it is another one
    QVERIFY(w.model->sameFile(two.id).isEmpty());
    QVERIFY(!w.isFlagged(2));
}

void TestEarlierCopies::allAreCountedAndTheOnePaidIsFound()
{
    World w;
    QList<Submission> rows;
    for (int id = 1; id <= 60; ++id) {
        rows.append(World::submission(id, w.image("/1.png")));
        if (id < 50) {
            rows.last().status = id == 9 ? SubmissionStatus::Approved : SubmissionStatus::Rejected;
            rows.last().statusText = toWire(rows.last().status);
        }
    }
    w.model->merge(rows, true);
    QVERIFY(w.load(rows.first().images.first()));
    w.restart();
    QVERIFY(w.read(World::submission(61, w.image("/copy.png"))));
    QCOMPARE(w.model->earlierCount(SubmissionId(61)), 60);
    QCOMPARE(w.data(61, SubmissionModel::MatchCountRole).toInt(), 60);
    QCOMPARE(w.model->earlier(SubmissionId(61))->submission, SubmissionId(9));
    QCOMPARE(w.model->earlier(SubmissionId(61))->outcome, SubmissionStatus::Approved);
    // They are listed again, and none of their pictures is there.
    w.model->merge(rows, true);
    QCOMPARE(w.model->earlierCount(SubmissionId(61)), 0);
    QCOMPARE(w.data(61, SubmissionModel::MatchCountRole).toInt(), 60);
}

void TestEarlierCopies::aThumbnailSentAsAPictureIsKnown()
{
    World w;
    const Submission one = World::submission(1, w.image("/1.png", "/t1.png"));
    const Submission two = World::submission(2, w.image("/t2.png")); // the same file, sent as a picture
    w.model->merge({one}, true);
    QVERIFY(w.load(one.images.first(), ProofSize::Thumbnail));
    w.restart();
    QVERIFY(w.read(two));
    QVERIFY(w.isFlagged(2));
    // And the other way round.
    const Submission three = World::submission(3, w.image("/2.png", "/t1.png"));
    w.restart();
    w.model->merge({three}, true);
    QVERIFY(w.load(three.images.first(), ProofSize::Thumbnail));
    QCOMPARE(w.model->earlierCount(three.id), 2);
    QVERIFY(w.load(three.images.first())); // of its original and that of the second it is known: they differ
    QCOMPARE(w.model->earlierCount(three.id), 1);
}

void TestEarlierCopies::oneFileIsAskedForOnce()
{
    // Of one address in thousands of rows: the disk is asked and written to for its file, not for each row.
    World w;
    QVERIFY(w.read(World::submission(1, w.image("/1.png"))));
    w.restart();
    QVERIFY(w.read(World::submission(2, w.image("/copy.png"))));
    w.clock.advance(1s);
    QVERIFY(w.database->exec(u"DELETE FROM proof_files"_s));
    QList<Submission> rows;
    for (int id = 3; id <= 300; ++id)
        rows.append(World::submission(id, w.image("/copy.png"), id > 150 ? 7 : 0));
    w.model->merge(rows, true);
    for (const int id : {3, 150, 151, 300}) {
        QVERIFY(w.isFlagged(id));
        QCOMPARE(w.model->earlierCount(SubmissionId(id)), 1);
    }
    w.clock.advance(1s);
    QCOMPARE(w.kept(), int(rows.size()));
    // Nothing new is read of it: it is told once more, and not written.
    QVERIFY(w.database->exec(u"DELETE FROM proof_files"_s));
    Q_EMIT w.proofs->changed({ProofStore::keyOf(rows.first().images.first())});
    w.clock.advance(1s);
    QCOMPARE(w.kept(), 0);
}

QTEST_GUILESS_MAIN(TestEarlierCopies)
#include "tst_earliercopies.moc"
