// SPDX-License-Identifier: MIT
#include "support/elsewhere.h"

#include <QSignalSpy>

using namespace proofdesk;
using namespace std::chrono_literals;

namespace {

CampaignId otherCampaign()
{
    return *CampaignId::parse(u"00000000-0000-4000-8000-0000000000aa");
}

} // namespace

/// What may be decided, decided otherwise, tried again, dropped and cleared, and what is refused.
class TestDecisionRules : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aFailedOneIsDecidedAnew();
    void sayingItAgainIsNoStep();
    void anotherNoteOrKindIsAnother();
    void ofDoublesTheLastCounts();
    void nobodysSubmissionIsRefused();
    void whatIsOutIsBeyondRecall();
    void aConflictStandsUntilItIsDropped();
    void onlyTheFailedIsDropped();
    void onlyTheFailedIsTriedAgain();
    void tryingAgainForgetsTheErrorOnly();
    void clearingTakesOnlyWhatIsUnsent();
    void everyKindIsCounted();
    void campaignsAreToldApart();
    void holdsMayBeRewordedAndTurnedIntoDecisions();
    void aRefusedStepTakesNothing();
    void namesWhatWasTold();
};

void TestDecisionRules::aFailedOneIsDecidedAnew()
{
    DecisionWorld world;
    DecisionRequest nobody = world.request(world.pending(1)[0], DecisionKind::Approve);
    nobody.key.submission = SubmissionId(999'999'999);
    QVERIFY(world.queue->decide({nobody}));
    world.queue->sendNow();
    QVERIFY(world.untilSettled());
    QCOMPARE(world.queue->find(nobody.key)->state, DecisionState::Failed);

    // The same key again is a new try, not a repetition that says nothing.
    QVERIFY(world.queue->decide({nobody}));
    QCOMPARE(world.queue->find(nobody.key)->state, DecisionState::Waiting);
    QCOMPARE(world.queue->counts().failed, 0);
    QCOMPARE(world.queue->undo(), QList<SubmissionKey>{nobody.key});
    const auto back = world.queue->find(nobody.key);
    QCOMPARE(back->state, DecisionState::Failed);
    QCOMPARE(back->error->httpStatus, 404);
    QCOMPARE(world.queue->counts().failed, 1);
    QVERIFY(world.queue->canRedo());
    QCOMPARE(world.queue->redo(), QList<SubmissionKey>{nobody.key});
    QCOMPARE(world.queue->find(nobody.key)->state, DecisionState::Waiting);
    world.queue->undo();
    world.setClock(60s);
    letArrive(world);
    QCOMPARE(world.posts(), 1);
    // The failed one itself can be undone too: then it never was.
    QCOMPARE(world.queue->undo(), QList<SubmissionKey>{nobody.key});
    QVERIFY(!world.queue->find(nobody.key));
}

void TestDecisionRules::sayingItAgainIsNoStep()
{
    DecisionWorld world;
    const auto row = world.pending(1)[0];
    QVERIFY(world.queue->decide({world.request(row, DecisionKind::Approve)}));
    const auto first = world.queue->find({world.campaign, row.id});
    world.setClock(5s);
    QVERIFY(world.queue->decide({world.request(row, DecisionKind::Approve)}));
    QCOMPARE(world.queue->find({world.campaign, row.id})->sequence, first->sequence);
    QCOMPARE(world.queue->nextDueAt(), first->dueAt);
    world.queue->undo();
    QVERIFY(!world.queue->canUndo());
}

void TestDecisionRules::anotherNoteOrKindIsAnother()
{
    DecisionWorld world;
    const auto row = world.pending(1)[0];
    const SubmissionKey key{world.campaign, row.id};
    QVERIFY(world.queue->decide({world.request(row, DecisionKind::Approve, QStringLiteral("a"))}));
    QVERIFY(world.queue->decide({world.request(row, DecisionKind::Approve, QStringLiteral("b"))}));
    QCOMPARE(world.queue->find(key)->request.note, QStringLiteral("b"));
    QVERIFY(world.queue->decide({world.request(row, DecisionKind::Reject, QStringLiteral("b"))}));
    QCOMPARE(world.queue->find(key)->request.kind, DecisionKind::Reject);
    QCOMPARE(world.queue->open().size(), 1);
    world.queue->undo();
    QCOMPARE(world.queue->find(key)->request.kind, DecisionKind::Approve);
    world.queue->undo();
    QCOMPARE(world.queue->find(key)->request.note, QStringLiteral("a"));
}

void TestDecisionRules::ofDoublesTheLastCounts()
{
    DecisionWorld world;
    const auto rows = world.pending(2);
    QSignalSpy changed(world.queue.get(), &DecisionQueue::changed);
    QVERIFY(world.queue->decide({world.request(rows[0], DecisionKind::Approve),
                                 world.request(rows[1], DecisionKind::Approve),
                                 world.request(rows[0], DecisionKind::Reject, QStringLiteral("No"))}));
    QCOMPARE(world.queue->find({world.campaign, rows[0].id})->request.kind, DecisionKind::Reject);
    QCOMPARE(world.queue->counts().waiting, 2);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed.first().first().value<QList<SubmissionKey>>().size(), 2);
}

void TestDecisionRules::nobodysSubmissionIsRefused()
{
    DecisionWorld world;
    const auto row = world.pending(1)[0];
    DecisionRequest noCampaign = world.request(row, DecisionKind::Approve);
    noCampaign.key.campaign = {};
    DecisionRequest noSubmission = world.request(row, DecisionKind::Approve);
    noSubmission.key.submission = {};
    QVERIFY(!world.queue->decide({noCampaign}));
    QVERIFY(!world.queue->decide({noSubmission}));
    QVERIFY(world.queue->open().isEmpty());
    QVERIFY(!world.queue->canUndo());
}

void TestDecisionRules::whatIsOutIsBeyondRecall()
{
    DecisionWorld world;
    const auto row = world.pending(1)[0];
    const SubmissionKey key{world.campaign, row.id};
    world.sandbox().arm(SandboxFault::Hang, 1, "POST");
    QVERIFY(world.queue->decide({world.request(row, DecisionKind::Approve)}));
    world.queue->sendNow();
    QVERIFY(world.soon([&] { return world.posts() == 1; }, 20'000));
    const auto stays = [&](DecisionState state) {
        const qint64 sequence = world.queue->find(key)->sequence;
        QVERIFY(!world.queue->decide({world.request(row, DecisionKind::Reject, QStringLiteral("No"))}));
        QVERIFY(!world.queue->decide({world.request(row, DecisionKind::Hold)}));
        QVERIFY(!world.queue->clear({key}));
        world.queue->callOff({key});
        QVERIFY(!world.queue->canUndo());
        world.queue->drop(sequence);
        QCOMPARE(world.queue->find(key)->state, state);
        QCOMPARE(world.queue->find(key)->request.kind, DecisionKind::Approve);
    };
    stays(DecisionState::Sending);
    world.queue->retry(world.queue->find(key)->sequence);
    QCOMPARE(world.queue->find(key)->state, DecisionState::Sending);
    // Pausing takes nothing back that is on the wire.
    world.queue->setPaused(true);
    QCOMPARE(world.queue->find(key)->state, DecisionState::Sending);
    world.sandbox().arm(SandboxFault::ServerError, -1, "GET");
    QVERIFY(world.until([&] { return world.queue->find(key)->state == DecisionState::Unknown; }));
    stays(DecisionState::Unknown);
    world.sandbox().disarmAll();
    world.queue->setPaused(false);
    QVERIFY(world.untilSettled());
    stays(DecisionState::Sent);
}

void TestDecisionRules::aConflictStandsUntilItIsDropped()
{
    DecisionWorld world;
    const auto row = world.pending(1)[0];
    const SubmissionKey key{world.campaign, row.id};
    QVERIFY(world.queue->decide({world.request(row, DecisionKind::Approve)}));
    QVERIFY(decideElsewhere(world, row.id, DecisionKind::Reject));
    QSignalSpy settled(world.queue.get(), &DecisionQueue::settled);
    world.queue->sendNow();
    QVERIFY(world.untilSettled());
    const auto conflict = world.queue->find(key);
    QCOMPARE(conflict->state, DecisionState::Conflict);
    // Models learn from it what the service holds.
    QCOMPARE(settled.count(), 1);
    QCOMPARE(settled.first().first().value<Decision>().actualStatus, QStringLiteral("Rejected"));
    QVERIFY(!world.queue->decide({world.request(row, DecisionKind::Reject, QStringLiteral("No"))}));
    QVERIFY(!world.queue->clear({key}));
    QVERIFY(!world.queue->canUndo());
    world.queue->drop(conflict->sequence);
    QVERIFY(!world.queue->find(key));
    QCOMPARE(world.queue->counts().conflicts, 0);
}

void TestDecisionRules::onlyTheFailedIsDropped()
{
    DecisionWorld world;
    const auto rows = world.pending(2);
    QVERIFY(world.queue->decide({world.request(rows[0], DecisionKind::Approve)}));
    QVERIFY(world.queue->decide({world.request(rows[1], DecisionKind::Hold)}));
    const auto open = world.queue->open();
    for (const Decision& decision : open)
        world.queue->drop(decision.sequence);
    QCOMPARE(world.queue->open().size(), 2);
    QCOMPARE(world.queue->counts().waiting, 1);
    QCOMPARE(world.queue->counts().held, 1);
}

void TestDecisionRules::onlyTheFailedIsTriedAgain()
{
    DecisionWorld world;
    const auto rows = world.pending(2);
    QVERIFY(world.queue->decide({world.request(rows[0], DecisionKind::Approve)}));
    QVERIFY(world.queue->decide({world.request(rows[1], DecisionKind::Hold)}));
    const auto open = world.queue->open();
    for (const Decision& decision : open)
        world.queue->retry(decision.sequence);
    world.setClock(10s); // the undo window runs on
    letArrive(world);
    QCOMPARE(world.posts(), 0);
    QCOMPARE(world.queue->find({world.campaign, rows[0].id})->dueAt, open.first().dueAt);
    QCOMPARE(world.queue->find({world.campaign, rows[1].id})->state, DecisionState::Draft);
}

void TestDecisionRules::tryingAgainForgetsTheErrorOnly()
{
    SandboxOptions options;
    options.payOnApproval = true;
    DecisionWorld world(options);
    const auto row = world.pending(1)[0];
    const SubmissionKey key{world.campaign, row.id};
    world.sandbox().setBalance(Money::fromCents(30));
    QVERIFY(world.queue->decide({world.request(row, DecisionKind::Approve, QStringLiteral("Good"))}));
    world.queue->sendNow();
    QVERIFY(world.untilSettled());
    QVERIFY(world.queue->find(key)->settledAt.isValid());
    world.queue->setPaused(true);
    world.queue->retry(world.queue->find(key)->sequence);
    const auto again = world.queue->find(key);
    QCOMPARE(again->state, DecisionState::Waiting);
    QVERIFY(!again->error);
    QVERIFY(!again->settledAt.isValid());
    QCOMPARE(again->request.note, QStringLiteral("Good"));
    QCOMPARE(world.posts("/approve/"), 1);
}

void TestDecisionRules::clearingTakesOnlyWhatIsUnsent()
{
    DecisionWorld world;
    const auto rows = world.pending(2);
    const SubmissionKey key{world.campaign, rows[0].id};
    DecisionRequest nobody = world.request(rows[1], DecisionKind::Approve);
    nobody.key.submission = SubmissionId(999'999'999);
    QVERIFY(world.queue->decide({nobody}));
    world.queue->sendNow();
    QVERIFY(world.untilSettled());
    QVERIFY(world.queue->decide({world.request(rows[0], DecisionKind::Approve)}));

    QVERIFY(!world.queue->clear({nobody.key}));
    QVERIFY(!world.queue->clear({{otherCampaign(), rows[0].id}}));
    QCOMPARE(world.queue->find(nobody.key)->state, DecisionState::Failed);
    // Named twice, it is taken back once.
    QVERIFY(world.queue->clear({key, nobody.key, key}));
    QVERIFY(!world.queue->find(key));
    QCOMPARE(world.queue->redo(), QList<SubmissionKey>{key});
    QCOMPARE(world.queue->find(key)->state, DecisionState::Waiting);
}

void TestDecisionRules::everyKindIsCounted()
{
    DecisionWorld world;
    const auto rows = world.pending(6);
    QVERIFY(world.queue->decide(
        {world.request(rows[0], DecisionKind::Approve), world.request(rows[1], DecisionKind::Approve),
         world.request(rows[2], DecisionKind::Approve),
         world.request(rows[3], DecisionKind::Reject, QStringLiteral("No")),
         world.request(rows[4], DecisionKind::Hold), world.request(rows[5], DecisionKind::Hold)}));
    OutboxCounts counts = world.queue->counts();
    QCOMPARE(counts.waiting, 4);
    QCOMPARE(counts.approvals, 3);
    QCOMPARE(counts.rejections, 1);
    QCOMPARE(counts.held, 2);
    QCOMPARE(world.queue->open().size(), 6);
    world.queue->setUndoWindow(std::nullopt);
    counts = world.queue->counts();
    QCOMPARE(counts.waiting, 4);
    QCOMPARE(counts.approvals, 3);
    QVERIFY(world.queue->clear({{world.campaign, rows[0].id}, {world.campaign, rows[4].id}}));
    counts = world.queue->counts();
    QCOMPARE(counts.waiting, 3);
    QCOMPARE(counts.approvals, 2);
    QCOMPARE(counts.held, 1);
}

void TestDecisionRules::campaignsAreToldApart()
{
    DecisionWorld world;
    const auto rows = world.pending(2);
    DecisionRequest elsewhere = world.request(rows[0], DecisionKind::Hold);
    elsewhere.key.campaign = otherCampaign();
    QVERIFY(world.queue->decide({elsewhere, world.request(rows[0], DecisionKind::Approve)}));
    // The same number in another campaign is another submission.
    QCOMPARE(world.queue->find(elsewhere.key)->request.kind, DecisionKind::Hold);
    QCOMPARE(world.queue->openFor(world.campaign).size(), 1);
    QCOMPARE(world.queue->openFor(otherCampaign()).size(), 1);
    QVERIFY(!world.queue->isUnderWay(world.campaign));

    world.sandbox().arm(SandboxFault::DropAfter, 1, "POST");
    world.sandbox().arm(SandboxFault::ServerError, -1, "GET");
    world.queue->sendNow();
    QVERIFY(world.queue->isUnderWay(world.campaign));
    QVERIFY(!world.queue->isUnderWay(otherCampaign()));
    QVERIFY(world.soon([&] { return world.queue->counts().unknown == 1; }, 20'000));
    QVERIFY(world.queue->isUnderWay(world.campaign)); // nobody knows yet
    QVERIFY(!world.queue->isUnderWay(otherCampaign()));
    world.sandbox().disarmAll();
    QVERIFY(world.untilSettled());
    QVERIFY(!world.queue->isUnderWay(world.campaign));
}

void TestDecisionRules::holdsMayBeRewordedAndTurnedIntoDecisions()
{
    DecisionWorld world;
    const auto row = world.pending(1)[0];
    const SubmissionKey key{world.campaign, row.id};
    QVERIFY(world.queue->decide({world.request(row, DecisionKind::Hold)}));
    QVERIFY(world.queue->decide({world.request(row, DecisionKind::Hold, QStringLiteral("ask"))}));
    QCOMPARE(world.queue->find(key)->request.note, QStringLiteral("ask"));
    QVERIFY(world.queue->decide({world.request(row, DecisionKind::Approve)}));
    QCOMPARE(world.queue->counts().held, 0);
    world.queue->undo();
    QCOMPARE(world.queue->counts().held, 1);
    QCOMPARE(world.queue->counts().waiting, 0);
    // What comes back as a hold is one: no undo window ends with it being sent.
    QVERIFY(!world.queue->find(key)->dueAt.isValid());
    QCOMPARE(world.queue->find(key)->state, DecisionState::Draft);
    world.queue->sendNow();
    world.setClock(60s);
    letArrive(world);
    QCOMPARE(world.posts(), 0);
}

void TestDecisionRules::aRefusedStepTakesNothing()
{
    DecisionWorld world;
    const auto rows = world.pending(2);
    QVERIFY(world.queue->decide({world.request(rows[0], DecisionKind::Approve)}));
    world.queue->sendNow();
    QVERIFY(world.untilSettled());
    QVERIFY(!world.queue->decide({world.request(rows[1], DecisionKind::Approve),
                                  world.request(rows[0], DecisionKind::Reject, QStringLiteral("No"))}));
    QVERIFY(!world.queue->find({world.campaign, rows[1].id}));
    QVERIFY(world.queue->decide({}));
    QVERIFY(!world.queue->canUndo());
}

void TestDecisionRules::namesWhatWasTold()
{
    DecisionWorld world;
    const auto row = world.pending(1)[0];
    const SubmissionKey key{world.campaign, row.id};
    const QDateTime decided = world.clock.now();
    QVERIFY(world.queue->decide({world.request(row, DecisionKind::Approve, QStringLiteral("Well done"))}));
    QVERIFY(!world.queue->find(key)->sentAt.isValid());
    QCoreApplication::processEvents(); // the window is waited for
    world.setClock(20s);
    QCOMPARE(world.queue->find(key)->state, DecisionState::Sending);
    QCOMPARE(world.queue->find(key)->sentAt, decided.addSecs(20));
    QVERIFY(world.soon([&] { return world.queue->find(key)->state == DecisionState::Sent; }, 20'000));
    const auto sent = world.queue->find(key);
    QCOMPARE(sent->decidedAt, decided);
    QCOMPARE(sent->settledAt, decided.addSecs(20));
    QVERIFY(!sent->error);
    QVERIFY(world.sandbox().requests().first().body.contains("Well done"));
    const auto other = world.pending(1)[0];
    QVERIFY(world.queue->decide({world.request(other, DecisionKind::Reject, QStringLiteral("Too dark"))}));
    world.queue->sendNow();
    QVERIFY(world.untilSettled());
    QVERIFY(world.sandbox().requests().first().body.contains("Too dark"));
}

QTEST_GUILESS_MAIN(TestDecisionRules)
#include "tst_decisionrules.moc"
