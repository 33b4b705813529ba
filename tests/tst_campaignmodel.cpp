// SPDX-License-Identifier: MIT
#include "models/campaignmodel.h"
#include "support/manualclock.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace proofdesk;

namespace {

CampaignId idOf(int number)
{
    return *CampaignId::parse(
        QStringLiteral("123e4567-e89b-12d3-a456-4266141740%1").arg(number, 2, 10, QLatin1Char('0')));
}

Campaign make(int number, const QString& title, qint64 pending, int day)
{
    Campaign c;
    c.id = idOf(number);
    c.title = title;
    c.category = QStringLiteral("Survey");
    c.pay = Money::fromCents(250);
    c.createdAt = QDateTime({2025, 1, day}, {10, 30}, Qt::UTC);
    c.status = CampaignStatus::Active;
    c.statusText = QStringLiteral("Active");
    c.totalAvailabilities = 100;
    c.instancesCompleted = 45;
    c.remainingAvailabilities = 55;
    c.pendingSubmissions = pending;
    c.approvedSubmissions = 40;
    c.rejectedSubmissions = 5;
    return c;
}

QString print(const CampaignModel& model)
{
    QStringList lines;
    for (int row = 0; row < model.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(); ++column)
            cells << model.index(row, column).data().toString();
        lines << cells.join(QStringLiteral(" | "));
    }
    return lines.join(u'\n');
}

struct Fixture
{
    ManualClock clock{QDateTime({2025, 1, 16}, {15, 0}, Qt::UTC)};
    CampaignModel model{clock};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};

    Fixture()
    {
        model.merge({make(1, QStringLiteral("Old"), 0, 3), make(2, QStringLiteral("Busy"), 12, 5),
                     make(3, QStringLiteral("Calm"), 2, 8)},
                    true);
    }
};

} // namespace

class TestCampaignModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void showsWhatTheServiceSaid()
    {
        const Fixture f;
        QCOMPARE(print(f.model),
                 QString::fromUtf8(
                     "Busy | Active | 40 approved · 5 rejected · 12 pending · 43 open of 100 | $2.50 | "
                     "$100.00 | Review 12\n"
                     "Calm | Active | 40 approved · 5 rejected · 2 pending · 53 open of 100 | $2.50 | "
                     "$100.00 | Review 2\n"
                     "Old | Active | 40 approved · 5 rejected · 55 open of 100 | $2.50 | $100.00 | Nothing "
                     "waiting"));
        QCOMPARE(f.model.waitingSubmissions(), 14);
        QCOMPARE(f.model.waitingCampaigns(), 2);
    }

    void unknownIsNotZero()
    {
        Fixture f;
        Campaign bare;
        bare.id = idOf(9);
        bare.statusText = QStringLiteral("Frozen");
        f.model.merge({bare}, true);
        QCOMPARE(print(f.model), QStringLiteral(" | Frozen |  | not known | not known | Review"));
        QCOMPARE(f.model.index(0, 0).data(CampaignModel::OpenRole).toLongLong(), -1);
        QCOMPARE(f.model.waitingSubmissions(), 0);
        QCOMPARE(f.model.waitingCampaigns(), 0);
    }

    void openJobsAreThoseNobodyTook_data()
    {
        using Count = std::optional<qint64>;
        QTest::addColumn<Count>("total");
        QTest::addColumn<Count>("approved");
        QTest::addColumn<Count>("rejected");
        QTest::addColumn<Count>("pending");
        QTest::addColumn<Count>("remaining");
        QTest::addColumn<Count>("open");
        const Count none;
        QTest::newRow("the example of the service")
            << Count(100) << Count(40) << Count(5) << Count(12) << Count(55) << Count(43);
        QTest::newRow("15 of 20 arrived")
            << Count(20) << Count(0) << Count(0) << Count(15) << Count(20) << Count(5);
        QTest::newRow("nobody came") << Count(20) << Count(0) << Count(0) << Count(0) << Count(20)
                                     << Count(20);
        QTest::newRow("more than there were jobs")
            << Count(20) << Count(15) << Count(5) << Count(3) << Count(0) << Count(0);
        QTest::newRow("a count is missing")
            << Count(100) << none << Count(5) << Count(12) << Count(55) << Count(43);
        QTest::newRow("no total") << none << Count(40) << Count(5) << Count(12) << Count(55) << Count(43);
        QTest::newRow("pending is not known")
            << Count(100) << Count(40) << Count(5) << none << Count(55) << none;
        QTest::newRow("nothing is known") << none << none << none << none << none << none;
    }

    void openJobsAreThoseNobodyTook()
    {
        using Count = std::optional<qint64>;
        QFETCH(const Count, total);
        QFETCH(const Count, approved);
        QFETCH(const Count, rejected);
        QFETCH(const Count, pending);
        QFETCH(const Count, remaining);
        QFETCH(const Count, open);
        Campaign campaign = make(1, QStringLiteral("One"), 0, 3);
        campaign.totalAvailabilities = total;
        campaign.approvedSubmissions = approved;
        campaign.rejectedSubmissions = rejected;
        campaign.pendingSubmissions = pending;
        campaign.remainingAvailabilities = remaining;
        QCOMPARE(campaign.openJobs(), open);
    }

    void updatesByIdAndKeepsTheSelection()
    {
        Fixture f;
        QSignalSpy reset(&f.model, &QAbstractItemModel::modelReset);
        const QPersistentModelIndex calm = f.model.index(f.model.rowOf(idOf(3)), 0);
        const QPersistentModelIndex old = f.model.index(f.model.rowOf(idOf(1)), 0);
        f.model.merge({make(3, QStringLiteral("Calm"), 50, 8), make(2, QStringLiteral("Busy"), 12, 5),
                       make(4, QStringLiteral("New"), 20, 9)},
                      true);
        QCOMPARE(calm.row(), 0); // it has most waiting now
        QVERIFY(!old.isValid()); // the service no longer lists it
        QCOMPARE(f.model.index(1, 0).data().toString(), QStringLiteral("New"));
        QCOMPARE(f.model.totalCount(), 3);
        f.model.merge({make(2, QStringLiteral("Busy"), 0, 5)}, false); // one campaign, read alone
        QCOMPARE(f.model.totalCount(), 3);
        QCOMPARE(f.model.rowOf(idOf(2)), 2);
        f.model.merge({make(2, QStringLiteral("Busy"), 1, 5), make(4, QStringLiteral("New"), 20, 9)}, false);
        QCOMPARE(f.model.totalCount(), 3); // a page takes nothing away
        QCOMPARE(reset.count(), 0);
    }

    void filtersAndSorts()
    {
        Fixture f;
        f.model.setFilter({QStringLiteral("  cAl "), {}});
        QCOMPARE(f.model.rowCount(), 1);
        QCOMPARE(f.model.rowOf(idOf(1)), -1);
        f.model.setFilter({QString(), CampaignStatus::Completed});
        QCOMPARE(f.model.rowCount(), 0);
        QCOMPARE(f.model.waitingSubmissions(), 14); // of all, shown or not
        f.model.setFilter({});
        f.model.setSort(CampaignSort::Newest);
        QCOMPARE(f.model.rowOf(idOf(3)), 0);
        f.model.setSort(CampaignSort::Title);
        QCOMPARE(f.model.rowOf(idOf(2)), 0);
        f.model.setSort(CampaignSort::Oldest);
        QCOMPARE(f.model.rowOf(idOf(1)), 0);
        QCOMPARE(f.model.waitingSubmissions(), 14);
    }

    void findsByWhatPeopleRemember()
    {
        Fixture f;
        Campaign odd = make(4, QStringLiteral("Odd"), 0, 9);
        odd.category = QStringLiteral("App test");
        odd.description = QStringLiteral("https://store.example/fernleaf");
        f.model.merge({odd}, false);
        for (const QString& text : {QStringLiteral(" odd "), QStringLiteral("APP TEST"),
                                    QStringLiteral("fernleaf"), odd.id.toString().toUpper()}) {
            f.model.setFilter({text, {}});
            QCOMPARE(f.model.rowCount(), 1);
            QCOMPARE(f.model.campaignAt(0)->id, odd.id);
        }
        // A part of an id is in every id.
        f.model.setFilter({odd.id.toString().left(8), {}});
        QCOMPARE(f.model.rowCount(), 0);
        odd.status = CampaignStatus::Canceled;
        f.model.setFilter({QString(), CampaignStatus::Canceled});
        f.model.merge({odd}, false);
        QCOMPARE(f.model.rowCount(), 1);
        QCOMPARE(f.model.rowOf(odd.id), 0);
    }

    void sorts_data()
    {
        QTest::addColumn<CampaignSort>("sort");
        QTest::addColumn<QString>("titles");
        // Created in the order of the alphabet.
        QTest::newRow("most waiting") << CampaignSort::MostWaiting << QStringLiteral("b c a e d f");
        QTest::newRow("newest") << CampaignSort::Newest << QStringLiteral("f e d c b a");
        QTest::newRow("oldest") << CampaignSort::Oldest << QStringLiteral("a b c d e f");
        QTest::newRow("title") << CampaignSort::Title << QStringLiteral("a b c d e f");
        QTest::newRow("highest pay") << CampaignSort::HighestPay << QStringLiteral("e f d c a b");
        QTest::newRow("most paid") << CampaignSort::MostPaid << QStringLiteral("a f d c e b");
    }
    void sorts()
    {
        QFETCH(const CampaignSort, sort);
        QFETCH(const QString, titles);
        ManualClock clock;
        CampaignModel model(clock);
        QList<Campaign> rows;
        for (int i = 0; i < 6; ++i)
            rows << make(i + 1, QString(QChar(u'a' + i)), 0, i + 1);
        rows[0].approvedSubmissions = 90;
        rows[0].pendingSubmissions = 3;
        rows[1].pendingSubmissions = 7; // as many as the next, and older
        rows[1].pay.reset(); // not known: comes last
        rows[2].pendingSubmissions = 7;
        rows[3].status = CampaignStatus::Completed; // newer than the one that still runs
        rows[4].pay = Money::fromCents(300);
        rows[4].approvedSubmissions = 1;
        rows[5].status = CampaignStatus::Canceled;
        // Told in another order, one of them later.
        model.merge({rows[4], rows[1], rows[5], rows[0], rows[3]}, true);
        model.setSort(sort);
        model.merge({rows[2]}, false);
        QStringList seen;
        for (int row = 0; row < model.rowCount(); ++row)
            seen << model.index(row, 0).data().toString();
        QCOMPARE(seen.join(u' '), titles);
    }

    void tellsRowsThatLookAlikeApart()
    {
        ManualClock clock(QDateTime({2025, 6, 16}, {15, 0}, Qt::UTC));
        CampaignModel model(clock);
        const auto secondLine = [&model](const Campaign& campaign) {
            model.merge({campaign}, true);
            return model.index(0, 0).data(CampaignModel::SecondLineRole).toString();
        };
        Campaign one = make(1, QStringLiteral("YouTube likes"), 0, 1);
        one.createdAt = clock.now();
        QVERIFY(secondLine(one).startsWith(QString::fromUtf8("Survey · made today ")));
        one.createdAt = clock.now().addDays(-30);
        QCOMPARE(secondLine(one),
                 QString::fromUtf8("Survey · made ")
                     + QLocale().toString(one.createdAt.toLocalTime().date(), QStringLiteral("d MMM")));
        one.createdAt = clock.now().addDays(-300);
        QVERIFY(secondLine(one).endsWith(QStringLiteral(" 2024")));
        one.createdAt = {};
        one.description = QStringLiteral(" https://youtube.com/watch?v=abc ");
        QCOMPARE(secondLine(one), QStringLiteral("youtube.com/watch?v=abc"));
        one.description = QStringLiteral("Look at https://youtube.com/watch?v=abc");
        QCOMPARE(secondLine(one), QStringLiteral("Survey"));
    }

    void whatIsOverPaysNobodyByItself()
    {
        Fixture f;
        bool once = true;
        f.model.setCreatedHere([&once](const CampaignId& id) {
            CreatedHere made;
            made.id = id;
            made.approveOnceFull = once;
            return std::optional(made);
        });
        const auto said = [&f](const Campaign& campaign) {
            f.model.merge({campaign}, true);
            return f.model.index(0, 0).data(CampaignModel::PaysByItselfRole).toString();
        };
        Campaign full = make(1, QStringLiteral("Full"), 0, 1);
        full.totalAvailabilities = 100;
        full.approvedSubmissions = 100;
        full.rejectedSubmissions = 0;
        full.instancesCompleted = 100;
        full.remainingAvailabilities = 0;
        QCOMPARE(said(full), QStringLiteral("Full: pays by itself"));
        QCOMPARE(f.model.index(0, 0).data(CampaignModel::OpenRole).toLongLong(), 0);
        Campaign over = full;
        over.canceled = true;
        QVERIFY(said(over).isEmpty());
        over = full;
        over.status = CampaignStatus::Completed;
        QVERIFY(said(over).isEmpty());
        over.status = CampaignStatus::Pending;
        QVERIFY(!said(over).isEmpty());
        once = false; // made here, without that
        QVERIFY(said(full).isEmpty());
        QCOMPARE(f.model.paysByItself(full.id), std::optional(false));
        once = true;
        full.totalAvailabilities.reset();
        full.remainingAvailabilities.reset();
        QCOMPARE(said(full), QStringLiteral("Pays by itself when full"));
    }

    void saysWhatPaysByItselfOnlyWhereItIsKnown()
    {
        Fixture f;
        f.model.setCreatedHere([](const CampaignId& id) -> std::optional<CreatedHere> {
            if (id != idOf(2))
                return std::nullopt;
            CreatedHere made;
            made.id = id;
            made.approveOnceFull = true;
            return made;
        });
        QCOMPARE(f.model.index(0, 0).data(CampaignModel::PaysByItselfRole).toString(),
                 QStringLiteral("Pays by itself after 43 more submissions"));
        QVERIFY(f.model.index(1, 0).data(CampaignModel::PaysByItselfRole).toString().isEmpty());
        QCOMPARE(f.model.paysByItself(idOf(3)), std::nullopt);
        QVERIFY(f.model.index(0, 0)
                    .data(Qt::AccessibleTextRole)
                    .toString()
                    .endsWith(QStringLiteral("Pays by itself after 43 more submissions")));
    }
};

QTEST_GUILESS_MAIN(TestCampaignModel)
#include "tst_campaignmodel.moc"
