// SPDX-License-Identifier: MIT
#include "support/bulkworld.h"
#include "support/elsewhere.h"

#include <QSignalSpy>

using namespace proofdesk;
using namespace std::chrono_literals;
using Phase = BulkApproval::Phase;

/// What a plan says of what is pending, and approving what was seen one by one.
namespace {

/// As a service lists it that counts right.
PendingList whole(const QList<Submission>& rows)
{
    return {.rows = rows, .stated = rows.size(), .withoutId = 0, .otherWords = 0, .end = {}};
}

} // namespace

class TestBulkSeen : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void thePlanSaysWhenAndHowMuch();
    void theBalanceStaysWhenTheListChanged();
    void thePlanSortsByWhatStandsHere();
    void flagsAreNamedAndCounted();
    void theFlaggedOnesCanBeLeftOut();
    void whatWaitsAlreadyIsNotDecidedAgain();
    void whatFailedIsApprovedAgain();
    void whatIsOnItsWayIsNotCountedAgain();
    void lostAnswersAreWaitedFor();
    void partlySent();
    void eachTimeCountsForItself();
    void anotherQuestionMayBeAskedMeanwhile();
    void thePausesOfOthersStay();
    void whoPausedTheQueueKeepsItPaused();
};

void TestBulkSeen::thePlanSaysWhenAndHowMuch()
{
    BulkWorld world;
    world.see(0, 10);
    world.setClock(5s);
    QVERIFY(world.plan());
    const BulkPlan& plan = world.bulk->plan();
    QVERIFY(plan.readAt > world.clock.now().addSecs(-60) && plan.readAt <= world.clock.now());
    QCOMPARE(plan.requestsLeft, world.budget->left());
    QCOMPARE(plan.question.title, QStringLiteral("Fernleaf"));
    QCOMPARE(plan.approveSeen.approves, plan.seen);
    QCOMPARE(plan.approveSeen.requests, 10);
    QCOMPARE(*plan.approveSeen.balanceAfter, *plan.balance - Money::fromCents(500));
    QCOMPARE(plan.approveAll.requests, 2);
    QCOMPARE(plan.approveSeen.time, world.budget->estimate(10, Lane::Decision));
}

void TestBulkSeen::theBalanceStaysWhenTheListChanged()
{
    BulkWorld world;
    world.see(0, world.rows.size());
    QVERIFY(world.plan());
    const std::optional<Money> balance = world.bulk->plan().balance;
    QVERIFY(balance);
    QCOMPARE(world.sandbox().arrive(1, world.campaign), 1);
    QVERIFY(world.bulk->approveAll());
    QVERIFY(world.until([&] { return world.planChanges == 1; }));
    // It was read again for the list alone: what is left after paying is said all the same.
    const BulkCost& all = world.bulk->plan().approveAll;
    QCOMPARE(world.bulk->plan().balance, balance);
    QCOMPARE(all.approves.size(), world.rows.size() + 1);
    QCOMPARE(all.balanceAfter, *balance - *all.pay);
}

void TestBulkSeen::thePlanSortsByWhatStandsHere()
{
    BulkWorld world;
    QVERIFY(world.queue->decide({world.request(world.rows[0], DecisionKind::Approve),
                                 world.request(world.rows[1], DecisionKind::Hold),
                                 world.request(world.rows[2], DecisionKind::Reject, QStringLiteral("No"))}));
    // What the service still lists although it said that it approved it is new to everybody.
    BulkSources sources;
    const SubmissionKey sent{world.campaign, world.rows[3].id};
    sources.isSeen = [](const SubmissionKey&) { return false; };
    sources.decisionOf = [&](const SubmissionKey& key) {
        auto decision = world.queue->find(key);
        if (key == sent) {
            decision = Decision();
            decision->state = DecisionState::Sent;
        }
        return decision;
    };
    sources.timeFor = [](int requests) { return std::chrono::milliseconds(requests); };
    const auto first = world.rows.mid(0, 5);
    BulkPlan plan = makeBulkPlan(world.question(), whole(first), sources);
    // Approved by hand it is paid whatever is chosen here; held it was not looked at, to the end.
    QVERIFY(plan.seen.isEmpty());
    QCOMPARE(plan.queued, QList<SubmissionId>{world.rows[0].id});
    QVERIFY(plan.lookedAt.contains(world.rows[0].id));
    QCOMPARE(plan.held, QList<SubmissionId>{world.rows[1].id});
    QCOMPARE(plan.rejections.size(), 1);
    QCOMPARE(plan.neverSeen, (QList<SubmissionId>{world.rows[3].id, world.rows[4].id}));
    QCOMPARE(plan.approveAll.approves.size(), 4);
    QCOMPARE(plan.approveAll.pay, Money::fromCents(200));
    QCOMPARE(plan.approveAll.requests, 1 + 1 + 1);
    QCOMPARE(plan.approveAll.time, 3ms);
    QCOMPARE(plan.approveSeen.pay, Money());
    QCOMPARE(plan.queuedPay(plan.approveSeen), Money::fromCents(50));
    QCOMPARE(plan.queuedPay(plan.approveAll), Money()); // one request approves them too
    QVERIFY(plan.arrivedSinceOpening.isEmpty());
    QVERIFY(!plan.isPlain());

    sources.isSeen = [](const SubmissionKey&) { return true; };
    sources.decisionOf = [](const SubmissionKey&) { return std::nullopt; };
    plan = makeBulkPlan(world.question(), whole(first), sources);
    QVERIFY(plan.isPlain());
    QVERIFY(plan.queued.isEmpty());
    // What was decided elsewhere, and is listed all the same, is nobody's to approve one by one.
    sources.decisionOf = [&](const SubmissionKey& key) -> std::optional<Decision> {
        Decision conflict;
        conflict.request = world.request(first[0], DecisionKind::Approve);
        conflict.state = DecisionState::Conflict;
        return key == conflict.request.key ? std::optional(conflict) : std::nullopt;
    };
    plan = makeBulkPlan(world.question(), whole(first), sources);
    QCOMPARE(plan.neverSeen, QList<SubmissionId>{first[0].id});
    QVERIFY(!plan.approveSeen.approves.contains(first[0].id));
    // What failed goes out from nowhere by itself: it is approved here, or stays.
    sources.decisionOf = [&](const SubmissionKey& key) -> std::optional<Decision> {
        Decision failed;
        failed.request = world.request(first[0], DecisionKind::Approve);
        failed.state = DecisionState::Failed;
        return key == failed.request.key ? std::optional(failed) : std::nullopt;
    };
    const BulkPlan again = makeBulkPlan(world.question(), whole(first), sources);
    QVERIFY(again.queued.isEmpty());
    QVERIFY(again.seen.contains(first[0].id));
    // Each of the four is a reason to look twice.
    const auto plainWith = [&](int kind) {
        BulkPlan other = plan;
        if (kind == 0)
            other.rejections.append(Decision());
        else if (kind == 1)
            other.held.append(first[0].id);
        else if (kind == 2)
            other.neverSeen.append(first[0].id);
        else
            other.flagged.append(first[0].id);
        return other.isPlain();
    };
    for (int kind = 0; kind < 4; ++kind)
        QVERIFY2(!plainWith(kind), qPrintable(QString::number(kind)));

    // A thousand rows are one request, one more is another; nothing to approve needs no approval.
    QList<Submission> many(1'000, first[0]);
    for (int i = 0; i < many.size(); ++i)
        many[i].id = SubmissionId(5'000 + i);
    QCOMPARE(makeBulkPlan(world.question(), whole(many), sources).approveAll.requests, 1 + 1);
    many.append(first[0]);
    plan = makeBulkPlan(world.question(), whole(many), sources);
    QCOMPARE(plan.approveAll.requests, 1 + 2);
    QCOMPARE(plan.arrivedSinceOpening.size(), 1'000);
    QCOMPARE(makeBulkPlan(world.question(), whole({}), sources).approveAll.requests, 1);
    BulkQuestion unpaid = world.question();
    unpaid.pay = std::nullopt;
    QVERIFY(!makeBulkPlan(unpaid, whole(first), sources).approveAll.pay);
}

void TestBulkSeen::flagsAreNamedAndCounted()
{
    BulkWorld world;
    world.see(0, 3);
    BulkQuestion question = world.question();
    const QString copied = QStringLiteral("copied");
    const QString blank = QStringLiteral("blank");
    question.flagged.insert(world.rows[0].id, {copied, blank});
    question.flagged.insert(world.rows[2].id, {copied});
    question.flagged.insert(world.rows[7].id, {blank}); // not seen
    QVERIFY(world.bulk->preflight(question));
    QVERIFY(world.until([&] { return world.bulk->phase() == Phase::Ready; }));
    const BulkPlan& plan = world.bulk->plan();
    QCOMPARE(plan.flagged, (QList<SubmissionId>{world.rows[0].id, world.rows[2].id}));
    QCOMPARE(plan.flaggedOf(plan.seen), plan.flagged);
    QCOMPARE(plan.flaggedOf(plan.neverSeen), QList<SubmissionId>{world.rows[7].id});
    using Kinds = QList<std::pair<QString, int>>;
    QCOMPARE(plan.flagKinds(plan.seen), (Kinds{{blank, 1}, {copied, 2}}));
    QCOMPARE(plan.flagKinds(plan.approveAll.approves), (Kinds{{blank, 2}, {copied, 2}}));
    QVERIFY(plan.flagKinds({world.rows[1].id}).isEmpty());
    QCOMPARE(plan.find(world.rows[2].id)->workerName, world.rows[2].workerName);
    QVERIFY(!plan.find(SubmissionId(999'999'999)));
}

void TestBulkSeen::whatWaitsAlreadyIsNotDecidedAgain()
{
    BulkWorld world;
    world.see(0, 4);
    BulkQuestion question = world.question();
    question.note = QStringLiteral("Thank you");
    QVERIFY(world.queue->decide({world.request(world.rows[0], DecisionKind::Approve)}));
    const SubmissionKey key{world.campaign, world.rows[0].id};
    const qint64 sequence = world.queue->find(key)->sequence;
    QVERIFY(world.bulk->preflight(question));
    QVERIFY(world.soon([&] { return world.bulk->phase() == Phase::Ready; }, 10'000));
    // Decided otherwise since the plan was made.
    QVERIFY(world.queue->decide({world.request(world.rows[1], DecisionKind::Hold)}));
    QVERIFY(world.queue->decide({world.request(world.rows[2], DecisionKind::Reject, QStringLiteral("No"))}));
    QSignalSpy progressed(world.bulk.get(), &BulkApproval::progressed);
    QVERIFY(world.bulk->approveSeen());
    QVERIFY(!world.bulk->approveSeen());
    QCOMPARE(progressed.first().at(1).toInt(), 1);
    QCOMPARE(world.queue->find(key)->sequence, sequence);
    QVERIFY(world.queue->find(key)->request.note.isEmpty());
    QCOMPARE(world.queue->find({world.campaign, world.rows[3].id})->request.note,
             QStringLiteral("Thank you"));
    QCOMPARE(world.queue->find({world.campaign, world.rows[3].id})->request.pay, Money::fromCents(50));
    QCOMPARE(world.queue->find({world.campaign, world.rows[3].id})->request.worker, world.rows[3].worker);
    QCOMPARE(world.queue->counts().held, 1);
    QCOMPARE(world.queue->counts().rejections, 1);
    QVERIFY(world.untilFinished());
    QCOMPARE(world.outcome->kind, BulkOutcome::Kind::Done);
    QCOMPARE(world.outcome->approved.size(), 1);
    QVERIFY(world.soon([&] { return world.posts("/approve/") == 2; }, 20'000));
}

void TestBulkSeen::theFlaggedOnesCanBeLeftOut()
{
    BulkWorld world;
    world.see(0, 3);
    BulkQuestion question = world.question();
    question.flagged.insert(world.rows[0].id, {QStringLiteral("copied")});
    question.flagged.insert(world.rows[7].id, {QStringLiteral("copied")}); // not seen
    QVERIFY(world.bulk->preflight(question));
    QVERIFY(world.until([&] { return world.bulk->phase() == Phase::Ready; }));
    const QList<SubmissionId> others{world.rows[1].id, world.rows[2].id};
    const BulkCost cost = world.bulk->plan().cost(BulkWay::Unflagged);
    QCOMPARE(cost.approves, others);
    QCOMPARE(cost.pay, Money::fromCents(100));
    QCOMPARE(cost.requests, 2);
    QCOMPARE(*cost.balanceAfter, *world.bulk->plan().balance - Money::fromCents(100));
    QCOMPARE(world.bulk->plan().cost(BulkWay::Seen).approves.size(), 3);
    QVERIFY(world.bulk->approveUnflagged());
    QVERIFY(world.untilFinished());
    QCOMPARE(world.outcome->kind, BulkOutcome::Kind::Done);
    const QList<SubmissionId>& approved = world.outcome->approved;
    QVERIFY(approved.size() == 2 && approved.contains(others[0]) && approved.contains(others[1]));
    QCOMPARE(world.posts("/approve/"), 2);
    QVERIFY(!world.queue->find({world.campaign, world.rows[0].id}));
}

void TestBulkSeen::whatFailedIsApprovedAgain()
{
    BulkWorld world;
    world.see(0, 2);
    world.sandbox().arm(SandboxFault::DropBefore, 3, "/approve/"); // then it is given up
    QVERIFY(world.queue->decide({world.request(world.rows[0], DecisionKind::Approve)}));
    world.queue->sendNow();
    QVERIFY(world.until([&] { return world.queue->counts().failed == 1; }));
    QVERIFY(world.plan());
    QCOMPARE(world.bulk->plan().seen.size(), 2);
    QVERIFY(world.bulk->approveSeen());
    QVERIFY(world.untilFinished());
    QCOMPARE(world.outcome->kind, BulkOutcome::Kind::Done);
    QCOMPARE(world.outcome->approved.size(), 2); // as many as the button said
    QCOMPARE(world.posts("/approve/"), 3 + 2);
}

void TestBulkSeen::whatIsOnItsWayIsNotCountedAgain()
{
    BulkWorld world;
    world.see(0, 2);
    world.sandbox().arm(SandboxFault::DropBefore, 1, "/approve/");
    QVERIFY(world.queue->decide({world.request(world.rows[0], DecisionKind::Approve)}));
    world.queue->sendNow();
    QVERIFY(world.soon([&] { return world.queue->counts().unknown == 1; }, 20'000));
    QVERIFY(world.bulk->preflight(world.question()));
    QVERIFY(world.soon([&] { return world.bulk->phase() == Phase::Ready; }, 10'000));
    QCOMPARE(world.queue->counts().unknown, 1);
    QCOMPARE(world.bulk->plan().queued, QList<SubmissionId>{world.rows[0].id});
    QCOMPARE(world.bulk->plan().approveSeen.approves, QList<SubmissionId>{world.rows[1].id});
}

void TestBulkSeen::lostAnswersAreWaitedFor()
{
    BulkWorld world;
    world.see(0, 4);
    QVERIFY(world.plan());
    world.sandbox().arm(SandboxFault::DropAfter, 2, "/approve/");
    QVERIFY(world.bulk->approveSeen());
    QVERIFY(world.untilFinished());
    QCOMPARE(world.outcome->kind, BulkOutcome::Kind::Done);
    QCOMPARE(world.outcome->approved.size(), 4);
    QCOMPARE(world.posts("/approve/"), 4);
}

void TestBulkSeen::partlySent()
{
    BulkWorld world;
    world.see(0, 4);
    QVERIFY(world.plan());
    QVERIFY(world.bulk->approveSeen());
    QVERIFY(decideElsewhere(world, world.rows[0].id, DecisionKind::Reject));
    QVERIFY(world.untilFinished());
    QCOMPARE(world.outcome->kind, BulkOutcome::Kind::Partly);
    QCOMPARE(world.outcome->approved.size(), 3);
    QVERIFY(world.outcome->stillPending.isEmpty()); // somebody decided it, and it pends no more
    QCOMPARE(world.outcome->leftOut, 1);
    QCOMPARE(world.outcome->pay, Money::fromCents(150));
    QCOMPARE(world.bulk->phase(), Phase::Idle);
}

void TestBulkSeen::eachTimeCountsForItself()
{
    BulkWorld world;
    world.see(0, 2);
    QVERIFY(world.plan());
    QVERIFY(world.bulk->approveSeen());
    // Some are sent, and then another plan is made: what is on its way goes on, and counts no more.
    QVERIFY(world.until([&] { return world.queue->counts().waiting == 0; }));
    QVERIFY(world.untilFinished());
    QCOMPARE(world.outcome->approved.size(), 2);
    world.outcome.reset();
    world.see(2, 5);
    QVERIFY(world.plan());
    QVERIFY(world.bulk->approveSeen());
    QVERIFY(world.untilFinished());
    QCOMPARE(world.outcome->kind, BulkOutcome::Kind::Done);
    QCOMPARE(world.outcome->approved.size(), 3);
    QCOMPARE(world.outcome->pay, Money::fromCents(150));
}

void TestBulkSeen::anotherQuestionMayBeAskedMeanwhile()
{
    BulkWorld world;
    world.see(0, 3);
    QVERIFY(world.plan());
    QVERIFY(world.bulk->approveSeen());
    world.queue->sendNow({world.queue->find({world.campaign, world.rows[0].id})->sequence});
    QVERIFY(world.soon([&] { return world.posts("/approve/") == 1; }, 20'000));
    QVERIFY(world.soon([&] { return world.queue->counts().sending == 0; }, 20'000));
    QVERIFY(world.bulk->preflight(world.question()));
    QCOMPARE(world.bulk->phase(), Phase::Reading);
    QVERIFY(world.soon([&] { return world.bulk->phase() == Phase::Ready; }, 10'000));
    QCOMPARE(world.bulk->plan().queued.size(), 2);
    QVERIFY(!world.bulk->approveSeen()); // all that was seen goes out already
    world.see(3, 5);
    QVERIFY(world.bulk->preflight(world.question()));
    QVERIFY(world.soon([&] { return world.bulk->phase() == Phase::Ready; }, 10'000));
    QCOMPARE(*world.bulk->plan().approveSeen.balanceAfter,
             *world.bulk->plan().balance - Money::fromCents(200));
    QVERIFY(world.bulk->approveSeen());
    QVERIFY(world.untilFinished());
    QCOMPARE(world.outcome->kind, BulkOutcome::Kind::Done);
    QCOMPARE(world.outcome->approved.size(), 2);
    QVERIFY(world.soon([&] { return world.posts("/approve/") == 5; }, 20'000));
}

void TestBulkSeen::thePausesOfOthersStay()
{
    BulkWorld world;
    world.see(0, 3);
    QVERIFY(world.plan());
    QVERIFY(world.bulk->approveSeen());
    world.sandbox().arm(SandboxFault::DropAfter, 1, "/approve/");
    world.queue->sendNow({world.queue->find({world.campaign, world.rows[0].id})->sequence});
    QVERIFY(world.soon([&] { return world.queue->counts().unknown == 1; }, 20'000));
    QSignalSpy paused(world.bulk.get(), &BulkApproval::pausedChanged);
    world.bulk->setPaused(true);
    world.bulk->setPaused(true);
    QCOMPARE(paused.count(), 1);
    QVERIFY(world.queue->isPaused());
    // The key is refused meanwhile: that is not over when the person goes on.
    world.sandbox().arm(SandboxFault::Unauthorized, -1, "GET");
    QVERIFY(world.until([&] { return world.queue->pauseReason() == PauseReason::KeyRefused; }));
    world.bulk->setPaused(false);
    QCOMPARE(world.queue->pauseReason(), PauseReason::KeyRefused);
    QVERIFY(!world.bulk->isPaused());
}

void TestBulkSeen::whoPausedTheQueueKeepsItPaused()
{
    BulkWorld world;
    world.see(0, 3);
    QVERIFY(world.plan());
    world.bulk->setPaused(true); // nothing to pause yet
    QVERIFY(!world.bulk->isPaused());
    QVERIFY(!world.queue->isPaused());
    world.queue->setPaused(true);
    QVERIFY(world.bulk->approveSeen());
    world.bulk->setPaused(true);
    QSignalSpy told(world.queue.get(), &DecisionQueue::pausedChanged);
    world.bulk->setPaused(false);
    QVERIFY(world.queue->isPaused());
    QCOMPARE(told, QList<QVariantList>{{true}}); // nobody is told that it goes on
    world.queue->setPaused(false);
    world.bulk->setPaused(true);
    QVERIFY(world.queue->isPaused());
    world.bulk->cancel(); // the end of it is the end of its pause
    QVERIFY(!world.queue->isPaused());
    QVERIFY(!world.queue->canUndo()); // "undo" would pay for all of it again
    QVERIFY(!world.bulk->isPaused());
    QCOMPARE(world.outcome->kind, BulkOutcome::Kind::Cancelled);
}

QTEST_GUILESS_MAIN(TestBulkSeen)
#include "tst_bulkseen.moc"
