// SPDX-License-Identifier: MIT
// The main job in the real window where something stands in the way: what a person sees then, and what
// arrives at the service.
#include "domain/timetext.h"
#include "jobs/jobcreation.h"
#include "models/submissionmodel.h"
#include "review/bulk/bulkapproval.h"
#include "support/windowworld.h"
#include "ui/common/notice.h"
#include "ui/window/page.h"

#include <QDialog>
#include <QRegularExpression>

#include <optional>

using namespace proofdesk;
using namespace Qt::StringLiterals;

class TestMainJobTrouble : public QObject, private WindowWorld
{
    Q_OBJECT
private Q_SLOTS:
    void init() { openWindow(); }
    void cleanup() { closeWindow(); }
    void aRefusedKeyLeavesTheWayIn();
    void aDismissedSignInStaysSo();
    void aRefusedKeyIsAskedForAfterTheOpenForm();
    void whatWasSpentUnseenStaysSaid();
    void theNextTryIsSaidAlike();
    void whatWasApprovedUnseenIsShown();
    void aBlockedWorkerIsMarked();
    void whySendingIsPausedIsSaid();
    void aDoubleClickOnNextCreatesNothing();
    void nothingIsSentWhileItIsAskedAbout();
    void closingGoesOnWhenItIsAnswered();
    void outOfSightIsShownBeforeItIsDecided();

private:
    SubmissionModel& rows()
    {
        return *qobject_cast<SubmissionModel*>(the<QAbstractItemView>("submissionsGrid").model());
    }
};

void TestMainJobTrouble::aRefusedKeyLeavesTheWayIn()
{
    openReview();
    m_server->sandbox().arm(SandboxFault::Unauthorized, -1);
    window().activateWindow();
    QTest::keyClick(&window(), Qt::Key_F5);
    QTRY_VERIFY_WITH_TIMEOUT(find<QDialog>("signInDialog"), Patience);
    the<QDialog>("signInDialog").reject();
    auto* notice = wait<Notice>("windowNotice");
    QVERIFY(notice);
    QVERIFY2(notice->words().contains(QStringLiteral("Signed out.")), qPrintable(notice->words()));

    // Deciding goes on, and nothing is sent.
    window().activateWindow();
    QTRY_VERIFY(window().isActiveWindow());
    key(Qt::Key_A);
    QCOMPARE(bench().session().decisions().counts().waiting, 1);
    QCOMPARE(posts("/approve/"), 0);

    // The way back in: the same key, which the service takes again.
    m_server->sandbox().disarmAll();
    Q_EMIT notice->pressed();
    QTRY_VERIFY_WITH_TIMEOUT(find<QDialog>("signInDialog"), Patience);
    type("keyEdit", SandboxServer::demoKey());
    click("signInButton");
    QTRY_VERIFY_WITH_TIMEOUT(!find<QDialog>("signInDialog") && bench().campaigns().rowCount() > 0, Patience);
    // Nothing was lost: it waits as after a restart.
    QCOMPARE(bench().session().decisions().counts().waiting, 1);
}

void TestMainJobTrouble::aDismissedSignInStaysSo()
{
    // What approving all did is not known, and whoever asks is refused: that is said once.
    openReview();
    const int pending = int(*lesson().pendingSubmissions);
    click("approveAllButton");
    click("approveEverythingChoice");
    type("bulkCountEdit", QString::number(pending));
    m_server->sandbox().arm(SandboxFault::DropBefore, -1, "bulk_action");
    connect(&bench().session().bulkApproval(), &BulkApproval::phaseChanged, this, [this] {
        if (bench().session().bulkApproval().phase() == BulkApproval::Phase::Reconciling)
            m_server->sandbox().arm(SandboxFault::Unauthorized, -1);
    });
    click("bulkApproveButton");
    // It is asked once nothing else is open.
    QTRY_COMPARE_WITH_TIMEOUT(bench().session().state(), ServiceState::SignedOut, Patience);
    QVERIFY(!find<QDialog>("signInDialog"));
    the<QDialog>("bulkApprovalDialog").reject();
    QTRY_VERIFY_WITH_TIMEOUT(find<QDialog>("signInDialog"), 20'000);
    the<QDialog>("signInDialog").reject();
    const int asked = m_server->sandbox().requestCount({});
    // Longer than the pauses between two readings of what it did.
    QVERIFY(!soon([this] { return find<QDialog>("signInDialog") != nullptr; }, 12'000));
    QVERIFY(m_server->sandbox().requestCount({}) - asked <= 2);
}

void TestMainJobTrouble::aRefusedKeyIsAskedForAfterTheOpenForm()
{
    click("quickJobButton");
    auto* form = wait<QDialog>("prefilledWizard");
    QVERIFY(form);
    m_server->sandbox().arm(SandboxFault::Unauthorized, -1);
    window().currentPage()->refresh();
    QTRY_COMPARE_WITH_TIMEOUT(bench().session().state(), ServiceState::SignedOut, Patience);
    QVERIFY(!find<QDialog>("signInDialog"));
    form->reject();
    QTRY_VERIFY_WITH_TIMEOUT(find<QDialog>("signInDialog"), Patience);
}

void TestMainJobTrouble::whatWasSpentUnseenStaysSaid()
{
    CreationOutcome lost;
    lost.kind = CreationOutcome::Kind::NotSeen;
    lost.balanceFell = true;
    Q_EMIT bench().session().creation().finished(lost);
    auto* notice = wait<Notice>("windowNotice");
    QVERIFY(notice);
    const QString fell = QStringLiteral("your balance fell");
    QVERIFY2(notice->words().contains(fell), qPrintable(notice->words()));

    // The connection goes and comes back: that is another's notice.
    SandboxOptions there;
    there.port = m_server->baseUrl().port();
    m_server->stop();
    window().currentPage()->refresh();
    QTRY_COMPARE_WITH_TIMEOUT(bench().session().state(), ServiceState::Offline, Patience);
    QVERIFY2(notice->words().contains(fell), qPrintable(notice->words()));
    m_server = std::make_unique<SandboxServer>(there);
    QVERIFY(m_server->start());
    QTRY_COMPARE_WITH_TIMEOUT(bench().session().state(), ServiceState::Connected, Patience);
    QVERIFY(notice->isVisible());
    QVERIFY2(notice->words().contains(fell), qPrintable(notice->words()));

    // It is the person who closes it, and nothing stands behind it any more.
    auto* close = notice->findChild<QAbstractButton*>(QStringLiteral("noticeCloseButton"));
    QVERIFY(close);
    QTest::mouseClick(close, Qt::LeftButton);
    QVERIFY(!notice->isVisible());
}

void TestMainJobTrouble::theNextTryIsSaidAlike()
{
    openReview();
    const auto secondsIn = [](const QString& words) {
        static const QRegularExpression countdown(u"in (\\d+) s"_s);
        const auto found = countdown.match(words);
        return found.hasMatch() ? found.captured(1).toInt() : -1;
    };
    m_server->stop();
    key(Qt::Key_A);
    bench().session().decisions().sendNow();
    QTRY_COMPARE_WITH_TIMEOUT(bench().session().state(), ServiceState::Offline, Patience);
    // The decision is tried before the next look at the service.
    const Session& session = bench().session();
    QVERIFY(qAbs(session.nextTryAt().msecsTo(session.decisions().nextDueAt())) < 1'500);
    auto* notice = wait<Notice>("windowNotice");
    QVERIFY(notice);
    QList<int> said;
    const auto saidAlike = [&] {
        const int now = secondsIn(notice->words());
        if (now < 1 || now != secondsIn(textOf("outboxWords")))
            return false;
        if (!said.contains(now))
            said.append(now);
        return true;
    };
    QTRY_VERIFY_WITH_TIMEOUT(saidAlike(), Patience);
    // Both go on.
    QTRY_VERIFY_WITH_TIMEOUT(saidAlike() && said.size() > 1, Patience);
}

void TestMainJobTrouble::whatWasApprovedUnseenIsShown()
{
    openReview();
    QTRY_VERIFY_WITH_TIMEOUT(rows().countUnseen() < rows().totalCount(), Patience);
    const int pending = int(*lesson().pendingSubmissions);
    click("approveAllButton");
    click("approveEverythingChoice");
    type("bulkCountEdit", QString::number(pending));
    click("bulkApproveButton");
    auto* dialog = wait<QDialog>("bulkApprovalDialog");
    QVERIFY(dialog);
    QTRY_VERIFY_WITH_TIMEOUT(visibleChild<QAbstractButton>(*dialog, "emptyStateButton"), Patience);
    visibleChild<QAbstractButton>(*dialog, "emptyStateButton")->click();
    QTRY_VERIFY_WITH_TIMEOUT(!find<QDialog>("bulkApprovalDialog"), Patience);
    QTRY_VERIFY_WITH_TIMEOUT(rows().rowCount() > 100, Patience);
    for (int row = 0; row < rows().rowCount(); ++row)
        QVERIFY(rows().flags(rows().submissionAt(row)->id).contains(SubmissionFlag::ApprovedUnseen));
    // What was on screen before had been seen.
    QVERIFY(rows().rowCount() < pending);
}

void TestMainJobTrouble::aBlockedWorkerIsMarked()
{
    openReview();
    const auto who = bench().reviewPage().desk().current();
    QVERIFY(who);
    QVERIFY(!rows().flags(who->id).contains(SubmissionFlag::WorkerBlocked));
    key(Qt::Key_B);
    click("confirmBlockButton");
    QTRY_VERIFY_WITH_TIMEOUT(rows().flags(who->id).contains(SubmissionFlag::WorkerBlocked), Patience);
    QCOMPARE(posts("/workers/block/"), 1);
}

void TestMainJobTrouble::whySendingIsPausedIsSaid()
{
    openReview();
    DecisionQueue& queue = bench().session().decisions();
    queue.setUndoWindow(std::nullopt);
    m_server->sandbox().arm(SandboxFault::CaptivePortal, -1, "/approve");
    for (int i = 0; i < 12; ++i) {
        QTRY_VERIFY_WITH_TIMEOUT(proofIsShown(), Patience);
        key(Qt::Key_A);
    }
    QCOMPARE(queue.counts().approvals, 12);
    queue.sendNow();
    QTRY_VERIFY_WITH_TIMEOUT(queue.failsAlike(), Patience);
    // What went wrong, and when it is tried again.
    auto& notice = theNext<Notice>("windowNotice");
    QTRY_VERIFY2_WITH_TIMEOUT(notice.words().startsWith(u"Sending is paused."_s), qPrintable(notice.words()),
                              Patience);
    const auto again = queue.looksAgainAt().toLocalTime().time();
    for (const QString& said : {u"not the service"_s, timeText(again)})
        QVERIFY2(notice.words().contains(said), qPrintable(notice.words() + u" | "_s + said));
    // Once it goes again, nothing says that it does not.
    m_server->sandbox().disarmAll();
    Q_EMIT notice.pressed();
    QTRY_VERIFY_WITH_TIMEOUT(!notice.isVisible() || !notice.words().contains(u"Sending is paused"_s),
                             Patience);
    QTRY_COMPARE_WITH_TIMEOUT(queue.counts().waiting, 0, Patience);
}

void TestMainJobTrouble::aDoubleClickOnNextCreatesNothing()
{
    const Money before = truth().balance;
    fillCampaign(QStringLiteral("Count the benches in your park"));
    // fillCampaign's last click was on "Next": the second half of a double click follows at once, on what is
    // "Create" by now. So does a held Enter.
    auto* next = find<QAbstractButton>("wizardNextButton");
    QVERIFY(next);
    QVERIFY(next->text().startsWith(QStringLiteral("Create campaign")));
    QTest::mouseClick(next, Qt::LeftButton);
    QTRY_VERIFY(next->isEnabled());
    QKeyEvent held(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier, QString(), true);
    QCoreApplication::sendEvent(next, &held);
    QCoreApplication::sendEvent(next->window(), &held);
    letArrive();
    QCOMPARE(posts("/jobs/add"), 0);
    QCOMPARE(truth().balance, before);
    // Meant, it works.
    click("wizardNextButton");
    QTRY_COMPARE_WITH_TIMEOUT(posts("/jobs/add"), 1, Patience);
}

void TestMainJobTrouble::nothingIsSentWhileItIsAskedAbout()
{
    openReview();
    key(Qt::Key_A);
    DecisionQueue& queue = bench().session().decisions();
    QCOMPARE(queue.counts().waiting, 1);
    std::optional<bool> held;
    m_yes.whileAsked = [&] { held = queue.isPaused(); };
    QVERIFY(!window().close()); // "Send them and close": first they are sent
    QCOMPARE(held, std::optional(true));
    QTRY_COMPARE_WITH_TIMEOUT(posts("/approve/"), 1, Patience);
}

void TestMainJobTrouble::closingGoesOnWhenItIsAnswered()
{
    openReview();
    key(Qt::Key_A);
    DecisionQueue& queue = bench().session().decisions();
    m_yes.answersLater = true;
    // Nothing waits for the answer, and it is asked once.
    QVERIFY(!window().close());
    QVERIFY(!window().close());
    QCOMPARE(m_yes.questions.size(), 1);
    QVERIFY(queue.isPaused());
    m_yes.pending({});
    QVERIFY(window().isVisible());
    QVERIFY(!queue.isPaused());

    QVERIFY(!window().close());
    QCOMPARE(m_yes.questions.size(), 2);
    m_yes.pending({.yes = false, .remember = false, .other = 0}); // "Keep them and close"
    QTRY_VERIFY_WITH_TIMEOUT(!window().isVisible(), Patience);
    QCOMPARE(queue.open().size(), 1);
    QCOMPARE(posts("/approve/"), 0);
}

void TestMainJobTrouble::outOfSightIsShownBeforeItIsDecided()
{
    openReview();
    auto* grid = &the<QAbstractItemView>("submissionsGrid");
    grid->scrollToBottom();
    QVERIFY(!grid->visualRect(grid->currentIndex()).intersects(grid->viewport()->rect()));
    key(Qt::Key_A);
    QCOMPARE(bench().session().decisions().counts().waiting, 0);
    QVERIFY(grid->visualRect(grid->currentIndex()).intersects(grid->viewport()->rect()));
    key(Qt::Key_A);
    QTRY_COMPARE(bench().session().decisions().counts().waiting, 1);
}

QTEST_MAIN(TestMainJobTrouble)
#include "tst_mainjobtrouble.moc"
