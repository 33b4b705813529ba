// SPDX-License-Identifier: MIT
// The list of campaigns and the review of one say the same of how many jobs are open, and when it pays by
// itself.
#include "account/database.h"
#include "api/rapidworkersapi.h"
#include "models/campaignmodel.h"
#include "models/campaigntally.h"
#include "net/dispatcher.h"
#include "net/requestbudget.h"
#include "review/decisions/decisionqueue.h"
#include "support/manualclock.h"
#include "ui/common/partslabel.h"
#include "ui/common/stackedbar.h"
#include "ui/review/reviewheader.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace proofdesk;

namespace {

/// As the service's own example counts: what remains still holds the pending ones.
Campaign campaign(qint64 total, qint64 approved, qint64 rejected, qint64 pending)
{
    Campaign one;
    one.id = *CampaignId::parse(u"123e4567-e89b-12d3-a456-426614174000");
    one.title = QStringLiteral("Complete a Survey");
    one.status = CampaignStatus::Active;
    one.totalAvailabilities = total;
    one.instancesCompleted = approved + rejected;
    one.remainingAvailabilities = total - approved - rejected;
    one.approvedSubmissions = approved;
    one.rejectedSubmissions = rejected;
    one.pendingSubmissions = pending;
    return one;
}

QString inTheList(const Campaign& one)
{
    ManualClock clock(QDateTime({2025, 1, 16}, {15, 0}, Qt::UTC));
    CampaignModel model(clock);
    model.setCreatedHere([](const CampaignId&) {
        CreatedHere made;
        made.approveOnceFull = true;
        return std::optional(made);
    });
    model.merge({one}, true);
    return model.index(0, 0).data(CampaignModel::PaysByItselfRole).toString();
}

/// A review's head over an account in which nothing is decided.
struct Head
{
    void show(const Campaign& one)
    {
        tally.setRead({one}, {one}, clock.steady());
        header.setCampaign({one, {}, true}, tally);
    }

    ManualClock clock;
    QTemporaryDir folder;
    std::unique_ptr<Database> database = *Database::open(folder.filePath(QStringLiteral("a.db")));
    RequestBudget budget{clock};
    Dispatcher dispatcher{QUrl(QStringLiteral("http://127.0.0.1:9")), "key-0123456789", clock, budget, 1};
    RapidWorkersApi api{dispatcher};
    DecisionQueue queue{*database, api, budget, clock};
    CampaignTally tally{queue, clock};
    ReviewHeader header;
};

QString inTheReview(const Campaign& one)
{
    Head head;
    head.header.resize(1'200, head.header.height());
    head.show(one);
    const ReviewHeader& header = head.header;
    const QString sign = QStringLiteral("ays by itself");
    for (const PartsLabel* label : header.findChildren<PartsLabel*>()) {
        if (!label->isHidden() && label->text().contains(sign))
            return label->text();
    }
    return {};
}

} // namespace

class TestOpenJobs : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void bothSayTheSame_data()
    {
        QTest::addColumn<Campaign>("one");
        QTest::addColumn<QString>("words");
        QTest::newRow("the service's example")
            << campaign(100, 40, 5, 12) << QStringLiteral("Pays by itself after 43 more submissions");
        QTest::newRow("15 of 20 arrived")
            << campaign(20, 0, 0, 15) << QStringLiteral("Pays by itself after 5 more submissions");
        QTest::newRow("full") << campaign(20, 3, 1, 16) << QStringLiteral("Full: pays by itself");
        Campaign done = campaign(20, 20, 0, 0);
        done.status = CampaignStatus::Completed;
        QTest::newRow("over") << done << QString();
    }

    void bothSayTheSame()
    {
        QFETCH(const Campaign, one);
        QFETCH(const QString, words);
        QCOMPARE(inTheList(one), words);
        QCOMPARE(inTheReview(one), words);
    }

    void theBarOfTheReviewEndsWithTheOpenOnes()
    {
        Head head;
        head.show(campaign(100, 40, 5, 12));
        const auto* bar = head.header.findChild<StackedBar*>();
        QVERIFY(bar);
        QVERIFY2(bar->accessibleName().contains(QStringLiteral("43")), qPrintable(bar->accessibleName()));
        QVERIFY2(!bar->accessibleName().contains(QStringLiteral("55")), qPrintable(bar->accessibleName()));
    }

    /// Its words are longer while decisions are on their way: what is filled would seem to go back.
    void theBarStandsWhereItStoodWhileDecisionsAreOnTheirWay_data()
    {
        QTest::addColumn<int>("width");
        QTest::newRow("wide") << 1'200;
        QTest::newRow("narrow") << 420;
    }

    void theBarStandsWhereItStoodWhileDecisionsAreOnTheirWay()
    {
        QFETCH(const int, width);
        Head head;
        const Campaign one = campaign(2'000, 400, 50, 1'200);
        head.header.resize(width, head.header.height());
        head.header.show();
        head.show(one);
        const auto* bar = head.header.findChild<StackedBar*>();
        QVERIFY(bar);
        const auto place = [&] {
            QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
            return QRect(bar->mapTo(&head.header, QPoint()), bar->size());
        };
        const QRect before = place();
        QList<DecisionRequest> requests;
        for (int i = 0; i < 100; ++i) {
            DecisionRequest request;
            request.key = {one.id, SubmissionId(i + 1)};
            requests.append(request);
        }
        QVERIFY(head.queue.decide(requests));
        head.show(one);
        const auto* left = head.header.findChild<QLabel*>(QStringLiteral("reviewLeft"));
        QVERIFY2(left->text().contains(QStringLiteral("on their way")), qPrintable(left->text()));
        QCOMPARE(place(), before);
    }

    void noNumberIsCut_data()
    {
        QTest::addColumn<double>("points");
        QTest::addColumn<int>("width");
        for (const int width : {640, 900, 1'080, 1'260, 1'900})
            QTest::addRow("100 %%, %d", width) << 10.0 << width;
        for (const int width : {1'000, 1'080, 1'260, 1'900}) {
            QTest::addRow("155 %%, %d", width) << 15.5 << width;
            QTest::addRow("200 %%, %d", width) << 20.0 << width;
        }
    }

    /// With all that it ever says at once: what gives way is words, or said at the foot of the window too.
    void noNumberIsCut()
    {
        QFETCH(const double, points);
        QFETCH(const int, width);
        const QFont before = QApplication::font();
        QFont large = before;
        large.setPointSizeF(points);
        QApplication::setFont(large);
        QWidget window; // a window of its own would grow to what it needs
        window.resize(width, 400);
        Head head;
        head.header.setParent(&window);
        head.header.resize(width, head.header.height());
        window.show();
        head.header.show();
        Campaign one = campaign(2'000, 400, 50, 1'200);
        one.pay = Money::fromCents(50);
        head.show(one);
        head.header.setRequestsLeft(120, 1'000);
        for (int floor = 0; floor < 3; ++floor)
            QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
        QApplication::setFont(before);
        const auto* button = head.header.approveAllButton();
        QVERIFY2(button->width() >= button->sizeHint().width(), "the button is cut");
        QVERIFY(head.header.rect().contains(button->geometry()));
        for (const PartsLabel* label : head.header.findChildren<PartsLabel*>()) {
            const bool isWhole = label->width() >= label->sizeHint().width();
            const bool startsWithIt = label->text().startsWith(u"350 more") && label->width() >= 60
                && label->toolTip().contains(u"350");
            QVERIFY2(!label->isVisible() || isWhole || startsWithIt, qPrintable(label->text()));
        }
        const auto* left = head.header.findChild<QLabel*>(QStringLiteral("reviewLeft"));
        QVERIFY(left->width() >= left->sizeHint().width());
    }

    void theBarIsAsWideAsThisCampaignNeeds()
    {
        const Campaign large = campaign(900'000'000, 400'000'000, 50, 400'000'000);
        const Campaign small = campaign(20, 4, 1, 12);
        const auto width = [](const Head& head) {
            const auto* bar = head.header.findChild<StackedBar*>();
            return bar->parentWidget()->minimumWidth();
        };
        Head fresh;
        fresh.header.resize(1'200, fresh.header.height());
        fresh.show(small);
        Head used;
        used.header.resize(1'200, used.header.height());
        used.show(large);
        QVERIFY(width(used) > width(fresh));
        used.show(small);
        QCOMPARE(width(used), width(fresh));
    }
};

QTEST_MAIN(TestOpenJobs)
#include "tst_openjobs.moc"
