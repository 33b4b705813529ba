// SPDX-License-Identifier: MIT
// Whether a submission may be decided now: one answer, heard from the queue, the desk, the inspector and
// Compare.
#include "models/decidablewords.h"
#include "support/reviewworld.h"
#include "ui/review/compare/comparedproof.h"
#include "ui/review/desk/reviewdesk.h"

#include <QApplication>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>

using namespace proofdesk;

namespace {

constexpr int Patience = LongEnough;
const QString Lesson = QStringLiteral("Install Fernleaf and finish lesson one");

Decision decisionIn(DecisionState state)
{
    Decision decision;
    decision.state = state;
    return decision;
}

} // namespace

class TestDecidable final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void answers_data();
    void answers();
    void wordsOfSeveral();
    void lostAnswerIsNotCalledDecided();
};

void TestDecidable::answers_data()
{
    using Status = SubmissionStatus;
    using State = DecisionState;
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("state"); ///< -1: nothing was decided here
    QTest::addColumn<bool>("shown");
    QTest::addColumn<int>("answer");
    const auto row = [](const char* name, Status status, int state, bool shown, Decidable answer) {
        QTest::newRow(name) << int(status) << state << shown << int(answer);
    };
    row("pending", Status::Pending, -1, true, Decidable::Yes);
    row("pending, not looked at", Status::Pending, -1, false, Decidable::ProofNotShown);
    row("a status that is not known here", Status::Other, -1, true, Decidable::Yes);
    row("approved", Status::Approved, -1, true, Decidable::DecidedAtService);
    row("rejected, not looked at", Status::Rejected, -1, false, Decidable::DecidedAtService);
    row("kept", Status::Pending, int(State::Draft), true, Decidable::Yes);
    row("in its undo window", Status::Pending, int(State::Waiting), true, Decidable::Yes);
    row("in its undo window, not looked at again", Status::Pending, int(State::Waiting), false,
        Decidable::ProofNotShown);
    row("in its undo window, approved meanwhile", Status::Approved, int(State::Waiting), true,
        Decidable::DecidedAtService);
    row("on its way", Status::Pending, int(State::Sending), true, Decidable::OnItsWay);
    row("failed", Status::Pending, int(State::Failed), true, Decidable::Yes);
    row("no answer", Status::Pending, int(State::Unknown), true, Decidable::OutcomeNotKnown);
    row("no answer, not looked at", Status::Pending, int(State::Unknown), false, Decidable::OutcomeNotKnown);
    row("no answer, approved as a list shows", Status::Approved, int(State::Unknown), true,
        Decidable::DecidedAtService);
    row("sent", Status::Approved, int(State::Sent), true, Decidable::DecidedHere);
    row("sent, the list is older", Status::Pending, int(State::Sent), true, Decidable::DecidedHere);
    row("decided elsewhere", Status::Pending, int(State::Conflict), true, Decidable::DecidedAtService);
}

void TestDecidable::answers()
{
    QFETCH(int, status);
    QFETCH(int, state);
    QFETCH(bool, shown);
    QFETCH(int, answer);
    const auto decision =
        state < 0 ? std::nullopt : std::optional(decisionIn(static_cast<DecisionState>(state)));
    const Decidable given = decidable(static_cast<SubmissionStatus>(status), decision, shown);
    QCOMPARE(int(given), answer);
    QCOMPARE(DecidableWords::of(given).isEmpty(), given == Decidable::Yes);
}

void TestDecidable::wordsOfSeveral()
{
    const auto all = QStringLiteral("All of these are decided already.");
    QCOMPARE(DecidableWords::ofAll({Decidable::DecidedHere, Decidable::DecidedAtService}), all);
    QVERIFY(DecidableWords::ofAll({Decidable::DecidedHere, Decidable::OutcomeNotKnown}) != all);
    QCOMPARE(DecidableWords::ofAll({Decidable::OutcomeNotKnown}),
             DecidableWords::of(Decidable::OutcomeNotKnown));
}

/// The answer to an approval is lost, and the service can't be read: nobody knows what it holds.
void TestDecidable::lostAnswerIsNotCalledDecided()
{
    ReviewWorld world;
    ReviewPage& page = *world.page;
    page.resize(1278, 712);
    page.show();
    QVERIFY(world.open(world.campaign(Lesson)));
    QTRY_COMPARE_WITH_TIMEOUT(world.loader->state(), LoadState::Ready, Patience);
    ReviewDesk& desk = page.desk();
    desk.moveTo(0);
    QTRY_VERIFY_WITH_TIMEOUT(desk.obstacle().isEmpty(), Patience);

    auto* approve = page.findChild<QPushButton*>(QStringLiteral("approveButton"));
    QTRY_VERIFY(approve->isEnabled());
    world.server.sandbox().arm(SandboxFault::DropAfter, 1, "POST");
    world.server.sandbox().arm(SandboxFault::ServerError, -1, "GET");
    const Submission first = *desk.current();
    const SubmissionKey key{world.model->campaign(), first.id};
    approve->click();
    QVERIFY(world.queue->find(key));
    world.queue->sendNow();
    QTRY_COMPARE_WITH_TIMEOUT(world.queue->find(key)->state, DecisionState::Unknown, Patience);

    desk.moveTo(first.id);
    QTRY_VERIFY_WITH_TIMEOUT(!approve->isEnabled(), Patience);
    for (const char* name : {"noteButton", "rejectButton", "holdButton"})
        QVERIFY2(!page.findChild<QPushButton*>(QLatin1String(name))->isEnabled(), name);

    const auto words = QStringLiteral("The outcome of this one is not known yet; the service is being read.");
    QSignalSpy refused(&desk, &ReviewDesk::refused);
    QVERIFY(!desk.decideAndGoOn(DecisionKind::Approve, desk.chosen()));
    QCOMPARE(refused.count(), 1);
    QCOMPARE(refused.first().first().toString(), words);
    QCOMPARE(page.findChild<QLabel*>(QStringLiteral("decisionWords"))->text(), words);
    QVERIFY(!desk.decide(DecisionKind::Reject, {first}, QStringLiteral("No.")));
    QCOMPARE(refused.last().first().toString(), words);
    DecisionRequest again;
    again.key = key;
    QVERIFY(!world.queue->decide({again}));

    // In Compare it stands on the left.
    page.setView(ReviewView::Compare);
    const auto panes = page.findChildren<ComparedProof*>();
    QVERIFY(!panes.isEmpty());
    for (QPushButton* button : panes.first()->findChildren<QPushButton*>())
        QTRY_VERIFY2(button->isHidden() || !button->isEnabled(), qPrintable(button->text()));
}

QTEST_MAIN(TestDecidable)
#include "tst_decidable.moc"
