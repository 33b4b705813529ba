// SPDX-License-Identifier: MIT
#include "account/database.h"
#include "models/blockedworkersmodel.h"
#include "models/campaignloader.h"
#include "models/campaignmodel.h"
#include "net/dispatcher.h"
#include "review/decisions/decisionqueue.h"
#include "review/workers/workeractions.h"
#include "support/manualclock.h"
#include "support/rawserver.h"
#include "support/screenshot.h"
#include "support/standin.h"
#include "support/waiting.h"
#include "ui/campaigns/campaignspage.h"
#include "ui/common/confirm.h"
#include "ui/common/emptystate.h"
#include "ui/common/notice.h"
#include "ui/theme/metrics.h"
#include "ui/workers/workerspage.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace proofdesk;

namespace {

const QByteArray Campaigns = R"([
 {"jobId": "123e4567-e89b-12d3-a456-426614174001", "jobTitle": "Busy <b>one</b>", "jobStatus": "Active",
  "jobCategory": "Survey", "jobPay": "2.50", "jobTotalAvailabilities": 100, "pendingSubmissions": 12,
  "approvedSubmissions": 40, "rejectedSubmissions": 5},
 {"jobId": "123e4567-e89b-12d3-a456-426614174002", "jobTitle": "Calm", "jobStatus": "Completed",
  "pendingSubmissions": 0, "approvedSubmissions": 1, "rejectedSubmissions": 0}])";

/// Says yes or no, and keeps what it was asked.
struct Asked final : Confirm
{
    bool yes = true;
    QList<Question> questions;
    void ask(const Question& question, QObject*, Answered answered) override
    {
        questions << question;
        answered({.yes = yes, .remember = false, .other = -1});
    }
};

struct Fixture
{
    ManualClock clock;
    int status = 200;
    QByteArray body = Campaigns;
    int writeStatus = 200;
    QByteArray writeBody;
    RawServer server{[this](const RawServer::Request& request) {
        if (request.method == "POST" && request.path.contains("/workers/"))
            return RawServer::reply(writeStatus, "application/json", writeBody);
        if (request.path.contains("/blocked/") && status == 200)
            return RawServer::reply(
                200, "application/json",
                R"([{"worker_id": 12345, "worker_name": "anna", "blocked_at": "2025-01-15T10:30:00Z"}])");
        return RawServer::reply(status, "application/json", body);
    }};
    RequestBudget budget{clock};
    Dispatcher dispatcher{server.url(QString()), QByteArrayLiteral("key-12345678"), clock, budget, 1};
    RapidWorkersApi api{dispatcher};
    CampaignModel campaigns{clock};
    CampaignLoader campaignLoader{api, campaigns, clock};
    BlockedWorkersModel blocked;
    QTemporaryDir folder;
    std::unique_ptr<Database> database = *Database::open(folder.filePath(QStringLiteral("account.db")));
    WorkerActions actions{*database, api, clock};
    DecisionQueue queue{*database, api, budget, clock};

    [[nodiscard]] int posts(const QByteArray& path) const
    {
        return int(
            std::count_if(server.requests().begin(), server.requests().end(),
                          [&](const RawServer::Request& r) { return r.method == "POST" && r.path == path; }));
    }
    bool wait(const std::function<bool()>& until) { return soonOnClock(clock, until); }
    bool read()
    {
        campaignLoader.refresh();
        return wait([this] { return campaignLoader.state() != LoadState::Loading; });
    }
    bool readBlocked()
    {
        blocked.watch(actions);
        actions.refresh();
        return wait([this] { return !actions.isReading(); });
    }
};

} // namespace

class TestPages : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        testing::dress();
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    }

    void whatPaysByItselfIsNotCut()
    {
        Fixture f;
        CreatedHere made;
        made.approveOnceFull = true;
        f.campaigns.setCreatedHere([made](const CampaignId&) { return std::optional(made); });
        CampaignsPage page(f.campaigns, f.campaignLoader);
        QFont large = page.font();
        large.setPointSizeF(1.5 * large.pointSizeF());
        page.setFont(large);
        QVERIFY(f.read());
        // As long as it gets in other languages.
        Campaign huge = *f.campaigns.campaignAt(0);
        huge.totalAvailabilities = 900'000;
        f.campaigns.merge({huge}, false);
        auto* view = &part<QTableView>(page, "campaignsView");
        for (const int width : {1178, 1000, 900}) {
            testing::screenshot(page, {width, 700});
            int warned = 0;
            for (int row = 0; row < f.campaigns.rowCount(); ++row) {
                const QModelIndex index = f.campaigns.index(row, CampaignModel::Title);
                const QString words = index.data(CampaignModel::PaysByItselfRole).toString();
                warned += int(!words.isEmpty());
                const QFontMetrics small(scaledFont(view->font(), TextSize::Secondary));
                const Metrics metrics(view->font());
                QVERIFY2(words.isEmpty()
                             || view->columnWidth(CampaignModel::Title)
                                 >= metrics.space(24) + metrics.lines(0.75) + small.horizontalAdvance(words),
                         qPrintable(words));
            }
            QVERIFY(warned > 0);
        }
    }

    void reviewKeepsItsNumber_data()
    {
        QTest::addColumn<int>("hundredths"); // of the usual font
        QTest::addColumn<int>("width");
        for (const int hundredths : {100, 155, 200}) {
            for (const int width : {1178, 900, 700})
                QTest::addRow("%d %%, %d px", hundredths, width) << hundredths << width;
        }
    }
    void reviewKeepsItsNumber()
    {
        QFETCH(const int, hundredths);
        QFETCH(const int, width);
        Fixture f;
        CampaignsPage page(f.campaigns, f.campaignLoader);
        QFont font = page.font();
        font.setPointSizeF(font.pointSizeF() * hundredths / 100);
        page.setFont(font);
        QVERIFY(f.read());
        Campaign busy = *f.campaigns.campaignAt(0);
        busy.pendingSubmissions = 1'234'567;
        f.campaigns.merge({busy}, false);
        testing::screenshot(page, {width, 700});
        auto* view = &part<QTableView>(page, "campaignsView");
        const QString words = f.campaigns.index(0, CampaignModel::Waiting).data().toString();
        QCOMPARE(words, QStringLiteral("Review 1,234,567"));
        // The button with its arrow, in the room that the cell has for it.
        const Metrics metrics(view->font());
        const QFontMetrics strong(scaledFont(view->font(), TextSize::Normal, true));
        const int needed = strong.horizontalAdvance(words) + 1 + metrics.lines(0.75) + 4 * metrics.space(8);
        QVERIFY(!view->isColumnHidden(CampaignModel::Waiting));
        QTRY_VERIFY2(
            view->columnWidth(CampaignModel::Waiting) >= needed,
            qPrintable(QStringLiteral("%1 < %2").arg(view->columnWidth(CampaignModel::Waiting)).arg(needed)));
    }

    void campaignsWithoutAnIdAreSaid()
    {
        Fixture f;
        CampaignsPage page(f.campaigns, f.campaignLoader);
        auto* notice = page.findChild<Notice*>();
        QVERIFY(notice);
        QVERIFY(f.read());
        testing::screenshot(page, {1278, 700});
        QVERIFY(!notice->isVisibleTo(&page));
        f.body.replace("[", R"([{"jobId": null, "jobTitle": "Of nobody", "jobStatus": "Active"},)");
        QVERIFY(f.read());
        QCOMPARE(f.campaigns.rowCount(), 2);
        QVERIFY(notice->isVisibleTo(&page));
        QVERIFY2(notice->words().contains(QStringLiteral("1 campaign(s) left out.")),
                 qPrintable(notice->words()));
    }

    void campaignsOpenTheirReview()
    {
        Fixture f;
        CampaignsPage page(f.campaigns, f.campaignLoader);
        QVERIFY(f.read());
        testing::screenshot(page, {1278, 700});
        page.entered();
        auto* view = &part<QTableView>(page, "campaignsView");
        QCOMPARE(view->accessibleName(), QStringLiteral("Campaigns"));
        QCOMPARE(view->currentIndex().row(), 0);
        QSignalSpy review(&page, &CampaignsPage::reviewRequested);
        // Ctrl+Enter sends, where something can be sent; here it does nothing.
        QTest::keyClick(view, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(review.count(), 0);
        QTest::keyClick(view, Qt::Key_Return);
        QCOMPARE(review.count(), 1);
        QCOMPARE(review.takeFirst().first().value<CampaignId>(), f.campaigns.campaignAt(0)->id);
        const QRect title = view->visualRect(f.campaigns.index(1, CampaignModel::Title));
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, title.center());
        QTest::mouseDClick(view->viewport(), Qt::LeftButton, {}, title.center());
        QCOMPARE(review.count(), 1);
        QCOMPARE(review.takeFirst().first().value<CampaignId>(), f.campaigns.campaignAt(1)->id);
        // The painted button opens at one click; where nothing waits there is none.
        const QRect button = view->visualRect(f.campaigns.index(0, CampaignModel::Waiting));
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, button.center());
        QCOMPARE(review.count(), 1);
        const QRect nothing = view->visualRect(f.campaigns.index(1, CampaignModel::Waiting));
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, nothing.center());
        QCOMPARE(review.count(), 1);
    }

    void campaignsAreFilteredAndFoundAgain()
    {
        Fixture f;
        CampaignsPage page(f.campaigns, f.campaignLoader);
        QVERIFY(f.read());
        testing::screenshot(page, {1278, 700});
        auto* filter = &part<QLineEdit>(page, "campaignFilter");
        auto* status = &part<QComboBox>(page, "campaignStatus");
        filter->setText(QStringLiteral("calm"));
        QCOMPARE(f.campaigns.rowCount(), 1);
        status->setCurrentIndex(1); // Active
        QCOMPARE(f.campaigns.rowCount(), 0);
        auto* empty = page.findChild<EmptyState*>();
        QVERIFY(empty->isVisible());
        QTest::mouseClick(empty->button(), Qt::LeftButton); // "Clear filters"
        QCOMPARE(f.campaigns.rowCount(), 2);
        QVERIFY(!empty->isVisible());
    }

    void errorsStandInThePage()
    {
        Fixture f;
        f.status = 401;
        f.body = R"({"error": "Invalid API key"})";
        CampaignsPage page(f.campaigns, f.campaignLoader);
        QVERIFY(f.read());
        testing::screenshot(page, {1278, 700});
        auto* empty = page.findChild<EmptyState*>();
        QVERIFY(empty->isVisible());
        QCOMPARE(empty->accessibleName(), QStringLiteral("The campaigns could not be read."));
        f.status = 200;
        f.body = Campaigns;
        QTest::mouseClick(empty->button(), Qt::LeftButton); // "Try again"
        QVERIFY(f.wait([&f] { return f.campaigns.rowCount() == 2; }));
        // What is there stays there while the service fails.
        f.status = 500;
        f.body = R"({"error": "broken"})";
        QVERIFY(f.read());
        auto* notice = page.findChild<Notice*>();
        QVERIFY(notice->isVisible());
        QVERIFY(notice->words().contains(QStringLiteral("broken")));
        QCOMPARE(f.campaigns.rowCount(), 2);
    }

    void detailsComeByKey()
    {
        Fixture f;
        CampaignsPage page(f.campaigns, f.campaignLoader);
        QVERIFY(f.read());
        testing::screenshot(page, {1278, 700});
        page.activateWindow();
        page.entered();
        auto* details = &part<QWidget>(page, "campaignDetails");
        QVERIFY(!details->isVisible());
        QTest::keyClick(&part<QTableView>(page, "campaignsView"), Qt::Key_I);
        QVERIFY(details->isVisible());
        bool titled = false;
        for (const QLabel* label : details->findChildren<QLabel*>())
            titled |= label->text() == QStringLiteral("Busy <b>one</b>"); // as it is, not as markup
        QVERIFY(titled);
    }

    void detailsKeepTheServicesFiguresApart()
    {
        Fixture f;
        f.body = Campaigns;
        f.body.replace("\"rejectedSubmissions\": 5",
                       "\"rejectedSubmissions\": 5, \"remainingAvailabilities\": 55, "
                       "\"jobSuccessRate\": \"40%\", \"jobLocation\": \"In\"");
        CampaignsPage page(f.campaigns, f.campaignLoader);
        QVERIFY(f.read());
        testing::screenshot(page, {1278, 700});
        page.activateWindow();
        page.entered();
        QTest::keyClick(&part<QTableView>(page, "campaignsView"), Qt::Key_I);
        QStringList said;
        for (const QLabel* label : part<QWidget>(page, "campaignDetails").findChildren<QLabel*>())
            said.append(label->text());
        const auto after = [&said](const QString& name) { return said.value(said.indexOf(name) + 1); };
        QCOMPARE(after(QStringLiteral("Open, taken by nobody")), QStringLiteral("43"));
        QCOMPARE(after(QStringLiteral("Remaining, pending ones included")), QStringLiteral("55"));
        QVERIFY(after(QStringLiteral("Success rate"))
                    .endsWith(QStringLiteral(" (the service does not say of what)")));
        QCOMPARE(after(QStringLiteral("Location")), QStringLiteral("“In”"));
        QVERIFY(said.indexOf(QStringLiteral("Open, taken by nobody"))
                < said.indexOf(QStringLiteral("As the service puts it")));
        QVERIFY(said.indexOf(QStringLiteral("As the service puts it"))
                < said.indexOf(QStringLiteral("Success rate")));
    }

    void blockingAsksFirstAndOnce()
    {
        Fixture f;
        Asked confirm;
        WorkersPage page(f.blocked, f.actions, f.queue, confirm, {});
        QVERIFY(f.readBlocked());
        testing::screenshot(page, {1278, 700});
        f.writeStatus = 404;
        f.writeBody = R"({"error": "Worker not found"})";
        auto* id = &part<QLineEdit>(page, "blockIdEdit");
        auto* button = &part<QPushButton>(page, "blockIdButton");
        QCOMPARE(id->accessibleName(), QStringLiteral("Worker ID"));
        QVERIFY(!button->isEnabled());
        id->setText(QStringLiteral(" 000777 "));
        confirm.yes = false;
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(confirm.questions.size(), 1);
        QVERIFY(letArriveAt(f.server.url({})));
        QCOMPARE(f.posts("/api/workers/block/"), 0);
        confirm.yes = true;
        for (int i = 0; i < 50; ++i)
            QTest::mouseClick(button, Qt::LeftButton);
        auto* notice = page.findChild<Notice*>();
        QVERIFY(f.wait([notice] { return notice->isVisible(); }));
        QCOMPARE(f.posts("/api/workers/block/"), 1);
        QCOMPARE(f.server.requests().last().body, QByteArrayLiteral(R"({"worker_id":"000777"})"));
        QVERIFY(notice->words().contains(QStringLiteral("Worker not found")));
        QVERIFY(button->isEnabled());
        QCOMPARE(id->text(), QStringLiteral(" 000777 ")); // what was typed survives the refusal
    }

    void unblocksTheChosenOne()
    {
        Fixture f;
        Asked confirm;
        WorkersPage page(f.blocked, f.actions, f.queue, confirm, {});
        QVERIFY(f.readBlocked());
        testing::screenshot(page, {1278, 700});
        f.writeBody = R"({"success": true, "message": "Worker unblocked successfully", "worker_id": 12345})";
        auto* button = &part<QPushButton>(page, "unblockButton");
        QVERIFY(!button->isEnabled());
        auto* view = &part<QTableView>(page, "blockedView");
        QCOMPARE(view->accessibleName(), QStringLiteral("Blocked workers"));
        view->setCurrentIndex(f.blocked.index(0, 0));
        for (int i = 0; i < 50; ++i)
            QTest::mouseClick(button, Qt::LeftButton);
        auto* notice = page.findChild<Notice*>();
        QVERIFY(f.wait([notice] { return notice->isVisible(); }));
        QCOMPARE(f.posts("/api/workers/unblock/"), 1);
        QVERIFY(notice->words().contains(QStringLiteral("no longer blocked")));
    }
};

QTEST_MAIN(TestPages)
#include "tst_pages.moc"
