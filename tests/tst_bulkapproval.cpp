// SPDX-License-Identifier: MIT
#include "account/activitylog.h"
#include "support/bulkworld.h"
#include "support/elsewhere.h"

#include <QSignalSpy>

using namespace proofdesk;
using namespace std::chrono_literals;

class TestBulkApproval : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void planSortsWhatIsPending();
    void plainIsOneRequest();
    void rejectionsArriveFirst();
    void failedRejectionStopsIt();
    void arrivalSincePlanComesBack();
    void arrivalAtTheLastMomentIsKept();
    void seenAreSentOneByOne();
    void seenCanBeCancelled();
    void seenMayBeDecidedOtherwiseInTime();
    void lostAnswer_data();
    void lostAnswer();
    void restartGoesOnReading();
    void refusedIsSaid();
    void waitingApprovalsAreSettledByIt();
    void moneyStandsInOneLine();
    void moneyThatStandsAlreadyIsNotInTheSum();
    void diskRefusesTheIntent();
    void clickedOften();
    void neverSentFromAnOldList();
};

void TestBulkApproval::planSortsWhatIsPending()
{
    BulkWorld world;
    const int all = int(world.rows.size());
    QVERIFY(all > 100);
    world.see(0, all - 6);
    QVERIFY(world.queue->decide({world.request(world.rows[0], DecisionKind::Reject, QStringLiteral("No")),
                                 world.request(world.rows[1], DecisionKind::Reject, QStringLiteral("No")),
                                 world.request(world.rows[2], DecisionKind::Hold),
                                 world.request(world.rows[3], DecisionKind::Approve)}));
    world.sandbox().arrive(2, world.campaign);
    QVERIFY(world.plan());
    const BulkPlan& plan = world.bulk->plan();
    QCOMPARE(plan.pending.size(), all + 2);
    QCOMPARE(plan.rejections.size(), 2);
    QCOMPARE(plan.held.size(), 1);
    QCOMPARE(plan.neverSeen.size(), 8);
    QCOMPARE(plan.seen.size(), all - 6 - 4);
    QCOMPARE(plan.arrivedSinceOpening.size(), 2);
    QCOMPARE(plan.queued.size(), 1);
    QVERIFY(!plan.isPlain());
    QCOMPARE(plan.approveSeen.pay, Money::fromCents(50).times(all - 10));
    QCOMPARE(plan.approveAll.approves.size(), all);
    QCOMPARE(plan.approveAll.requests, 2 + 1 + 1 + ReadsAfterApproval);
    QVERIFY(plan.balance);
    QCOMPARE(*plan.approveAll.balanceAfter, *plan.balance - *plan.approveAll.pay);
    QCOMPARE(world.posts("POST /api"), 0);
}

void TestBulkApproval::plainIsOneRequest()
{
    BulkWorld world;
    world.see(0, world.rows.size());
    QVERIFY(world.plan());
    QVERIFY(world.bulk->plan().isPlain());
    QVERIFY(world.bulk->approveAll());
    QVERIFY(world.untilFinished());
    QCOMPARE(world.outcome->kind, BulkOutcome::Kind::Done);
    QCOMPARE(world.outcome->approved.size(), world.rows.size());
    QVERIFY(world.outcome->approvedUnseen.isEmpty());
    QCOMPARE(world.posts("POST /api"), 1);
    QCOMPARE(world.pendingNow(), 0);
    const auto history = ActivityLog(*world.database).search(QStringLiteral("approve all")).value();
    QCOMPARE(history.size(), 1);
    QCOMPARE(history.first().amount, Money::fromCents(50).times(world.rows.size()));
}

void TestBulkApproval::rejectionsArriveFirst()
{
    BulkWorld world;
    world.see(0, world.rows.size());
    QList<DecisionRequest> rejections;
    for (int i = 0; i < 4; ++i)
        rejections.append(world.request(world.rows[i * 7], DecisionKind::Reject, QStringLiteral("Blurred")));
    world.queue->setPaused(true); // the barrier holds in a paused queue too
    QVERIFY(world.queue->decide(rejections));
    QVERIFY(world.plan());
    QVERIFY(world.bulk->approveAll());
    QVERIFY(world.untilFinished());
    QCOMPARE(world.outcome->kind, BulkOutcome::Kind::Done);
    QList<QByteArray> writes;
    const auto log = world.sandbox().requests();
    for (const SandboxLogEntry& entry : log) {
        if (entry.method == "POST" && entry.target.startsWith("/api"))
            writes.append(entry.target.contains("/reject/") ? "reject" : "bulk");
    }
    QCOMPARE(writes, (QList<QByteArray>{"reject", "reject", "reject", "reject", "bulk"}));
    // The list was read again between the last rejection and the approval.
    QCOMPARE(log.at(log.size() - 2).method, QByteArray("GET"));
    for (const DecisionRequest& rejection : rejections)
        QCOMPARE(world.statusOf(rejection.key.submission), QStringLiteral("Rejected"));
    QCOMPARE(world.pendingNow(), 0);
}

void TestBulkApproval::failedRejectionStopsIt()
{
    BulkWorld world;
    world.see(0, world.rows.size());
    QVERIFY(world.queue->decide({world.request(world.rows[0], DecisionKind::Reject, QStringLiteral("No"))}));
    QVERIFY(world.plan());
    world.sandbox().arm(SandboxFault::DropBefore, -1, "/reject/");
    QVERIFY(world.bulk->approveAll());
    QVERIFY(world.untilFinished());
    QCOMPARE(world.outcome->kind, BulkOutcome::Kind::RejectionsFailed);
    QCOMPARE(world.posts("bulk_action"), 0);
    QCOMPARE(world.pendingNow(), world.rows.size());
}

void TestBulkApproval::arrivalSincePlanComesBack()
{
    BulkWorld world;
    world.see(0, world.rows.size());
    QVERIFY(world.plan());
    QCOMPARE(world.sandbox().arrive(1, world.campaign), 1);
    QVERIFY(world.bulk->approveAll());
    QVERIFY(world.until([&] { return world.planChanges == 1; }));
    QCOMPARE(world.posts("bulk_action"), 0);
    QCOMPARE(world.bulk->phase(), BulkApproval::Phase::Ready);
    QCOMPARE(world.bulk->plan().neverSeen.size(), 1);
    QVERIFY(!world.bulk->plan().isPlain());
    // Asked again, a person may say yes.
    QVERIFY(world.bulk->approveAll());
    QVERIFY(world.untilFinished());
    QCOMPARE(world.outcome->approvedUnseen.size(), 1);
}

void TestBulkApproval::arrivalAtTheLastMomentIsKept()
{
    BulkWorld world;
    world.see(0, world.rows.size());
    QVERIFY(world.plan());
    world.sandbox().arm(SandboxFault::ArrivalBeforeBulk, 1);
    QVERIFY(world.bulk->approveAll());
    QVERIFY(world.untilFinished());
    QCOMPARE(world.outcome->approved.size(), world.rows.size() + 1);
    QCOMPARE(world.outcome->approvedUnseen.size(), 1);
    const auto kept = world.bulk->approvedUnseen(world.campaign);
    QCOMPARE(kept.size(), 1);
    QCOMPARE(kept.first().key.submission, world.outcome->approvedUnseen.first().id);
    QVERIFY(!kept.first().workerName.isEmpty());
}

void TestBulkApproval::seenAreSentOneByOne()
{
    BulkWorld world;
    world.see(0, 12);
    QVERIFY(world.plan());
    QVERIFY(world.bulk->approveSeen());
    QCOMPARE(world.queue->counts().waiting, 12);
    QCOMPARE(world.posts("/approve/"), 0);
    QVERIFY(world.untilFinished());
    QCOMPARE(world.outcome->kind, BulkOutcome::Kind::Done);
    QCOMPARE(world.outcome->approved.size(), 12);
    QCOMPARE(world.posts("/approve/"), 12);
    QCOMPARE(world.posts("bulk_action"), 0);
    QCOMPARE(world.pendingNow(), world.rows.size() - 12);
}

void TestBulkApproval::seenCanBeCancelled()
{
    BulkWorld world;
    world.see(0, 12);
    QVERIFY(world.plan());
    QVERIFY(world.bulk->approveSeen());
    world.bulk->cancel();
    QVERIFY(world.untilFinished());
    QCOMPARE(world.outcome->kind, BulkOutcome::Kind::Cancelled);
    // "Undo" would pay for all of it again.
    QVERIFY(!world.queue->canUndo());
    QVERIFY(world.queue->undo().isEmpty());
    QCOMPARE(world.queue->counts().waiting, 0);
    world.pass(60s);
    QCOMPARE(world.posts("/approve/"), 0);
}

void TestBulkApproval::seenMayBeDecidedOtherwiseInTime()
{
    BulkWorld world;
    world.see(0, 3);
    QVERIFY(world.plan());
    QVERIFY(world.bulk->approveSeen());
    QVERIFY(world.queue->decide({world.request(world.rows[1], DecisionKind::Reject, QStringLiteral("No"))}));
    QVERIFY(world.untilFinished());
    QCOMPARE(world.outcome->kind, BulkOutcome::Kind::Partly);
    QCOMPARE(world.outcome->approved.size(), 2);
    QCOMPARE(world.posts("/approve/"), 2);
    QVERIFY(world.untilSettled());
    QCOMPARE(world.statusOf(world.rows[1].id), QStringLiteral("Rejected"));
}

void TestBulkApproval::lostAnswer_data()
{
    QTest::addColumn<int>("fault");
    QTest::addColumn<int>("kind");
    const auto row = [](const char* name, SandboxFault fault, BulkOutcome::Kind kind) {
        QTest::newRow(name) << int(fault) << int(kind);
    };
    row("dropped after", SandboxFault::DropAfter, BulkOutcome::Kind::FoundDone);
    row("dropped before", SandboxFault::DropBefore, BulkOutcome::Kind::NotDone);
    row("late", SandboxFault::LateCommit, BulkOutcome::Kind::FoundDone);
    row("cut body", SandboxFault::CutBody, BulkOutcome::Kind::FoundDone);
    row("error after", SandboxFault::ErrorAfter, BulkOutcome::Kind::FoundDone);
    row("captive portal", SandboxFault::CaptivePortal, BulkOutcome::Kind::NotDone);
    row("limit", SandboxFault::TooMany, BulkOutcome::Kind::NotDone);
}

void TestBulkApproval::lostAnswer()
{
    QFETCH(int, fault);
    QFETCH(int, kind);
    BulkWorld world;
    world.see(0, world.rows.size());
    QVERIFY(world.plan());
    world.sandbox().arm(static_cast<SandboxFault>(fault), 1, "bulk_action");
    QVERIFY(world.bulk->approveAll());
    QVERIFY(world.untilFinished());
    QCOMPARE(int(world.outcome->kind), kind);
    QCOMPARE(world.posts("bulk_action"), 1);
    const bool done = world.outcome->kind == BulkOutcome::Kind::FoundDone;
    QCOMPARE(world.pendingNow(), done ? 0 : world.rows.size());
    QCOMPARE(world.outcome->stillPending.size(), done ? 0 : world.rows.size());
}

void TestBulkApproval::restartGoesOnReading()
{
    BulkWorld world;
    world.see(0, world.rows.size());
    QVERIFY(world.plan());
    world.sandbox().arm(SandboxFault::DropAfter, 1, "bulk_action");
    QVERIFY(world.bulk->approveAll());
    QTRY_COMPARE(world.bulk->phase(), BulkApproval::Phase::Reconciling);
    world.closeBulk();
    world.closeProgram();
    world.openProgram();
    world.openBulk();
    QVERIFY(world.bulk->resumeUnsettled());
    QVERIFY(world.untilFinished());
    QCOMPARE(world.outcome->kind, BulkOutcome::Kind::FoundDone);
    QCOMPARE(world.outcome->approved.size(), world.rows.size());
    QCOMPARE(world.posts("bulk_action"), 1);
    QVERIFY(!world.bulk->resumeUnsettled());
}

void TestBulkApproval::refusedIsSaid()
{
    BulkWorld world;
    world.see(0, world.rows.size());
    QVERIFY(world.plan());
    world.sandbox().arm(SandboxFault::Unauthorized, 1, "bulk_action");
    QVERIFY(world.bulk->approveAll());
    QVERIFY(world.untilFinished());
    QCOMPARE(world.outcome->kind, BulkOutcome::Kind::Refused);
    QCOMPARE(world.outcome->error->httpStatus, 401);
    QVERIFY(!world.bulk->resumeUnsettled());
}

void TestBulkApproval::waitingApprovalsAreSettledByIt()
{
    BulkWorld world;
    world.see(0, world.rows.size());
    QVERIFY(world.queue->decide({world.request(world.rows[0], DecisionKind::Approve),
                                 world.request(world.rows[1], DecisionKind::Hold)}));
    QVERIFY(world.plan());
    QVERIFY(world.bulk->approveAll());
    QVERIFY(world.untilFinished());
    QCOMPARE(world.queue->counts().waiting, 0);
    QCOMPARE(world.queue->counts().held, 0);
    QCOMPARE(world.queue->find({world.campaign, world.rows[0].id})->state, DecisionState::Sent);
    world.pass(60s);
    QCOMPARE(world.posts("/approve/"), 0);
}

/// What the sums of the history come to, added up.
static Money paidByHistory(BulkWorld& world)
{
    Money sum;
    const auto history = ActivityLog(*world.database).search({}, 0, 10'000).value();
    for (const ActivityEntry& entry : history)
        sum += entry.amount.value_or(Money());
    return sum;
}

/// Two wait to be sent when all are approved in one request: found done by it, they are in its sum alone.
void TestBulkApproval::moneyStandsInOneLine()
{
    BulkWorld world;
    world.see(0, world.rows.size());
    QVERIFY(world.queue->decide({world.request(world.rows[0], DecisionKind::Approve),
                                 world.request(world.rows[1], DecisionKind::Approve)}));
    QVERIFY(world.plan());
    QVERIFY(world.bulk->approveAll());
    QVERIFY(world.untilFinished());
    QCOMPARE(ActivityLog(*world.database).search(QStringLiteral("found done")).value().size(), 2);
    QCOMPARE(paidByHistory(world), world.sandbox().snapshot().paidToWorkers);
}

/// The disk failed when it was settled, and two were settled by themselves: the next start says the rest.
void TestBulkApproval::moneyThatStandsAlreadyIsNotInTheSum()
{
    BulkWorld world;
    BulkPlan plan;
    plan.question = world.question();
    plan.pending = world.rows.first(5);
    for (const Submission& row : std::as_const(plan.pending))
        plan.approveAll.approves.append(row.id);
    BulkJournal journal(*world.database);
    const auto meant = journal.intend(plan, world.clock.now());
    QVERIFY(meant);
    for (int i = 0; i < 2; ++i) {
        QVERIFY(decideElsewhere(world, world.rows[i].id, DecisionKind::Approve));
        QVERIFY(world.queue->decide({world.request(world.rows[i], DecisionKind::Approve)}));
    }
    world.queue->sendNow();
    QVERIFY(world.untilSettled());
    QCOMPARE(paidByHistory(world), Money::fromCents(100));
    ActivityEntry activity;
    activity.at = world.clock.now();
    activity.operation = QStringLiteral("approve all");
    activity.campaign = world.campaign;
    QVERIFY(journal.settle(*meant, plan, {}, plan.pending, activity));
    QCOMPARE(paidByHistory(world), Money::fromCents(250));
}

void TestBulkApproval::diskRefusesTheIntent()
{
    BulkWorld world;
    world.see(0, world.rows.size());
    world.seen->flush();
    QVERIFY(world.plan());
    const auto pages = world.database->exec(QStringLiteral("PRAGMA page_count"));
    QVERIFY(world.database->exec(
        QStringLiteral("PRAGMA max_page_count = %1").arg(pages->first().first().toInt())));
    QVERIFY(world.bulk->approveAll());
    QVERIFY(world.untilFinished());
    QCOMPARE(world.outcome->kind, BulkOutcome::Kind::NotRecorded);
    QCOMPARE(world.posts("bulk_action"), 0);
}

void TestBulkApproval::clickedOften()
{
    BulkWorld world;
    world.see(0, world.rows.size());
    QVERIFY(world.plan());
    for (int i = 0; i < 50; ++i)
        world.bulk->approveAll();
    QVERIFY(world.untilFinished());
    QCOMPARE(world.posts("bulk_action"), 1);
}

void TestBulkApproval::neverSentFromAnOldList()
{
    // The hour is used up right after the list was read: the request would wait, and the list grow old.
    BulkWorld world;
    world.see(0, world.rows.size());
    QVERIFY(world.plan());
    connect(world.bulk.get(), &BulkApproval::phaseChanged, this, [&world](BulkApproval::Phase phase) {
        if (phase == BulkApproval::Phase::Sending)
            world.budget->markExhausted(30min);
    });
    QVERIFY(world.bulk->approveAll());
    QVERIFY(world.untilFinished());
    QCOMPARE(world.outcome->kind, BulkOutcome::Kind::NotSent);
    QCOMPARE(world.bulk->phase(), BulkApproval::Phase::Idle);
    world.pass(2h);
    QCOMPARE(world.posts("bulk_action"), 0);
    QVERIFY(!world.bulk->resumeUnsettled());
}

QTEST_GUILESS_MAIN(TestBulkApproval)
#include "tst_bulkapproval.moc"
