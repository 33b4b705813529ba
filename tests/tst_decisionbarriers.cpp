// SPDX-License-Identifier: MIT
#include "account/activitylog.h"
#include "support/elsewhere.h"

#include <QSignalSpy>

#include <algorithm>

using namespace proofdesk;
using namespace std::chrono_literals;

/// What must not leave before something else has arrived, and what a bulk approval settles.
class TestDecisionBarriers : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void approvalsWaitForTheRejectionThatRaces();
    void approvalsWaitWhileNobodyKnowsOfTheRejection();
    void allThatRaceMustHaveArrived();
    void onlyWhatPaysByItselfRaces();
    void theEarlierIsSentFirst();
    void heldBackApprovalsWait();
    void theBulkSettlesWhatItApproved();
    void theBulkLeavesAloneWhatIsOut();
    void whatTheBulkApprovedIsNotDecidedAnew();

private:
    /// A pending submission of another campaign, as an approval.
    static DecisionRequest elsewhere(DecisionWorld& world);
};

DecisionRequest TestDecisionBarriers::elsewhere(DecisionWorld& world)
{
    const CampaignId home = world.campaign;
    const SandboxSnapshot shot = world.sandbox().snapshot();
    const auto other = std::find_if(shot.campaigns.begin(), shot.campaigns.end(), [&](const Campaign& one) {
        return one.id != home && one.pendingSubmissions.value_or(0) > 0;
    });
    if (other == shot.campaigns.end())
        qFatal("no other campaign");
    world.campaign = other->id;
    DecisionRequest request = world.request(world.pending(1).first(), DecisionKind::Approve);
    world.campaign = home;
    return request;
}

void TestDecisionBarriers::approvalsWaitForTheRejectionThatRaces()
{
    DecisionWorld world;
    const auto rows = world.pending(3);
    const DecisionRequest other = elsewhere(world);
    DecisionRequest rejection = world.request(rows[0], DecisionKind::Reject, QStringLiteral("No"));
    rejection.paysByItself = true;
    world.sandbox().arm(SandboxFault::Hang, 1, "/reject/");
    QVERIFY(world.queue->decide({world.request(rows[1], DecisionKind::Approve), other, rejection,
                                 world.request(rows[2], DecisionKind::Approve)}));
    world.queue->sendNow();
    // Only the other campaign's goes: here one approval more, and the rejected one is paid with it.
    QVERIFY(world.soon([&] { return world.queue->find(other.key)->state == DecisionState::Sent; }, 20'000));
    QCOMPARE(world.posts("/approve/"), 1);
    QCOMPARE(world.queue->counts().sending, 1);
    QCOMPARE(world.queue->find({world.campaign, rows[1].id})->state, DecisionState::Waiting);
    QVERIFY(world.untilSettled());
    QCOMPARE(world.statusOf(rows[0].id), QStringLiteral("Rejected"));
    QCOMPARE(world.posts("/approve/"), 3);
}

void TestDecisionBarriers::approvalsWaitWhileNobodyKnowsOfTheRejection()
{
    DecisionWorld world;
    const auto rows = world.pending(2);
    const DecisionRequest other = elsewhere(world);
    DecisionRequest rejection = world.request(rows[0], DecisionKind::Reject, QStringLiteral("No"));
    rejection.paysByItself = true;
    world.sandbox().arm(SandboxFault::DropBefore, 1, "/reject/"); // it never came there, and must go again
    world.sandbox().arm(SandboxFault::ServerError, -1, "GET");
    QVERIFY(world.queue->decide({rejection, world.request(rows[1], DecisionKind::Approve)}));
    world.queue->sendNow();
    QVERIFY(world.soon([&] { return world.queue->counts().unknown == 1; }, 20'000));
    // What is sent after it arrives, and the approval beside it does not.
    QVERIFY(world.queue->decide({other}));
    world.queue->sendNow();
    QVERIFY(world.soon([&] { return world.queue->find(other.key)->state == DecisionState::Sent; }, 20'000));
    QCOMPARE(world.posts("/approve/"), 1);
    QCOMPARE(world.queue->find({world.campaign, rows[1].id})->state, DecisionState::Waiting);
    QCOMPARE(world.queue->counts().unknown, 1);
    world.sandbox().disarmAll();
    QVERIFY(world.untilSettled());
    QCOMPARE(world.statusOf(rows[0].id), QStringLiteral("Rejected"));
    QCOMPARE(world.posts("/approve/"), 2);
}

void TestDecisionBarriers::allThatRaceMustHaveArrived()
{
    DecisionWorld world;
    const auto rows = world.pending(3);
    QList<DecisionRequest> requests;
    for (int i = 0; i < 2; ++i) {
        requests.append(world.request(rows[i], DecisionKind::Reject, QStringLiteral("No")));
        requests.last().paysByItself = true;
    }
    requests.append(world.request(rows[2], DecisionKind::Approve));
    world.sandbox().arm(SandboxFault::Hang, 1, "/reject/"); // one of the two, the other arrives
    QVERIFY(world.queue->decide(requests));
    world.queue->sendNow();
    QVERIFY(world.soon([&] { return world.queue->counts().sending + world.queue->counts().waiting == 2; },
                       20'000));
    QVERIFY(!world.soon([&] { return world.posts("/approve/") > 0; }, 100));
    QVERIFY(world.untilSettled());
    QCOMPARE(world.posts("/approve/"), 1);
    // One that was taken back, or never was sent, holds up nothing later.
    const auto more = world.pending(2);
    DecisionRequest back = world.request(more[0], DecisionKind::Reject, QStringLiteral("No"));
    back.paysByItself = true;
    QVERIFY(world.queue->decide({back}));
    QVERIFY(world.queue->clear({back.key}));
    QVERIFY(world.queue->decide({world.request(more[1], DecisionKind::Approve)}));
    world.queue->sendNow();
    QVERIFY(world.soon([&] { return world.posts("/approve/") == 1; }, 20'000));
}

void TestDecisionBarriers::onlyWhatPaysByItselfRaces()
{
    DecisionWorld world;
    const auto rows = world.pending(3);
    world.sandbox().arm(SandboxFault::Hang, 1, "/reject/");
    QVERIFY(world.queue->decide({world.request(rows[0], DecisionKind::Approve)}));
    QVERIFY(world.queue->decide({world.request(rows[1], DecisionKind::Reject, QStringLiteral("No"))}));
    DecisionRequest approval = world.request(rows[2], DecisionKind::Approve);
    approval.paysByItself = true; // an approval races against nothing
    QVERIFY(world.queue->decide({approval}));
    world.queue->sendNow();
    QVERIFY(world.soon([&] { return world.posts("/approve/") == 2; }, 20'000));
    const auto log = world.sandbox().requests();
    QVERIFY(log.first().target.contains("/approve/") || log.at(1).target.contains("/approve/"));
    QVERIFY(world.untilSettled());
}

void TestDecisionBarriers::theEarlierIsSentFirst()
{
    DecisionWorld world;
    const auto rows = world.pending(3);
    DecisionRequest rejection = world.request(rows[1], DecisionKind::Reject, QStringLiteral("No"));
    rejection.paysByItself = true;
    QVERIFY(world.queue->decide({world.request(rows[0], DecisionKind::Approve)}));
    const QDateTime first = world.clock.now().addSecs(20);
    world.setClock(5s);
    QVERIFY(world.queue->decide({rejection}));
    // The countdown is to whatever leaves next, of whatever kind.
    QCOMPARE(world.queue->nextDueAt(), first);
    QCOMPARE(world.queue->dueCount(), 0);
    world.setClock(14s);
    QCOMPARE(world.queue->dueCount(), 0);
    world.queue->setHeldBack(world.campaign, true);
    world.setClock(1s);
    QCOMPARE(world.queue->dueCount(), 1);
    world.setClock(5s);
    QVERIFY(world.soon([&] { return world.posts("/reject/") == 1; }, 20'000));
    world.queue->setHeldBack(world.campaign, false);
    QVERIFY(world.untilSettled());

    const auto more = world.pending(2);
    rejection.key.submission = more[0].id;
    QVERIFY(world.queue->decide({rejection}));
    const QDateTime then = world.clock.now().addSecs(20);
    world.setClock(5s);
    QVERIFY(world.queue->decide({world.request(more[1], DecisionKind::Approve)}));
    QCOMPARE(world.queue->nextDueAt(), then);
    world.queue->setHeldBack(world.campaign, true);
    world.queue->setPaused(true);
    world.setClock(60s);
    QCOMPARE(world.queue->dueCount(), 2); // both kinds, held back or not
}

void TestDecisionBarriers::heldBackApprovalsWait()
{
    DecisionWorld world;
    const auto rows = world.pending(2);
    const DecisionRequest other = elsewhere(world);
    const DecisionRequest rejection = world.request(rows[1], DecisionKind::Reject, QStringLiteral("No"));
    world.queue->setHeldBack(world.campaign, true);
    QVERIFY(world.queue->decide({world.request(rows[0], DecisionKind::Approve), other, rejection}));
    world.queue->sendNow();
    QVERIFY(world.soon([&] { return world.queue->find(other.key)->state == DecisionState::Sent; }, 20'000));
    QVERIFY(
        world.soon([&] { return world.queue->find(rejection.key)->state == DecisionState::Sent; }, 20'000));
    world.setClock(60s);
    letArrive(world);
    QCOMPARE(world.posts(), 2);
    QCOMPARE(world.queue->find({world.campaign, rows[0].id})->state, DecisionState::Waiting);
    world.queue->setHeldBack(other.key.campaign, false); // not this one
    world.setClock(5s);
    letArrive(world);
    QCOMPARE(world.posts(), 2);
    world.queue->setHeldBack(world.campaign, false);
    QCOMPARE(world.queue->counts().sending, 1); // at once
    QVERIFY(world.untilSettled());
    QCOMPARE(world.posts("/approve/"), 2);
}

void TestDecisionBarriers::theBulkSettlesWhatItApproved()
{
    DecisionWorld world;
    const auto rows = world.pending(4);
    QList<SubmissionKey> keys;
    for (const Submission& row : rows)
        keys.append({world.campaign, row.id});
    QVERIFY(world.queue->decide({world.request(rows[0], DecisionKind::Approve),
                                 world.request(rows[1], DecisionKind::Reject, QStringLiteral("No")),
                                 world.request(rows[2], DecisionKind::Hold)}));
    QSignalSpy settled(world.queue.get(), &DecisionQueue::settled);
    QSignalSpy changed(world.queue.get(), &DecisionQueue::changed);
    world.queue->noteApproved(keys);
    QCOMPARE(world.queue->find(keys[0])->state, DecisionState::Sent);
    // It was rejected here and is paid there: a person has to know.
    QCOMPARE(world.queue->find(keys[1])->state, DecisionState::Conflict);
    QCOMPARE(world.queue->find(keys[1])->actualStatus, QStringLiteral("Approved"));
    QVERIFY(!world.queue->find(keys[2]));
    QVERIFY(!world.queue->find(keys[3]));
    QCOMPARE(world.queue->counts().conflicts, 1);
    QCOMPARE(world.queue->counts().held, 0);
    QCOMPARE(settled.count(), 2);
    QCOMPARE(changed.count(), 3);
    QVERIFY(!world.queue->canUndo());
    world.setClock(60s);
    letArrive(world);
    QCOMPARE(world.posts(), 0);
    const auto history = ActivityLog(*world.database).search({}).value();
    QCOMPARE(history.size(), 2);
    QCOMPARE(history[1].outcome, ActivityOutcome::FoundDone); // no request of its own said so
    QCOMPARE(history[0].outcome, ActivityOutcome::Conflict);
    world.closeProgram();
    world.openProgram();
    QCOMPARE(world.queue->open().size(), 1);
    QCOMPARE(world.queue->counts().conflicts, 1);
}

void TestDecisionBarriers::theBulkLeavesAloneWhatIsOut()
{
    // Its own answer is still to come, and says what became of it.
    DecisionWorld world;
    const auto row = world.pending(1)[0];
    const SubmissionKey key{world.campaign, row.id};
    world.sandbox().arm(SandboxFault::Hang, 1, "POST");
    QVERIFY(world.queue->decide({world.request(row, DecisionKind::Reject, QStringLiteral("No"))}));
    world.queue->sendNow();
    QVERIFY(world.soon([&] { return world.posts() == 1; }, 20'000));
    QSignalSpy settled(world.queue.get(), &DecisionQueue::settled);
    world.queue->noteApproved({key});
    QCOMPARE(world.queue->find(key)->state, DecisionState::Sending);
    QCOMPARE(settled.count(), 0);
    QVERIFY(world.untilSettled());
    QCOMPARE(world.queue->find(key)->state, DecisionState::Sent);
}

void TestDecisionBarriers::whatTheBulkApprovedIsNotDecidedAnew()
{
    // Decided, taken back, then approved with all others: redo would only ask for what is paid already.
    DecisionWorld world;
    const auto rows = world.pending(2);
    const SubmissionKey approved{world.campaign, rows[0].id};
    const SubmissionKey other{world.campaign, rows[1].id};
    QVERIFY(world.queue->decide(
        {world.request(rows[0], DecisionKind::Approve), world.request(rows[1], DecisionKind::Approve)}));
    QCOMPARE(world.queue->undo().size(), 2);
    QVERIFY(world.queue->canRedo());
    world.queue->noteApproved({approved});
    QVERIFY(world.queue->canRedo()); // the other one is pending still
    QCOMPARE(world.queue->redo(), QList<SubmissionKey>{other});
    QVERIFY(!world.queue->find(approved));
    QCOMPARE(world.queue->undo(), QList<SubmissionKey>{other});
    QSignalSpy possible(world.queue.get(), &DecisionQueue::undoStateChanged);
    world.queue->noteApproved({other});
    QVERIFY(!world.queue->canRedo());
    QCOMPARE(possible.count(), 1); // the button greys
}

QTEST_GUILESS_MAIN(TestDecisionBarriers)
#include "tst_decisionbarriers.moc"
