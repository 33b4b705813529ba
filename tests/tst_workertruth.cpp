// SPDX-License-Identifier: MIT
#include "account/activitylog.h"
#include "review/workers/workeractions.h"
#include "support/decisionworld.h"

#include <QSignalSpy>

#include <algorithm>

using namespace proofdesk;
using namespace std::chrono_literals;

namespace {

using Outcome = WorkerActions::Outcome;
using Kind = WorkerActions::Kind;

/// Blocking over the sandbox, on a clock that moves only by hand.
struct BlockingWorld : DecisionWorld
{
    BlockingWorld()
    {
        const auto rows = pending(1'000);
        const auto before = sandbox().snapshot().blocked;
        blocked = before.first();
        const auto free = std::find_if(rows.begin(), rows.end(),
                                       [this](const Submission& row) { return row.worker != blocked.id; });
        worker = free->worker;
        openActions();
    }
    ~BlockingWorld() { actions.reset(); }
    Q_DISABLE_COPY_MOVE(BlockingWorld)

    void openActions()
    {
        outcomes.clear();
        actions = std::make_unique<WorkerActions>(*database, *api, clock);
        QObject::connect(actions.get(), &WorkerActions::finished, &context, [this](const Outcome& ended) {
            outcomes.append(ended);
            listedThen = lists(ended.worker);
        });
    }
    [[nodiscard]] bool lists(const WorkerId& id) const
    {
        return std::any_of(actions->blocked().begin(), actions->blocked().end(),
                           [&](const BlockedWorker& row) { return row.id == id; });
    }
    bool untilEnded(int count = 1)
    {
        return until([this, count] { return outcomes.size() >= count && !actions->isReading(); });
    }
    /// "block: done", newest first.
    [[nodiscard]] QStringList history() const
    {
        QStringList told;
        const auto entries = ActivityLog(*database).search({}).value();
        for (const ActivityEntry& entry : entries)
            told.append(entry.operation + QStringLiteral(": ") + toWord(entry.outcome));
        return told;
    }

    BlockedWorker blocked;
    WorkerId worker; ///< not blocked
    std::unique_ptr<WorkerActions> actions;
    QList<Outcome> outcomes;
    bool listedThen = false; ///< whether the list held the worker when the outcome was told
};

} // namespace

/// What became of a block or an unblock: in the outcome, the list, the history and at the next start.
class TestWorkerTruth : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theOutcomeSaysHowItIsKnown_data();
    void theOutcomeSaysHowItIsKnown();
    void refusedAndNotSoIsAnError();
    void outOfReachIsNotSent();
    void theListFollowsAtOnce();
    void theListThatNobodyReadStaysEmpty();
    void underWayIsToldAndEnds();
    void theListIsReadOnceMoreForAChange();
    void aListThatFailsIsTold();
    void whatIsUnknownIsReadAtTheNextStart();
    void anUnblockIsResumedAsOne();
    void whatIsSettledIsNotResumed();
    void theDiskRefuses();
};

void TestWorkerTruth::theOutcomeSaysHowItIsKnown_data()
{
    QTest::addColumn<bool>("block");
    QTest::addColumn<bool>("before"); ///< it is so already
    QTest::addColumn<int>("fault"); ///< of the request, -1: none
    QTest::addColumn<bool>("done");
    QTest::addColumn<bool>("already");
    QTest::addColumn<bool>("foundDone");
    QTest::addColumn<bool>("unanswered");
    QTest::addColumn<QString>("told");
    const int none = -1;
    const int after = int(SandboxFault::DropAfter);
    const int not_ = int(SandboxFault::DropBefore);
    for (const bool block : {true, false}) {
        const QString word = block ? QStringLiteral("block") : QStringLiteral("unblock");
        const QByteArray name = word.toLatin1();
        QTest::newRow((name + ", done").constData())
            << block << false << none << true << false << false << false << word + QStringLiteral(": done");
        QTest::newRow((name + ", was so").constData())
            << block << true << none << true << true << false << false << word + QStringLiteral(": conflict");
        QTest::newRow((name + ", answer lost").constData())
            << block << false << after << true << false << true << true
            << word + QStringLiteral(": found done");
        QTest::newRow((name + ", request lost").constData())
            << block << false << not_ << false << false << false << true
            << word + QStringLiteral(": not done");
    }
}

void TestWorkerTruth::theOutcomeSaysHowItIsKnown()
{
    QFETCH(bool, block);
    QFETCH(bool, before);
    QFETCH(int, fault);
    QFETCH(bool, done);
    QFETCH(bool, already);
    QFETCH(bool, foundDone);
    QFETCH(bool, unanswered);
    QFETCH(QString, told);
    BlockingWorld world;
    const WorkerId id = block == before ? world.blocked.id : world.worker;
    if (fault >= 0)
        world.sandbox().arm(static_cast<SandboxFault>(fault), 1, "POST");
    const QString name = QStringLiteral("anna");
    QVERIFY(block ? world.actions->block(id, name) : world.actions->unblock(id, name));
    QVERIFY(world.untilEnded());
    const Outcome& outcome = world.outcomes.first();
    QCOMPARE(outcome.kind, block ? Kind::Block : Kind::Unblock);
    QCOMPARE(outcome.worker, id);
    QCOMPARE(outcome.workerName, name);
    QCOMPARE(outcome.done, done);
    QCOMPARE(outcome.already, already);
    QCOMPARE(outcome.foundDone, foundDone);
    QCOMPARE(outcome.unanswered, unanswered);
    QVERIFY(outcome.known);
    QCOMPARE(outcome.error.has_value(), !done);
    if (outcome.error)
        QVERIFY(!outcome.error->mayHaveHappened()); // the list says so
    QCOMPARE(world.history().size(), 1);
    QCOMPARE(ActivityLog(*world.database).search({}).value().first().worker, id);
    QCOMPARE(ActivityLog(*world.database).search({}).value().first().subject, name);
    QCOMPARE(world.history().first(), told);
    QCOMPARE(world.posts("POST "), 1);
    QCOMPARE(world.actions->isBlocked(id), done == block);
    QCOMPARE(world.lists(id), done == block);
    QCOMPARE(world.actions->readAt(), world.clock.now());
}

void TestWorkerTruth::refusedAndNotSoIsAnError()
{
    BlockingWorld world;
    QVERIFY(!world.actions->block(WorkerId(), QStringLiteral("nobody")));
    QVERIFY(world.actions->block(Sandbox::ownWorkerId(), QStringLiteral("me")));
    QVERIFY(world.untilEnded());
    const Outcome& outcome = world.outcomes.first();
    QVERIFY(!outcome.done && !outcome.already && !outcome.foundDone && !outcome.unanswered);
    QVERIFY(outcome.error);
    QCOMPARE(world.history(), QStringList{QStringLiteral("block: refused")});
    const ActivityEntry entry = ActivityLog(*world.database).search({}).value().first();
    QCOMPARE(entry.httpStatus, outcome.error->httpStatus);
    QVERIFY(!entry.answer.isEmpty());
}

void TestWorkerTruth::outOfReachIsNotSent()
{
    BlockingWorld world;
    world.server.reset();
    QVERIFY(world.actions->block(world.worker, QStringLiteral("anna")));
    QVERIFY(world.untilEnded());
    QVERIFY(!world.outcomes.first().done);
    QVERIFY(world.outcomes.first().known);
    QCOMPARE(world.history(), QStringList{QStringLiteral("block: not sent")});
    // It surely did not happen: nothing is read about it at the next start.
    world.openActions();
    world.actions->resumeUnsettled();
    QVERIFY(!world.actions->isUnderWay(world.worker));
}

void TestWorkerTruth::theListFollowsAtOnce()
{
    BlockingWorld world;
    QVERIFY(!world.actions->readAt().isValid());
    QVERIFY(world.actions->blocked().isEmpty());
    world.actions->refresh();
    QVERIFY(world.actions->isReading());
    QVERIFY(world.until([&] { return !world.actions->isReading(); }));
    QCOMPARE(world.actions->blocked().size(), 1);
    QCOMPARE(world.actions->readAt(), world.clock.now());
    QSignalSpy changed(world.actions.get(), &WorkerActions::blockedChanged);
    QVERIFY(world.actions->block(world.worker, QStringLiteral("anna")));
    QVERIFY(world.soon([&] { return world.outcomes.size() == 1; }, 10'000));
    QVERIFY(world.listedThen); // before the list is read anew
    QCOMPARE(changed.count(), 1);
    QCOMPARE(world.actions->blocked().size(), 2);
    QCOMPARE(world.actions->blocked().first().name, QStringLiteral("anna"));
    QVERIFY(world.untilEnded());
    QVERIFY(world.actions->isBlocked(world.worker));
    QVERIFY(world.actions->unblock(world.worker, QStringLiteral("anna")));
    QVERIFY(world.soon([&] { return world.outcomes.size() == 2; }, 10'000));
    QVERIFY(!world.listedThen);
    QVERIFY(world.lists(world.blocked.id)); // and nobody else went
    QVERIFY(world.untilEnded());
    QVERIFY(!world.actions->isBlocked(world.worker));
    // Blocked already: read, and listed once.
    QVERIFY(world.actions->block(world.blocked.id, world.blocked.name));
    QVERIFY(world.soon([&] { return world.outcomes.size() == 3; }, 10'000));
    QCOMPARE(world.actions->blocked().size(), 1);
}

void TestWorkerTruth::theListThatNobodyReadStaysEmpty()
{
    // One row is not the list.
    BlockingWorld world;
    world.sandbox().arm(SandboxFault::Unauthorized, -1, "GET");
    QVERIFY(world.actions->block(world.worker, QStringLiteral("anna")));
    QVERIFY(world.untilEnded());
    QVERIFY(world.outcomes.first().done);
    QVERIFY(world.actions->blocked().isEmpty());
    QVERIFY(!world.actions->readAt().isValid());
}

void TestWorkerTruth::underWayIsToldAndEnds()
{
    BlockingWorld world;
    QSignalSpy underWay(world.actions.get(), &WorkerActions::underWayChanged);
    QVERIFY(world.actions->block(world.worker, QStringLiteral("anna")));
    QCOMPARE(underWay.count(), 1);
    QVERIFY(world.actions->isUnderWay(world.worker));
    QVERIFY(!world.actions->isUnderWay(world.blocked.id));
    QVERIFY(!world.actions->unblock(world.worker, QStringLiteral("anna")));
    QVERIFY(world.actions->unblock(world.blocked.id, world.blocked.name)); // another worker's is no matter
    QVERIFY(world.untilEnded(2));
    QCOMPARE(underWay.count(), 4);
    QVERIFY(!world.actions->isUnderWay(world.worker));
    QVERIFY(world.actions->unblock(world.worker, QStringLiteral("anna")));
    QVERIFY(world.untilEnded(3));
    QCOMPARE(world.posts("POST "), 3);
}

void TestWorkerTruth::theListIsReadOnceMoreForAChange()
{
    BlockingWorld world;
    world.actions->refresh();
    world.actions->refresh();
    world.actions->refresh();
    QVERIFY(world.until([&] { return !world.actions->isReading(); }));
    QCOMPARE(world.posts("/blocked/"), 2);
    world.sandbox().resetLog();
    world.actions->refresh();
    QVERIFY(world.until([&] { return !world.actions->isReading(); }));
    QCOMPARE(world.posts("/blocked/"), 1);
}

void TestWorkerTruth::aListThatFailsIsTold()
{
    BlockingWorld world;
    world.sandbox().arm(SandboxFault::CaptivePortal, 1, "GET");
    QSignalSpy failed(world.actions.get(), &WorkerActions::readFailed);
    QSignalSpy changed(world.actions.get(), &WorkerActions::blockedChanged);
    world.actions->refresh();
    QVERIFY(world.until([&] { return !world.actions->isReading(); }));
    QCOMPARE(failed.count(), 1);
    QCOMPARE(changed.count(), 0);
    world.actions->refresh();
    QVERIFY(world.until([&] { return !world.actions->isReading(); }));
    QCOMPARE(changed.count(), 1);
}

void TestWorkerTruth::whatIsUnknownIsReadAtTheNextStart()
{
    BlockingWorld world;
    world.sandbox().arm(SandboxFault::DropAfter, 1, "POST");
    world.sandbox().arm(SandboxFault::CaptivePortal, -1, "GET");
    QVERIFY(world.actions->block(world.worker, QStringLiteral("anna")));
    QVERIFY(world.untilEnded());
    QVERIFY(!world.outcomes.first().known);
    QVERIFY(!world.outcomes.first().done);
    QVERIFY(world.outcomes.first().error->mayHaveHappened());
    QCOMPARE(world.history(), QStringList{QStringLiteral("block: unanswered")});
    QVERIFY(!world.actions->isUnderWay(world.worker));

    world.sandbox().disarmAll();
    world.openActions();
    world.actions->resumeUnsettled();
    world.actions->resumeUnsettled(); // it is being read already
    QVERIFY(world.actions->isUnderWay(world.worker));
    QVERIFY(!world.actions->block(world.worker, QStringLiteral("anna")));
    QVERIFY(world.untilEnded());
    QCOMPARE(world.outcomes.size(), 1);
    QVERIFY(world.outcomes.first().done);
    QVERIFY(world.outcomes.first().foundDone);
    QVERIFY(world.outcomes.first().unanswered);
    QCOMPARE(world.history().first(), QStringLiteral("block: found done"));
    QCOMPARE(world.posts("POST "), 1);
}

void TestWorkerTruth::anUnblockIsResumedAsOne()
{
    BlockingWorld world;
    world.sandbox().arm(SandboxFault::DropAfter, 1, "POST");
    world.sandbox().arm(SandboxFault::CaptivePortal, -1, "GET");
    QVERIFY(world.actions->unblock(world.blocked.id, QStringLiteral("ben")));
    QVERIFY(world.untilEnded());
    world.sandbox().disarmAll();
    world.openActions();
    world.actions->resumeUnsettled();
    QVERIFY(world.untilEnded());
    QCOMPARE(world.outcomes.first().kind, Kind::Unblock);
    QCOMPARE(world.outcomes.first().worker, world.blocked.id);
    QCOMPARE(world.outcomes.first().workerName, QStringLiteral("ben"));
    QVERIFY(world.outcomes.first().done);
    QCOMPARE(world.history().first(), QStringLiteral("unblock: found done"));
}

void TestWorkerTruth::whatIsSettledIsNotResumed()
{
    BlockingWorld world;
    QVERIFY(world.actions->block(world.worker, QStringLiteral("anna")));
    QVERIFY(world.untilEnded());
    QVERIFY(world.actions->block(WorkerId::fromNumber(999'999'999), QStringLiteral("nobody")));
    QVERIFY(world.untilEnded(2));
    QVERIFY(!world.outcomes.last().done);
    world.openActions();
    world.sandbox().resetLog();
    world.actions->resumeUnsettled();
    QVERIFY(!world.soon([&] { return world.arrived() > 0 || !world.outcomes.isEmpty(); }, 100));
    QVERIFY(!world.actions->isUnderWay(world.worker));
}

void TestWorkerTruth::theDiskRefuses()
{
    BlockingWorld world;
    QVERIFY(world.database->exec(QStringLiteral("CREATE TRIGGER full BEFORE INSERT ON worker_actions"
                                                " BEGIN SELECT RAISE(ABORT, 'no room'); END")));
    QVERIFY(!world.actions->block(world.worker, QStringLiteral("anna")));
    QCOMPARE(world.outcomes.size(), 1);
    QVERIFY(!world.outcomes.first().done);
    QVERIFY(world.outcomes.first().detail.contains(QStringLiteral("no room")));
    QVERIFY(!world.actions->isUnderWay(world.worker));
    world.pass(5s);
    QCOMPARE(world.posts("POST "), 0);
}

QTEST_GUILESS_MAIN(TestWorkerTruth)
#include "tst_workertruth.moc"
