// SPDX-License-Identifier: MIT
// The real window, driven by keys and clicks through the whole main job, against the sandbox over real
// sockets. What counts is what arrived at the service.
#include "domain/clock.h"
#include "jobs/jobbatch.h"
#include "models/campaignmodel.h"
#include "review/decisionqueue.h"
#include "sandbox/sandboxserver.h"
#include "session/session.h"
#include "ui/common/confirm.h"
#include "ui/common/notice.h"
#include "ui/review/reviewdesk.h"
#include "ui/review/reviewpage.h"
#include "ui/shell/launcher.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/workbench.h"
#include "ui/tour/tourtools.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace proofdesk;

namespace {

constexpr int Patience = 30'000; // milliseconds

/// Answers every question with yes, and keeps them.
struct YesSayer final : Confirm
{
    Answer ask(const Question& question) override
    {
        questions.append(question.title);
        return {.yes = true, .remember = false, .other = -1};
    }
    QStringList questions;
};

} // namespace

class TestMainJob : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void judgesApprovesAndRejects();
    void approvesAllThatIsPending();
    void blocksAndUnblocks();
    void makesACampaign();
    void makesAQuickJobOnce();
    void createsManyInTheBackground();
    void keepsTheFormWhenTheServiceRefuses();
    void saysWhenTheServiceIsGone();

private:
    MainWindow& window() { return m_launcher->window(); }
    Workbench& bench() { return *m_launcher->workbench(); }
    template <typename T> T* find(const char* name) { return visibleChild<T>(window(), name); }
    template <typename T> T* wait(const char* name)
    {
        (void)QTest::qWaitFor([&] { return find<T>(name) != nullptr; }, Patience);
        return find<T>(name);
    }
    void openReview();
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    bool proofIsShown();
    void click(const char* name);
    void type(const char* name, const QString& text);
    int posts(const QByteArray& part);
    SandboxSnapshot truth() { return m_server->sandbox().snapshot(); }
    Campaign lesson() { return *truth().campaign(u"Install Fernleaf and finish lesson one"); }
    QString textOf(const char* label) { return window().findChild<QLabel*>(QLatin1String(label))->text(); }
    void fillCampaign(const QString& title);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SandboxServer> m_server;
    SystemClock m_clock;
    YesSayer m_yes;
    std::unique_ptr<Launcher> m_launcher;
};

void TestMainJob::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_server = std::make_unique<SandboxServer>();
    QVERIFY(m_server->start());
    LaunchOptions options;
    options.baseUrl = m_server->baseUrl();
    options.dataDir = m_folder->path();
    options.key = SandboxServer::demoKey().toLatin1();
    m_launcher = std::make_unique<Launcher>(options, m_clock, &m_yes);
    QVERIFY(!m_launcher->prepare());
    m_launcher->start();
    window().resize(1366, 768);
    QTRY_VERIFY_WITH_TIMEOUT(m_launcher->workbench() && bench().campaigns().rowCount() > 0, Patience);
}

void TestMainJob::cleanup()
{
    m_launcher.reset();
    m_server.reset();
    m_yes.questions.clear();
}

void TestMainJob::openReview()
{
    auto* view = find<QAbstractItemView>("campaignsView");
    QVERIFY(view);
    view->setCurrentIndex(view->model()->index(0, 0));
    view->setFocus();
    QTest::keyClick(view, Qt::Key_Return);
    QTRY_COMPARE(window().place(), Place::Review);
    QTRY_VERIFY_WITH_TIMEOUT(proofIsShown(), Patience);
}

bool TestMainJob::proofIsShown()
{
    return bench().reviewPage().desk().obstacle().isEmpty();
}

void TestMainJob::key(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    auto* grid = find<QAbstractItemView>("submissionsGrid");
    QVERIFY(grid);
    grid->setFocus();
    QTest::keyClick(grid, key, modifiers);
}

void TestMainJob::click(const char* name)
{
    auto* button = wait<QAbstractButton>(name);
    QVERIFY2(button, name);
    QTRY_VERIFY_WITH_TIMEOUT(button->isEnabled(), Patience);
    // A box is ticked where its words are, not in the middle of its row.
    if (button->isCheckable())
        button->click();
    else
        QTest::mouseClick(button, Qt::LeftButton);
}

void TestMainJob::type(const char* name, const QString& text)
{
    if (auto* combo = find<QComboBox>(name)) {
        combo->setEditText(text);
    } else if (auto* area = find<QPlainTextEdit>(name)) {
        area->setPlainText(text);
    } else {
        auto* line = wait<QLineEdit>(name);
        QVERIFY2(line, name);
        line->selectAll();
        QTest::keyClicks(line, text);
    }
}

int TestMainJob::posts(const QByteArray& part)
{
    int count = 0;
    for (const SandboxLogEntry& entry : m_server->sandbox().requests())
        count += entry.method == "POST" && entry.target.contains(part);
    return count;
}

void TestMainJob::judgesApprovesAndRejects()
{
    const Campaign before = lesson();
    openReview();
    for (int i = 0; i < 20; ++i) {
        QTRY_VERIFY_WITH_TIMEOUT(proofIsShown(), Patience);
        key(Qt::Key_A);
    }
    for (const Qt::Key reason : {Qt::Key_1, Qt::Key_3}) {
        QTRY_VERIFY_WITH_TIMEOUT(proofIsShown(), Patience);
        key(Qt::Key_R);
        auto* picker = wait<QWidget>("reasonPicker");
        QVERIFY(picker);
        QTest::keyClick(picker, reason);
    }
    // One too many, taken back: it must never arrive.
    QTRY_VERIFY_WITH_TIMEOUT(proofIsShown(), Patience);
    const SubmissionId takenBack = bench().reviewPage().desk().current()->id;
    key(Qt::Key_A);
    key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(posts("/approve/"), 0);
    QCOMPARE(posts("/reject/"), 0);
    QCOMPARE(bench().session().decisions().counts().waiting, 22);

    click("sendNowButton");
    QTRY_COMPARE_WITH_TIMEOUT(posts("/approve/"), 20, Patience);
    QTRY_COMPARE_WITH_TIMEOUT(posts("/reject/"), 2, Patience);
    QTRY_COMPARE_WITH_TIMEOUT(bench().session().decisions().counts().sending, 0, Patience);
    QCOMPARE(*lesson().approvedSubmissions, *before.approvedSubmissions + 20);
    QCOMPARE(*lesson().rejectedSubmissions, *before.rejectedSubmissions + 2);
    for (const SandboxLogEntry& entry : m_server->sandbox().requests()) {
        QVERIFY(entry.hadKey);
        if (entry.target.endsWith("/reject/"))
            QVERIFY(!QJsonDocument::fromJson(entry.body)[u"notes"].toString().trimmed().isEmpty());
        QVERIFY(!entry.target.contains('/' + takenBack.toString().toLatin1() + "/approve/"));
    }
}

void TestMainJob::approvesAllThatIsPending()
{
    openReview();
    const qint64 pending = *lesson().pendingSubmissions;
    click("approveAllButton");
    click("approveEverythingChoice");
    auto* action = wait<QAbstractButton>("bulkApproveButton");
    QVERIFY(action);
    QVERIFY2(!action->isEnabled(), "what nobody has seen must be named first");
    type("bulkCountEdit", QString::number(pending));
    click("bulkApproveButton");
    QTRY_COMPARE_WITH_TIMEOUT(*lesson().pendingSubmissions, 0, Patience);
    QCOMPARE(posts("/bulk_action/"), 1);
    QCOMPARE(posts("/approve/"), 0);
}

void TestMainJob::blocksAndUnblocks()
{
    openReview();
    const auto before = truth().blocked.size();
    const WorkerId worker = bench().reviewPage().desk().current()->worker;
    key(Qt::Key_B);
    click("confirmBlockButton");
    QTRY_COMPARE_WITH_TIMEOUT(truth().blocked.size(), before + 1, Patience);
    QCOMPARE(posts("/api/workers/block/"), 1);

    window().go(Place::Workers);
    auto* view = wait<QAbstractItemView>("blockedView");
    QVERIFY(view);
    QTRY_COMPARE_WITH_TIMEOUT(view->model()->rowCount(), int(before) + 1, Patience);
    view->setCurrentIndex(view->model()->index(0, 0)); // newest first
    click("unblockButton");
    QTRY_COMPARE_WITH_TIMEOUT(truth().blocked.size(), before, Patience);
    for (const BlockedWorker& row : truth().blocked)
        QVERIFY(row.id != worker);
}

void TestMainJob::fillCampaign(const QString& title)
{
    click("newCampaignButton");
    type("titleEdit", title);
    type("descriptionEdit", QStringLiteral("Do it."));
    type("categoryEdit", QStringLiteral("Local check"));
    click("wizardNextButton");
    type("proofRequiredEdit", QStringLiteral("A screenshot"));
    click("wizardNextButton");
    type("payEdit", QStringLiteral("0.50"));
    type("quantityEdit", QStringLiteral("10"));
    click("wizardNextButton");
    auto* countries = wait<QListWidget>("countryList");
    QVERIFY(countries);
    countries->findItems(QStringLiteral("Canada (CA)"), Qt::MatchExactly)
        .value(0)
        ->setCheckState(Qt::Checked);
    click("wizardNextButton");
    click("wizardNextButton");
}

void TestMainJob::makesACampaign()
{
    const Money before = truth().balance;
    fillCampaign(QStringLiteral("Find a bakery"));
    QVERIFY(wait<QAbstractButton>("creationDoneButton"));
    QCOMPARE(posts("/jobs/add"), 1);
    QCOMPARE(truth().balance, before - Money::fromCents(550)); // 10 × $0.50 and the fee
    QByteArray body;
    for (const SandboxLogEntry& entry : m_server->sandbox().requests()) {
        if (entry.target == "/jobs/add")
            body = entry.body;
    }
    QVERIFY(body.contains("[\"CA\"]"));
    QVERIFY(body.contains("Find a bakery"));
    QVERIFY(truth().campaign(u"Find a bakery"));
    click("creationDoneButton");
    QTRY_VERIFY_WITH_TIMEOUT(textOf("balanceLabel").contains(truth().balance.toText()), Patience);
    QTRY_COMPARE_WITH_TIMEOUT(bench().campaigns().rowCount(), int(truth().campaigns.size()), Patience);
}

void TestMainJob::makesAQuickJobOnce()
{
    const auto before = truth().campaigns.size();
    click("quickJobButton");
    type("linkEdit", QStringLiteral("https://youtu.be/x"));
    auto* create = wait<QAbstractButton>("createJobButton");
    QVERIFY(create);
    QVERIFY2(!create->isEnabled(), "the notices have to be read first");
    click("haveReadBox");
    QTRY_VERIFY(create->isEnabled());
    for (int i = 0; i < 50; ++i)
        QTest::mouseClick(create, Qt::LeftButton);
    QVERIFY(wait<QAbstractButton>("creationDoneButton"));
    QCOMPARE(posts("/api/jobs/youtube-likes/"), 1);
    QCOMPARE(truth().campaigns.size(), before + 1);
    click("creationDoneButton");
}

void TestMainJob::createsManyInTheBackground()
{
    const auto before = truth().campaigns.size();
    click("quickJobButton");
    click("severalLinksButton");
    type("linksEdit",
         QStringLiteral(
             "https://youtu.be/a\nhttps://youtu.be/b\nhttps://youtu.be/password\nhttps://youtu.be/c"));
    click("haveReadBox");
    click("createJobButton");
    click("batchCloseButton");
    // How it ended is said on the window, and the list is one click away.
    auto* notice = wait<Notice>("windowNotice");
    QVERIFY(notice);
    QVERIFY2(notice->words().contains(QStringLiteral("3 quick jobs were created.")),
             qPrintable(notice->words()));
    QCOMPARE(posts("/api/jobs/youtube-likes/"), 4);
    QCOMPARE(truth().campaigns.size(), before + 3);
    QTRY_COMPARE_WITH_TIMEOUT(bench().campaigns().rowCount(), int(truth().campaigns.size()), Patience);
    QTRY_VERIFY_WITH_TIMEOUT(textOf("balanceLabel").contains(truth().balance.toText()), Patience);
    Q_EMIT notice->pressed();
    auto* rows = wait<QAbstractItemView>("batchView");
    QVERIFY(rows);
    QCOMPARE(rows->model()->rowCount(), 4);
    click("batchMainButton"); // Done
    QVERIFY(!bench().session().batch().isOpen());
}

void TestMainJob::keepsTheFormWhenTheServiceRefuses()
{
    const Money before = truth().balance;
    fillCampaign(QStringLiteral("Send me your password")); // the legitimacy check refuses that: 403
    auto* notice = wait<QWidget>("wizardNotice");
    QVERIFY(notice);
    QCOMPARE(truth().balance, before);
    click("wizardBackButton");
    click("wizardBackButton");
    click("wizardBackButton");
    click("wizardBackButton");
    QCOMPARE(wait<QLineEdit>("titleEdit")->text(), QStringLiteral("Send me your password"));
    click("wizardCancelButton");
}

void TestMainJob::saysWhenTheServiceIsGone()
{
    openReview();
    m_server->stop();
    bench().session().decisions().setUndoWindow(std::chrono::seconds(5));
    QTRY_VERIFY_WITH_TIMEOUT(proofIsShown(), Patience);
    key(Qt::Key_A);
    click("sendNowButton");
    QTRY_COMPARE_WITH_TIMEOUT(bench().session().state(), ServiceState::Offline, Patience);
    QTRY_VERIFY_WITH_TIMEOUT(textOf("connectionLabel").contains(QStringLiteral("Offline")), Patience);
    // The decision is not lost: it waits.
    QTRY_COMPARE_WITH_TIMEOUT(bench().session().decisions().open().size(), 1, Patience);
}

QTEST_MAIN(TestMainJob)
#include "tst_mainjob.moc"
