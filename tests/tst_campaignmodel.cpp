// SPDX-License-Identifier: MIT
#include "models/blockedworkersmodel.h"
#include "models/campaignmodel.h"
#include "models/errortext.h"
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
        f.model.setFilter({});
        f.model.setSort(CampaignSort::Newest);
        QCOMPARE(f.model.rowOf(idOf(3)), 0);
        f.model.setSort(CampaignSort::Title);
        QCOMPARE(f.model.rowOf(idOf(2)), 0);
        f.model.setSort(CampaignSort::Oldest);
        QCOMPARE(f.model.rowOf(idOf(1)), 0);
        QCOMPARE(f.model.waitingSubmissions(), 14);
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
                 QStringLiteral("Pays by itself in 43 more"));
        QVERIFY(f.model.index(1, 0).data(CampaignModel::PaysByItselfRole).toString().isEmpty());
        QCOMPARE(f.model.paysByItself(idOf(3)), std::nullopt);
        QVERIFY(f.model.index(0, 0)
                    .data(Qt::AccessibleTextRole)
                    .toString()
                    .endsWith(QStringLiteral("Pays by itself in 43 more")));
    }

    void blockedWorkersUpdateById()
    {
        BlockedWorkersModel model;
        const QAbstractItemModelTester tester(&model);
        const BlockedWorker one{WorkerId::fromNumber(12345), QStringLiteral("one"),
                                QDateTime({2025, 1, 15}, {10, 30}, Qt::UTC)};
        const BlockedWorker two{WorkerId::fromText(QStringLiteral("12345")), QStringLiteral("two\n<b>"), {}};
        model.setWorkers({two, one});
        QCOMPARE(model.rowCount(), 2); // a number and a text are two workers
        QCOMPARE(model.index(0, 0).data().toString(), QStringLiteral("one"));
        QCOMPARE(model.index(1, 0).data().toString(), QStringLiteral("two <b>"));
        QCOMPARE(model.index(1, 2).data().toString(), QStringLiteral("not known"));
        model.setFilter(QStringLiteral("TWO"));
        QCOMPARE(model.rowCount(), 1);
        model.setWorkers({one});
        QCOMPARE(model.rowCount(), 0);
        model.setFilter({});
        QCOMPARE(model.rowCount(), 1);
        QVERIFY(model.isBlocked(WorkerId::fromNumber(12345)));
        QVERIFY(!model.isBlocked(WorkerId::fromText(QStringLiteral("12345"))));
    }

    void errorsSayWhatTheyMeanForTheMoney_data()
    {
        QTest::addColumn<ApiError>("error");
        QTest::addColumn<Attempt>("what");
        QTest::addColumn<QString>("text");
        ApiError offline;
        offline.kind = ErrorKind::NotSent;
        QTest::newRow("offline approval")
            << offline << Attempt::Approve
            << QStringLiteral("The approval did not go through. The service can't be reached: there is no "
                              "connection, or its address is wrong. Nothing was paid. You can go on "
                              "deciding; it is sent when the connection is back.");
        ApiError lost;
        lost.kind = ErrorKind::NoAnswer;
        lost.effect = EffectMayHaveHappened::Yes;
        QTest::newRow("lost creation")
            << lost << Attempt::CreateCampaign
            << QStringLiteral("No clear answer came. The connection broke before a complete answer "
                              "came. It is not known yet whether money was taken. Proofdesk reads what the "
                              "service holds and will not send it again by itself.");
        ApiError refused;
        refused.kind = ErrorKind::Refused;
        refused.httpStatus = 400;
        refused.serviceMessage = QStringLiteral("Worker already blocked");
        QTest::newRow("already blocked")
            << refused << Attempt::Block
            << QString::fromUtf8("The worker was not blocked. The service says: “Worker already blocked”.");
    }
    void errorsSayWhatTheyMeanForTheMoney()
    {
        QFETCH(ApiError, error);
        QFETCH(Attempt, what);
        QTEST(errorText(error, what), "text");
    }
};

QTEST_GUILESS_MAIN(TestCampaignModel)
#include "tst_campaignmodel.moc"
