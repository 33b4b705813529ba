// SPDX-License-Identifier: MIT
// Where the countries of a quick job open: on the screen, wherever their button stands.
#include "jobs/countries.h"
#include "ui/creation/countrybutton.h"

#include <QFrame>
#include <QScreen>
#include <QTest>

using namespace proofdesk;

class TestCountryButton : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void opensOnTheScreen_data();
    void opensOnTheScreen();
};

void TestCountryButton::opensOnTheScreen_data()
{
    QTest::addColumn<double>("across"); ///< of the screen, where the button stands
    QTest::addColumn<double>("down");
    QTest::newRow("at the top") << 0.2 << 0.0;
    QTest::newRow("in the middle") << 0.2 << 0.5;
    QTest::newRow("at the foot") << 0.2 << 1.0;
    QTest::newRow("at the right") << 1.0 << 0.9;
}

void TestCountryButton::opensOnTheScreen()
{
    QFETCH(const double, across);
    QFETCH(const double, down);
    const Countries countries;
    CountryButton button(countries);
    const QRect room = button.screen()->availableGeometry();
    button.resize(button.sizeHint());
    button.move(room.left() + int(across * (room.width() - button.width())),
                room.top() + int(down * (room.height() - button.height())));
    button.show();
    button.click();
    auto* popup = button.findChild<QFrame*>(QString(), Qt::FindDirectChildrenOnly);
    QVERIFY(popup);
    QVERIFY(popup->isVisible());
    const QRect place = popup->geometry();
    QVERIFY2(room.contains(place),
             qPrintable(QStringLiteral("%1 to %2").arg(place.top()).arg(place.bottom())));
    QVERIFY(!place.intersects(button.geometry()));
    popup->close();
}

QTEST_MAIN(TestCountryButton)
#include "tst_countrybutton.moc"
