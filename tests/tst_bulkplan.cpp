// SPDX-License-Identifier: MIT
#include "support/bulkworld.h"

using namespace proofdesk;
using namespace std::chrono_literals;
using Phase = BulkApproval::Phase;

/// What a plan says of what is pending: who is approved by which way, what it costs, and what is a reason to
/// look twice.
class TestBulkPlan : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void thePlanSaysWhenAndHowMuch();
    void theBalanceStaysWhenTheListChanged();
    void itSortsByWhatStandsHere();
    void whatWasDecidedBeforeIsLeftAlone_data();
    void whatWasDecidedBeforeIsLeftAlone();
    void whatFailedIsApprovedHere();
    void onlyWhereNothingIsToBeSaidItIsPlain();
    void aThousandRowsAreOneRequest();
    void withoutAPayThereIsNoSum();
    void flagsAreNamedAndCounted();
};

namespace {

/// As a service lists it that counts right.
PendingList whole(const QList<Submission>& rows)
{
    return {.rows = rows, .stated = rows.size(), .withoutId = 0, .otherWords = 0, .end = {}};
}

/// Everything was seen, and nothing decided.
BulkSources allSeen()
{
    BulkSources sources;
    sources.isSeen = [](const SubmissionKey&) { return true; };
    sources.decisionOf = [](const SubmissionKey&) { return std::nullopt; };
    sources.timeFor = [](int requests) { return std::chrono::milliseconds(requests); };
    return sources;
}

/// The same, but for an approval of this one.
BulkSources allSeenBut(const DecisionRequest& request, DecisionState state)
{
    BulkSources sources = allSeen();
    sources.decisionOf = [request, state](const SubmissionKey& key) -> std::optional<Decision> {
        Decision decision;
        decision.request = request;
        decision.state = state;
        return key == request.key ? std::optional(decision) : std::nullopt;
    };
    return sources;
}

} // namespace

void TestBulkPlan::thePlanSaysWhenAndHowMuch()
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
    QCOMPARE(plan.approveSeen.requests, 10 + ReadsAfterApproval);
    QCOMPARE(*plan.approveSeen.balanceAfter, *plan.balance - Money::fromCents(500));
    QCOMPARE(plan.approveAll.requests, 2 + ReadsAfterApproval);
    QCOMPARE(plan.approveSeen.time, world.budget->estimate(10, Lane::Decision));
}

void TestBulkPlan::theBalanceStaysWhenTheListChanged()
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

void TestBulkPlan::itSortsByWhatStandsHere()
{
    BulkWorld world;
    QVERIFY(world.queue->decide({world.request(world.rows[0], DecisionKind::Approve),
                                 world.request(world.rows[1], DecisionKind::Hold),
                                 world.request(world.rows[2], DecisionKind::Reject, QStringLiteral("No"))}));
    // What the service still lists although it said that it approved it is left alone.
    BulkSources sources = allSeen();
    const SubmissionKey sent{world.campaign, world.rows[3].id};
    sources.isSeen = [&](const SubmissionKey& key) { return key == sent; };
    sources.decisionOf = [&](const SubmissionKey& key) {
        auto decision = world.queue->find(key);
        if (key == sent) {
            decision = Decision();
            decision->state = DecisionState::Sent;
        }
        return decision;
    };
    sources.outbox.insert({world.campaign, world.rows[0].id}, Money::fromCents(50));
    const auto another = CampaignId::parse(u"123e4567-e89b-12d3-a456-426614174000");
    sources.outbox.insert({*another, SubmissionId(7)}, Money::fromCents(20));
    const BulkPlan plan = makeBulkPlan(world.question(), whole(world.rows.mid(0, 5)), sources);
    // Approved by hand it is paid whatever is chosen here; held it was not looked at, to the end.
    QVERIFY(plan.seen.isEmpty());
    QCOMPARE(plan.queued, QList<SubmissionId>{world.rows[0].id});
    QVERIFY(plan.lookedAt.contains(world.rows[0].id));
    QCOMPARE(plan.held, QList<SubmissionId>{world.rows[1].id});
    QCOMPARE(plan.rejections.size(), 1);
    QCOMPARE(plan.contradicted, QList<SubmissionId>{world.rows[3].id});
    QCOMPARE(plan.neverSeen, QList<SubmissionId>{world.rows[4].id});
    QCOMPARE(plan.approveAll.approves.size(), 3);
    QCOMPARE(plan.approveAll.pay, Money::fromCents(150));
    QCOMPARE(plan.approveAll.requests, 1 + 1 + 1 + ReadsAfterApproval);
    QCOMPARE(plan.approveAll.time, 3ms);
    QCOMPARE(plan.approveSeen.pay, Money());
    QCOMPARE(plan.approveSeen.outboxPay, Money::fromCents(70));
    QCOMPARE(plan.approveAll.outboxPay, Money::fromCents(20)); // one request approves the other too
    // Neither what is approved before nor what is rejected is left pending.
    QCOMPARE(plan.leftPending(BulkWay::Seen), 2);
    QCOMPARE(plan.leftPending(BulkWay::All), 0);
    QVERIFY(plan.arrivedSinceOpening.isEmpty());
    QVERIFY(!plan.isPlain());
}

void TestBulkPlan::whatWasDecidedBeforeIsLeftAlone_data()
{
    QTest::addColumn<DecisionKind>("kind");
    QTest::addColumn<DecisionState>("state");
    QTest::newRow("approved") << DecisionKind::Approve << DecisionState::Sent;
    QTest::newRow("rejected") << DecisionKind::Reject << DecisionState::Sent;
    QTest::newRow("approved, otherwise elsewhere") << DecisionKind::Approve << DecisionState::Conflict;
    QTest::newRow("rejected, otherwise elsewhere") << DecisionKind::Reject << DecisionState::Conflict;
}

void TestBulkPlan::whatWasDecidedBeforeIsLeftAlone()
{
    QFETCH(const DecisionKind, kind);
    QFETCH(const DecisionState, state);
    BulkWorld world;
    const Submission& first = world.rows[0];
    const auto request = world.request(first, kind, QStringLiteral("No"));
    const BulkPlan plan =
        makeBulkPlan(world.question(), whole(world.rows.mid(0, 5)), allSeenBut(request, state));
    // The service said so, and lists it all the same: neither sent once more nor paid by a request for all.
    QCOMPARE(plan.contradicted, QList<SubmissionId>{first.id});
    QVERIFY(plan.rejections.isEmpty());
    QVERIFY(plan.neverSeen.isEmpty());
    QCOMPARE(plan.approveSeen.approves.size(), 4);
    QVERIFY(!plan.approveAll.approves.contains(first.id));
    QVERIFY(!plan.allowsOneRequest());
    QVERIFY(!plan.isPlain());
    QCOMPARE(plan.leftPending(BulkWay::Seen), 0);
}

void TestBulkPlan::whatFailedIsApprovedHere()
{
    BulkWorld world;
    const Submission& first = world.rows[0];
    const auto request = world.request(first, DecisionKind::Approve);
    const BulkPlan plan = makeBulkPlan(world.question(), whole(world.rows.mid(0, 5)),
                                       allSeenBut(request, DecisionState::Failed));
    // It goes out from nowhere by itself: it is approved here, or stays.
    QVERIFY(plan.queued.isEmpty());
    QVERIFY(plan.seen.contains(first.id));
}

void TestBulkPlan::onlyWhereNothingIsToBeSaidItIsPlain()
{
    BulkWorld world;
    const BulkPlan plan = makeBulkPlan(world.question(), whole(world.rows.mid(0, 5)), allSeen());
    QVERIFY(plan.isPlain());
    QVERIFY(plan.queued.isEmpty());
    // Each of the four is a reason to look twice.
    BulkPlan other = plan;
    other.rejections.append(Decision());
    QVERIFY(!other.isPlain());
    other = plan;
    other.held.append(world.rows[0].id);
    QVERIFY(!other.isPlain());
    other = plan;
    other.neverSeen.append(world.rows[0].id);
    QVERIFY(!other.isPlain());
    other = plan;
    other.flagged.append(world.rows[0].id);
    QVERIFY(!other.isPlain());
}

void TestBulkPlan::aThousandRowsAreOneRequest()
{
    BulkWorld world;
    QList<Submission> many(1'000, world.rows[0]);
    for (int i = 0; i < many.size(); ++i)
        many[i].id = SubmissionId(5'000 + i);
    QCOMPARE(makeBulkPlan(world.question(), whole(many), allSeen()).approveAll.requests,
             1 + 1 + ReadsAfterApproval);
    many.append(world.rows[0]);
    const BulkPlan plan = makeBulkPlan(world.question(), whole(many), allSeen());
    QCOMPARE(plan.approveAll.requests, 1 + 2 + ReadsAfterApproval);
    // One by one all of them are still pending when the list is read again.
    QCOMPARE(plan.approveSeen.requests, 1'001 + ReadsAfterApproval + 1);
    QCOMPARE(plan.arrivedSinceOpening.size(), 1'000);
    // Nothing to approve needs no approval.
    QCOMPARE(makeBulkPlan(world.question(), whole({}), allSeen()).approveAll.requests,
             1 + ReadsAfterApproval);
}

void TestBulkPlan::withoutAPayThereIsNoSum()
{
    BulkWorld world;
    BulkQuestion unpaid = world.question();
    unpaid.pay = std::nullopt;
    QVERIFY(!makeBulkPlan(unpaid, whole(world.rows.mid(0, 5)), allSeen()).approveAll.pay);
}

void TestBulkPlan::flagsAreNamedAndCounted()
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

QTEST_GUILESS_MAIN(TestBulkPlan)
#include "tst_bulkplan.moc"
