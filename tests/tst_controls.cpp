// SPDX-License-Identifier: MIT
#include "support/screenshot.h"
#include "ui/account/welcomepage.h"
#include "ui/common/buttons.h"
#include "ui/common/chip.h"
#include "ui/common/emptystate.h"
#include "ui/common/moneyedit.h"
#include "ui/common/notice.h"
#include "ui/common/pageheader.h"
#include "ui/common/plainlabel.h"
#include "ui/common/progressstrip.h"
#include "ui/common/searchedit.h"
#include "ui/common/segmentedcontrol.h"
#include "ui/common/skeleton.h"
#include "ui/common/stackedbar.h"
#include "ui/theme/icons.h"
#include "ui/window/mainwindow.h"
#include "ui/window/navigation.h"
#include "ui/window/page.h"
#include "ui/window/statusstrip.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QComboBox>
#include <QMenu>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableWidget>
#include <QTest>
#include <QVBoxLayout>

#include <memory>

using namespace proofdesk;
using namespace Qt::StringLiterals;

namespace {

/// One of everything, as pages put them together.
class Gallery final : public Page
{
public:
    Gallery()
    {
        const Metrics metrics(this);
        auto* column = new QVBoxLayout(this);
        column->setContentsMargins({});
        column->setSpacing(0);
        auto* header = new PageHeader(u"Campaigns"_s, this);
        header->setRemark(u"199 submissions wait for you in 5 campaigns"_s);
        header->addAction(newMainButton(u"Quick job\u2026"_s, ButtonRole::Normal, u"bolt"_s));
        header->addAction(newMainButton(u"New campaign\u2026"_s, ButtonRole::Primary, u"plus"_s));
        column->addWidget(header);
        column->addWidget(tools());
        auto* body = new QVBoxLayout;
        const int around = metrics.space(16);
        body->setContentsMargins(around, around, around, around);
        body->setSpacing(metrics.space(12));
        body->addLayout(chips());
        auto* bar = new StackedBar(this);
        bar->setParts({231, 18, 123, 28});
        bar->setMaximumWidth(metrics.lines(19));
        body->addWidget(bar);
        body->addLayout(buttons());
        body->addLayout(fields());
        body->addWidget(new Notice(NoticeKind::Caution, u"You have not seen 6 of them."_s,
                                   u"2 arrived while you were reviewing. They stay pending unless you say "
                                   "otherwise."_s));
        auto* offline = new Notice(NoticeKind::Negative, u"The service doesn't answer."_s,
                                   u"Nothing is lost: decisions wait in the outbox."_s);
        offline->setButton(u"Try again"_s);
        body->addWidget(offline);
        auto* strip = new ProgressStrip(this);
        strip->setWork(u"Sending decisions"_s);
        strip->setProgress(42, 112);
        strip->setRemark(u"about 8 min"_s);
        strip->setPausable(true);
        body->addWidget(strip);
        body->addWidget(table(), 1);
        column->addLayout(body, 1);
    }
    [[nodiscard]] QString place() const override { return u"Campaigns"_s; }

private:
    QWidget* tools()
    {
        auto* row = new ToolRow(this);
        auto* search = new SearchEdit(u"Filter campaigns"_s);
        search->setMaximumWidth(280);
        auto* filters = newButton(u"Filters \u00B7 1"_s, ButtonRole::Accent, u"filter"_s);
        auto* combo = new QComboBox;
        combo->addItems({u"Status: All"_s, u"Active"_s});
        auto* views = new SegmentedControl(u"View"_s);
        views->addChoice(0, u"Grid"_s, u"grid"_s);
        views->addChoice(1, u"Single"_s, u"single"_s);
        views->addChoice(2, u"Compare"_s, u"compare"_s);
        for (QWidget* widget : std::initializer_list<QWidget*>{search, filters, views, combo})
            row->row()->addWidget(widget);
        row->row()->addStretch(1);
        row->row()->addWidget(newButton(u"7 new \u2014 show"_s, ButtonRole::News, u"plus"_s));
        row->row()->addWidget(newButton(u"Refresh"_s, ButtonRole::Normal, u"refresh"_s));
        return row;
    }
    QHBoxLayout* chips()
    {
        auto* row = new QHBoxLayout;
        for (const ChipLook& look : {
                 ChipLook{u"Active"_s, u"play"_s, ChipKind::Soft, Colour::Positive},
                 ChipLook{u"Pending"_s, u"clock"_s, ChipKind::Soft, Colour::Information},
                 ChipLook{u"Completed"_s, u"check"_s, ChipKind::Neutral, Colour::Text},
                 ChipLook{u"Approved"_s, u"check"_s, ChipKind::Solid, Colour::Positive},
                 ChipLook{u"Rejected"_s, u"cross"_s, ChipKind::Solid, Colour::Negative},
                 ChipLook{u"On hold"_s, u"hold"_s, ChipKind::Soft, Colour::Caution},
                 ChipLook{u"Sandbox \u00B7 no real money"_s, u"info"_s, ChipKind::Dashed, Colour::Caution},
             })
            row->addWidget(new Chip(look));
        row->addStretch(1);
        return row;
    }
    QHBoxLayout* buttons()
    {
        auto* row = new QHBoxLayout;
        auto* approve = newMainButton(u"Approve \u00B7 $0.50"_s, ButtonRole::Primary, u"check"_s);
        setButtonKey(approve, u"A"_s);
        auto* reject = newButton(u"Reject\u2026"_s, ButtonRole::Danger, u"cross"_s);
        setButtonKey(reject, u"R"_s);
        auto* undo = newButton(u"Undo"_s, ButtonRole::Normal, u"undo"_s);
        setButtonKey(undo, u"Ctrl+Z"_s);
        auto* review = newButton(u"Review 123"_s, ButtonRole::Accent);
        setButtonTrailingIcon(review, u"chevron-right"_s);
        auto* off = newMainButton(u"Sign in"_s, ButtonRole::Primary, u"key"_s);
        off->setEnabled(false);
        auto* menu = newButton(u"More"_s);
        menu->setMenu(new QMenu(menu));
        for (QWidget* widget : std::initializer_list<QWidget*>{
                 approve, reject, undo, review, off, menu,
                 newButton(u"Save this list\u2026"_s, ButtonRole::Link),
                 newIconButton(u"zoomin"_s, u"Zoom in"_s),
                 newIconButton(u"cross"_s, u"Close"_s, ButtonRole::Plain),
                 newMainButton(u"Block worker"_s, ButtonRole::DangerPrimary, u"block"_s)})
            row->addWidget(widget);
        row->addStretch(1);
        return row;
    }
    QHBoxLayout* fields()
    {
        auto* row = new QHBoxLayout;
        auto* money = new MoneyEdit;
        money->setAmount(Money::fromCents(50));
        auto* wrong = new MoneyEdit;
        wrong->setText(u"five"_s);
        auto* box = new QCheckBox(u"Approve automatically when full"_s);
        box->setChecked(true);
        auto* radio = new QRadioButton(u"In the keyring"_s);
        radio->setChecked(true);
        auto* spin = new QSpinBox;
        spin->setValue(50);
        for (QWidget* widget : std::initializer_list<QWidget*>{money, wrong, box, new QCheckBox(u"Off"_s),
                                                               radio, new QRadioButton(u"Only now"_s), spin})
            row->addWidget(widget);
        auto* text = new QPlainTextEdit(u"Install the free app."_s);
        text->setFixedHeight(56);
        row->addWidget(text, 1);
        return row;
    }
    QWidget* table()
    {
        auto* table = new QTableWidget(30, 3);
        table->setHorizontalHeaderLabels({u"Worker"_s, u"Country"_s, u"Paid"_s});
        for (int i = 0; i < 30; ++i)
            table->setItem(i, 0, new QTableWidgetItem(u"mirela_v %1"_s.arg(i)));
        table->selectRow(1);
        return table;
    }
};

void dressStatus(StatusStrip* strip)
{
    strip->setSandbox(true);
    strip->setBalance(Money::fromCents(94'500));
    strip->setBudget(640, 1'000);
    strip->setOutbox({.waiting = 14}, true);
    strip->setCheckedAt(QDateTime(QDate(2025, 11, 12), QTime(14, 5)));
    strip->setConnection(ServiceState::Connected);
}

bool has(const QImage& image, const QColor& colour)
{
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (image.pixelColor(x, y) == colour)
                return true;
    return false;
}

} // namespace

class TestControls : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { proofdesk::testing::dress(); }
    void cleanup()
    {
        QApplication::setLayoutDirection(Qt::LeftToRight);
        proofdesk::testing::dress(10);
        Theme::instance().setChoice(ThemeChoice::Light);
    }
    void everythingIsDrawn_data();
    void everythingIsDrawn();
    void popupsAreDrawn();
    void rolesHaveTheirColours();
    void controlsGrowWithTheFont();
    void segmentsChooseOne();
    void searchClearsWithEsc();
    void barShowsEvenOne();
    void barSaysItsParts();
    void emptyStateOffersItsButton();
};

void TestControls::everythingIsDrawn_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<bool>("mirrored");
    QTest::addColumn<double>("points");
    QTest::newRow("light") << false << false << 10.0;
    QTest::newRow("dark") << true << false << 10.0;
    QTest::newRow("mirrored") << false << true << 10.0;
    QTest::newRow("large") << false << false << 20.0;
}

void TestControls::everythingIsDrawn()
{
    QFETCH(bool, dark);
    QFETCH(bool, mirrored);
    QFETCH(double, points);
    proofdesk::testing::dress(points);
    Theme::instance().setChoice(dark ? ThemeChoice::Dark : ThemeChoice::Light);
    QApplication::setLayoutDirection(mirrored ? Qt::RightToLeft : Qt::LeftToRight);
    const QString name = QString::fromLatin1(QTest::currentDataTag());
    MainWindow window;
    window.addPage({.words = u"Campaigns"_s, .icon = u"campaigns"_s, .keys = {}}, new Gallery);
    window.navigation()->addPlace(u"Review"_s, u"review"_s);
    window.navigation()->addPlace(u"Settings"_s, u"settings"_s, true);
    window.navigation()->setBadge(1, 199);
    dressStatus(window.statusStrip());
    const QImage image = proofdesk::testing::keepScreenshot(window, {1'366, 768}, u"gallery-"_s + name);
    QVERIFY(has(image, Theme::colour(Colour::Surface)));
    QVERIFY(has(image, Theme::colour(Colour::Accent)));
    QVERIFY(has(image, Theme::soft(Colour::Caution)));
    QVERIFY(has(image, Theme::colour(Colour::Selection)));
    if (!dark && points == 10.0)
        QVERIFY2(window.size() == QSize(1'366, 768), "doesn't fit a small screen");
    window.close();
    WelcomePage welcome;
    proofdesk::testing::keepScreenshot(welcome, {1'366, 768}, u"welcome-"_s + name);
}

void TestControls::popupsAreDrawn()
{
    QMenu menu;
    menu.addAction(icon(u"undo"_s), u"Undo"_s)->setShortcut(QKeySequence::Undo);
    QAction* chosen = menu.addAction(u"Show seen"_s);
    chosen->setCheckable(true);
    chosen->setChecked(true);
    menu.addSeparator();
    menu.addMenu(u"Sort by"_s)->addAction(u"Age"_s);
    menu.addAction(u"Block worker\u2026"_s)->setEnabled(false);
    menu.setActiveAction(chosen);
    menu.resize(menu.sizeHint());
    const QImage drawn = proofdesk::testing::keepScreenshot(menu, menu.sizeHint(), u"menu"_s);
    QVERIFY(has(drawn, Theme::colour(Colour::Selection)));
    QVERIFY(has(drawn, Theme::colour(Colour::Raised)));
    QComboBox combo;
    combo.addItems({u"Oldest first"_s, u"Newest first"_s, u"Most flags first"_s});
    proofdesk::testing::screenshot(combo, combo.sizeHint());
    combo.showPopup();
    QCoreApplication::processEvents();
    QWidget* popup = combo.view()->window();
    proofdesk::testing::keepScreenshot(*popup, popup->size(), u"combo"_s);
    QVERIFY(popup->isVisible());
}

void TestControls::rolesHaveTheirColours()
{
    const auto fill = [](ButtonRole role) {
        const std::unique_ptr<QPushButton> button(newMainButton(u"x"_s, role));
        return proofdesk::testing::screenshot(*button, {120, 40}).pixelColor(10, 20);
    };
    QCOMPARE(fill(ButtonRole::Primary), Theme::colour(Colour::Accent));
    QCOMPARE(fill(ButtonRole::DangerPrimary), Theme::colour(Colour::Negative));
    QCOMPARE(fill(ButtonRole::Normal), Theme::colour(Colour::Raised));
    QCOMPARE(fill(ButtonRole::News), Theme::soft(Colour::Information));
}

void TestControls::controlsGrowWithTheFont()
{
    const auto heights = [] {
        const std::unique_ptr<QPushButton> button(newButton(u"x"_s));
        const std::unique_ptr<QPushButton> main(newMainButton(u"x"_s));
        QComboBox combo;
        SearchEdit edit(u"x"_s);
        const Metrics metrics(button.get());
        [&] {
            QCOMPARE(button->sizeHint().height(), metrics.control());
            QCOMPARE(main->sizeHint().height(), metrics.mainControl());
            QCOMPARE(edit.sizeHint().height(), metrics.control());
            QCOMPARE(combo.sizeHint().height(), metrics.control());
        }();
        return button->sizeHint().height();
    };
    const int normal = heights();
    proofdesk::testing::dress(20);
    QVERIFY(heights() > normal * 1.8);
}

void TestControls::segmentsChooseOne()
{
    SegmentedControl views(u"View"_s);
    views.addChoice(7, u"Grid"_s);
    views.addChoice(9, u"Single"_s);
    QSignalSpy chosen(&views, &SegmentedControl::chosen);
    QCOMPARE(views.current(), 7);
    views.setCurrent(9);
    QCOMPARE(chosen.count(), 0);
    proofdesk::testing::screenshot(views, views.sizeHint());
    QTest::mouseClick(views.button(7), Qt::LeftButton);
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen.at(0).at(0).toInt(), 7);
    const int width = views.button(7)->sizeHint().width();
    views.setCurrent(9);
    QCOMPARE(views.button(7)->sizeHint().width(), width);
}

void TestControls::searchClearsWithEsc()
{
    SearchEdit edit(u"Filter campaigns"_s);
    QCOMPARE(edit.accessibleName(), u"Filter campaigns"_s);
    QTest::keyClicks(&edit, u"abc"_s);
    QTest::keyClick(&edit, Qt::Key_Escape);
    QVERIFY(edit.text().isEmpty());
}

void TestControls::barShowsEvenOne()
{
    StackedBar bar;
    bar.setParts({0, 1, 0, 99'999});
    QVERIFY(has(proofdesk::testing::screenshot(bar, {200, 8}), Theme::colour(Colour::Negative)));
    bar.setParts({0, 0, 0, 0});
    QVERIFY(has(proofdesk::testing::screenshot(bar, {200, 8}), Theme::colour(Colour::Sunken)));
}

void TestControls::barSaysItsParts()
{
    const BarParts parts{231, 0, 123, 28};
    const QString whole = u"231 approved \u00B7 123 pending \u00B7 28 open"_s;
    QCOMPARE(barWords(parts), whole);
    // Where they don't fit, none of them is cut.
    const QFontMetrics letters((QFont()));
    const int width = letters.horizontalAdvance(whole);
    QCOMPARE(barWords(parts, letters, width), whole);
    QCOMPARE(barWords(parts, letters, width - 1), u"231 approved \u00B7 123 pending \u00B7 …"_s);
    QCOMPARE(barWords(parts, letters, 1), u"231 approved \u00B7 …"_s);
}

void TestControls::emptyStateOffersItsButton()
{
    EmptyState empty(u"campaigns"_s, u"No campaigns yet"_s,
                     u"A campaign is a task that many workers do. Here you see how far each one is."_s,
                     u"New campaign\u2026"_s);
    QSignalSpy pressed(&empty, &EmptyState::pressed);
    proofdesk::testing::keepScreenshot(empty, {900, 500}, u"empty"_s);
    QTest::mouseClick(empty.button(), Qt::LeftButton);
    QCOMPARE(pressed.count(), 1);
    QCOMPARE(empty.accessibleName(), u"No campaigns yet"_s);
}

QTEST_MAIN(TestControls)
#include "tst_controls.moc"
