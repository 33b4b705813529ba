// SPDX-License-Identifier: MIT
#include "account/activitylog.h"
#include "support/elsewhere.h"

#include <QSignalSpy>

using namespace proofdesk;
using namespace std::chrono_literals;

/// How the truth is read: when, from which lists, in whose share of the hour, and what is made of an answer.
class TestDecisionReading : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void notBeforeTheServiceCanBeDone();
    void laterLossesPostponeNothing();
    void whatIsLostMeanwhileIsReadNext();
    void fewAreSearchedForByName();
    void manyAreLookedForAmongThePending();
    void inTheShareOfTheDecisions();
    void theKeyIsRefusedWhileReading();
    void aServiceInTroubleIsAskedLessAndLess();
    void askedForByAPerson_data();
    void askedForByAPerson();
    void refusedAfterALostAnswerIsOurs();
    void threeTimesInVainIsSurelyNotDone();
    void stillPendingAfterAGapKeepsItsWindow();
    void holdsAreNotReadForSending();
    void withdrawnBeforeTheReadingNothingIsRead();
    void aVerdictThatCameFirstStands();

private:
    /// Approves so many, whose answers are all lost; nothing is read yet.
    static QList<Submission> lose(DecisionWorld& world, int count, SandboxFault fault);
};

QList<Submission> TestDecisionReading::lose(DecisionWorld& world, int count, SandboxFault fault)
{
    const auto rows = world.pending(count);
    QList<DecisionRequest> requests;
    for (const Submission& row : rows)
        requests.append(world.request(row, DecisionKind::Approve));
    const int before = world.queue->counts().unknown;
    world.sandbox().arm(fault, count, "POST");
    if (!world.queue->decide(requests))
        qFatal("not decided");
    QList<qint64> sequences;
    for (const DecisionRequest& request : requests)
        sequences.append(world.queue->find(request.key)->sequence);
    world.queue->sendNow(sequences);
    if (!world.soon([&] { return world.queue->counts().unknown == before + count; }, 10'000))
        qFatal("not lost");
    world.sandbox().disarm(fault);
    return rows;
}

void TestDecisionReading::notBeforeTheServiceCanBeDone()
{
    DecisionWorld world;
    lose(world, 1, SandboxFault::DropAfter);
    world.setClock(1'900ms);
    QVERIFY(!world.soon([&] { return world.posts("GET ") > 0; }, 60));
    world.setClock(100ms);
    QVERIFY(world.soon([&] { return world.queue->counts().unknown == 0; }, 20'000));
    QCOMPARE(world.posts("GET "), 1);
}

void TestDecisionReading::laterLossesPostponeNothing()
{
    DecisionWorld world;
    lose(world, 1, SandboxFault::DropAfter);
    world.setClock(1'500ms);
    lose(world, 1, SandboxFault::DropAfter);
    world.setClock(500ms);
    QVERIFY(world.soon([&] { return world.queue->counts().unknown == 0; }, 20'000));
}

void TestDecisionReading::whatIsLostMeanwhileIsReadNext()
{
    DecisionWorld world;
    const auto first = lose(world, 1, SandboxFault::DropAfter);
    world.sandbox().arm(SandboxFault::Slow, 1, "GET");
    world.setClock(2s);
    QVERIFY(world.soon([&] { return world.posts("GET ") == 1; }, 20'000));
    const SubmissionKey one{world.campaign, first[0].id};
    std::optional<SubmissionKey> other;
    world.api->submissions(world.campaign, {})->then(&world.context, [&](const Result<SubmissionPage>& page) {
        for (const Submission& row : page->rows) {
            if (row.status == SubmissionStatus::Pending && row.id != one.submission)
                other = SubmissionKey{world.campaign, row.id};
        }
    });
    QVERIFY(world.soon([&] { return other.has_value(); }, 20'000));
    world.sandbox().arm(SandboxFault::DropAfter, 1, "POST");
    DecisionRequest request = world.request(first[0], DecisionKind::Approve);
    request.key = *other;
    QVERIFY(world.queue->decide({request}));
    world.queue->sendNow();
    QVERIFY(world.soon([&] { return world.queue->find(*other)->state == DecisionState::Unknown; }, 20'000));
    world.setClock(2s);
    QVERIFY(world.untilSettled());
    QCOMPARE(world.queue->find(*other)->state, DecisionState::Sent);
    QCOMPARE(world.posts(), 2);
}

void TestDecisionReading::fewAreSearchedForByName()
{
    DecisionWorld world;
    const auto rows = lose(world, 1, SandboxFault::DropAfter);
    world.sandbox().resetLog();
    QVERIFY(world.untilSettled());
    const auto log = world.sandbox().requests();
    QCOMPARE(log.size(), 1);
    QVERIFY2(log[0].target.contains("search="), log[0].target.constData());
    QVERIFY2(!log[0].target.contains("status="), log[0].target.constData());
}

void TestDecisionReading::manyAreLookedForAmongThePending()
{
    DecisionWorld world;
    lose(world, 5, SandboxFault::DropBefore);
    world.sandbox().resetLog();
    world.queue->setPaused(true);
    QVERIFY(world.until([&] { return world.queue->counts().unknown == 0; }));
    QCOMPARE(world.queue->counts().waiting, 5);
    // All are pending yet: one list tells it.
    const auto log = world.sandbox().requests();
    QCOMPARE(log.size(), 1);
    QVERIFY2(log[0].target.contains("status=Pending"), log[0].target.constData());
    QVERIFY2(!log[0].target.contains("search="), log[0].target.constData());
}

void TestDecisionReading::inTheShareOfTheDecisions()
{
    DecisionWorld world;
    lose(world, 1, SandboxFault::DropAfter);
    while (world.budget->left() > RequestBudget::DecisionShare / 2)
        world.budget->charge();
    QVERIFY(!world.budget->allows(Lane::Interactive));
    world.setClock(2s);
    QVERIFY(world.soon([&] { return world.queue->counts().unknown == 0; }, 10'000));
}

void TestDecisionReading::theKeyIsRefusedWhileReading()
{
    DecisionWorld world;
    const auto rows = lose(world, 1, SandboxFault::DropAfter);
    world.sandbox().arm(SandboxFault::Unauthorized);
    QVERIFY(world.until([&] { return world.queue->isPaused(); }));
    QCOMPARE(world.queue->pauseReason(), PauseReason::KeyRefused);
    QCOMPARE(world.queue->counts().unknown, 1);
    const int asked = world.posts("GET ");
    world.setClock(120s);
    QVERIFY(!world.soon([&] { return world.posts("GET ") > asked; }, 60));
    world.sandbox().disarmAll();
    world.queue->setPaused(false); // with another key
    QVERIFY(world.untilSettled());
    QCOMPARE(world.queue->find({world.campaign, rows[0].id})->state, DecisionState::Sent);
    QCOMPARE(world.posts(), 1);
}

void TestDecisionReading::aServiceInTroubleIsAskedLessAndLess()
{
    DecisionWorld world;
    lose(world, 1, SandboxFault::DropAfter);
    world.sandbox().arm(SandboxFault::CaptivePortal, -1,
                        "GET"); // no list, and no reason to ask again at once
    const auto asked = [&] { return world.posts("GET "); };
    QList<int> readings;
    for (int i = 0; i < 60; ++i) {
        const int before = asked();
        world.setClock(1s);
        world.soon([&] { return asked() > before; }, 30);
        readings.append(asked());
    }
    QVERIFY2(readings.last() >= 3, qPrintable(QString::number(readings.last())));
    QVERIFY2(readings.last() <= 12, qPrintable(QString::number(readings.last())));
    world.sandbox().disarmAll();
    QVERIFY(world.untilSettled());
    QCOMPARE(world.posts(), 1);
    // Once it answered, the pauses begin small again.
    lose(world, 1, SandboxFault::DropAfter);
    world.sandbox().arm(SandboxFault::CaptivePortal, 1, "GET");
    for (int i = 1; i <= 2; ++i) {
        world.setClock(2s);
        QVERIFY(world.soon([&] { return world.posts("GET ") == i; }, 20'000));
        world.soon([&] { return world.queue->counts().unknown == 0; }, 100); // the answer is in
    }
}

void TestDecisionReading::askedForByAPerson_data()
{
    QTest::addColumn<int>("how");
    QTest::newRow("tried again") << 0;
    QTest::newRow("the service answers again") << 1;
    QTest::newRow("pause and go on") << 2;
}

void TestDecisionReading::askedForByAPerson()
{
    QFETCH(int, how);
    DecisionWorld world;
    const auto rows = lose(world, 1, SandboxFault::DropAfter);
    const SubmissionKey key{world.campaign, rows[0].id};
    if (how == 0) {
        world.queue->retry(world.queue->find(key)->sequence);
    } else if (how == 1) {
        world.queue->tryNow();
    } else {
        world.queue->setPaused(true);
        world.queue->setPaused(false);
    }
    world.setClock(0s);
    QVERIFY(world.soon([&] { return world.queue->find(key)->state == DecisionState::Sent; }, 20'000));
    QCOMPARE(world.posts(), 1);
}

void TestDecisionReading::refusedAfterALostAnswerIsOurs()
{
    // The first request seemed lost and is done late; the second is refused as decided already.
    DecisionWorld world;
    const auto rows = lose(world, 1, SandboxFault::DropBefore);
    const SubmissionKey key{world.campaign, rows[0].id};
    world.queue->setPaused(true);
    QVERIFY(world.until([&] { return world.queue->counts().waiting == 1; }));
    QVERIFY(decideElsewhere(world, rows[0].id, DecisionKind::Approve));
    world.queue->setPaused(false);
    QVERIFY(world.untilSettled());
    QCOMPARE(world.queue->find(key)->state, DecisionState::Sent);
    QCOMPARE(world.posts("/approve/"), 3);
    const auto history = ActivityLog(*world.database).search({}).value();
    QCOMPARE(history.size(), 2); // the refusal alone is no event
    QCOMPARE(history[0].outcome, ActivityOutcome::FoundDone);
    QCOMPARE(history[1].outcome, ActivityOutcome::Unanswered);
}

void TestDecisionReading::threeTimesInVainIsSurelyNotDone()
{
    DecisionWorld world;
    const auto rows = world.pending(1);
    const SubmissionKey key{world.campaign, rows[0].id};
    world.sandbox().arm(SandboxFault::DropBefore, -1, "POST");
    QVERIFY(world.queue->decide({world.request(rows[0], DecisionKind::Approve)}));
    world.queue->sendNow();
    QVERIFY(world.untilSettled());
    const auto failed = world.queue->find(key);
    QCOMPARE(failed->state, DecisionState::Failed);
    QVERIFY(!failed->error->mayHaveHappened()); // the list showed it
    QCOMPARE(ActivityLog(*world.database).search({}).value().first().outcome, ActivityOutcome::NotDone);
    // A person's new try is three tries again.
    world.queue->retry(failed->sequence);
    QVERIFY(world.untilSettled());
    QCOMPARE(world.queue->find(key)->state, DecisionState::Failed);
    // What was lost once is read first, and that reading counts as one in vain.
    QVERIFY2(world.posts() >= 5 && world.posts() <= 6, qPrintable(QString::number(world.posts())));
}

void TestDecisionReading::stillPendingAfterAGapKeepsItsWindow()
{
    DecisionWorld world;
    const auto rows = world.pending(2);
    const SubmissionKey key{world.campaign, rows[0].id};
    world.queue->setUndoWindow(60s);
    QVERIFY(world.queue->decide({world.request(rows[0], DecisionKind::Approve)}));
    for (int i = 0; i < 4; ++i) {
        world.jump(3'600s);
        QVERIFY(world.queue->decide({world.request(rows[1], DecisionKind::Hold, QString::number(i))}));
        QCOMPARE(world.queue->pauseReason(), PauseReason::Gap);
        world.sandbox().resetLog();
        world.queue->setPaused(false);
        world.setClock(0s);
        QVERIFY(world.soon([&] { return world.posts("GET ") == 1; }, 20'000));
        world.pass(1s);
        QCOMPARE(world.queue->find(key)->state, DecisionState::Waiting);
    }
    QCOMPARE(world.posts(), 0);
    QCOMPARE(world.clock.now().secsTo(world.queue->nextDueAt()), 56);
    world.setClock(56s);
    QVERIFY(world.untilSettled());
    QCOMPARE(world.posts(), 1);
}

void TestDecisionReading::holdsAreNotReadForSending()
{
    DecisionWorld world;
    const auto rows = world.pending(2);
    const SubmissionKey held{world.campaign, rows[1].id};
    DecisionRequest other = world.request(rows[1], DecisionKind::Hold);
    other.key.campaign = Sandbox::foreignCampaign();
    QVERIFY(world.queue->decide(
        {world.request(rows[0], DecisionKind::Approve), world.request(rows[1], DecisionKind::Hold), other}));
    world.closeProgram();
    world.openProgram();
    QVERIFY(decideElsewhere(world, rows[1].id, DecisionKind::Reject));
    world.queue->setPaused(false);
    QVERIFY(world.untilSettled());
    QCOMPARE(world.posts(other.key.campaign.toString().toLatin1()), 0); // no request is spent on it
    // A note to oneself is in conflict with nothing.
    QCOMPARE(world.queue->find(held)->state, DecisionState::Draft);
    QCOMPARE(world.queue->counts().held, 2);
    QCOMPARE(world.queue->counts().conflicts, 0);
}

void TestDecisionReading::withdrawnBeforeTheReadingNothingIsRead()
{
    DecisionWorld world;
    const auto rows = world.pending(2);
    QVERIFY(world.queue->decide({world.request(rows[0], DecisionKind::Approve)}));
    world.closeProgram();
    world.openProgram();
    QCOMPARE(world.queue->undo().size(), 1);
    world.sandbox().resetLog();
    world.queue->setPaused(false);
    world.setClock(1s);
    QVERIFY(!world.soon([&] { return world.posts("GET ") > 0; }, 100));
    // Nothing waits for a reading any more.
    QVERIFY(world.queue->decide({world.request(rows[1], DecisionKind::Approve)}));
    world.queue->sendNow();
    QVERIFY(world.soon([&] { return world.posts() == 1; }, 20'000));
}

void TestDecisionReading::aVerdictThatCameFirstStands()
{
    // Refused for want of money, says the list; while the balance is read, somebody rejects it elsewhere.
    SandboxOptions options;
    options.payOnApproval = true;
    DecisionWorld world(options);
    const auto rows = world.pending(1);
    const SubmissionKey key{world.campaign, rows[0].id};
    world.sandbox().setBalance(Money::fromCents(30));
    world.sandbox().arm(SandboxFault::Hang, 1, "balance");
    QVERIFY(world.queue->decide({world.request(rows[0], DecisionKind::Approve)}));
    world.queue->sendNow();
    QVERIFY(world.soon([&] { return world.queue->counts().unknown == 1; }, 10'000));
    world.setClock(0s);
    QVERIFY(world.soon([&] { return world.posts("balance") == 1; }, 10'000));
    QVERIFY(decideElsewhere(world, rows[0].id, DecisionKind::Reject));
    world.queue->retry(world.queue->find(key)->sequence);
    world.setClock(0s);
    QVERIFY(world.soon([&] { return world.queue->find(key)->state == DecisionState::Conflict; }, 10'000));
    // The balance is given up long after.
    for (int i = 0; i < 12; ++i) {
        world.setClock(20s);
        QVERIFY(!world.soon([&] { return world.queue->find(key)->state != DecisionState::Conflict; }, 20));
    }
    QCOMPARE(world.queue->counts().failed, 0);
}

QTEST_GUILESS_MAIN(TestDecisionReading)
#include "tst_decisionreading.moc"
