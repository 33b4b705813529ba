// SPDX-License-Identifier: MIT
// What cards and their buttons tell to everybody: who is chosen, not by a tint alone, whom a button is for,
// and what went wrong with a picture.
#include "support/reviewwindow.h"
#include "ui/review/lists/cardlayout.h"
#include "ui/review/lists/submissiongrid.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QAccessible>

#include <cmath>

using namespace proofdesk;
using namespace Qt::StringLiterals;

class TestCards : public QObject, private ReviewWindow
{
    Q_OBJECT
private Q_SLOTS:
    void cleanup();
    void chosenOnesCarryATick_data();
    void chosenOnesCarryATick();
    void buttonsSayForWhomAndHowMuch();
    void flagsStayOnWhatIsDecided();
    void tryAgainLeavesTheWordsAlone();

private:
    QImage picture(int row, QRect CardLayout::*part);
    CardLayout layoutOf(int row);
    static double contrast(const QColor& one, const QColor& other);
    static QString nameOf(QWidget* widget);
};

void TestCards::cleanup()
{
    closeWindow();
    Theme::instance().setChoice(ThemeChoice::Light);
    QApplication::setFont(QFont());
}

CardLayout TestCards::layoutOf(int row)
{
    return CardLayout::of(grid().visualRect(rows().index(row, 0)), Metrics(&grid()));
}

QImage TestCards::picture(int row, QRect CardLayout::*part)
{
    return grid().viewport()->grab(layoutOf(row).*part).toImage().convertToFormat(QImage::Format_RGB32);
}

/// As WCAG 2 defines it.
double TestCards::contrast(const QColor& one, const QColor& other)
{
    const auto luminance = [](const QColor& colour) {
        const auto linear = [](double part) {
            return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
        };
        return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF())
            + 0.0722 * linear(colour.blueF());
    };
    const double a = luminance(one) + 0.05;
    const double b = luminance(other) + 0.05;
    return std::max(a, b) / std::min(a, b);
}

QString TestCards::nameOf(QWidget* widget)
{
    return QAccessible::queryAccessibleInterface(widget)->text(QAccessible::Name);
}

void TestCards::chosenOnesCarryATick_data()
{
    QTest::addColumn<ThemeChoice>("theme");
    QTest::newRow("light") << ThemeChoice::Light;
    QTest::newRow("dark") << ThemeChoice::Dark;
}

void TestCards::chosenOnesCarryATick()
{
    QFETCH(ThemeChoice, theme);
    openWindow();
    openReview();
    Theme::instance().setChoice(theme);
    goTo(0);
    press(Qt::Key_Right, Qt::ShiftModifier);
    press(Qt::Key_Right, Qt::ShiftModifier);
    const QColor accent = Theme::colour(Colour::Accent);
    const auto ticked = [&](int row) {
        const QImage state = picture(row, &CardLayout::state);
        int filled = 0;
        for (int y = 0; y < state.height(); ++y) {
            for (int x = 0; x < state.width(); ++x)
                filled += state.pixelColor(x, y) == accent;
        }
        return filled >= 40;
    };
    for (const int row : {0, 1, 2})
        QVERIFY2(ticked(row), qPrintable(QString::number(row)));
    QVERIFY(!ticked(3));
    QVERIFY(contrast(accent, Theme::colour(Colour::Selection)) >= 3);
    QVERIFY(contrast(accent, Theme::colour(Colour::OnAccent)) >= 3);
    // One alone is marked as the current one, and carries no tick.
    press(Qt::Key_Left);
    QVERIFY(!ticked(1));
}

void TestCards::buttonsSayForWhomAndHowMuch()
{
    openWindow();
    openReview();
    goTo(0);
    const QString who = current().workerName;
    QTRY_COMPARE(nameOf(find<QWidget>("approveButton")), u"Approve %1, $0.50"_s.arg(who));
    QCOMPARE(nameOf(find<QWidget>("noteButton")), u"Approve %1 with a note, $0.50"_s.arg(who));
    QCOMPARE(nameOf(find<QWidget>("rejectButton")), u"Reject %1…"_s.arg(who));
    QCOMPARE(nameOf(find<QWidget>("holdButton")), u"Hold %1"_s.arg(who));
    // Several are counted, and the sum is what happens.
    goTo(1);
    goTo(0);
    press(Qt::Key_Right, Qt::ShiftModifier);
    QTRY_COMPARE(nameOf(find<QWidget>("approveButton")), u"Approve 2 submissions, $1.00"_s);
    // Where names are hidden, none is told.
    press(Qt::Key_Left);
    rows().naming().setBlind(true);
    QTRY_VERIFY(!nameOf(find<QWidget>("approveButton")).contains(current().workerName));
}

void TestCards::tryAgainLeavesTheWordsAlone()
{
    QFont large = QApplication::font();
    large.setPointSizeF(20);
    QApplication::setFont(large);
    openWindow();
    m_server->sandbox().arm(SandboxFault::ServerError, -1, "/proofs/");
    openReview();
    const Metrics metrics(&grid());
    const QFont small = scaledFont(grid().font(), TextSize::Secondary);
    const QRect well = layoutOf(0).proof;
    const QRect button = CardLayout::retryButton(
        well, metrics, QFontMetrics(small).horizontalAdvance(QStringLiteral("Try again")));
    // Between the words and the button there is nothing but the well.
    const QImage gap = grid()
                           .viewport()
                           ->grab(QRect(well.left() + metrics.space(8), button.top() - metrics.space(4) + 1,
                                        well.width() - 2 * metrics.space(8), metrics.space(4) - 2))
                           .toImage()
                           .convertToFormat(QImage::Format_RGB32);
    for (int y = 0; y < gap.height(); ++y) {
        for (int x = 0; x < gap.width(); ++x)
            QCOMPARE(gap.pixelColor(x, y), Theme::colour(Colour::Sunken));
    }
}

void TestCards::flagsStayOnWhatIsDecided()
{
    openWindow();
    openReview();
    int row = 0;
    while (row < rows().rowCount() && rows().flags(at(row).id).isEmpty())
        ++row;
    QVERIFY(row < rows().rowCount());
    goTo(row);
    const SubmissionId id = at(row).id;
    const auto isBlank = [&] {
        grid().scrollTo(rows().index(rows().rowOf(id), 0));
        const QImage image = picture(rows().rowOf(id), &CardLayout::flags);
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                if (image.pixel(x, y) != image.pixel(0, 0))
                    return false;
            }
        }
        return true;
    };
    QTRY_VERIFY(!isBlank());
    key(Qt::Key_A);
    QTRY_VERIFY(decisionOn(id));
    sendAll();
    QTRY_VERIFY_WITH_TIMEOUT(decisionOn(id)->state == DecisionState::Sent, Patience);
    QVERIFY(!rows().flags(id).isEmpty());
    QTRY_VERIFY(!isBlank());
}

QTEST_MAIN(TestCards)
#include "tst_cards.moc"
