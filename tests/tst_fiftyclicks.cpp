// SPDX-License-Identifier: MIT
// Every button that writes, clicked fifty times in the real window: at the service it counts as one. Once
// with no answer in between, and once with the answers coming in while it goes on being clicked.
#include "jobs/jobcreation.h"
#include "review/bulk/bulkapproval.h"
#include "review/seentracker.h"
#include "review/workers/workeractions.h"
#include "support/windowworld.h"
#include "ui/workers/workerspage.h"

#include <QPointer>

using namespace proofdesk;

class TestFiftyClicks : public QObject, private WindowWorld
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { closeWindow(); }

    void approveAndSendNow_data() { paces(); }
    void approveAndSendNow();
    void approveWithANote_data() { paces(); }
    void approveWithANote();
    void rejectWithAReason_data() { paces(); }
    void rejectWithAReason();
    void goOnSending_data() { paces(); }
    void goOnSending();
    void tryAgainInTheOutbox_data() { paces(); }
    void tryAgainInTheOutbox();
    void approveAllInOneRequest_data() { paces(); }
    void approveAllInOneRequest();
    void approveTheSeen_data() { paces(); }
    void approveTheSeen();
    void blockInTheReview_data() { paces(); }
    void blockInTheReview();
    void blockById_data() { paces(); }
    void blockById();
    void unblock_data() { paces(); }
    void unblock();
    void createACampaign_data() { paces(); }
    void createACampaign();
    void createAQuickJob_data() { paces(); }
    void createAQuickJob();
    void sendThemAndClose_data() { paces(); }
    void sendThemAndClose();

private:
    static constexpr int Clicks = 50;

    static void paces()
    {
        QTest::addColumn<bool>("answered"); ///< between two clicks the service answers
        QTest::newRow("at once") << false;
        QTest::newRow("while the answers come") << true;
    }
    /// Clicks as long as it is there to be clicked: `before` each click, as for getting back to what is
    /// decided.
    void clickOften(const char* name, const std::function<void()>& before = {});
    void holdStill();
    [[nodiscard]] QByteArray pathOfFirst(const char* what);
    [[nodiscard]] int statusCount(int status);

    SubmissionId m_first;
};

void TestFiftyClicks::init()
{
    SandboxOptions options;
    options.payOnApproval = true;
    openWindow(options);
}

void TestFiftyClicks::clickOften(const char* name, const std::function<void()>& before)
{
    QFETCH(bool, answered);
    auto* found = wait<QAbstractButton>(name);
    QVERIFY2(found, name);
    QTRY_VERIFY_WITH_TIMEOUT(found->isEnabled(), Patience);
    const QPointer<QAbstractButton> button(found);
    for (int i = 0; i < Clicks; ++i) {
        if (before)
            before();
        // In one go the clicks were made before anything was drawn anew: they arrive at what was there.
        if (button && (!answered || button->isVisible()))
            QTest::mouseClick(button, Qt::LeftButton);
        if (answered)
            letArrive();
    }
}

/// Until nothing is under way any more, and a little longer: whatever was sent twice has arrived by then.
void TestFiftyClicks::holdStill()
{
    const DecisionQueue& queue = bench().session().decisions();
    QTRY_VERIFY_WITH_TIMEOUT(queue.counts().sending == 0 && queue.counts().unknown == 0, Patience);
    QTRY_COMPARE_WITH_TIMEOUT(bench().session().bulkApproval().phase(), BulkApproval::Phase::Idle, Patience);
    QTRY_COMPARE_WITH_TIMEOUT(bench().session().creation().phase(), JobCreation::Phase::Idle, Patience);
    letArrive();
    QCOMPARE(statusCount(400), 0); // what the service answers to a second one
}

int TestFiftyClicks::statusCount(int status)
{
    int count = 0;
    for (const SandboxLogEntry& entry : m_server->sandbox().requests())
        count += entry.status == status;
    return count;
}

QByteArray TestFiftyClicks::pathOfFirst(const char* what)
{
    return '/' + m_first.toString().toLatin1() + '/' + what + '/';
}

void TestFiftyClicks::approveAndSendNow()
{
    openReview();
    auto& desk = bench().reviewPage().desk();
    m_first = desk.current()->id;
    clickOften("approveButton", [&] { desk.moveTo(m_first); });
    QCOMPARE(bench().session().decisions().counts().waiting, 1);
    clickOften("sendNowButton");
    QTRY_COMPARE_WITH_TIMEOUT(posts("/approve/"), 1, Patience);
    // And on what is sent already.
    desk.moveTo(m_first);
    if (auto* approve = find<QAbstractButton>("approveButton"); approve->isEnabled())
        clickOften("approveButton", [&] { desk.moveTo(m_first); });
    holdStill();
    QCOMPARE(posts(pathOfFirst("approve")), 1);
    QCOMPARE(posts("/approve/"), 1);
}

void TestFiftyClicks::approveWithANote()
{
    openReview();
    auto& desk = bench().reviewPage().desk();
    m_first = desk.current()->id;
    clickOften("noteButton");
    type("noteEdit", QStringLiteral("Thank you."));
    clickOften("commitNoteButton", [&] { desk.moveTo(m_first); });
    click("sendNowButton");
    QTRY_COMPARE_WITH_TIMEOUT(posts("/approve/"), 1, Patience);
    holdStill();
    QCOMPARE(posts(pathOfFirst("approve")), 1);
    QCOMPARE(posts("/approve/"), 1);
}

void TestFiftyClicks::rejectWithAReason()
{
    openReview();
    auto& desk = bench().reviewPage().desk();
    m_first = desk.current()->id;
    clickOften("rejectButton");
    auto* picker = wait<QWidget>("reasonPicker");
    QVERIFY(picker);
    QTest::keyClick(picker, Qt::Key_9);
    type("reasonEdit", QStringLiteral("The stars are hidden."));
    clickOften("confirmRejectButton", [&] { desk.moveTo(m_first); });
    click("sendNowButton");
    QTRY_COMPARE_WITH_TIMEOUT(posts("/reject/"), 1, Patience);
    holdStill();
    QCOMPARE(posts(pathOfFirst("reject")), 1);
    QCOMPARE(posts("/reject/"), 1);
}

void TestFiftyClicks::goOnSending()
{
    openReview();
    m_first = bench().reviewPage().desk().current()->id;
    DecisionQueue& queue = bench().session().decisions();
    queue.setPaused(true);
    key(Qt::Key_A);
    QCOMPARE(queue.counts().waiting, 1);
    clickOften("pauseButton");
    clickOften("sendNowButton");
    QTRY_COMPARE_WITH_TIMEOUT(posts("/approve/"), 1, Patience);
    holdStill();
    QCOMPARE(posts(pathOfFirst("approve")), 1);
}

void TestFiftyClicks::tryAgainInTheOutbox()
{
    openReview();
    m_first = bench().reviewPage().desk().current()->id;
    m_server->sandbox().setBalance(Money::fromCents(1));
    key(Qt::Key_A);
    click("sendNowButton");
    QTRY_COMPARE_WITH_TIMEOUT(bench().session().decisions().counts().failed, 1, Patience);
    QCOMPARE(posts("/approve/"), 1);
    m_server->sandbox().setBalance(Money::fromCents(10'000));
    m_server->sandbox().resetLog();
    key(Qt::Key_Q);
    auto* outbox = wait<QAbstractItemView>("outboxView");
    QVERIFY(outbox);
    outbox->setCurrentIndex(outbox->model()->index(0, 0));
    clickOften("retryButton");
    QTRY_COMPARE_WITH_TIMEOUT(posts("/approve/"), 1, Patience);
    holdStill();
    QCOMPARE(posts("/approve/"), 1);
    QCOMPARE(bench().session().decisions().counts().failed, 0);
}

void TestFiftyClicks::approveAllInOneRequest()
{
    openReview();
    const qint64 pending = *lesson().pendingSubmissions;
    click("approveAllButton");
    click("approveEverythingChoice");
    QVERIFY(wait<QAbstractButton>("bulkApproveButton"));
    type("bulkCountEdit", QString::number(pending));
    clickOften("bulkApproveButton");
    QTRY_COMPARE_WITH_TIMEOUT(*lesson().pendingSubmissions, 0, Patience);
    holdStill();
    QCOMPARE(posts("/bulk_action/"), 1);
    QCOMPARE(posts("/approve/"), 0);
}

void TestFiftyClicks::approveTheSeen()
{
    openReview();
    // What is in sight counts as seen after a while.
    const SubmissionKey first{bench().reviewPage().campaign(), bench().reviewPage().desk().current()->id};
    QTRY_VERIFY_WITH_TIMEOUT(bench().session().seen().isSeen(first), Patience);
    click("approveAllButton");
    QVERIFY(wait<QAbstractButton>("bulkApproveButton"));
    clickOften("bulkApproveButton");
    QTRY_VERIFY_WITH_TIMEOUT(bench().session().decisions().counts().approvals > 0, Patience);
    const int seen = bench().session().decisions().counts().approvals;
    bench().session().decisions().sendNow();
    QTRY_COMPARE_WITH_TIMEOUT(posts("/approve/"), seen, Patience);
    holdStill();
    QCOMPARE(posts("/approve/"), seen);
    QCOMPARE(posts("/bulk_action/"), 0);
}

void TestFiftyClicks::blockInTheReview()
{
    openReview();
    const auto before = truth().blocked.size();
    click("blockButton");
    clickOften("confirmBlockButton");
    QTRY_COMPARE_WITH_TIMEOUT(truth().blocked.size(), before + 1, Patience);
    holdStill();
    QCOMPARE(posts("/api/workers/block/"), 1);
}

void TestFiftyClicks::blockById()
{
    openReview();
    const auto before = truth().blocked.size();
    const WorkerId worker = bench().reviewPage().desk().current()->worker;
    window().go<WorkersPage>();
    type("blockIdEdit", worker.toString());
    clickOften("blockIdButton");
    QTRY_COMPARE_WITH_TIMEOUT(truth().blocked.size(), before + 1, Patience);
    holdStill();
    QCOMPARE(posts("/api/workers/block/"), 1);
}

void TestFiftyClicks::unblock()
{
    openReview();
    for (const int row : {0, 5}) {
        bench().reviewPage().desk().moveTo(row);
        const auto submission = bench().reviewPage().desk().current();
        QVERIFY(bench().session().workers().block(submission->worker, submission->workerName));
        QTRY_VERIFY_WITH_TIMEOUT(bench().session().workers().isBlocked(submission->worker), Patience);
    }
    const auto before = truth().blocked.size();
    QVERIFY(before >= 2);
    window().go<WorkersPage>();
    auto* view = wait<QAbstractItemView>("blockedView");
    QVERIFY(view);
    QTRY_COMPARE_WITH_TIMEOUT(view->model()->rowCount(), int(before), Patience);
    view->setCurrentIndex(view->model()->index(0, 0));
    // The next one comes into the place of the one that is unblocked: nobody chose that one.
    clickOften("unblockButton");
    QTRY_COMPARE_WITH_TIMEOUT(truth().blocked.size(), before - 1, Patience);
    QTRY_COMPARE_WITH_TIMEOUT(view->model()->rowCount(), int(before) - 1, Patience);
    holdStill();
    QCOMPARE(posts("/api/workers/unblock/"), 1);
}

void TestFiftyClicks::createACampaign()
{
    const auto before = truth().campaigns.size();
    fillCampaign(QStringLiteral("Find a bakery"));
    clickOften("wizardNextButton");
    QVERIFY(wait<QAbstractButton>("creationDoneButton"));
    holdStill();
    QCOMPARE(posts("/jobs/add"), 1);
    QCOMPARE(truth().campaigns.size(), before + 1);
    click("creationDoneButton");
}

void TestFiftyClicks::createAQuickJob()
{
    const auto before = truth().campaigns.size();
    click("quickJobButton");
    type("linkEdit", QStringLiteral("https://youtu.be/x"));
    QVERIFY(wait<QAbstractButton>("createJobButton"));
    click("haveReadBox");
    clickOften("createJobButton");
    QVERIFY(wait<QAbstractButton>("creationDoneButton"));
    holdStill();
    QCOMPARE(posts("/api/jobs/youtube-likes/"), 1);
    QCOMPARE(truth().campaigns.size(), before + 1);
    click("creationDoneButton");
}

void TestFiftyClicks::sendThemAndClose()
{
    QFETCH(bool, answered);
    openReview();
    m_first = bench().reviewPage().desk().current()->id;
    key(Qt::Key_A);
    for (int i = 0; i < Clicks; ++i) {
        if (window().isVisible())
            window().close(); // the answer to its question is "Send them and close"
        if (answered)
            letArrive();
    }
    QTRY_VERIFY_WITH_TIMEOUT(!window().isVisible(), Patience);
    QTRY_COMPARE_WITH_TIMEOUT(posts(pathOfFirst("approve")), 1, Patience);
    letArrive();
    QCOMPARE(posts(pathOfFirst("approve")), 1);
    QCOMPARE(posts("/approve/"), 1);
}

QTEST_MAIN(TestFiftyClicks)
#include "tst_fiftyclicks.moc"
#include "ui/workers/workerspage.h"
