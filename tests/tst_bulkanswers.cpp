// SPDX-License-Identifier: MIT
#include "account/activitylog.h"
#include "support/bigcampaign.h"
#include "support/bulkworld.h"
#include "support/elsewhere.h"

#include <QSignalSpy>

#include <algorithm>

using namespace proofdesk;
using namespace std::chrono_literals;
using Phase = BulkApproval::Phase;

/// What is made of the answer to an approval of all, of a lost one, and what the next start finds of it.
class TestBulkAnswers : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatNobodySawIsKept();
    void theSecondCountsForItself();
    void foundPartlyDone();
    void aReadingThatFailsIsMadeAgain();
    void theNextLossIsReadAsSoon();
    void lateButDone();
    void theHistoryNamesItOnce();
    void nothingGoesBeforeItIsKnown();
    void theNextStartKnowsWhatWasMeant();
    void theDiskRefusesTheOutcome();
    void onlyOneIsResumed();
};

void TestBulkAnswers::whatNobodySawIsKept()
{
    BulkWorld world;
    const qsizetype all = world.rows.size();
    world.see(0, all - 3);
    QVERIFY(world.queue->decide({world.request(world.rows[0], DecisionKind::Hold),
                                 world.request(world.rows.last(), DecisionKind::Hold)}));
    QVERIFY(world.plan());
    QVERIFY(world.bulk->approveAll());
    QVERIFY(world.untilFinished());
    QCOMPARE(world.outcome->kind, BulkOutcome::Kind::Done);
    // What is on hold was seen all the same, where it was.
    QCOMPARE(world.outcome->approvedUnseen.size(), 3);
    QCOMPARE(world.outcome->pay, Money::fromCents(50).times(all));
    const auto kept = world.bulk->approvedUnseen(world.campaign);
    QCOMPARE(kept.size(), 3);
    QSet<SubmissionId> ids;
    for (const ApprovedUnseen& one : kept) {
        ids.insert(one.key.submission);
        QCOMPARE(one.key.campaign, world.campaign);
        QVERIFY(one.at.isValid());
    }
    QVERIFY(ids.contains(world.rows.last().id));
    QVERIFY(!ids.contains(world.rows[1].id));
    const auto last = std::find_if(kept.begin(), kept.end(), [&](const ApprovedUnseen& one) {
        return one.key.submission == world.rows.last().id;
    });
    QCOMPARE(last->workerName, world.rows.last().workerName);
    QCOMPARE(last->worker, world.rows.last().worker);
    QVERIFY(world.bulk->approvedUnseen(Sandbox::foreignCampaign()).isEmpty());
}

void TestBulkAnswers::theSecondCountsForItself()
{
    BulkWorld world;
    const qsizetype all = world.rows.size();
    world.see(0, all);
    QVERIFY(world.plan());
    QVERIFY(world.bulk->approveAll());
    QVERIFY(world.untilFinished());
    QCOMPARE(world.outcome->approved.size(), all);
    world.outcome.reset();
    QCOMPARE(world.sandbox().arrive(2, world.campaign), 2);
    QVERIFY(world.plan());
    QCOMPARE(world.bulk->plan().neverSeen.size(), 2);
    QVERIFY(world.bulk->approveAll());
    QVERIFY(world.untilFinished());
    QCOMPARE(world.outcome->approved.size(), 2);
    QCOMPARE(world.outcome->pay, Money::fromCents(100));
    QCOMPARE(world.bulk->approvedUnseen(world.campaign).size(), 2);
    const auto history = ActivityLog(*world.database).search({}).value();
    QCOMPARE(history.size(), 2);
    QCOMPARE(history.first().amount, Money::fromCents(100));
}

void TestBulkAnswers::foundPartlyDone()
{
    BulkWorld world;
    world.see(1, world.rows.size() - 1);
    QVERIFY(world.plan());
    world.sandbox().arm(SandboxFault::DropBefore, 1, "bulk_action");
    QVERIFY(world.bulk->approveAll());
    QVERIFY(world.until([&] { return world.bulk->phase() == Phase::Reconciling; }));
    QVERIFY(decideElsewhere(world, world.rows[1].id, DecisionKind::Approve));
    QVERIFY(decideElsewhere(world, world.rows[2].id, DecisionKind::Approve));
    world.bulk->cancel(); // without effect: it may have happened
    QCOMPARE(world.bulk->phase(), Phase::Reconciling);
    QVERIFY(world.untilFinished());
    QCOMPARE(world.outcome->kind, BulkOutcome::Kind::Partly);
    QCOMPARE(world.outcome->approved.size(), 2);
    QCOMPARE(world.outcome->stillPending.size(), world.rows.size() - 2);
    QCOMPARE(world.outcome->pay, Money::fromCents(100));
    QVERIFY(world.outcome->error);
    QVERIFY(world.outcome->error->mayHaveHappened());
    QVERIFY(world.outcome->approvedUnseen.isEmpty());
    QVERIFY(world.bulk->approvedUnseen(world.campaign).isEmpty()); // those are pending yet
    const auto history = ActivityLog(*world.database).search(QStringLiteral("approve all")).value();
    QCOMPARE(history.size(), 1);
    QCOMPARE(history.first().outcome, ActivityOutcome::FoundDone);
    QCOMPARE(history.first().amount, Money::fromCents(100));
    QCOMPARE(history.first().httpStatus, 0);
}

void TestBulkAnswers::aReadingThatFailsIsMadeAgain()
{
    BulkWorld world;
    world.see(0, world.rows.size());
    QVERIFY(world.plan());
    world.sandbox().arm(SandboxFault::DropAfter, 1, "bulk_action");
    QVERIFY(world.bulk->approveAll());
    QVERIFY(world.until([&] { return world.bulk->phase() == Phase::Reconciling; }));
    world.sandbox().arm(SandboxFault::CaptivePortal, 1, "GET");
    QVERIFY(world.untilFinished());
    QCOMPARE(world.outcome->kind, BulkOutcome::Kind::FoundDone);
    QCOMPARE(world.posts("bulk_action"), 1);
}

void TestBulkAnswers::theNextLossIsReadAsSoon()
{
    BulkWorld world;
    world.see(0, world.rows.size());
    QVERIFY(world.plan());
    world.sandbox().arm(SandboxFault::DropBefore, 1, "bulk_action");
    QVERIFY(world.bulk->approveAll());
    QVERIFY(world.untilFinished());
    QCOMPARE(world.outcome->kind, BulkOutcome::Kind::NotDone);
    QVERIFY(!world.outcome->pay || *world.outcome->pay == Money());
    world.outcome.reset();
    QVERIFY(world.plan());
    world.sandbox().arm(SandboxFault::DropAfter, 1, "bulk_action");
    QVERIFY(world.bulk->approveAll());
    QVERIFY(world.until([&] { return world.bulk->phase() == Phase::Reconciling; }));
    world.setClock(2s);
    QVERIFY(world.soon([&] { return world.outcome.has_value(); }, 10'000));
    QCOMPARE(world.outcome->kind, BulkOutcome::Kind::FoundDone);
}

void TestBulkAnswers::lateButDone()
{
    // Done a minute after its answer was lost: only the last of three readings shows it.
    BulkWorld world;
    world.see(0, world.rows.size());
    QVERIFY(world.plan());
    world.sandbox().arm(SandboxFault::DropBefore, 1, "bulk_action");
    world.sandbox().resetLog();
    QVERIFY(world.bulk->approveAll());
    QVERIFY(world.until([&] { return world.bulk->phase() == Phase::Reconciling; }));
    const int reads = world.posts("GET ");
    world.setClock(1'900ms);
    QVERIFY(!world.soon([&] { return world.posts("GET ") > reads; }, 50));
    for (const auto wait : {100ms, 8'000ms}) {
        const int before = world.posts("GET ");
        QSignalSpy read(world.bulk.get(), &BulkApproval::progressed);
        world.setClock(wait);
        QVERIFY(world.soon([&] { return world.posts("GET ") == before + 1; }, 20'000));
        QVERIFY(world.soon([&] { return read.count() > 0; }, 20'000));
        QVERIFY(!world.outcome);
    }
    std::optional<bool> late;
    world.api->approveAllPending(world.campaign, {}, 10s)->then(&world.context, [&late](const auto& receipt) {
        late = receipt.has_value();
    });
    QVERIFY(world.soon([&] { return late.has_value(); }, 20'000));
    QVERIFY(*late);
    world.setClock(50s);
    QVERIFY(world.soon([&] { return world.outcome.has_value(); }, 20'000));
    QCOMPARE(world.outcome->kind, BulkOutcome::Kind::FoundDone);
}

void TestBulkAnswers::theHistoryNamesItOnce()
{
    BulkWorld world;
    world.see(0, world.rows.size());
    BulkQuestion question = world.question();
    question.note = QStringLiteral("Thank you");
    QVERIFY(world.bulk->preflight(question));
    QVERIFY(world.until([&] { return world.bulk->phase() == Phase::Ready; }));
    QVERIFY(world.bulk->approveAll());
    QVERIFY(world.untilFinished());
    const auto history = ActivityLog(*world.database).search({}).value();
    QCOMPARE(history.size(), 1);
    QCOMPARE(history.first().outcome, ActivityOutcome::Done);
    QCOMPARE(history.first().campaign, world.campaign);
    QCOMPARE(history.first().subject, QStringLiteral("Fernleaf"));
    QCOMPARE(history.first().sent, QStringLiteral("Thank you"));
    QCOMPARE(history.first().httpStatus, 200);
    QVERIFY(!history.first().answer.isEmpty());
    const auto log = world.sandbox().requests();
    QVERIFY(log.last().body.contains("Thank you"));
}

void TestBulkAnswers::nothingGoesBeforeItIsKnown()
{
    // The program ended before the answer came. An approval that waited is perhaps paid already.
    BulkWorld world;
    world.see(0, world.rows.size());
    const SubmissionKey key{world.campaign, world.rows[0].id};
    QVERIFY(world.queue->decide({world.request(world.rows[0], DecisionKind::Approve)}));
    QVERIFY(world.plan());
    world.sandbox().arm(SandboxFault::LateCommit, 1, "bulk_action"); // 15 s later
    QVERIFY(world.bulk->approveAll());
    QVERIFY(world.until([&] { return world.bulk->phase() == Phase::Reconciling; }));
    world.closeBulk();
    world.closeProgram();
    world.openProgram();
    world.openBulk();
    QVERIFY(world.bulk->resumeUnsettled());
    QCOMPARE(world.bulk->phase(), Phase::Reconciling);
    QVERIFY(!world.bulk->preflight(world.question()));
    world.queue->sendNow();
    QVERIFY(world.untilFinished());
    QCOMPARE(world.outcome->kind, BulkOutcome::Kind::FoundDone);
    QCOMPARE(world.posts("/approve/"), 0);
    QCOMPARE(world.queue->find(key)->state, DecisionState::Sent);
    QCOMPARE(world.posts("bulk_action"), 1);
}

void TestBulkAnswers::theNextStartKnowsWhatWasMeant()
{
    BulkWorld world;
    // One is done already, and one never arrived: neither is a part of the next one.
    world.see(0, world.rows.size());
    QVERIFY(world.plan());
    QVERIFY(world.bulk->approveAll());
    QVERIFY(world.untilFinished());
    world.outcome.reset();
    QCOMPARE(world.sandbox().arrive(6, world.campaign), 6);
    world.rows = world.pending(1'000);
    const qsizetype all = world.rows.size();
    QCOMPARE(all, 6);
    world.see(0, all - 2);
    QVERIFY(world.plan());
    world.sandbox().arm(SandboxFault::DropBefore, 1, "bulk_action");
    QVERIFY(world.bulk->approveAll());
    QVERIFY(world.untilFinished());
    QCOMPARE(world.outcome->kind, BulkOutcome::Kind::NotDone);
    world.outcome.reset();
    QVERIFY(world.plan());
    world.sandbox().arm(SandboxFault::DropAfter, 1, "bulk_action");
    QVERIFY(world.bulk->approveAll());
    QVERIFY(world.until([&] { return world.bulk->phase() == Phase::Reconciling; }));
    const QDateTime read = world.bulk->plan().readAt;
    world.closeBulk();
    world.closeProgram();
    world.setClock(3'600s);
    world.openProgram();
    world.openBulk();
    QVERIFY(world.bulk->approvedUnseen(world.campaign).isEmpty()); // nobody knows yet
    QVERIFY(world.bulk->resumeUnsettled());
    QCOMPARE(world.bulk->plan().question.campaign, world.campaign);
    QCOMPARE(world.bulk->plan().question.pay, Money::fromCents(50));
    QVERIFY(world.bulk->plan().balance);
    QVERIFY(world.bulk->plan().readAt >= read && world.bulk->plan().readAt <= read.addSecs(60));
    QCOMPARE(world.bulk->plan().seen.size(), all - 2);
    QCOMPARE(world.bulk->plan().neverSeen.size(), 2);
    QVERIFY(world.untilFinished());
    QCOMPARE(world.outcome->kind, BulkOutcome::Kind::FoundDone);
    QCOMPARE(world.outcome->pay, Money::fromCents(50).times(all));
    QCOMPARE(world.outcome->approvedUnseen.size(), 2);
    QCOMPARE(world.bulk->approvedUnseen(world.campaign).size(), 2);
    for (const ApprovedUnseen& one : world.bulk->approvedUnseen(world.campaign))
        QVERIFY(!one.workerName.isEmpty() && !one.worker.isNull());
    QVERIFY(!world.outcome->approvedUnseen.first().workerName.isEmpty());
    world.closeBulk();
    world.openBulk();
    QVERIFY(!world.bulk->resumeUnsettled());
}

void TestBulkAnswers::theDiskRefusesTheOutcome()
{
    BulkWorld world;
    world.see(0, world.rows.size());
    QVERIFY(world.plan());
    QVERIFY(world.database->exec(QStringLiteral(
        "CREATE TRIGGER full BEFORE UPDATE ON bulk_approvals BEGIN SELECT RAISE(ABORT, 'no room'); END")));
    QVERIFY(world.bulk->approveAll());
    QVERIFY(world.untilFinished());
    QCOMPARE(world.outcome->kind, BulkOutcome::Kind::Done);
    QVERIFY2(world.outcome->detail.contains(QStringLiteral("no room")), qPrintable(world.outcome->detail));
    // The next start reads the truth about it, and asks for nothing again.
    QVERIFY(world.database->exec(QStringLiteral("DROP TRIGGER full")));
    world.outcome.reset();
    QVERIFY(world.bulk->resumeUnsettled());
    QVERIFY(world.untilFinished());
    QCOMPARE(world.outcome->kind, BulkOutcome::Kind::FoundDone);
    QCOMPARE(world.posts("bulk_action"), 1);
    QVERIFY(!world.bulk->resumeUnsettled());
}

void TestBulkAnswers::onlyOneIsResumed()
{
    BulkWorld world;
    world.see(0, world.rows.size());
    QVERIFY(world.plan());
    world.sandbox().arm(SandboxFault::DropAfter, 1, "bulk_action");
    QVERIFY(world.bulk->approveAll());
    QVERIFY(world.until([&] { return world.bulk->phase() == Phase::Reconciling; }));
    // It is being read already.
    QVERIFY(!world.bulk->resumeUnsettled());
    QSignalSpy finished(world.bulk.get(), &BulkApproval::finished);
    QVERIFY(world.untilFinished());
    world.setClock(120s);
    world.spin();
    QCOMPARE(finished.count(), 1);
}

QTEST_GUILESS_MAIN(TestBulkAnswers)
#include "tst_bulkanswers.moc"
