// SPDX-License-Identifier: MIT
// The main job in the real window where something stands in the way: what a person sees then, and what
// arrives at the service.
#include "jobs/jobcreation.h"
#include "models/submissionmodel.h"
#include "support/windowworld.h"
#include "ui/common/notice.h"
#include "ui/window/page.h"

#include <QDialog>

#include <optional>

using namespace proofdesk;

class TestMainJobTrouble : public QObject, private WindowWorld
{
    Q_OBJECT
private Q_SLOTS:
    void init() { openWindow(); }
    void cleanup() { closeWindow(); }
    void aRefusedKeyLeavesTheWayIn();
    void aRefusedKeyIsAskedForAfterTheOpenForm();
    void whatWasSpentUnseenStaysSaid();
    void whatWasApprovedUnseenIsShown();
    void aBlockedWorkerIsMarked();
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
