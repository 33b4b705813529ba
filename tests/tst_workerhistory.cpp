// SPDX-License-Identifier: MIT
#include "account/storedvalues.h"
#include "review/workers/listeddecisions.h"
#include "review/workers/workerhistory.h"
#include "support/bulkworld.h"
#include "support/elsewhere.h"

#include <QSignalSpy>

#include <algorithm>

using namespace proofdesk;
using namespace std::chrono_literals;

/// What was between us and a worker, counted as it happens and as the next start finds it.
class TestWorkerHistory : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void confirmedOnesAreCounted();
    void theNextStartCountsTheSame();
    void theNewestRejectionIsTheReason();
    void onlyWhatTheServiceConfirmedCounts();
    void nobodyIsNotCounted();
    void aBulkApprovalCountsOnce();
    void theSameNumberElsewhereIsAnother();
    void onlyWhatTheBulkApprovedCounts();
    void theNewestOfBothIsTheLast();
    void whatTheServiceListsCountsOnce();
    void decidedHereAndListedIsOne();
    void listedBeforeItsAnswerIsOne();
    void approvedInBulkAndListedIsOne();
    void approvedInBulkBeforeItsAnswerIsOne();
    void whoAsksWhileItIsToldCountsOnce();

private:
    /// So many pending submissions, all by that worker as far as we are told.
    static QList<DecisionRequest> by(BulkWorld& world, const WorkerId& worker, DecisionKind kind, int from,
                                     int count, const QString& note = {});
    static bool send(BulkWorld& world, const QList<DecisionRequest>& requests);
    static WorkerId anna() { return WorkerId::fromNumber(7'001); }
    static WorkerId ben() { return WorkerId::fromNumber(7'002); }
};

QList<DecisionRequest> TestWorkerHistory::by(BulkWorld& world, const WorkerId& worker, DecisionKind kind,
                                             int from, int count, const QString& note)
{
    QList<DecisionRequest> requests;
    for (int i = from; i < from + count; ++i) {
        requests.append(world.request(world.rows.at(i), kind, note));
        requests.last().worker = worker;
    }
    return requests;
}

bool TestWorkerHistory::send(BulkWorld& world, const QList<DecisionRequest>& requests)
{
    if (!world.queue->decide(requests))
        return false;
    world.queue->sendNow();
    return world.untilSettled();
}

void TestWorkerHistory::confirmedOnesAreCounted()
{
    BulkWorld world;
    WorkerHistory history(*world.database, *world.queue, *world.bulk);
    QSignalSpy changed(&history, &WorkerHistory::changed);
    QVERIFY(!history.isKnown(anna()));
    QCOMPARE(history.of(anna()), WorkerRecord());
    QVERIFY(world.queue->decide(by(world, anna(), DecisionKind::Approve, 0, 2)));
    QVERIFY(!history.isKnown(anna())); // decided, and not sent
    world.queue->sendNow();
    QVERIFY(world.untilSettled());
    QCOMPARE(changed.count(), 2);
    const QDateTime then = world.queue->find({world.campaign, world.rows[0].id})->settledAt;
    QCOMPARE(history.of(anna()), (WorkerRecord{2, 0, {}, then}));
    world.setClock(60s);
    QVERIFY(send(world, by(world, anna(), DecisionKind::Reject, 2, 1, QStringLiteral("Blurred"))));
    QVERIFY(send(world, by(world, ben(), DecisionKind::Approve, 3, 1)));
    QCOMPARE(history.of(anna()).approved, 2);
    QCOMPARE(history.of(anna()).rejected, 1);
    QCOMPARE(history.of(anna()).lastReason, QStringLiteral("Blurred"));
    QVERIFY(history.of(anna()).lastAt >= then.addSecs(60));
    QCOMPARE(history.of(ben()).approved, 1);
    QCOMPARE(history.of(ben()).rejected, 0);
    QVERIFY(history.of(ben()).lastReason.isEmpty());
}

void TestWorkerHistory::theNextStartCountsTheSame()
{
    BulkWorld world;
    auto history = std::make_unique<WorkerHistory>(*world.database, *world.queue, *world.bulk);
    QVERIFY(send(world, by(world, anna(), DecisionKind::Reject, 0, 1, QStringLiteral("Blurred"))));
    world.setClock(60s);
    QVERIFY(send(world, by(world, anna(), DecisionKind::Approve, 1, 3)));
    QVERIFY(send(world, by(world, ben(), DecisionKind::Reject, 4, 1, QStringLiteral("Cropped"))));
    const WorkerRecord annas = history->of(anna());
    const WorkerRecord bens = history->of(ben());
    QCOMPARE(annas.approved, 3);
    history = std::make_unique<WorkerHistory>(*world.database, *world.queue, *world.bulk);
    QCOMPARE(history->of(anna()), annas);
    QCOMPARE(history->of(ben()), bens);
    QVERIFY(!history->isKnown(WorkerId::fromNumber(7'003)));
}

void TestWorkerHistory::theNewestRejectionIsTheReason()
{
    // In the order in which the service confirmed them, not that of the journal's rows.
    BulkWorld world;
    QVERIFY(
        world.queue->decide(by(world, anna(), DecisionKind::Reject, 0, 1, QStringLiteral("decided first"))
                            + by(world, anna(), DecisionKind::Reject, 1, 1, QStringLiteral("sent first"))));
    const auto send = [&world](int row) {
        const SubmissionKey key{world.campaign, world.rows[row].id};
        world.queue->sendNow({world.queue->find(key)->sequence});
        return world.soon([&] { return world.queue->find(key)->state == DecisionState::Sent; }, 10'000);
    };
    QVERIFY(send(1));
    world.setClock(5s);
    QVERIFY(send(0));
    const QDateTime last = world.queue->find({world.campaign, world.rows[0].id})->settledAt;
    const WorkerHistory history(*world.database, *world.queue, *world.bulk);
    QCOMPARE(history.of(anna()).lastReason, QStringLiteral("decided first"));
    QCOMPARE(history.of(anna()).rejected, 2);
    QCOMPARE(history.of(anna()).lastAt, last);
}

void TestWorkerHistory::onlyWhatTheServiceConfirmedCounts()
{
    BulkWorld world;
    auto history = std::make_unique<WorkerHistory>(*world.database, *world.queue, *world.bulk);
    QVERIFY(world.queue->decide(by(world, anna(), DecisionKind::Approve, 0, 1)));
    QVERIFY(decideElsewhere(world, world.rows[0].id, DecisionKind::Reject));
    world.queue->sendNow();
    QVERIFY(world.untilSettled());
    QCOMPARE(world.queue->counts().conflicts, 1);
    QVERIFY(world.queue->decide(by(world, anna(), DecisionKind::Hold, 1, 1)
                                + by(world, anna(), DecisionKind::Approve, 2, 1)));
    QVERIFY(!history->isKnown(anna()));
    history = std::make_unique<WorkerHistory>(*world.database, *world.queue, *world.bulk);
    QVERIFY(!history->isKnown(anna()));
}

void TestWorkerHistory::nobodyIsNotCounted()
{
    BulkWorld world;
    WorkerHistory history(*world.database, *world.queue, *world.bulk);
    QSignalSpy changed(&history, &WorkerHistory::changed);
    QVERIFY(send(world, by(world, WorkerId(), DecisionKind::Approve, 0, 1)));
    QCOMPARE(changed.count(), 0);
    QVERIFY(!history.isKnown(WorkerId()));
}

void TestWorkerHistory::aBulkApprovalCountsOnce()
{
    BulkWorld world;
    WorkerHistory history(*world.database, *world.queue, *world.bulk);
    const WorkerId first = world.rows[0].worker;
    int ofFirst = 0;
    for (const Submission& row : std::as_const(world.rows))
        ofFirst += row.worker == first ? 1 : 0;
    // One of them waits in the queue already: the bulk approval overtakes it.
    QVERIFY(world.queue->decide({world.request(world.rows[0], DecisionKind::Approve)}));
    world.see(0, world.rows.size());
    QVERIFY(world.plan());
    QSignalSpy much(&history, &WorkerHistory::changedMuch);
    QVERIFY(world.bulk->approveAll());
    QVERIFY(world.untilFinished());
    QCOMPARE(much.count(), 1);
    QCOMPARE(history.of(first).approved, ofFirst);
    QVERIFY(history.of(first).lastAt.isValid());
    int all = 0;
    QSet<WorkerId> workers;
    for (const Submission& row : std::as_const(world.rows))
        workers.insert(row.worker);
    for (const WorkerId& worker : std::as_const(workers))
        all += history.of(worker).approved;
    QCOMPARE(all, world.rows.size());

    // What was before it, and is after it, is added; the date is the newest.
    const QDateTime then = history.of(first).lastAt;
    world.setClock(60s);
    QCOMPARE(world.sandbox().arrive(2, world.campaign), 2);
    world.rows = world.pending(2);
    QVERIFY(send(world, by(world, first, DecisionKind::Reject, 0, 1, QStringLiteral("Blurred"))));
    const WorkerRecord now = history.of(first);
    QCOMPARE(now.rejected, 1);
    QVERIFY(now.lastAt > then);
    const WorkerHistory again(*world.database, *world.queue, *world.bulk);
    QCOMPARE(again.of(first), now);
    QCOMPARE(again.of(first).lastReason, QStringLiteral("Blurred"));

    // And one more of all.
    world.setClock(60s);
    world.outcome.reset();
    world.see(0, 2);
    QVERIFY(world.plan());
    QVERIFY(world.bulk->approveAll());
    QVERIFY(world.untilFinished());
    const WorkerId other = world.rows[1].worker;
    QVERIFY(history.of(other).lastAt > now.lastAt);
    QCOMPARE(history.of(first).rejected, 1);
}

void TestWorkerHistory::theSameNumberElsewhereIsAnother()
{
    // A decision on a submission of that number in another campaign takes nothing off the bulk's count.
    BulkWorld world;
    QVERIFY(send(world, by(world, anna(), DecisionKind::Approve, 0, 1)));
    QVERIFY(
        world.database->exec(QStringLiteral("UPDATE decisions SET submission = %1, campaign = '%2'")
                                 .arg(world.rows[1].id.toString(), Sandbox::foreignCampaign().toString())));
    world.see(0, world.rows.size());
    QVERIFY(world.plan());
    QVERIFY(world.bulk->approveAll());
    QVERIFY(world.untilFinished());
    const WorkerHistory history(*world.database, *world.queue, *world.bulk);
    int ofThem = 0;
    for (qsizetype i = 1; i < world.rows.size(); ++i)
        ofThem += world.rows[i].worker == world.rows[1].worker ? 1 : 0;
    QCOMPARE(history.of(world.rows[1].worker).approved, ofThem);
}

void TestWorkerHistory::onlyWhatTheBulkApprovedCounts()
{
    BulkWorld world;
    world.see(0, world.rows.size());
    // Decided, dropped and then approved with all others: the dropped one says nothing about it.
    QVERIFY(world.queue->decide({world.request(world.rows[0], DecisionKind::Approve)}));
    QVERIFY(world.queue->clear({{world.campaign, world.rows[0].id}}));
    QVERIFY(world.plan());
    world.sandbox().arm(SandboxFault::DropBefore, 1, "bulk_action");
    QVERIFY(world.bulk->approveAll());
    QVERIFY(world.untilFinished());
    QCOMPARE(world.outcome->kind, BulkOutcome::Kind::NotDone);
    auto history = std::make_unique<WorkerHistory>(*world.database, *world.queue, *world.bulk);
    QVERIFY(!history->isKnown(world.rows[0].worker));
    world.outcome.reset();
    QVERIFY(world.plan());
    QVERIFY(world.bulk->approveAll());
    QVERIFY(world.untilFinished());
    int ofFirst = 0;
    for (const Submission& row : std::as_const(world.rows))
        ofFirst += row.worker == world.rows[0].worker ? 1 : 0;
    QCOMPARE(history->of(world.rows[0].worker).approved, ofFirst);
}

void TestWorkerHistory::theNewestOfBothIsTheLast()
{
    BulkWorld world;
    // Approved by hand, and a minute later another one with all others.
    const auto twice = std::find_if(world.rows.begin(), world.rows.end(), [&world](const Submission& row) {
        return std::count_if(world.rows.begin(), world.rows.end(),
                             [&row](const Submission& other) { return other.worker == row.worker; })
            > 1;
    });
    QVERIFY(twice != world.rows.end());
    const WorkerId worker = twice->worker;
    QVERIFY(send(world, {world.request(*twice, DecisionKind::Approve)}));
    const QDateTime byHand = world.clock.now();
    world.setClock(60s);
    world.see(0, world.rows.size());
    QVERIFY(world.plan());
    QVERIFY(world.bulk->approveAll());
    QVERIFY(world.untilFinished());
    const WorkerHistory history(*world.database, *world.queue, *world.bulk);
    QVERIFY(history.of(worker).approved >= 2);
    QVERIFY(history.of(worker).lastAt >= byHand.addSecs(60));
}

void TestWorkerHistory::whatTheServiceListsCountsOnce()
{
    BulkWorld world;
    ListedDecisions listed(*world.database, world.clock);
    WorkerHistory history(*world.database, *world.queue, *world.bulk);
    history.follow(listed);
    QSignalSpy changed(&history, &WorkerHistory::changed);
    const auto key = [&world](int row) { return SubmissionKey{world.campaign, world.rows[row].id}; };
    QVERIFY(!history.isKnown(anna()));
    for (int reading = 0; reading < 2; ++reading) {
        listed.note(key(0), anna(), SubmissionStatus::Approved);
        listed.note(key(1), anna(), SubmissionStatus::Rejected);
        listed.note(key(2), anna(), SubmissionStatus::Pending);
        listed.note(key(3), ben(), SubmissionStatus::Other);
        listed.note(key(4), WorkerId(), SubmissionStatus::Approved);
        // Of another campaign it is another one.
        listed.note({Sandbox::foreignCampaign(), world.rows[0].id}, anna(), SubmissionStatus::Approved);
        world.setClock(1s);
        QCOMPARE(history.of(anna()).approved, 2);
        QCOMPARE(history.of(anna()).rejected, 1);
        QVERIFY(!history.isKnown(ben()));
        QVERIFY(!history.isKnown(WorkerId()));
    }
    QCOMPARE(changed.count(), 3);
    const WorkerHistory again(*world.database, *world.queue, *world.bulk);
    QCOMPARE(again.of(anna()), history.of(anna()));
    QVERIFY(!again.isKnown(ben()));
}

void TestWorkerHistory::decidedHereAndListedIsOne()
{
    BulkWorld world;
    ListedDecisions listed(*world.database, world.clock);
    WorkerHistory history(*world.database, *world.queue, *world.bulk);
    history.follow(listed);
    QVERIFY(send(world, by(world, anna(), DecisionKind::Approve, 0, 2)));
    QCOMPARE(history.of(anna()).approved, 2);
    for (const int row : {0, 1})
        listed.note({world.campaign, world.rows[row].id}, anna(), SubmissionStatus::Approved);
    world.setClock(1s);
    QCOMPARE(history.of(anna()).approved, 2);
    const WorkerHistory again(*world.database, *world.queue, *world.bulk);
    QCOMPARE(again.of(anna()).approved, 2);
}

void TestWorkerHistory::listedBeforeItsAnswerIsOne()
{
    BulkWorld world;
    ListedDecisions listed(*world.database, world.clock);
    WorkerHistory history(*world.database, *world.queue, *world.bulk);
    history.follow(listed);
    QVERIFY(!history.isKnown(anna()));
    listed.note({world.campaign, world.rows[0].id}, anna(), SubmissionStatus::Approved);
    world.setClock(1s);
    QCOMPARE(history.of(anna()).approved, 1);
    QVERIFY(send(world, by(world, anna(), DecisionKind::Approve, 0, 1)));
    QCOMPARE(history.of(anna()).approved, 1);
    QVERIFY(history.of(anna()).lastAt.isValid());
    const WorkerHistory again(*world.database, *world.queue, *world.bulk);
    QCOMPARE(again.of(anna()), history.of(anna()));
}

void TestWorkerHistory::approvedInBulkAndListedIsOne()
{
    BulkWorld world;
    ListedDecisions listed(*world.database, world.clock);
    WorkerHistory history(*world.database, *world.queue, *world.bulk);
    history.follow(listed);
    const WorkerId first = world.rows[0].worker;
    const auto ofFirst = std::count_if(world.rows.begin(), world.rows.end(),
                                       [&first](const Submission& row) { return row.worker == first; });
    const auto listAll = [&] {
        for (const Submission& row : std::as_const(world.rows))
            listed.note({world.campaign, row.id}, row.worker, SubmissionStatus::Approved);
        world.setClock(1s);
    };
    // One is listed before the bulk approval is known to be done, all are afterwards.
    listed.note({world.campaign, world.rows[0].id}, first, SubmissionStatus::Approved);
    world.setClock(1s);
    QCOMPARE(history.of(first).approved, 1);
    world.see(0, world.rows.size());
    QVERIFY(world.plan());
    QVERIFY(world.bulk->approveAll());
    QVERIFY(world.untilFinished());
    QCOMPARE(history.of(first).approved, int(ofFirst));
    listAll();
    QCOMPARE(history.of(first).approved, int(ofFirst));
    const WorkerHistory again(*world.database, *world.queue, *world.bulk);
    QCOMPARE(again.of(first).approved, int(ofFirst));
}

void TestWorkerHistory::approvedInBulkBeforeItsAnswerIsOne()
{
    // The request for all is known to have approved it before the queue learns what became of its own.
    BulkWorld world;
    WorkerHistory history(*world.database, *world.queue, *world.bulk);
    QVERIFY(world.database->exec(
        QStringLiteral("INSERT INTO bulk_approvals (id, campaign, state, note, intended_at, settled_at)"
                       " VALUES (77, ?, 'done', '', 0, 0)"),
        {toStored(world.campaign)}));
    QVERIFY(world.database->exec(QStringLiteral("INSERT INTO bulk_members VALUES (77, ?, ?, '', 1, 1, 1)"),
                                 {world.rows[0].id.value(), toStored(anna())}));
    QCOMPARE(history.of(anna()).approved, 1);
    QVERIFY(send(world, by(world, anna(), DecisionKind::Approve, 0, 1)));
    QCOMPARE(history.of(anna()).approved, 1);
    QVERIFY(send(world, by(world, anna(), DecisionKind::Approve, 1, 1)));
    QCOMPARE(history.of(anna()).approved, 2);
    const WorkerHistory again(*world.database, *world.queue, *world.bulk);
    QCOMPARE(again.of(anna()), history.of(anna()));
}

void TestWorkerHistory::whoAsksWhileItIsToldCountsOnce()
{
    BulkWorld world;
    ListedDecisions listed(*world.database, world.clock);
    WorkerHistory history(*world.database, *world.queue, *world.bulk);
    history.follow(listed);
    QList<int> told;
    connect(&history, &WorkerHistory::changed, this,
            [&](const WorkerId& worker) { told.append(history.of(worker).approved); });
    for (const int row : {0, 1, 2})
        listed.note({world.campaign, world.rows[row].id}, anna(), SubmissionStatus::Approved);
    listed.flush(); // nobody has asked for the history before
    QCOMPARE(told, (QList<int>{3, 3, 3}));
}

QTEST_GUILESS_MAIN(TestWorkerHistory)
#include "tst_workerhistory.moc"
