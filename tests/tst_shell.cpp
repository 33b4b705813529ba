// SPDX-License-Identifier: MIT
#include "support/screenshot.h"
#include "support/standin.h"
#include "ui/common/pageheader.h"
#include "ui/window/mainwindow.h"
#include "ui/window/navigation.h"
#include "ui/window/noticeboard.h"
#include "ui/window/page.h"
#include "ui/window/statusstrip.h"

#include <QAccessible>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <memory>

using namespace proofdesk;
using namespace Qt::StringLiterals;

namespace {

class NamedPage final : public Page
{
public:
    explicit NamedPage(QString name)
        : m_name(std::move(name))
    {
        auto* column = new QVBoxLayout(this);
        column->setContentsMargins({});
        column->addWidget(new PageHeader(m_name, this));
        column->addStretch(1);
    }
    [[nodiscard]] QString place() const override { return m_name; }
    void refresh() override { ++refreshes; }
    void entered() override { ++entries; }
    [[nodiscard]] bool hasSomethingToEnd() const override { return hasChoice; }
    int refreshes = 0;
    int entries = 0;
    bool hasChoice = false;

private:
    QString m_name;
};

QString accessibleName(QObject* object)
{
    QAccessibleInterface* face = QAccessible::queryAccessibleInterface(object);
    return face ? face->text(QAccessible::Name) : QString();
}

struct Fixture
{
    MainWindow window;
    NamedPage* campaigns = new NamedPage(u"Campaigns"_s);
    NamedPage* review = new NamedPage(u"Review"_s);
    NamedPage* workers = new NamedPage(u"Workers"_s);
    NamedPage* activity = new NamedPage(u"Activity"_s);
    NamedPage* settings = new NamedPage(u"Settings"_s);

    Fixture()
    {
        add(campaigns, Qt::CTRL | Qt::Key_1);
        add(review, Qt::CTRL | Qt::Key_2);
        add(workers, Qt::CTRL | Qt::Key_3);
        add(activity, Qt::CTRL | Qt::Key_4);
        add(settings, Qt::CTRL | Qt::Key_Comma, true);
        window.resize(1366, 768);
        window.show();
        QApplication::setActiveWindow(&window);
        QVERIFY(QTest::qWaitForWindowExposed(&window));
    }
    void add(NamedPage* page, const QKeySequence& keys, bool atFoot = false)
    {
        window.addPage({page->place(), page->place().toLower(), keys, atFoot}, page);
    }
    template <typename T> T* find(const char* name) { return window.findChild<T*>(QLatin1String(name)); }
};

} // namespace

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
    void noticeStandsOnTop();
    void noticesStandByRank();
    void aNoticeMayBeTheOnlyWayOn();
    void newsLeavesByItself();
    void escClosesWhatTellsOfAnEnd();
    void escEndsAChoiceFirst();
    void noButtonLeadsToWhereOneIs();
    void refreshesThePage();
    void fullPageReplacesAll();
    void asksBeforeClosing();
    void survivesOtherPages();
    void footStaysAtTheFoot();
};

void TestShell::hasItsNames()
{
    Fixture f;
    QCOMPARE(f.window.objectName(), u"mainWindow"_s);
    auto* navigation = f.find<QListWidget>("navigation");
    QVERIFY(navigation);
    QCOMPARE(accessibleName(navigation), u"Pages"_s);
    QStringList places;
    for (int i = 0; i < navigation->count(); ++i)
        if (navigation->item(i)->flags() & Qt::ItemIsEnabled)
            places << navigation->item(i)->text();
    QCOMPARE(places, (QStringList{u"Campaigns"_s, u"Review"_s, u"Workers"_s, u"Activity"_s, u"Settings"_s}));
}

void TestShell::goesByKeyboard()
{
    Fixture f;
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
    Fixture f;
    Navigation* navigation = f.window.navigation();
    const QRect review = navigation->visualItemRect(navigation->item(1));
    QTest::mouseClick(navigation->viewport(), Qt::LeftButton, {}, review.center());
    QCOMPARE(f.window.currentPage(), f.review);
}

void TestShell::namesThePlace()
{
    Fixture f;
    QCOMPARE(f.window.windowTitle(), u"Proofdesk \u2014 Campaigns"_s);
    f.window.go(f.activity);
    QCOMPARE(f.window.windowTitle(), u"Proofdesk \u2014 Activity"_s);
    QCOMPARE(accessibleName(&f.window), u"Proofdesk \u2014 Activity"_s);
}

void TestShell::statusSaysWhatItIsTold()
{
    Fixture f;
    StatusStrip* strip = f.window.statusStrip();
    QLabel* balance = f.find<QLabel>("balanceLabel");
    QCOMPARE(accessibleName(balance), u"Balance \u2013"_s);
    strip->setBalance(Money::fromCents(94'500));
    QCOMPARE(accessibleName(balance), u"Balance $945.00"_s);
    strip->setBudget(988, 1'000);
    QCOMPARE(accessibleName(f.find<QLabel>("budgetLabel")), u"Requests left 988 of 1,000"_s);
    strip->setConnection(ServiceState::Connected);
    QLabel* connection = f.find<QLabel>("connectionLabel");
    QCOMPARE(accessibleName(connection), u"Connected"_s);
    strip->setConnection(ServiceState::Paused, std::chrono::seconds(65));
    QVERIFY(accessibleName(connection).contains(u"1:05"_s));
    QLabel* outbox = f.find<QLabel>("outboxLabel");
    strip->setOutbox(14, true);
    QVERIFY(outbox->isVisible());
    QCOMPARE(outbox->text(), u"Outbox 14 waiting"_s);
    strip->setOutbox(14, false);
    QVERIFY(!outbox->isVisible());
    strip->setOutbox(14, true);
    QSignalSpy clicked(strip, &StatusStrip::outboxClicked);
    QTest::mouseClick(outbox, Qt::LeftButton);
    QCOMPARE(clicked.count(), 1);
    auto* sandbox = f.find<QWidget>("sandboxChip");
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

void TestShell::noticeStandsOnTop()
{
    Fixture f;
    int pressed = 0;
    f.window.notices().post(&f.window,
                            {.rank = NoticeRank::Connection,
                             .kind = NoticeKind::Caution,
                             .lead = u"Offline."_s,
                             .words = u"Nothing was lost."_s,
                             .button = u"Try again"_s,
                             .pressed = [&] { ++pressed; },
                             .staysWhenPressed = true});
    auto* notice = f.find<Notice>("windowNotice");
    QVERIFY(notice->isVisible());
    QCOMPARE(accessibleName(notice), u"Offline. Nothing was lost."_s);
    QTest::mouseClick(notice->findChild<QPushButton*>(), Qt::LeftButton);
    QCOMPARE(pressed, 1);
    QVERIFY(notice->isVisible());
    f.window.notices().takeBack(&f.window);
    QVERIFY(!notice->isVisible());
}

void TestShell::noticesStandByRank()
{
    Fixture f;
    NoticeBoard& board = f.window.notices();
    const QObject connection;
    auto news = std::make_unique<QObject>();
    QObject money;
    const auto* notice = f.find<Notice>("windowNotice");
    const auto post = [&board](const QObject& owner, NoticeRank rank, const QString& lead) {
        board.post(&owner, {.rank = rank, .kind = NoticeKind::Caution, .lead = lead, .words = {}});
    };
    post(*news, NoticeRank::News, u"Made."_s);
    post(money, NoticeRank::Money, u"Not seen, first."_s);
    post(connection, NoticeRank::Connection, u"Offline."_s);
    QCOMPARE(notice->words(), u"Not seen, first."_s);
    post(money, NoticeRank::Money, u"Not seen, second."_s);
    QCOMPARE(notice->words(), u"Not seen, second."_s);
    // The same said again stands once.
    post(money, NoticeRank::Money, u"Not seen, second."_s);
    QCOMPARE(board.count(), 4);

    // What another owner takes back is another one's.
    board.takeBack(&connection);
    QCOMPARE(board.count(), 3);
    QCOMPARE(notice->words(), u"Not seen, second."_s);
    // The person closes one after the other, and hears how many are left.
    auto* close = f.find<QPushButton>("noticeCloseButton");
    QVERIFY(close);
    QVERIFY2(accessibleName(close).contains(u'2'), qPrintable(accessibleName(close)));
    QTest::mouseClick(close, Qt::LeftButton);
    QCOMPARE(notice->words(), u"Not seen, first."_s);
    QTest::mouseClick(close, Qt::LeftButton);
    QCOMPARE(notice->words(), u"Made."_s);
    QCOMPARE(accessibleName(close), u"Close"_s);
    // With its owner a notice goes too.
    news.reset();
    QVERIFY(!notice->isVisible());
    QCOMPARE(board.count(), 0);
}

void TestShell::aNoticeMayBeTheOnlyWayOn()
{
    Fixture f;
    int pressed = 0;
    f.window.notices().post(&f.window,
                            {.rank = NoticeRank::Attention,
                             .kind = NoticeKind::Caution,
                             .lead = u"Signed out."_s,
                             .words = {},
                             .button = u"Enter the key"_s,
                             .pressed = [&] { ++pressed; },
                             .closable = false});
    QVERIFY(!f.find<QPushButton>("noticeCloseButton"));
    QTest::mouseClick(part<Notice>(f.window, "windowNotice").findChild<QPushButton*>(), Qt::LeftButton);
    QCOMPARE(pressed, 1);
    QVERIFY(!part<Notice>(f.window, "windowNotice").isVisible());
}

void TestShell::newsLeavesByItself()
{
    Fixture f;
    NoticeBoard& board = f.window.notices();
    const auto* notice = f.find<Notice>("windowNotice");
    auto* leaves = f.find<QTimer>("newsLeaves");
    QVERIFY(leaves);
    QVERIFY(!leaves->isActive());
    board.post(&f.window, {.rank = NoticeRank::News, .lead = u"Made."_s, .words = {}});
    QVERIFY(leaves->isActive());
    // What matters more stands in front of it: the news has not been read meanwhile.
    board.post(&f.window, {.rank = NoticeRank::Failure, .lead = u"Not made."_s, .words = {}});
    QVERIFY(!leaves->isActive());
    board.close();
    QCOMPARE(notice->words(), u"Made."_s);
    QVERIFY(leaves->isActive());
    // Nobody is there to read it.
    QWidget other;
    other.show();
    QApplication::setActiveWindow(&other);
    QSignalSpy over(leaves, &QTimer::timeout);
    leaves->start(0);
    QTRY_COMPARE(over.count(), 1);
    QVERIFY(notice->isVisible());
    QApplication::setActiveWindow(&f.window);
    leaves->start(0);
    QTRY_VERIFY(!notice->isVisible());
    QCOMPARE(board.count(), 0);
}

void TestShell::escEndsAChoiceFirst()
{
    // Whoever presses it to let go of five does not decide five because news came meanwhile.
    Fixture f;
    f.campaigns->hasChoice = true;
    auto* back = new QShortcut(QKeySequence(Qt::Key_Escape), f.campaigns);
    QObject::connect(back, &QShortcut::activated, f.campaigns, [&f] { f.campaigns->hasChoice = false; });
    NoticeBoard& board = f.window.notices();
    board.post(&f.window, {.rank = NoticeRank::News, .lead = u"Made."_s, .words = {}});
    QTest::keyClick(f.campaigns, Qt::Key_Escape);
    QVERIFY(!f.campaigns->hasChoice);
    QCOMPARE(board.count(), 1);
    QTest::keyClick(f.campaigns, Qt::Key_Escape);
    QCOMPARE(board.count(), 0);
}

void TestShell::escClosesWhatTellsOfAnEnd()
{
    Fixture f;
    NoticeBoard& board = f.window.notices();
    QTest::keyClick(&f.window, Qt::Key_2, Qt::ControlModifier);
    board.post(&f.window, {.rank = NoticeRank::Connection, .lead = u"Offline."_s, .words = {}});
    board.post(&f.window, {.rank = NoticeRank::Failure, .lead = u"Not made."_s, .words = {}});
    QTest::keyClick(&f.window, Qt::Key_Escape);
    QCOMPARE(board.count(), 1);
    QCOMPARE(f.window.currentPage(), f.review);
    // What is not over stays, and Esc goes back as ever.
    QTest::keyClick(&f.window, Qt::Key_Escape);
    QCOMPARE(board.count(), 1);
    QCOMPARE(f.window.currentPage(), f.campaigns);
}

void TestShell::noButtonLeadsToWhereOneIs()
{
    Fixture f;
    f.window.notices().post(&f.window,
                            {.rank = NoticeRank::News,
                             .lead = u"Approved."_s,
                             .words = {},
                             .button = u"Open its review"_s,
                             .isThere = [&f] { return f.window.currentPage() == f.review; }});
    const auto* notice = f.find<Notice>("windowNotice");
    const auto hasButton = [notice] {
        const auto buttons = notice->findChildren<QPushButton*>();
        return std::any_of(buttons.begin(), buttons.end(),
                           [](const QPushButton* one) { return one->text() == u"Open its review"_s; });
    };
    QVERIFY(hasButton());
    QTest::keyClick(&f.window, Qt::Key_2, Qt::ControlModifier);
    QVERIFY(!hasButton());
    QTest::keyClick(&f.window, Qt::Key_1, Qt::ControlModifier);
    QVERIFY(hasButton());
}

void TestShell::refreshesThePage()
{
    Fixture f;
    QTest::keyClick(&f.window, Qt::Key_F5);
    QCOMPARE(f.campaigns->refreshes, 1);
}

void TestShell::fullPageReplacesAll()
{
    Fixture f;
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
    Fixture f;
    bool may = false;
    f.window.setMayClose([&] { return may; });
    QVERIFY(!f.window.close());
    may = true;
    QVERIFY(f.window.close());
}

void TestShell::survivesOtherPages()
{
    Fixture f;
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
    Fixture f;
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
