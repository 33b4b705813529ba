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
    for (const char* text : {"", "-", ".", ".5", "5.", "1e3", "1,000", " 1", "1 ", "+1", "0.00001", "NaN",
                             "--1", "10000000000.01", "123456789012345678901234567890", "1.2.3", "\u0661"})
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
}

void TestMoney::writesForPeople()
{
    const QLocale english(QLocale::English, QLocale::UnitedStates);
    const QLocale german(QLocale::German, QLocale::Germany);
    QCOMPARE(Money::fromCents(100'000).toText(english), QStringLiteral("$1,000.00"));
    QCOMPARE(Money::fromCents(100'000).toText(german), QStringLiteral("$1.000,00"));
    QCOMPARE(Money::fromCents(-5).toText(english), QStringLiteral("-$0.05"));
    // All digits in one writing: half of each would be read wrongly.
    const QString arabic = Money::fromCents(5'850).toText(QLocale(QLocale::Arabic, QLocale::Egypt));
    QVERIFY2(arabic.endsWith(QStringLiteral("٥٠")), qPrintable(arabic));
}

QTEST_GUILESS_MAIN(TestMoney)
#include "tst_money.moc"
