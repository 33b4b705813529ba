// SPDX-License-Identifier: MIT
#include "review/decisions/stepoffer.h"
#include "support/decisionworld.h"

using namespace proofdesk;

/// What undo is said to take back is what it takes back.
class TestUndoOffer : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsOfferedIsWhatIsTakenBack();
    void ofAStepThatIsBeingSentTheRestIsOffered();
    void onlyWhatChangedIsLookedAtAnew();
};

void TestUndoOffer::whatIsOfferedIsWhatIsTakenBack()
{
    DecisionWorld world;
    const auto rows = world.pending(3);
    DecisionRequest fails = world.request(rows[2], DecisionKind::Approve);
    fails.key.submission = SubmissionId(999'999'999);
    QVERIFY(world.queue->decide({fails}));
    world.queue->sendNow();
    QVERIFY(world.untilSettled());
    QCOMPARE(world.queue->find(fails.key)->state, DecisionState::Failed);
    QVERIFY(world.queue->decide({world.request(rows[0], DecisionKind::Hold)}));
    QVERIFY(world.queue->decide({world.request(rows[1], DecisionKind::Approve)}));
    // Whoever shows what can be undone looks when these are told.
    std::optional<UndoOffer> shown;
    const auto look = [&] { shown = world.queue->undoOffer(); };
    QObject::connect(world.queue.get(), &DecisionQueue::countsChanged, &world.context, look);
    QObject::connect(world.queue.get(), &DecisionQueue::undoStateChanged, &world.context, look);
    world.queue->sendNow();
    QVERIFY(world.untilSettled());
    // The last that was decided is final, and the hold before it with it.
    QVERIFY(shown);
    QCOMPARE(shown->first, fails.key);
    QCOMPARE(shown->kind, DecisionKind::Approve);
    QCOMPARE(world.queue->undo(), QList<SubmissionKey>{fails.key});
}

void TestUndoOffer::ofAStepThatIsBeingSentTheRestIsOffered()
{
    DecisionWorld world;
    const auto rows = world.pending(3);
    QList<DecisionRequest> requests;
    for (const Submission& row : rows)
        requests.append(world.request(row, DecisionKind::Approve));
    QVERIFY(world.queue->decide(requests));
    QCOMPARE(world.queue->undoOffer()->count, 3);
    QCOMPARE(world.queue->undoOffer()->first.submission, rows[0].id);
    world.queue->sendNow({world.queue->find(requests[0].key)->sequence});
    QVERIFY(world.soon([&] { return world.queue->find(requests[0].key)->state == DecisionState::Sent; }));
    QCOMPARE(world.queue->undoOffer()->count, 2);
    QCOMPARE(world.queue->undoOffer()->first.submission, rows[1].id);
    // Cleared it is nothing to take back, and decided again it is.
    QVERIFY(world.queue->clear({requests[2].key}));
    QCOMPARE(world.queue->undoOffer()->count, 1);
    QCOMPARE(world.queue->redo(), QList<SubmissionKey>{requests[2].key});
    QCOMPARE(world.queue->undo(), QList<SubmissionKey>{requests[2].key});
    QCOMPARE(world.queue->undoOffer()->count, 1);
    QCOMPARE(world.queue->undo(), QList<SubmissionKey>{requests[1].key});
    QVERIFY(!world.queue->undoOffer());
}

/// A step of thousands is asked about after each of them.
void TestUndoOffer::onlyWhatChangedIsLookedAtAnew()
{
    constexpr int Many = 1'000;
    UndoStep step;
    for (int number = 1; number <= Many; ++number)
        step.append({SubmissionKey{CampaignId(), SubmissionId(number)}, std::nullopt, Decision()});
    int asked = 0;
    int sent = 0;
    const StepOffer::IsPossible isPossible = [&](const UndoChange& change) {
        ++asked;
        return change.key.submission.value() > sent;
    };
    StepOffer offer;
    offer.follow(step, isPossible);
    QCOMPARE(asked, Many);
    for (sent = 1; sent < Many; ++sent) {
        offer.note({step.at(sent - 1).key}, isPossible);
        offer.follow(step, isPossible);
        QCOMPARE(offer.offer().count, Many - sent);
        QCOMPARE(offer.offer().first, step.at(sent).key);
    }
    QCOMPARE(asked, 2 * Many - 1);
}

QTEST_GUILESS_MAIN(TestUndoOffer)
#include "tst_undooffer.moc"
