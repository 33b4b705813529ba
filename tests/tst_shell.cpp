// SPDX-License-Identifier: MIT
#include "support/screenshot.h"
#include "support/shellwindow.h"
#include "ui/window/navigation.h"
#include "ui/window/statusstrip.h"

#include <QLabel>
#include <QSignalSpy>
#include <QTest>

using namespace proofdesk;
using namespace Qt::StringLiterals;

class TestShell : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { proofdesk::testing::dress(); }
    void hasItsNames();
    void goesByKeyboard();
    void goesByMouse();
    void namesThePlace();
    void statusSaysWhatItIsTold();
    void budgetTurnsToCaution();
    void refreshesThePage();
    void fullPageReplacesAll();
    void asksBeforeClosing();
    void survivesOtherPages();
    void footStaysAtTheFoot();
};

void TestShell::hasItsNames()
{
    ShellWindow f;
    QCOMPARE(f.window.objectName(), u"mainWindow"_s);
    auto* navigation = &f.the<QListWidget>("navigation");
    QCOMPARE(accessibleName(navigation), u"Pages"_s);
    QStringList places;
    for (int i = 0; i < navigation->count(); ++i)
        if (navigation->item(i)->flags() & Qt::ItemIsEnabled)
            places << navigation->item(i)->text();
    QCOMPARE(places, (QStringList{u"Campaigns"_s, u"Review"_s, u"Workers"_s, u"Activity"_s, u"Settings"_s}));
}

void TestShell::goesByKeyboard()
{
    ShellWindow f;
    QTest::keyClick(&f.window, Qt::Key_3, Qt::ControlModifier);
    QCOMPARE(f.window.currentPage(), f.workers);
    QCOMPARE(f.workers->entries, 1);
    QTest::keyClick(&f.window, Qt::Key_1, Qt::ControlModifier);
    QCOMPARE(f.window.currentPage(), f.campaigns);
    f.window.navigation()->setFocus();
    QTest::keyClick(f.window.navigation(), Qt::Key_Down);
    QCOMPARE(f.window.currentPage(), f.review);
    QVERIFY(f.window.navigation()->hasFocus());
    // From the last place the arrow skips what lies before the foot.
    QTest::keyClick(&f.window, Qt::Key_4, Qt::ControlModifier);
    f.window.navigation()->setFocus();
    QTest::keyClick(f.window.navigation(), Qt::Key_Down);
    QCOMPARE(f.window.currentPage(), f.settings);
}

void TestShell::goesByMouse()
{
    ShellWindow f;
    Navigation* navigation = f.window.navigation();
    const QRect review = navigation->visualItemRect(navigation->item(1));
    QTest::mouseClick(navigation->viewport(), Qt::LeftButton, {}, review.center());
    QCOMPARE(f.window.currentPage(), f.review);
}

void TestShell::namesThePlace()
{
    ShellWindow f;
    QCOMPARE(f.window.windowTitle(), u"Proofdesk \u2014 Campaigns"_s);
    f.window.go(f.activity);
    QCOMPARE(f.window.windowTitle(), u"Proofdesk \u2014 Activity"_s);
    QCOMPARE(accessibleName(&f.window), u"Proofdesk \u2014 Activity"_s);
}

void TestShell::statusSaysWhatItIsTold()
{
    ShellWindow f;
    StatusStrip* strip = f.window.statusStrip();
    auto* balance = &f.the<QLabel>("balanceLabel");
    QCOMPARE(accessibleName(balance), u"Balance \u2013"_s);
    strip->setBalance(Money::fromCents(94'500));
    QCOMPARE(accessibleName(balance), u"Balance $945.00"_s);
    strip->setBudget(988, 1'000);
    QCOMPARE(accessibleName(&f.the<QLabel>("budgetLabel")), u"Requests left 988 of 1,000"_s);
    strip->setConnection(ServiceState::Connected);
    auto* connection = &f.the<QLabel>("connectionLabel");
    QCOMPARE(accessibleName(connection), u"Connected"_s);
    strip->setConnection(ServiceState::Paused, std::chrono::seconds(65));
    QVERIFY(accessibleName(connection).contains(u"1:05"_s));
    auto* outbox = &f.the<QLabel>("outboxLabel");
    strip->setOutbox({.waiting = 14}, true);
    QVERIFY(outbox->isVisible());
    QCOMPARE(outbox->text(), u"Outbox 14 waiting"_s);
    strip->setOutbox({.waiting = 14, .isPaused = true}, true);
    QCOMPARE(outbox->text(), u"Outbox 14 waiting · paused"_s);
    strip->setOutbox({.waiting = 14}, false);
    QVERIFY(!outbox->isVisible());
    strip->setOutbox({.isPaused = true}, true);
    QVERIFY(!outbox->isVisible());
    // What went wrong is seen from every page, also where nothing waits.
    strip->setOutbox({.failed = 2, .elsewhere = 1, .isPaused = true}, true);
    QVERIFY(outbox->isVisible());
    QCOMPARE(outbox->text(), u"Outbox 2 failed · 1 decided elsewhere"_s);
    strip->setOutbox({.waiting = 3, .unsure = 1, .isPaused = true}, true);
    QCOMPARE(outbox->text(), u"Outbox 3 waiting · paused · 1 not sure yet"_s);
    strip->setOutbox({.waiting = 14}, true);
    QSignalSpy clicked(strip, &StatusStrip::outboxClicked);
    QTest::mouseClick(outbox, Qt::LeftButton);
    QCOMPARE(clicked.count(), 1);
    auto* sandbox = &f.the<QWidget>("sandboxChip");
    QVERIFY(!sandbox->isVisible());
    strip->setSandbox(true);
    QVERIFY(sandbox->isVisible());
    QCOMPARE(accessibleName(sandbox), u"Sandbox \u00B7 no real money"_s);
}

void TestShell::budgetTurnsToCaution()
{
    const auto cautious = [](int left) {
        StatusStrip strip;
        strip.setBudget(left, 1'000);
        const QImage image = proofdesk::testing::screenshot(strip, {700, 30});
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                if (image.pixelColor(x, y) == Theme::colour(Colour::Caution))
                    return true;
        return false;
    };
    QVERIFY(!cautious(200));
    QVERIFY(cautious(199));
}

void TestShell::refreshesThePage()
{
    ShellWindow f;
    QTest::keyClick(&f.window, Qt::Key_F5);
    QCOMPARE(f.campaigns->refreshes, 1);
}

void TestShell::fullPageReplacesAll()
{
    ShellWindow f;
    auto* welcome = new QWidget;
    f.window.setFullPage(welcome);
    QVERIFY(welcome->isVisible());
    QVERIFY(!f.window.navigation()->isVisible());
    QCOMPARE(f.window.windowTitle(), u"Proofdesk"_s);
    f.window.setFullPage(nullptr);
    QVERIFY(f.window.navigation()->isVisible());
    QVERIFY(f.campaigns->isVisible());
}

void TestShell::asksBeforeClosing()
{
    ShellWindow f;
    bool may = false;
    f.window.setMayClose([&] { return may; });
    QVERIFY(!f.window.close());
    may = true;
    QVERIFY(f.window.close());
}

void TestShell::survivesOtherPages()
{
    ShellWindow f;
    f.window.go(f.workers);
    f.window.removePages();
    QCOMPARE(f.window.windowTitle(), u"Proofdesk"_s);
    QTest::keyClick(&f.window, Qt::Key_1, Qt::ControlModifier); // goes nowhere
    f.add(new NamedPage(u"Other"_s), Qt::CTRL | Qt::Key_1);
    QCOMPARE(f.window.navigation()->count(), 1);
    QCOMPARE(f.window.windowTitle(), u"Proofdesk \u2014 Other"_s);
    QVERIFY(f.window.currentPage()->isVisible());
}

void TestShell::footStaysAtTheFoot()
{
    ShellWindow f;
    const Navigation* navigation = f.window.navigation();
    const auto bottom = [&] {
        return navigation->visualItemRect(navigation->item(navigation->count() - 1)).bottom();
    };
    for (const int height : {700, 900, 1'400}) {
        f.window.resize(1'366, height);
        QCoreApplication::processEvents();
        QVERIFY(qAbs(bottom() - navigation->viewport()->height()) < 12);
    }
}

QTEST_MAIN(TestShell)
#include "tst_shell.moc"
