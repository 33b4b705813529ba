// SPDX-License-Identifier: MIT
#include "support/elsewhere.h"

#include <QSignalSpy>

using namespace proofdesk;
using namespace std::chrono_literals;

/// The disk refuses at each step of the way: nothing leaves unrecorded, and nothing is shown that is not
/// kept.
class TestDecisionDisk : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theDiskRefusesToSend();
    void theDiskRefusesTheDraftsToBeSent();
    void theDiskRefusesWhatWasSent();
    void theDiskRefusesWhatIsUnknown();
    void theDiskRefusesTheUndo();
};

void TestDecisionDisk::theDiskRefusesToSend()
{
    DecisionWorld world;
    const auto rows = world.pending(2);
    QVERIFY(world.queue->decide(
        {world.request(rows[0], DecisionKind::Approve), world.request(rows[1], DecisionKind::Approve)}));
    QVERIFY(refuseOnDisk(world, QStringLiteral("sending")));
    QSignalSpy failed(world.queue.get(), &DecisionQueue::journalFailed);
    world.queue->sendNow();
    QCOMPARE(world.queue->pauseReason(), PauseReason::JournalFailed);
    QCOMPARE(failed.count(), 1);
    world.setClock(60s);
    letArrive(world);
    QCOMPARE(world.posts(), 0);
    QCOMPARE(world.queue->counts().waiting, 2);
    QVERIFY(makeRoomOnDisk(world));
    world.queue->setPaused(false);
    QVERIFY(world.untilSettled());
    QCOMPARE(world.posts(), 2);
}

void TestDecisionDisk::theDiskRefusesTheDraftsToBeSent()
{
    DecisionWorld world;
    const auto row = world.pending(1)[0];
    world.queue->setUndoWindow(std::nullopt);
    QVERIFY(world.queue->decide({world.request(row, DecisionKind::Approve)}));
    QVERIFY(refuseOnDisk(world, QStringLiteral("waiting")));
    world.queue->sendNow();
    QCOMPARE(world.queue->find({world.campaign, row.id})->state, DecisionState::Draft);
    world.setClock(60s);
    letArrive(world);
    QCOMPARE(world.posts(), 0);
}

void TestDecisionDisk::theDiskRefusesWhatWasSent()
{
    DecisionWorld world;
    const auto row = world.pending(1)[0];
    const SubmissionKey key{world.campaign, row.id};
    QVERIFY(world.queue->decide({world.request(row, DecisionKind::Approve)}));
    QVERIFY(refuseOnDisk(world, QStringLiteral("sent")));
    QSignalSpy settled(world.queue.get(), &DecisionQueue::settled);
    world.queue->sendNow();
    QVERIFY(world.untilSettled());
    // The service has it, whatever our disk says: nobody may decide it again.
    QCOMPARE(world.queue->find(key)->state, DecisionState::Sent);
    QCOMPARE(settled.count(), 1);
    QCOMPARE(world.queue->pauseReason(), PauseReason::JournalFailed);
    QVERIFY(!world.queue->canUndo());
    QVERIFY(!world.queue->decide({world.request(row, DecisionKind::Approve)}));
    QVERIFY(makeRoomOnDisk(world));
    world.closeProgram();
    world.openProgram();
    QCOMPARE(world.queue->find(key)->state, DecisionState::Unknown);
    QVERIFY(world.untilSettled());
    QCOMPARE(world.queue->find(key)->state, DecisionState::Sent);
    QCOMPARE(world.posts(), 1);
}

void TestDecisionDisk::theDiskRefusesWhatIsUnknown()
{
    DecisionWorld world;
    const auto row = world.pending(1)[0];
    const SubmissionKey key{world.campaign, row.id};
    QVERIFY(world.queue->decide({world.request(row, DecisionKind::Approve)}));
    QVERIFY(refuseOnDisk(world, QStringLiteral("unknown")));
    world.sandbox().arm(SandboxFault::DropAfter, 1, "POST");
    world.queue->sendNow();
    QVERIFY(world.soon([&] { return world.queue->find(key)->state == DecisionState::Unknown; }, 20'000));
    QCOMPARE(world.queue->pauseReason(), PauseReason::JournalFailed);
    QVERIFY(world.untilSettled());
    QCOMPARE(world.queue->find(key)->state, DecisionState::Sent);
    QCOMPARE(world.posts(), 1);
}

void TestDecisionDisk::theDiskRefusesTheUndo()
{
    // What the disk does not know to be taken back is not shown as taken back.
    DecisionWorld world;
    const auto row = world.pending(1)[0];
    const SubmissionKey key{world.campaign, row.id};
    QVERIFY(world.queue->decide({world.request(row, DecisionKind::Approve)}));
    QSignalSpy failed(world.queue.get(), &DecisionQueue::journalFailed);
    QVERIFY(refuseOnDisk(world, QStringLiteral("waiting")));
    QVERIFY(world.queue->undo().isEmpty());
    QCOMPARE(failed.count(), 1);
    QVERIFY(!world.queue->clear({key}));
    QCOMPARE(failed.count(), 2);
    QCOMPARE(world.queue->find(key)->state, DecisionState::Waiting);
    QVERIFY(makeRoomOnDisk(world));
    QCOMPARE(world.queue->undo(), QList<SubmissionKey>{key});
    QVERIFY(world.queue->canRedo());
}

QTEST_GUILESS_MAIN(TestDecisionDisk)
#include "tst_decisiondisk.moc"
