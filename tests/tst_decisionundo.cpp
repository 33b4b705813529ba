// SPDX-License-Identifier: MIT
#include "support/elsewhere.h"

#include <QSignalSpy>

using namespace proofdesk;
using namespace std::chrono_literals;

/// Undo and redo step by step: what comes back, as what, for how long, and what never does.
class TestDecisionUndo : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatComesBackHasANewWindow();
    void whatComesBackIsSentOnlyByThePerson();
    void aClearedHoldComesBackAsAHold();
    void whatWasSentStaysOutOfIt();
    void aSentOneIsNotBroughtBackByAnOlderStep();
    void behindWhatWasSentNoHoldIsTakenBack();
    void redoneStepsAreUndoneAgain();
    void severalStepsGoBackInOrder();
    void aNewStepEndsTheWayForward();
    void itIsToldWhenItChanges();
    void itIsToldWhenItEndsAfterARestart();
    void theDiskHoldsWhatIsUndone();
    void whatIsCalledOffStaysCalledOff();
    void undoNeverDecidesWhatWasTakenBack();
    void whatWasTakenBackComesBackInItsOrder();
    void whatWasReadAsDecidedDoesNotComeBack();
    void aHoldOfWhatWasReadAsDecidedIsOver();
};

void TestDecisionUndo::whatComesBackHasANewWindow()
{
    DecisionWorld world;
    const auto row = world.pending(1)[0];
    const SubmissionKey key{world.campaign, row.id};
    QVERIFY(world.queue->decide({world.request(row, DecisionKind::Approve)}));
    world.setClock(15s);
    QVERIFY(world.queue->clear({key}));
    world.queue->redo();
    QCOMPARE(world.queue->find(key)->state, DecisionState::Waiting);
    QCOMPARE(world.queue->find(key)->dueAt, world.clock.now().addSecs(20));
    world.setClock(19s);
    letArrive(world);
    QCOMPARE(world.posts(), 0);
    world.setClock(1s);
    QVERIFY(world.untilSettled());
    QCOMPARE(world.posts(), 1);
}

void TestDecisionUndo::whatComesBackIsSentOnlyByThePerson()
{
    // "When I send": what is brought back waits like all else.
    DecisionWorld world;
    const auto row = world.pending(1)[0];
    const SubmissionKey key{world.campaign, row.id};
    QVERIFY(world.queue->decide({world.request(row, DecisionKind::Approve)}));
    QVERIFY(world.queue->clear({key}));
    world.queue->setUndoWindow(std::nullopt);
    world.queue->redo();
    QCOMPARE(world.queue->find(key)->state, DecisionState::Draft);
    QVERIFY(!world.queue->find(key)->dueAt.isValid());
    world.setClock(3'600s);
    letArrive(world);
    QCOMPARE(world.posts(), 0);
}

void TestDecisionUndo::aClearedHoldComesBackAsAHold()
{
    DecisionWorld world;
    const auto row = world.pending(1)[0];
    const SubmissionKey key{world.campaign, row.id};
    QVERIFY(world.queue->decide({world.request(row, DecisionKind::Hold)}));
    QVERIFY(world.queue->clear({key}));
    QCOMPARE(world.queue->counts().held, 0);
    world.queue->redo();
    QCOMPARE(world.queue->find(key)->state, DecisionState::Draft);
    QVERIFY(!world.queue->nextDueAt().isValid());
    world.setClock(60s);
    letArrive(world);
    QCOMPARE(world.posts(), 0);
    QCOMPARE(world.queue->counts().held, 1);
}

void TestDecisionUndo::whatWasSentStaysOutOfIt()
{
    DecisionWorld world;
    const auto rows = world.pending(3);
    QList<DecisionRequest> requests;
    for (const Submission& row : rows)
        requests.append(world.request(row, DecisionKind::Approve));
    QVERIFY(world.queue->decide(requests));
    const SubmissionKey sent{world.campaign, rows[1].id};
    world.queue->sendNow({world.queue->find(sent)->sequence});
    QVERIFY(world.soon([&] { return world.queue->find(sent)->state == DecisionState::Sent; }, 20'000));
    QCOMPARE(world.posts(), 1);
    const QList<SubmissionKey> others{{world.campaign, rows[0].id}, {world.campaign, rows[2].id}};
    QCOMPARE(world.queue->undo(), others);
    QCOMPARE(world.queue->find(sent)->state, DecisionState::Sent);
    QCOMPARE(world.queue->redo(), others);
    QVERIFY(world.untilSettled());
    world.setClock(60s);
    QVERIFY(world.untilSettled());
    QCOMPARE(world.posts(), 3);
    QVERIFY(!world.queue->canUndo());
    QVERIFY(!world.queue->canRedo());
}

void TestDecisionUndo::aSentOneIsNotBroughtBackByAnOlderStep()
{
    // Approved, taken back with another, approved again and paid: deciding again would pay once more.
    DecisionWorld world;
    const auto rows = world.pending(2);
    const SubmissionKey paid{world.campaign, rows[0].id};
    const SubmissionKey other{world.campaign, rows[1].id};
    QVERIFY(world.queue->decide(
        {world.request(rows[0], DecisionKind::Approve), world.request(rows[1], DecisionKind::Approve)}));
    QVERIFY(world.queue->clear({paid, other}));
    QVERIFY(world.queue->decide({world.request(rows[0], DecisionKind::Approve)}));
    world.queue->sendNow();
    QVERIFY(world.untilSettled());
    QVERIFY(!world.queue->canUndo());
    QCOMPARE(world.queue->undo(), QList<SubmissionKey>());
    QCOMPARE(world.queue->redo(), QList<SubmissionKey>());
    QCOMPARE(world.queue->find(paid)->state, DecisionState::Sent);
    QVERIFY(!world.queue->find(other));
    world.queue->sendNow();
    QVERIFY(world.untilSettled());
    QCOMPARE(world.posts(), 1);
}

void TestDecisionUndo::behindWhatWasSentNoHoldIsTakenBack()
{
    DecisionWorld world;
    const auto rows = world.pending(4);
    QVERIFY(world.queue->decide({world.request(rows[0], DecisionKind::Hold)}));
    QVERIFY(world.queue->decide({world.request(rows[1], DecisionKind::Approve)}));
    QVERIFY(world.queue->decide({world.request(rows[2], DecisionKind::Approve)}));
    // The newest has left, an older one has not: that can be taken back, and then nothing more.
    world.queue->sendNow({world.queue->find({world.campaign, rows[2].id})->sequence});
    QVERIFY(world.soon(
        [&] {
            return world.queue->find({world.campaign, rows[2].id})->state == DecisionState::Sent;
        },
        20'000));
    QVERIFY(world.queue->canUndo());
    QCOMPARE(world.queue->undo(), (QList<SubmissionKey>{{world.campaign, rows[1].id}}));
    QVERIFY(!world.queue->canUndo());
    QCOMPARE(world.queue->counts().held, 1);
    // A hold that is the last that was done is taken back as ever.
    QVERIFY(world.queue->decide({world.request(rows[3], DecisionKind::Hold)}));
    QCOMPARE(world.queue->undo(), (QList<SubmissionKey>{{world.campaign, rows[3].id}}));
    QVERIFY(!world.queue->canUndo());
    // Nor is it after a restart.
    world.closeProgram();
    world.openProgram();
    QVERIFY(!world.queue->canUndo());
    QCOMPARE(world.queue->counts().held, 1);
}

void TestDecisionUndo::redoneStepsAreUndoneAgain()
{
    DecisionWorld world;
    const auto row = world.pending(1)[0];
    const SubmissionKey key{world.campaign, row.id};
    QVERIFY(world.queue->decide({world.request(row, DecisionKind::Approve)}));
    const qint64 sequence = world.queue->find(key)->sequence;
    for (int i = 0; i < 3; ++i) {
        QVERIFY(!world.queue->canRedo());
        QCOMPARE(world.queue->undo(), QList<SubmissionKey>{key});
        QVERIFY(!world.queue->find(key));
        QVERIFY(!world.queue->canUndo());
        QVERIFY(world.queue->undo().isEmpty());
        QCOMPARE(world.queue->redo(), QList<SubmissionKey>{key});
        QCOMPARE(world.queue->find(key)->sequence, sequence);
        QVERIFY(world.queue->redo().isEmpty());
    }
}

void TestDecisionUndo::severalStepsGoBackInOrder()
{
    DecisionWorld world;
    const auto rows = world.pending(3);
    QList<SubmissionKey> keys;
    for (const Submission& row : rows) {
        QVERIFY(world.queue->decide({world.request(row, DecisionKind::Approve)}));
        keys.append({world.campaign, row.id});
    }
    for (int i = 2; i >= 0; --i)
        QCOMPARE(world.queue->undo(), QList<SubmissionKey>{keys[i]});
    for (int i = 0; i < 3; ++i)
        QCOMPARE(world.queue->redo(), QList<SubmissionKey>{keys[i]});
    QCOMPARE(world.queue->counts().waiting, 3);
}

void TestDecisionUndo::aNewStepEndsTheWayForward()
{
    DecisionWorld world;
    const auto rows = world.pending(2);
    QVERIFY(world.queue->decide({world.request(rows[0], DecisionKind::Approve)}));
    QVERIFY(world.queue->decide({world.request(rows[1], DecisionKind::Hold)}));
    world.queue->undo();
    world.queue->undo();
    QVERIFY(world.queue->decide({world.request(rows[1], DecisionKind::Approve)}));
    QVERIFY(!world.queue->canRedo());
    QVERIFY(world.queue->redo().isEmpty());
    world.queue->undo();
    QVERIFY(world.queue->clear({}) == false);
    QVERIFY(world.queue->canRedo());
}

void TestDecisionUndo::itIsToldWhenItChanges()
{
    DecisionWorld world;
    const auto row = world.pending(1)[0];
    QSignalSpy told(world.queue.get(), &DecisionQueue::undoStateChanged);
    QVERIFY(world.queue->decide({world.request(row, DecisionKind::Approve)}));
    QCOMPARE(told.count(), 1);
    world.queue->undo();
    QCOMPARE(told.count(), 2);
    world.queue->redo();
    QCOMPARE(told.count(), 3);
    QVERIFY(world.queue->decide({world.request(row, DecisionKind::Approve, QStringLiteral("b"))}));
    QCOMPARE(told.count(), 3); // it could be undone before, too
    world.queue->sendNow();
    QVERIFY(world.untilSettled());
    QCOMPARE(told.count(), 4);
    QVERIFY(!world.queue->canUndo());
}

void TestDecisionUndo::itIsToldWhenItEndsAfterARestart()
{
    DecisionWorld world;
    const auto row = world.pending(1)[0];
    QVERIFY(world.queue->decide({world.request(row, DecisionKind::Approve)}));
    world.closeProgram();
    world.openProgram();
    QVERIFY(world.queue->canUndo()); // whoever asks at the start is not told of it once more
    QList<bool> told;
    QObject::connect(world.queue.get(), &DecisionQueue::undoStateChanged, &world.context,
                     [&] { told.append(world.queue->canUndo()); });
    world.queue->sendNow();
    QVERIFY(world.untilSettled());
    QCOMPARE(world.posts(), 1);
    QCOMPARE(told, QList<bool>{false});
}

void TestDecisionUndo::theDiskHoldsWhatIsUndone()
{
    DecisionWorld world;
    const auto rows = world.pending(3);
    const SubmissionKey replaced{world.campaign, rows[1].id};
    QVERIFY(world.queue->decide({world.request(rows[0], DecisionKind::Approve)}));
    world.queue->undo();
    QVERIFY(world.queue->decide({world.request(rows[1], DecisionKind::Approve)}));
    QVERIFY(world.queue->decide({world.request(rows[1], DecisionKind::Reject, QStringLiteral("No"))}));
    world.queue->undo();
    QVERIFY(world.queue->decide({world.request(rows[2], DecisionKind::Approve)}));
    QVERIFY(world.queue->clear({{world.campaign, rows[2].id}}));
    world.closeProgram();
    world.openProgram();
    const auto open = world.queue->open();
    QCOMPARE(open.size(), 1);
    QCOMPARE(open.first().request.key, replaced);
    QCOMPARE(open.first().request.kind, DecisionKind::Approve);
    world.queue->sendNow();
    QVERIFY(world.untilSettled());
    QCOMPARE(world.posts("/approve/"), 1);
    QCOMPARE(world.posts("/reject/"), 0);
}

void TestDecisionUndo::whatIsCalledOffStaysCalledOff()
{
    DecisionWorld world;
    const auto rows = world.pending(2);
    const SubmissionKey key{world.campaign, rows[0].id};
    QVERIFY(world.queue->decide({world.request(rows[1], DecisionKind::Approve)}));
    QVERIFY(world.queue->decide({world.request(rows[0], DecisionKind::Approve)}));
    QSignalSpy changed(world.queue.get(), &DecisionQueue::changed);
    world.queue->callOff({key});
    QCOMPARE(changed.count(), 1);
    QVERIFY(!world.queue->find(key));
    // The step before is the next one to undo.
    QCOMPARE(world.queue->undo(), (QList<SubmissionKey>{{world.campaign, rows[1].id}}));
    QVERIFY(!world.queue->canUndo());
    world.setClock(60s);
    letArrive(world);
    QCOMPARE(world.posts(), 0);
}

void TestDecisionUndo::undoNeverDecidesWhatWasTakenBack()
{
    // Approved, taken back: whoever then undoes means to take back more, and never to pay.
    DecisionWorld world;
    const auto rows = world.pending(2);
    const SubmissionKey older{world.campaign, rows[0].id};
    const SubmissionKey newer{world.campaign, rows[1].id};
    QVERIFY(world.queue->decide({world.request(rows[0], DecisionKind::Approve)}));
    QVERIFY(world.queue->decide({world.request(rows[1], DecisionKind::Approve)}));
    QVERIFY(world.queue->clear({newer}));
    QCOMPARE(world.queue->undo(), QList<SubmissionKey>{older});
    QVERIFY(!world.queue->find(newer) && !world.queue->find(older));
    QVERIFY(!world.queue->canUndo());
    QVERIFY(world.queue->undo().isEmpty());
    world.setClock(60s);
    letArrive(world);
    QCOMPARE(world.posts(), 0);
}

void TestDecisionUndo::whatWasTakenBackComesBackInItsOrder()
{
    DecisionWorld world;
    const auto rows = world.pending(3);
    QList<SubmissionKey> keys;
    for (const Submission& row : rows) {
        QVERIFY(world.queue->decide({world.request(row, DecisionKind::Approve)}));
        keys.append({world.campaign, row.id});
    }
    // One by undo, two by a button: redo goes the way back, and undo goes it once more.
    world.queue->undo();
    QVERIFY(world.queue->clear({keys[0], keys[1]}));
    QCOMPARE(world.queue->redo(), (QList<SubmissionKey>{keys[0], keys[1]}));
    QCOMPARE(world.queue->redo(), QList<SubmissionKey>{keys[2]});
    QVERIFY(!world.queue->canRedo());
    QCOMPARE(world.queue->undo(), QList<SubmissionKey>{keys[2]});
    QCOMPARE(world.queue->undo(), (QList<SubmissionKey>{keys[0], keys[1]}));
    QVERIFY(!world.queue->canUndo());
    // What is decided anew ends it: nothing of before comes in its place.
    QVERIFY(world.queue->decide({world.request(rows[1], DecisionKind::Hold)}));
    QVERIFY(!world.queue->canRedo());
}

void TestDecisionUndo::whatWasReadAsDecidedDoesNotComeBack()
{
    // Rejected and taken back, and then the list shows that it was approved elsewhere.
    DecisionWorld world;
    Submission row = world.pending(1)[0];
    QVERIFY(world.queue->decide({world.request(row, DecisionKind::Reject, QStringLiteral("No"))}));
    world.queue->undo();
    QVERIFY(world.queue->canRedo());
    QSignalSpy told(world.queue.get(), &DecisionQueue::undoStateChanged);
    row.status = SubmissionStatus::Approved;
    world.queue->noteRead({row});
    QCOMPARE(told.count(), 1);
    QVERIFY(!world.queue->canRedo());
    QVERIFY(world.queue->redo().isEmpty());
    QCOMPARE(world.queue->counts().waiting, 0);
}

void TestDecisionUndo::aHoldOfWhatWasReadAsDecidedIsOver()
{
    // Approved, then put aside: what comes back in the place of the hold would be the approval.
    DecisionWorld world;
    Submission row = world.pending(1)[0];
    QVERIFY(world.queue->decide({world.request(row, DecisionKind::Approve)}));
    QVERIFY(world.queue->decide({world.request(row, DecisionKind::Hold)}));
    QCOMPARE(world.queue->counts().held, 1);
    row.status = SubmissionStatus::Approved;
    world.queue->noteRead({row});
    QCOMPARE(world.queue->counts().held, 0);
    QVERIFY(!world.queue->canUndo());
    QVERIFY(world.queue->undo().isEmpty());
    QCOMPARE(world.queue->counts().waiting, 0);
    world.closeProgram();
    world.openProgram();
    QVERIFY(world.queue->open().isEmpty());
}

QTEST_GUILESS_MAIN(TestDecisionUndo)
#include "tst_decisionundo.moc"
