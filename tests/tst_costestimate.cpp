// SPDX-License-Identifier: MIT
#include "jobs/costestimate.h"

#include <QTest>

using namespace proofdesk;

namespace {

FeeSeen seen(qint64 costCents, qint64 feeCents)
{
    return {Money::fromCents(costCents), Money::fromCents(feeCents),
            QDateTime({2025, 1, 16}, {15, 0}, Qt::UTC)};
}

QString text(std::optional<Money> money)
{
    return money ? money->toPlainString() : QStringLiteral("unknown");
}

} // namespace

class TestCostEstimate final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void fee_data();
    void fee();
    void unknownFee();
    void unknownBalance();
    void exceeding_data();
    void exceeding();
    void largeSums();
    void prefilled();
};

void TestCostEstimate::fee_data()
{
    QTest::addColumn<qint64>("seenCost");
    QTest::addColumn<qint64>("seenFee");
    QTest::addColumn<qint64>("payCents");
    QTest::addColumn<QString>("expected");
    QTest::newRow("0 %") << qint64(5'000) << qint64(0) << qint64(25'000) << "0.00 250.00 750.00";
    QTest::newRow("10 %") << qint64(5'000) << qint64(500) << qint64(25'000) << "25.00 275.00 725.00";
    QTest::newRow("17 %") << qint64(10'000) << qint64(1'700) << qint64(333) << "0.5661 3.8961 996.1039";
    QTest::newRow("a third") << qint64(300) << qint64(100) << qint64(100) << "0.3333 1.3333 998.6667";
}

void TestCostEstimate::fee()
{
    QFETCH(const qint64, seenCost);
    QFETCH(const qint64, seenFee);
    QFETCH(const qint64, payCents);
    QFETCH(const QString, expected);
    const CostEstimate estimate =
        estimateCost(Money::fromCents(payCents), seen(seenCost, seenFee), Money::fromCents(100'000));
    QCOMPARE(
        QStringLiteral("%1 %2 %3").arg(text(estimate.fee), text(estimate.total), text(estimate.balanceAfter)),
        expected);
    QCOMPARE(estimate.feeSource, seen(seenCost, seenFee));
    QVERIFY(!estimate.exceedsBalance());
}

void TestCostEstimate::unknownFee()
{
    for (const std::optional<FeeSeen>& source :
         {std::optional<FeeSeen>(), std::optional(seen(0, 5)), std::optional(seen(100, -5))}) {
        const CostEstimate estimate = estimateCost(Money::fromCents(100), source, Money::fromCents(500));
        QCOMPARE(estimate.pay, Money::fromCents(100));
        QVERIFY(!estimate.fee && !estimate.total && !estimate.balanceAfter);
    }
}

void TestCostEstimate::unknownBalance()
{
    const CostEstimate estimate = estimateCost(Money::fromCents(100), seen(100, 10), {});
    QCOMPARE(estimate.total, Money::fromCents(110));
    QVERIFY(!estimate.balanceAfter);
    QVERIFY(!estimate.exceedsBalance());
    QVERIFY(!estimateCost({}, seen(100, 10), Money::fromCents(5)).total);
}

void TestCostEstimate::exceeding_data()
{
    QTest::addColumn<qint64>("balanceCents");
    QTest::addColumn<bool>("withFee");
    QTest::addColumn<bool>("exceeds");
    QTest::newRow("enough") << qint64(11'000) << true << false;
    QTest::newRow("pay, but not the fee") << qint64(10'999) << true << true;
    QTest::newRow("pay, fee unknown") << qint64(10'000) << false << false;
    QTest::newRow("not the pay") << qint64(9'999) << false << true;
}

void TestCostEstimate::exceeding()
{
    QFETCH(const qint64, balanceCents);
    QFETCH(const bool, withFee);
    QFETCH(const bool, exceeds);
    const auto fee = withFee ? std::optional(seen(100, 10)) : std::nullopt;
    QCOMPARE(estimateCost(Money::fromCents(10'000), fee, Money::fromCents(balanceCents)).exceedsBalance(),
             exceeds);
}

void TestCostEstimate::largeSums()
{
    // 10 % of a million, seen on a hundred thousand: in units the plain product is beyond 64 bits.
    const CostEstimate estimate =
        estimateCost(Money::fromCents(100'000'000), seen(10'000'000'000, 1'000'000'000), {});
    QCOMPARE(estimate.fee, Money::fromCents(10'000'000));
}

void TestCostEstimate::prefilled()
{
    const CostEstimate estimate = prefilledCost(Money::fromCents(500), Money::fromCents(400));
    QCOMPARE(estimate.total, Money::fromCents(500));
    QCOMPARE(estimate.fee, Money());
    QCOMPARE(estimate.balanceAfter, Money::fromCents(-100));
    QVERIFY(estimate.exceedsBalance());
    QVERIFY(!estimate.feeSource);
}

QTEST_GUILESS_MAIN(TestCostEstimate)
#include "tst_costestimate.moc"
