// SPDX-License-Identifier: MIT
#include "account/activitylog.h"
#include "support/decisionworld.h"

#include <QSignalSpy>

using namespace proofdesk;
using namespace std::chrono_literals;

/// The life of a decision against the service in miniature; what counts is what arrived there.
class TestDecisionQueue : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void arrivesOnceAfterTheUndoWindow();
    void undoneInTimeIsNeverSent();
    void undoRestoresWhatWasReplaced();
    void undoneStepsComeBack();
    void severalAreOneStep();
    void repeatedKeysSendOneRequest();
    void blankRejectionIsRefused();
    void holdIsNeverSent();
    void sentIsFinal();
    void pauseKeepsAndSendNowSends();
    void whenISendWaitsForThePerson();
    void refusedGoesOnWithTheOthers();
    void tooLowABalanceIsSaid();
    void selfApprovingRejectionsGoFirst();
    void keyRefusedPausesAndLosesNothing();
    void severalHoldAtOnce();
    void everythingIsInTheHistory();
};

void TestDecisionQueue::arrivesOnceAfterTheUndoWindow()
{
    DecisionWorld world;
    const auto rows = world.pending(2);
    QVERIFY(world.queue->decide({world.request(rows[0], DecisionKind::Approve, QStringLiteral("Good"))}));
    QVERIFY(world.queue->decide({world.request(rows[1], DecisionKind::Reject, QStringLiteral("Blurred"))}));
    QCOMPARE(world.queue->counts().waiting, 2);
    QCOMPARE(world.queue->nextDueAt(), world.clock.now().addSecs(20));

    world.pass(19s);
    QCOMPARE(world.posts(), 0);
    QSignalSpy settled(world.queue.get(), &DecisionQueue::settled);
    world.setClock(2s);
    QVERIFY(world.untilSettled());
    QCOMPARE(world.posts("/approve/"), 1);
    QCOMPARE(world.posts("/reject/"), 1);
    QCOMPARE(settled.count(), 2);
    QCOMPARE(world.statusOf(rows[0].id), QStringLiteral("Approved"));
    QCOMPARE(world.statusOf(rows[1].id), QStringLiteral("Rejected"));
    const auto approved = world.queue->find({world.campaign, rows[0].id});
    QVERIFY(approved);
    QCOMPARE(approved->state, DecisionState::Sent);
    QCOMPARE(approved->amountPaid, Money::fromCents(50));
}

void TestDecisionQueue::undoneInTimeIsNeverSent()
{
    DecisionWorld world;
    const auto rows = world.pending(1);
    QVERIFY(world.queue->decide({world.request(rows[0], DecisionKind::Approve)}));
    QVERIFY(world.queue->canUndo());
    QCOMPARE(world.queue->undo(), (QList<SubmissionKey>{{world.campaign, rows[0].id}}));
    QVERIFY(!world.queue->find({world.campaign, rows[0].id}));
    QVERIFY(!world.queue->canUndo());
    world.pass(60s);
    QCOMPARE(world.posts(), 0);
}

void TestDecisionQueue::undoRestoresWhatWasReplaced()
{
    DecisionWorld world;
    const auto rows = world.pending(1);
    const SubmissionKey key{world.campaign, rows[0].id};
    QVERIFY(world.queue->decide({world.request(rows[0], DecisionKind::Approve)}));
    QVERIFY(world.queue->decide({world.request(rows[0], DecisionKind::Reject, QStringLiteral("No"))}));
    QCOMPARE(world.queue->counts().waiting, 1);
    QCOMPARE(world.queue->find(key)->request.kind, DecisionKind::Reject);
    world.queue->undo();
    QCOMPARE(world.queue->find(key)->request.kind, DecisionKind::Approve);
    QVERIFY(world.queue->canUndo());
    world.queue->undo();
    QVERIFY(!world.queue->find(key));
    QCOMPARE(world.queue->counts().waiting, 0);
}

void TestDecisionQueue::undoneStepsComeBack()
{
    DecisionWorld world;
    const auto rows = world.pending(2);
    const SubmissionKey key{world.campaign, rows[0].id};
    QVERIFY(world.queue->decide({world.request(rows[0], DecisionKind::Approve)}));
    world.queue->undo();
    QVERIFY(!world.queue->find(key));
    QVERIFY(world.queue->canRedo());
    world.queue->redo();
    QCOMPARE(world.queue->find(key)->request.kind, DecisionKind::Approve);
    // A new step ends the way forward.
    QVERIFY(world.queue->decide({world.request(rows[1], DecisionKind::Approve)}));
    QVERIFY(!world.queue->canRedo());
    world.setClock(21s);
    QVERIFY(world.untilSettled());
    QCOMPARE(world.posts("/approve/"), 2);
}

void TestDecisionQueue::severalAreOneStep()
{
    DecisionWorld world;
    QList<DecisionRequest> requests;
    for (const Submission& row : world.pending(30))
        requests.append(world.request(row, DecisionKind::Approve));
    QVERIFY(world.queue->decide(requests));
    QCOMPARE(world.queue->counts().waiting, 30);
    QCOMPARE(world.queue->undo().size(), 30);
    QCOMPARE(world.queue->counts().waiting, 0);
}

void TestDecisionQueue::repeatedKeysSendOneRequest()
{
    DecisionWorld world;
    const auto rows = world.pending(1);
    for (int i = 0; i < 50; ++i)
        QVERIFY(world.queue->decide({world.request(rows[0], DecisionKind::Approve)}));
    world.queue->sendNow();
    for (int i = 0; i < 50; ++i) {
        world.queue->decide({world.request(rows[0], DecisionKind::Approve)});
        world.queue->sendNow();
    }
    QVERIFY(world.untilSettled());
    world.pass(60s);
    QCOMPARE(world.posts(), 1);
}

void TestDecisionQueue::blankRejectionIsRefused()
{
    DecisionWorld world;
    const auto rows = world.pending(2);
    QVERIFY(!world.queue->decide({world.request(rows[0], DecisionKind::Approve),
                                  world.request(rows[1], DecisionKind::Reject, QStringLiteral(" \n"))}));
    QCOMPARE(world.queue->counts().waiting, 0);
}

void TestDecisionQueue::holdIsNeverSent()
{
    DecisionWorld world;
    const auto rows = world.pending(1);
    QVERIFY(world.queue->decide({world.request(rows[0], DecisionKind::Hold)}));
    QCOMPARE(world.queue->counts().held, 1);
    QCOMPARE(world.queue->counts().waiting, 0);
    world.queue->sendNow();
    world.pass(60s);
    QCOMPARE(world.posts(), 0);
    QCOMPARE(world.queue->find({world.campaign, rows[0].id})->state, DecisionState::Draft);
}

void TestDecisionQueue::sentIsFinal()
{
    DecisionWorld world;
    const auto rows = world.pending(1);
    QVERIFY(world.queue->decide({world.request(rows[0], DecisionKind::Approve)}));
    world.queue->sendNow();
    QVERIFY(world.untilSettled());
    QVERIFY(!world.queue->canUndo());
    QVERIFY(!world.queue->decide({world.request(rows[0], DecisionKind::Reject, QStringLiteral("No"))}));
    QVERIFY(!world.queue->clear({{world.campaign, rows[0].id}}));
    QCOMPARE(world.posts(), 1);
}

void TestDecisionQueue::pauseKeepsAndSendNowSends()
{
    DecisionWorld world;
    const auto rows = world.pending(2);
    world.queue->setPaused(true);
    QVERIFY(world.queue->decide({world.request(rows[0], DecisionKind::Approve)}));
    QVERIFY(!world.queue->nextDueAt().isValid());
    world.pass(60s);
    QCOMPARE(world.posts(), 0);
    world.queue->sendNow();
    QCOMPARE(world.queue->pauseReason(), PauseReason::User);
    QVERIFY(world.untilSettled());
    QCOMPARE(world.posts(), 1);
    // What was paused stays so for what comes after it.
    QVERIFY(world.queue->decide({world.request(rows[1], DecisionKind::Approve)}));
    world.pass(60s);
    QCOMPARE(world.posts(), 1);
    QCOMPARE(world.queue->counts().waiting, 1);
    world.queue->setPaused(false);
    QVERIFY(world.untilSettled());
    QCOMPARE(world.posts(), 2);
}

void TestDecisionQueue::whenISendWaitsForThePerson()
{
    DecisionWorld world;
    const auto rows = world.pending(2);
    world.queue->setUndoWindow(std::nullopt);
    QVERIFY(world.queue->decide({world.request(rows[0], DecisionKind::Approve)}));
    QCOMPARE(world.queue->find({world.campaign, rows[0].id})->state, DecisionState::Draft);
    world.pass(3600s);
    QCOMPARE(world.posts(), 0);
    world.queue->setUndoWindow(5s);
    QCOMPARE(world.queue->find({world.campaign, rows[0].id})->state, DecisionState::Waiting);
    world.setClock(6s);
    QVERIFY(world.untilSettled());
    QCOMPARE(world.posts(), 1);
}

void TestDecisionQueue::refusedGoesOnWithTheOthers()
{
    DecisionWorld world;
    auto rows = world.pending(2);
    DecisionRequest nobody = world.request(rows[0], DecisionKind::Approve);
    nobody.key.submission = SubmissionId(999'999'999);
    QVERIFY(world.queue->decide({nobody, world.request(rows[1], DecisionKind::Approve)}));
    world.queue->sendNow();
    QVERIFY(world.untilSettled());
    const auto failed = world.queue->find(nobody.key);
    QCOMPARE(failed->state, DecisionState::Failed);
    QCOMPARE(failed->error->httpStatus, 404);
    QCOMPARE(world.statusOf(rows[1].id), QStringLiteral("Approved"));
    QCOMPARE(world.queue->counts().failed, 1);
    world.queue->drop(failed->sequence);
    QCOMPARE(world.queue->counts().failed, 0);
    QVERIFY(!world.queue->find(nobody.key));
}

void TestDecisionQueue::tooLowABalanceIsSaid()
{
    SandboxOptions options;
    options.payOnApproval = true;
    DecisionWorld world(options);
    const auto rows = world.pending(2);
    world.sandbox().setBalance(Money::fromCents(30));
    QVERIFY(world.queue->decide({world.request(rows[0], DecisionKind::Approve),
                                 world.request(rows[1], DecisionKind::Reject, QStringLiteral("No"))}));
    world.queue->sendNow();
    QVERIFY(world.untilSettled());
    const auto poor = world.queue->find({world.campaign, rows[0].id});
    QCOMPARE(poor->state, DecisionState::Failed);
    QCOMPARE(poor->error->httpStatus, 400);
    QCOMPARE(poor->balance, Money::fromCents(30));
    QCOMPARE(world.statusOf(rows[0].id), QStringLiteral("Pending"));
    QCOMPARE(world.statusOf(rows[1].id), QStringLiteral("Rejected"));

    world.sandbox().setBalance(Money::fromCents(5'000));
    world.queue->retry(poor->sequence);
    QVERIFY(world.untilSettled());
    QCOMPARE(world.statusOf(rows[0].id), QStringLiteral("Approved"));
    QCOMPARE(world.posts("/approve/"), 2);
}

void TestDecisionQueue::selfApprovingRejectionsGoFirst()
{
    DecisionWorld world;
    QList<DecisionRequest> requests;
    const auto rows = world.pending(9);
    for (int i = 0; i < 9; ++i) {
        const bool reject = i >= 6;
        auto request = world.request(rows[i], reject ? DecisionKind::Reject : DecisionKind::Approve,
                                     QStringLiteral("said"));
        request.paysByItself = true;
        requests.append(request);
    }
    QVERIFY(world.queue->decide(requests));
    world.setClock(21s);
    QVERIFY(world.untilSettled());
    QByteArray order;
    const auto log = world.sandbox().requests();
    for (const SandboxLogEntry& entry : log)
        order += entry.target.contains("/reject/") ? 'r' : 'a';
    QCOMPARE(order, QByteArray("rrraaaaaa"));
}

void TestDecisionQueue::keyRefusedPausesAndLosesNothing()
{
    DecisionWorld world;
    QList<DecisionRequest> requests;
    const auto rows = world.pending(5);
    for (const Submission& row : rows)
        requests.append(world.request(row, DecisionKind::Approve));
    world.sandbox().arm(SandboxFault::Unauthorized);
    QVERIFY(world.queue->decide(requests));
    world.queue->sendNow();
    QVERIFY(world.until([&] { return world.queue->isPaused() && world.queue->counts().sending == 0; }));
    QCOMPARE(world.queue->pauseReason(), PauseReason::KeyRefused);
    QCOMPARE(world.queue->counts().waiting, 5);
    world.sandbox().disarmAll();
    world.queue->setPaused(false);
    QVERIFY(world.untilSettled());
    for (const Submission& row : rows)
        QCOMPARE(world.statusOf(row.id), QStringLiteral("Approved"));
}

void TestDecisionQueue::severalHoldAtOnce()
{
    DecisionWorld world;
    const auto rows = world.pending(2);
    world.sandbox().arm(SandboxFault::Unauthorized);
    QVERIFY(world.queue->decide({world.request(rows[0], DecisionKind::Approve)}));
    world.queue->sendNow();
    QVERIFY(world.until([&] { return world.queue->isPaused() && world.queue->counts().sending == 0; }));
    // A sleep, and a person who pauses as well, don't hide why nothing goes.
    world.jump(2h);
    QVERIFY(world.queue->decide({world.request(rows[1], DecisionKind::Approve)}));
    QCOMPARE(world.queue->pauseReason(), PauseReason::KeyRefused);
    world.queue->setPaused(true);
    QCOMPARE(world.queue->pauseReason(), PauseReason::KeyRefused);
    world.sandbox().disarmAll();
    world.queue->setPaused(false);
    QVERIFY(!world.queue->isPaused());
    QVERIFY(world.untilSettled());
    QCOMPARE(world.posts("/approve/"), 3);
}

void TestDecisionQueue::everythingIsInTheHistory()
{
    DecisionWorld world;
    const auto rows = world.pending(2);
    QVERIFY(world.queue->decide({world.request(rows[0], DecisionKind::Approve, QStringLiteral("Good"))}));
    QVERIFY(
        world.queue->decide({world.request(rows[1], DecisionKind::Reject, QStringLiteral("100% blurred"))}));
    world.queue->sendNow();
    QVERIFY(world.untilSettled());
    ActivityLog log(*world.database);
    QCOMPARE(log.count().value(), 2);
    const auto found = log.search(QStringLiteral("100% reject")).value();
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first().operation, QStringLiteral("reject"));
    QCOMPARE(found.first().subject, rows[1].workerName);
    QCOMPARE(found.first().outcome, ActivityOutcome::Done);
    const auto paid = log.search(QStringLiteral("approve ") + rows[0].id.toString()).value();
    QCOMPARE(paid.size(), 1);
    QCOMPARE(paid.first().amount, Money::fromCents(50));
    QVERIFY(log.search(QStringLiteral("nothing like it")).value().isEmpty());
}

QTEST_GUILESS_MAIN(TestDecisionQueue)
#include "tst_decisionqueue.moc"
