// SPDX-License-Identifier: MIT
// The strip at the foot of the window where room is short: nothing lies over something else, and no number
// goes.
#include "domain/money.h"
#include "ui/common/partslabel.h"
#include "ui/window/statusstrip.h"

#include <QAccessible>
#include <QLayout>
#include <QtTest>

using namespace proofdesk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestStatusStrip : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothingLiesOverSomethingElse_data();
    void nothingLiesOverSomethingElse();
    void aPauseThatWasCutIsSaid_data();
    void aPauseThatWasCutIsSaid();

private:
    static QString shown(const StatusStrip& strip, const QString& name)
    {
        const auto* label = strip.findChild<PartsLabel*>(name);
        return label && label->isVisible() ? label->text() : QString();
    }
};

void TestStatusStrip::nothingLiesOverSomethingElse_data()
{
    QTest::addColumn<int>("share"); // of the room that all of it needs, in hundredths
    QTest::addColumn<bool>("words");
    QTest::newRow("room enough") << 120 << true;
    QTest::newRow("a little less") << 96 << false;
    QTest::newRow("much less") << 80 << false;
}

void TestStatusStrip::nothingLiesOverSomethingElse()
{
    QFETCH(const int, share);
    QFETCH(const bool, words);
    StatusStrip strip;
    strip.setSandbox(true);
    strip.setBalance(Money::fromCents(94'500));
    strip.setBudget(996, 1'000);
    strip.setConnection(ServiceState::Connected);
    strip.resize(4'000, strip.height());
    strip.show();
    int needed = 2 * strip.layout()->spacing();
    const auto entries = strip.findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly);
    for (const QWidget* entry : entries) {
        if (entry->isVisible())
            needed += entry->sizeHint().width() + strip.layout()->spacing();
    }
    strip.resize(needed * share / 100, strip.height());
    QCoreApplication::processEvents();
    for (const QWidget* one : entries) {
        for (const QWidget* other : entries)
            QVERIFY(one == other || !one->isVisible() || !other->isVisible()
                    || !one->geometry().intersects(other->geometry()));
    }
    QVERIFY(shown(strip, u"balanceLabel"_s).contains(u"$945.00"_s));
    QVERIFY(shown(strip, u"budgetLabel"_s).contains(u"996 of 1,000"_s));
    QCOMPARE(shown(strip, u"budgetLabel"_s).contains(u"Requests left"_s), words);
    // Read aloud it has its words all the same.
    auto* balance = strip.findChild<PartsLabel*>(u"balanceLabel"_s);
    QCOMPARE(QAccessible::queryAccessibleInterface(balance)->text(QAccessible::Name), u"Balance $945.00"_s);
}

void TestStatusStrip::aPauseThatWasCutIsSaid_data()
{
    QTest::addColumn<std::chrono::seconds>("asked");
    QTest::addColumn<QString>("words");
    QTest::newRow("as long as it asked for")
        << std::chrono::seconds(0) << u"The service asked for a pause, going on in 60:00"_s;
    QTest::newRow("three hours") << std::chrono::seconds(3h)
                                 << u"The service asked for 3 h; it is asked again in 60:00"_s;
    QTest::newRow("a minute more") << std::chrono::seconds(3'601)
                                   << u"The service asked for 1 h 1 min; it is asked again in 60:00"_s;
    QTest::newRow("days") << std::chrono::seconds(24h)
                          << u"The service asked for a day or more; it is asked again in 60:00"_s;
}

void TestStatusStrip::aPauseThatWasCutIsSaid()
{
    QFETCH(const std::chrono::seconds, asked);
    QFETCH(const QString, words);
    StatusStrip strip;
    strip.resize(4'000, strip.height());
    strip.show();
    strip.setConnection(ServiceState::Paused, 1h, asked);
    QCOMPARE(shown(strip, u"connectionLabel"_s), words);
    strip.setConnection(ServiceState::Connected);
    QCOMPARE(shown(strip, u"connectionLabel"_s), u"Connected"_s);
}

QTEST_MAIN(TestStatusStrip)
#include "tst_statusstrip.moc"
