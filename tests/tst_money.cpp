// SPDX-License-Identifier: MIT
#include "domain/money.h"

#include <QTest>

using namespace proofdesk;

class TestMoney : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void parsesExactly_data();
    void parsesExactly();
    void refuses_data();
    void refuses();
    void addsWithoutError();
    void multipliesWithoutOverflow();
    void roundsSharesToTheNearest_data();
    void roundsSharesToTheNearest();
    void comparesAndTurns();
    void writesForPeople();
};

void TestMoney::parsesExactly_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("units");
    QTest::addColumn<QString>("plain");
    QTest::newRow("documented") << "2.50" << qint64(25'000) << "2.50";
    QTest::newRow("whole") << "1000" << qint64(10'000'000) << "1000.00";
    QTest::newRow("finest") << "0.0525" << qint64(525) << "0.0525";
    QTest::newRow("three decimals") << "0.125" << qint64(1'250) << "0.125";
    QTest::newRow("needless zeros") << "0.050000000" << qint64(500) << "0.05";
    QTest::newRow("negative") << "-0.05" << qint64(-500) << "-0.05";
    QTest::newRow("nothing") << "0" << qint64(0) << "0.00";
    QTest::newRow("negative, large") << "-1000.5" << qint64(-10'005'000) << "-1000.50";
    QTest::newRow("most decimals") << "1.2345" << qint64(12'345) << "1.2345";
    QTest::newRow("just below the largest")
        << "9999999999.9999" << qint64(99'999'999'999'999) << "9999999999.9999";
    QTest::newRow("largest") << "10000000000" << qint64(100'000'000'000'000) << "10000000000.00";
}

void TestMoney::parsesExactly()
{
    QFETCH(QString, text);
    const auto money = Money::parse(text);
    QVERIFY(money);
    QTEST(money->units(), "units");
    QTEST(money->toPlainString(), "plain");
}

void TestMoney::refuses_data()
{
    QTest::addColumn<QString>("text");
    for (const char* text : {"",
                             "-",
                             ".",
                             ".5",
                             "5.",
                             "1e3",
                             "1,000",
                             " 1",
                             "1 ",
                             "+1",
                             "0.00001",
                             "NaN",
                             "--1",
                             "10000000000.01",
                             "123456789012345678901234567890",
                             "1.2.3",
                             "\u0661",
                             "10000000001",
                             "18446744073709551617",
                             "0.12345",
                             "1.00001"})
        QTest::newRow(text) << QString::fromUtf8(text);
}

void TestMoney::refuses()
{
    QFETCH(QString, text);
    QVERIFY(!Money::parse(text));
}

void TestMoney::addsWithoutError()
{
    QCOMPARE(*Money::parse(u"0.1") + *Money::parse(u"0.2"), *Money::parse(u"0.3"));
    QCOMPARE(Money::fromCents(5).times(50), Money::fromCents(250));
    QCOMPARE(Money::fromCents(5000).scaled(10, 100), Money::fromCents(500));
}

void TestMoney::multipliesWithoutOverflow()
{
    QVERIFY(!Money::parse(u"10000000000")->times(10'000'000));
    QVERIFY(!Money::fromCents(1).times(-1));
    QCOMPARE(Money::fromCents(1).times(0), Money());
    QCOMPARE(Money::fromUnits(-525).times(3), Money::fromUnits(-1'575));
    QVERIFY(!Money::parse(u"10000000000")->scaled(1'000'000, 1'000'000));
    QVERIFY(!Money::fromCents(1).scaled(1, 0));
    QVERIFY(!Money::fromCents(1).scaled(1, -1));
}

void TestMoney::roundsSharesToTheNearest_data()
{
    QTest::addColumn<qint64>("units");
    QTest::addColumn<qint64>("numerator");
    QTest::addColumn<qint64>("denominator");
    QTest::addColumn<qint64>("share");
    const auto row = [](const char* name, qint64 units, qint64 numerator, qint64 denominator, qint64 share) {
        QTest::newRow(name) << units << numerator << denominator << share;
    };
    row("exact", 500, 10, 100, 50);
    row("below a half", 14, 1, 10, 1);
    row("a half", 15, 1, 10, 2);
    row("above a half", 16, 1, 10, 2);
    row("odd denominator, down", 4, 1, 3, 1);
    row("odd denominator, up", 5, 1, 3, 2);
    row("a fee of 17.5 % of $0.0525", 525, 175, 1'000, 92);
    row("negative, below a half", -14, 1, 10, -1);
    row("negative, a half", -15, 1, 10, -2);
    row("negative, above a half", -16, 1, 10, -2);
    row("nothing", 0, 1, 7, 0);
    row("the whole", 12'345, 7, 7, 12'345);
}

void TestMoney::roundsSharesToTheNearest()
{
    QFETCH(qint64, units);
    QFETCH(qint64, numerator);
    QFETCH(qint64, denominator);
    QFETCH(qint64, share);
    QCOMPARE(Money::fromUnits(units).scaled(numerator, denominator), Money::fromUnits(share));
}

void TestMoney::comparesAndTurns()
{
    const Money two = Money::fromCents(200);
    const Money five = Money::fromCents(500);
    QCOMPARE(two - five, Money::fromCents(-300));
    QCOMPARE(-two, Money::fromCents(-200));
    Money sum = five;
    sum += two;
    QCOMPARE(sum, Money::fromCents(700));
    sum -= five;
    QCOMPARE(sum, two);
    QVERIFY(two < five);
    QVERIFY(!(five < two));
    QVERIFY(Money().isZero() && !Money().isNegative());
    QVERIFY((two - five).isNegative() && !(two - five).isZero());
    QVERIFY(!two.isNegative() && !two.isZero());
    QCOMPARE(Money::fromUnits(1).toPlainString(), QStringLiteral("0.0001"));
}

void TestMoney::writesForPeople()
{
    const QLocale english(QLocale::English, QLocale::UnitedStates);
    const QLocale german(QLocale::German, QLocale::Germany);
    QCOMPARE(Money::fromCents(100'000).toText(english), QStringLiteral("$1,000.00"));
    QCOMPARE(Money::fromCents(100'000).toText(german), QStringLiteral("$1.000,00"));
    QCOMPARE(Money::fromCents(-5).toText(english), QStringLiteral("-$0.05"));
    QCOMPARE(Money::fromCents(-123'456).toText(english), QStringLiteral("-$1,234.56"));
    QCOMPARE(Money::fromUnits(525).toText(english), QStringLiteral("$0.0525"));
    // All digits in one writing: half of each would be read wrongly.
    const QString arabic = Money::fromCents(5'850).toText(QLocale(QLocale::Arabic, QLocale::Egypt));
    QVERIFY2(arabic.endsWith(QStringLiteral("٥٠")), qPrintable(arabic));
}

QTEST_GUILESS_MAIN(TestMoney)
#include "tst_money.moc"
