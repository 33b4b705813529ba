// SPDX-License-Identifier: MIT
#include "support/screenshot.h"
#include "ui/common/moneyedit.h"

#include <QSignalSpy>
#include <QTest>

using namespace proofdesk;
using namespace Qt::StringLiterals;

namespace {

const QLocale English(QLocale::English, QLocale::UnitedStates);
const QLocale German(QLocale::German, QLocale::Germany);
constexpr qint64 Nothing = -1;

} // namespace

class TestMoneyEdit : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { proofdesk::testing::dress(); }
    void reads_data();
    void reads();
    void saysWhatIsWrong();
    void tellsChanges();
    void writesInTheLocale();
};

void TestMoneyEdit::reads_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<qint64>("english"); // units of 1/10,000 dollar
    QTest::addColumn<qint64>("german");
    QTest::newRow("point") << u"0.50"_s << qint64(5'000) << qint64(5'000);
    QTest::newRow("comma") << u"0,50"_s << qint64(5'000) << qint64(5'000);
    QTest::newRow("sign and blanks") << u" $ 12.5 "_s << qint64(125'000) << qint64(125'000);
    QTest::newRow("no zero") << u".05"_s << qint64(500) << qint64(500);
    QTest::newRow("being typed") << u"3."_s << qint64(30'000) << qint64(30'000);
    QTest::newRow("exact") << u"0.0525"_s << qint64(525) << qint64(525);
    QTest::newRow("thousands and point") << u"1,234.50"_s << qint64(12'345'000) << qint64(12'345'000);
    QTest::newRow("points and comma") << u"1.234,50"_s << qint64(12'345'000) << qint64(12'345'000);
    QTest::newRow("three after comma") << u"1,234"_s << qint64(12'340'000) << qint64(12'340);
    QTest::newRow("three after point") << u"1.234"_s << qint64(12'340) << qint64(12'340'000);
    QTest::newRow("three after zero") << u"0,125"_s << qint64(1'250) << qint64(1'250);
    QTest::newRow("two groups") << u"1,234,567"_s << qint64(12'345'670'000) << qint64(12'345'670'000);
    QTest::newRow("arabic digits") << u"\u0661\u066B\u0665"_s << qint64(15'000) << qint64(15'000);
    QTest::newRow("nothing") << u""_s << Nothing << Nothing;
    QTest::newRow("words") << u"five"_s << Nothing << Nothing;
    QTest::newRow("too fine") << u"0.00001"_s << Nothing << Nothing;
    QTest::newRow("bad groups") << u"12,34,56"_s << Nothing << Nothing;
    QTest::newRow("two points") << u"1.2.3"_s << Nothing << Nothing;
    QTest::newRow("exponent") << u"1e3"_s << Nothing << Nothing;
}

void TestMoneyEdit::reads()
{
    QFETCH(QString, typed);
    const auto units = [&](const QLocale& locale) {
        const auto amount = MoneyEdit::read(typed, locale);
        return amount ? amount->units() : Nothing;
    };
    QTEST(units(English), "english");
    QTEST(units(German), "german");
}

void TestMoneyEdit::saysWhatIsWrong()
{
    MoneyEdit edit;
    edit.setLocale(English);
    QVERIFY(edit.problem().isEmpty());
    edit.setText(u"five"_s);
    QVERIFY(!edit.amount());
    QVERIFY(edit.problem().contains(u"0.50"_s));
    edit.setText(u"5"_s);
    QVERIFY(edit.problem().isEmpty());
}

void TestMoneyEdit::tellsChanges()
{
    MoneyEdit edit;
    edit.setLocale(English);
    QSignalSpy changed(&edit, &MoneyEdit::amountChanged);
    QTest::keyClicks(&edit, u"0.5"_s);
    QCOMPARE(changed.count(), 3);
    QCOMPARE(edit.amount(), Money::fromCents(50));
}

void TestMoneyEdit::writesInTheLocale()
{
    MoneyEdit edit;
    edit.setLocale(German);
    edit.setAmount(Money::fromCents(50));
    QCOMPARE(edit.text(), u"0,50"_s);
    QCOMPARE(edit.amount(), Money::fromCents(50));
    edit.setAmount(std::nullopt);
    QVERIFY(edit.text().isEmpty());
    // Thousands are written without a separator, so that what is written is always read the same.
    edit.setAmount(Money::fromCents(123'456'700));
    QCOMPARE(edit.amount(), Money::fromCents(123'456'700));
}

QTEST_MAIN(TestMoneyEdit)
#include "tst_moneyedit.moc"
