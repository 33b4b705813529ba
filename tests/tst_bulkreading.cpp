// SPDX-License-Identifier: MIT
#include "review/bulk/bulkjournal.h"
#include "review/decisions/decisionjournal.h"
#include "support/bigcampaign.h"
#include "support/bulkworld.h"
#include "support/rawserver.h"

#include <QSignalSpy>

using namespace proofdesk;
using namespace std::chrono_literals;
using Phase = BulkApproval::Phase;

/// Reading everything that is pending before a plan is made of it.
class TestBulkReading : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsPageByPage();
    void startedAnewItReadsAnew();
    void whatIsNotPendingIsNoPartOfIt();
    void cancelledWhileItReads_data();
    void cancelledWhileItReads();
    void aListThatFailsEndsIt();
    void askedAgainWhileTheBalanceIsRead();
    void anUnreadBalanceHidesNoPlan();
    void anEmptyPageEndsTheList();
    void whatIsSentWhileTheListIsReadIsNoContradiction();
    void whatAnEarlierRunSettledIsLeftAlone();
    void whatAnEarlierRequestApprovedIsLeftAlone();
    void aFlagThatCameSinceComesBack_data();
    void aFlagThatCameSinceComesBack();
    void aChangedPlanTakesARequestOfTheDecisions();
    void theOutboxDoesNotWaitForTheBalance();
};

void TestBulkReading::readsPageByPage()
{
    BulkWorld world;
    world.campaign = bigCampaign(world, 1'500);
    world.rows.clear();
    world.sandbox().resetLog();
    QList<std::pair<int, int>> told;
    connect(world.bulk.get(), &BulkApproval::progressed, this, [&](int done, int total) {
        told.append({done, total});
        if (told.size() == 1)
            world.sandbox().arrive(1, world.campaign); // the pages shift while they are read
    });
    QVERIFY(world.plan());
    QSet<SubmissionId> ids;
    for (const Submission& row : world.bulk->plan().pending)
        ids.insert(row.id);
    QCOMPARE(ids.size(), world.bulk->plan().pending.size());
    QVERIFY(ids.size() >= 1'500);
    QCOMPARE(told.first(), std::pair(1'000, 1'500));
    QCOMPARE(told.last().first, int(ids.size()));
    QCOMPARE(world.posts("/submissions/?"), 2);
    const auto log = world.sandbox().requests();
    QVERIFY2(log.first().target.contains("status=Pending"), log.first().target.constData());
}

void TestBulkReading::startedAnewItReadsAnew()
{
    BulkWorld world;
    world.campaign = bigCampaign(world, 1'200);
    world.rows.clear();
    QSignalSpy ready(world.bulk.get(), &BulkApproval::planReady);
    bool again = false;
    connect(world.bulk.get(), &BulkApproval::progressed, this, [&](int done, int) {
        if (done == 1'000 && !std::exchange(again, true))
            QTimer::singleShot(0, &world.context, [&] { world.bulk->preflight(world.question()); });
    });
    QVERIFY(world.plan());
    QVERIFY(again);
    QVERIFY(!world.soon([&] { return ready.count() > 1; }, 100));
    QCOMPARE(world.bulk->plan().pending.size(), 1'200);
}

void TestBulkReading::whatIsNotPendingIsNoPartOfIt()
{
    // A service that takes no heed of the filter; what it lists twice counts once.
    const auto row = [](int id, const char* status) {
        return R"({"submissionId":)" + QByteArray::number(id) + R"(,"userName":"W","status":")" + status
            + R"("})";
    };
    RawServer server([&row](const RawServer::Request& request) {
        if (!request.path.contains("/submissions/"))
            return RawServer::reply(200, "application/json", R"({"success":true,"balance":"10.00"})");
        return RawServer::reply(200, "application/json",
                                R"({"count":5,"next":null,"results":{"submissions":[)" + row(1, "Pending")
                                    + ',' + row(2, "Approved") + ',' + row(3, "Disputed") + ','
                                    + row(4, "Pending") + ',' + row(1, "Pending") + "]}}");
    });
    BulkWorld world;
    Dispatcher dispatcher(server.url({}), Sandbox::demoKey(), world.clock, *world.budget, 1);
    RapidWorkersApi api(dispatcher);
    BulkApproval bulk(*world.database, api, *world.budget, *world.queue, *world.seen, world.clock);
    QVERIFY(bulk.preflight(world.question()));
    QVERIFY(world.soon([&] { return bulk.phase() == Phase::Ready; }, 10'000));
    QCOMPARE(bulk.plan().approveAll.approves, (QList<SubmissionId>{SubmissionId(1), SubmissionId(4)}));
    QCOMPARE(bulk.plan().pending.size(), 2);
    // What it calls approved and disputed it lists as pending: one request may pay for those too.
    QVERIFY(!bulk.approveAll());
}

void TestBulkReading::cancelledWhileItReads_data()
{
    QTest::addColumn<QByteArray>("slow");
    QTest::newRow("the list") << QByteArray("/submissions/");
    QTest::newRow("the balance") << QByteArray("balance");
}

void TestBulkReading::cancelledWhileItReads()
{
    QFETCH(QByteArray, slow);
    BulkWorld world;
    world.see(0, 3);
    world.sandbox().arm(SandboxFault::Slow, 1, slow);
    QSignalSpy ready(world.bulk.get(), &BulkApproval::planReady);
    QSignalSpy phases(world.bulk.get(), &BulkApproval::phaseChanged);
    QVERIFY(world.bulk->preflight(world.question()));
    QCOMPARE(phases.count(), 1);
    QVERIFY(world.soon([&] { return world.posts(slow) == 1; }, 20'000));
    world.bulk->cancel();
    QCOMPARE(world.bulk->phase(), Phase::Idle);
    QVERIFY(!world.soon([&] { return phases.count() > 2; }, 1'700));
    QCOMPARE(ready.count(), 0);
    QVERIFY(!world.outcome); // nothing had begun
    QVERIFY(world.plan());
    world.bulk->cancel();
    QCOMPARE(world.bulk->phase(), Phase::Idle);
    QVERIFY(!world.bulk->approveSeen());
}

void TestBulkReading::aListThatFailsEndsIt()
{
    BulkWorld world;
    QSignalSpy failed(world.bulk.get(), &BulkApproval::preflightFailed);
    world.sandbox().arm(SandboxFault::CaptivePortal, 1, "GET");
    QVERIFY(world.bulk->preflight(world.question()));
    QVERIFY(world.until([&] { return failed.count() == 1; }));
    QCOMPARE(world.bulk->phase(), Phase::Idle);
    QVERIFY(world.plan());
}

void TestBulkReading::askedAgainWhileTheBalanceIsRead()
{
    BulkWorld world;
    QSignalSpy ready(world.bulk.get(), &BulkApproval::planReady);
    world.sandbox().arm(SandboxFault::Slow, 1, "balance");
    QVERIFY(world.bulk->preflight(world.question()));
    QVERIFY(world.soon([&] { return world.posts("balance") == 1; }, 20'000));
    world.sandbox().arm(SandboxFault::Hang, 1, "/submissions/");
    QVERIFY(world.bulk->preflight(world.question()));
    QVERIFY(!world.soon([&] { return ready.count() > 0; }, 1'700));
    QCOMPARE(world.bulk->phase(), Phase::Reading);
    QVERIFY(world.until([&] { return world.bulk->phase() == Phase::Ready; }));
    QCOMPARE(ready.count(), 1);
    QCOMPARE(world.bulk->plan().pending.size(), world.rows.size());
}

void TestBulkReading::anUnreadBalanceHidesNoPlan()
{
    BulkWorld world;
    world.sandbox().arm(SandboxFault::CaptivePortal, 1, "balance");
    QVERIFY(world.plan());
    QVERIFY(!world.bulk->plan().balance);
    QVERIFY(!world.bulk->plan().approveAll.balanceAfter);
    QCOMPARE(world.bulk->plan().pending.size(), world.rows.size());
}

void TestBulkReading::anEmptyPageEndsTheList()
{
    // Each page names a further one, and has nothing on it.
    RawServer server([](const RawServer::Request& request) {
        if (!request.path.contains("/submissions/"))
            return RawServer::reply(200, "application/json", R"({"success":true,"balance":"10.00"})");
        const QByteArray next = "\"http://" + request.header("Host") + request.path + "&more=1\"";
        return RawServer::reply(200, "application/json",
                                R"({"count":5,"next":)" + next + R"(,"results":{"submissions":[]}})");
    });
    BulkWorld world;
    Dispatcher dispatcher(server.url({}), Sandbox::demoKey(), world.clock, *world.budget, 1);
    RapidWorkersApi api(dispatcher);
    BulkApproval bulk(*world.database, api, *world.budget, *world.queue, *world.seen, world.clock);
    QSignalSpy failed(&bulk, &BulkApproval::preflightFailed);
    QVERIFY(bulk.preflight(world.question()));
    // Five are said to be pending and none could be read: no plan is made of that.
    QVERIFY(world.soon([&] { return failed.size() == 1; }, 20'000));
    QCOMPARE(bulk.phase(), Phase::Idle);
    QVERIFY(!bulk.approveAll());
    QCOMPARE(server.requests().size(), 1);
}

void TestBulkReading::whatIsSentWhileTheListIsReadIsNoContradiction()
{
    BulkWorld world;
    world.see(0, world.rows.size());
    world.sandbox().resetLog();
    world.sandbox().arm(SandboxFault::Slow, 1, "GET /api/campaigns/");
    world.bulk->preflight(world.question());
    QVERIFY(world.soon([&] { return world.sandbox().requestCount("/submissions/") == 1; }, 20'000));
    QVERIFY(world.queue->decide({world.request(world.rows[0], DecisionKind::Reject, QStringLiteral("No"))}));
    world.queue->sendNow();
    QVERIFY(world.until([&] { return world.bulk->phase() == BulkApproval::Phase::Ready; }));
    QCOMPARE(world.queue->find({world.campaign, world.rows[0].id})->state, DecisionState::Sent);
    // It was pending when the list was made, and it is known that it is not any more.
    const BulkPlan& plan = world.bulk->plan();
    QVERIFY(plan.contradicted.isEmpty());
    QVERIFY(plan.allowsOneRequest());
    QCOMPARE(plan.pending.size(), world.rows.size() - 1);
    QVERIFY(!plan.approveAll.approves.contains(world.rows[0].id));
}

/// What the service confirmed is remembered past the end of the program: listed again, it is left to a
/// person.
void TestBulkReading::whatAnEarlierRunSettledIsLeftAlone()
{
    BulkWorld world;
    world.see(0, world.rows.size());
    Decision rejection;
    rejection.request = world.request(world.rows[0], DecisionKind::Reject, QStringLiteral("No"));
    rejection.state = DecisionState::Sent;
    rejection.decidedAt = world.clock.now();
    JournalChange taken;
    taken.added = {rejection};
    DecisionJournal journal(*world.database);
    QVERIFY(journal.write(taken, world.clock.now()));
    JournalChange settled;
    settled.closed = {taken.added.first().sequence};
    QVERIFY(journal.write(settled, world.clock.now()));
    QVERIFY(!world.queue->find({world.campaign, world.rows[0].id}));
    QVERIFY(world.plan());
    const BulkPlan& plan = world.bulk->plan();
    QCOMPARE(plan.contradicted, QList<SubmissionId>{world.rows[0].id});
    QVERIFY(!plan.allowsOneRequest());
    QVERIFY(!plan.approveAll.approves.contains(world.rows[0].id));
}

/// The same for one that went with all others.
void TestBulkReading::whatAnEarlierRequestApprovedIsLeftAlone()
{
    BulkWorld world;
    world.see(0, world.rows.size());
    BulkPlan earlier;
    earlier.question = world.question();
    earlier.pending = world.rows.first(2);
    earlier.approveAll.approves = {world.rows[0].id, world.rows[1].id};
    BulkJournal journal(*world.database);
    const auto entry = journal.intend(earlier, world.clock.now());
    QVERIFY(entry);
    BulkOutcome outcome;
    outcome.kind = BulkOutcome::Kind::Done;
    ActivityEntry activity;
    activity.at = world.clock.now();
    activity.operation = QStringLiteral("approve all");
    QVERIFY(journal.settle(*entry, earlier, outcome, {world.rows[0]}, activity));
    QVERIFY(world.plan());
    const BulkPlan& plan = world.bulk->plan();
    QCOMPARE(plan.contradicted, QList<SubmissionId>{world.rows[0].id});
    QVERIFY(!plan.allowsOneRequest());
    QVERIFY(!plan.approveAll.approves.contains(world.rows[0].id));
    QVERIFY(plan.approveAll.approves.contains(world.rows[1].id)); // meant, and not done
}

void TestBulkReading::aFlagThatCameSinceComesBack_data()
{
    QTest::addColumn<QStringList>("shown");
    QTest::addColumn<QStringList>("now");
    QTest::addColumn<bool>("asksAgain");
    const QString same = QStringLiteral("Same file");
    const QString blocked = QStringLiteral("Blocked worker");
    QTest::newRow("the first one") << QStringList() << QStringList{same} << true;
    QTest::newRow("one more") << QStringList{same} << QStringList{same, blocked} << true;
    QTest::newRow("another one") << QStringList{same} << QStringList{blocked} << true;
    QTest::newRow("the same one") << QStringList{same} << QStringList{same} << false;
    QTest::newRow("none any more") << QStringList{same} << QStringList() << false;
}

/// Whoever agreed saw no such flag: nothing is paid before it was seen.
void TestBulkReading::aFlagThatCameSinceComesBack()
{
    QFETCH(const QStringList, shown);
    QFETCH(const QStringList, now);
    QFETCH(const bool, asksAgain);
    BulkWorld world;
    world.see(0, world.rows.size());
    BulkQuestion asked = world.question();
    if (!shown.isEmpty())
        asked.flagged.insert(world.rows[3].id, shown);
    QVERIFY(world.bulk->preflight(asked));
    QVERIFY(world.until([&] { return world.bulk->phase() == Phase::Ready; }));
    QCOMPARE(world.bulk->plan().isPlain(), shown.isEmpty());
    // As the review does it: what carries a flag is told anew when the list is read again.
    connect(world.bulk.get(), &BulkApproval::phaseChanged, this, [&](Phase phase) {
        BulkQuestion renewed = world.question();
        if (!now.isEmpty())
            renewed.flagged.insert(world.rows[3].id, now);
        if (phase == Phase::ReadingAgain)
            world.bulk->renewQuestion(renewed);
    });
    QVERIFY(world.bulk->approveAll());
    QVERIFY(world.until([&] { return world.planChanges == 1 || world.outcome; }));
    QCOMPARE(world.planChanges, asksAgain ? 1 : 0);
    QCOMPARE(world.posts("bulk_action"), asksAgain ? 0 : 1);
    if (!asksAgain)
        return;
    QCOMPARE(world.bulk->phase(), Phase::Ready);
    QCOMPARE(world.bulk->plan().question.flagged.value(world.rows[3].id), now);
    // Seen now, it is no change any more.
    QVERIFY(world.bulk->approveAll());
    QVERIFY(world.untilFinished());
    QCOMPARE(world.outcome->approved.size(), world.rows.size());
    QCOMPARE(world.posts("bulk_action"), 1);
}

/// Of the hour is left what only decisions may use: the person who decides is shown the plan all the same.
void TestBulkReading::aChangedPlanTakesARequestOfTheDecisions()
{
    BulkWorld world;
    world.see(0, world.rows.size());
    QVERIFY(world.plan());
    QCOMPARE(world.sandbox().arrive(1, world.campaign), 1);
    while (world.budget->leftBesideDecisions() > 0)
        world.budget->charge();
    QVERIFY(world.budget->left() > 10);
    QVERIFY(world.bulk->approveAll());
    QVERIFY(world.soon([&] { return world.planChanges == 1; }, 10'000));
    QVERIFY(world.bulk->plan().balance);
    QCOMPARE(world.posts("bulk_action"), 0);
}

void TestBulkReading::theOutboxDoesNotWaitForTheBalance()
{
    BulkWorld world;
    world.see(0, world.rows.size());
    QVERIFY(world.plan());
    world.sandbox().arm(SandboxFault::Hang, 1, "balance");
    QCOMPARE(world.sandbox().arrive(1, world.campaign), 1);
    QVERIFY(world.bulk->approveAll());
    QVERIFY(world.soon([&] { return world.posts("get_balance") > 0; }, 10'000));
    QCOMPARE(world.bulk->phase(), Phase::ReadingAgain);
    QVERIFY(world.queue->decide({world.request(world.rows[0], DecisionKind::Approve)}));
    world.queue->sendNow();
    QVERIFY(world.soon([&] { return world.posts("/approve/") == 1; }, 10'000));
    QCOMPARE(world.planChanges, 0);
    world.bulk->cancel();
}

QTEST_GUILESS_MAIN(TestBulkReading)
#include "tst_bulkreading.moc"
