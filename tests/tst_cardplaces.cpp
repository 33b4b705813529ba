// SPDX-License-Identifier: MIT
// Where the cards stand: what was just decided stays in sight beside what comes next, and what stands in for
// cards that are not read yet stands where they come.
#include "support/reviewwindow.h"
#include "ui/review/lists/cardlayout.h"
#include "ui/review/lists/cardskeleton.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QScrollBar>

using namespace proofdesk;
using namespace Qt::StringLiterals;

class TestCardPlaces : public QObject, private ReviewWindow
{
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { closeWindow(); }
    void whatWasDecidedStaysInSight_data();
    void whatWasDecidedStaysInSight();
    void whatWasDecidedComesBackIntoSight();
    void whoeverScrolledAwayStaysThereWhileTheViewChanges();
    void whatIsCurrentStaysInSightWhileTheViewChanges();
    void cardsComeWhereTheirStandInsStood_data();
    void cardsComeWhereTheirStandInsStood();

private:
    void resizeTo(const QSizeF& lines)
    {
        const Metrics metrics(&window());
        window().resize(metrics.lines(lines.width()), metrics.lines(lines.height()));
    }
    QRect cellOf(int row) { return grid().visualRect(rows().index(row, 0)); }
    bool isWhole(int row) { return grid().viewport()->rect().contains(cellOf(row)); }
    int columns()
    {
        int count = 1;
        while (cellOf(count).top() == cellOf(0).top())
            ++count;
        return count;
    }
    /// Two rows of cards that give up a part of their height.
    void openInTwoRows()
    {
        openWindow();
        resizeTo({76, 70});
        openReview();
        const int around = window().height() - grid().viewport()->height();
        window().resize(window().width(), around + qRound(1.85 * cellOf(0).height()));
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    }
    QRect inWindow(const QWidget& of, const QRect& rect)
    {
        return {of.mapTo(&window(), rect.topLeft()), rect.size()};
    }
    /// All that stands around the cards.
    QHash<const QWidget*, QRect> around()
    {
        QHash<const QWidget*, QRect> places;
        for (const char* name : {"reviewTitle", "approveAllButton", "submissionSearch", "inspector",
                                 "outboxStrip", "outboxButton", "statusStrip", "navigation"}) {
            if (const auto* one = find<QWidget>(name))
                places.insert(one, inWindow(*one, one->rect()));
        }
        return places;
    }
};

void TestCardPlaces::whatWasDecidedStaysInSight_data()
{
    QTest::addColumn<double>("rows"); // of cards at their full height, that the view has room for
    QTest::newRow("a row peeks in") << 2.3;
    QTest::newRow("two all but fit") << 1.97;
    QTest::newRow("each gives up a part of its height") << 1.85;
}

void TestCardPlaces::whatWasDecidedStaysInSight()
{
    QFETCH(const double, rows);
    openWindow();
    resizeTo({76, 70});
    openReview();
    queue().setUndoWindow(std::nullopt);
    goTo(0);
    const int around = window().height() - grid().viewport()->height();
    window().resize(window().width(), around + qRound(rows * cellOf(0).height()));
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    const int perRow = columns();
    for (int row = 0; row <= 2 * perRow; ++row) {
        QTRY_VERIFY_WITH_TIMEOUT(proofIsShown(), Patience);
        const int decided = grid().currentIndex().row();
        press(Qt::Key_A);
        QTRY_VERIFY(decisionOn(at(decided).id));
        QVERIFY2(isWhole(grid().currentIndex().row()), qPrintable(QString::number(row)));
        QVERIFY2(isWhole(decided), qPrintable(QString::number(row)));
    }
}

/// Scrolled by hand meanwhile, its state is out of sight: it is brought back by the key that decides it.
void TestCardPlaces::whatWasDecidedComesBackIntoSight()
{
    openWindow();
    openReview();
    queue().setUndoWindow(std::nullopt);
    goTo(0);
    int last = 0; // of the first row of cards: the next one is in the row below, and in sight
    while (cellOf(last + 1).top() == cellOf(0).top())
        ++last;
    goTo(last);
    grid().verticalScrollBar()->setValue(cellOf(0).height() / 4);
    QVERIFY(!isWhole(last) && isWhole(last + 1));
    press(Qt::Key_A);
    QTRY_VERIFY(decisionOn(at(last).id));
    QCOMPARE(grid().currentIndex().row(), last + 1);
    QVERIFY(isWhole(last) && isWhole(last + 1));
}

/// The strip of the outbox takes a line more, or one less: each card gives of its height, or gets it back.
void TestCardPlaces::whoeverScrolledAwayStaysThereWhileTheViewChanges()
{
    openInTwoRows();
    goTo(0);
    // So far that the current one is out of sight.
    const int top = 4 * columns();
    grid().verticalScrollBar()->setValue(grid().verticalScrollBar()->value() + cellOf(top).top() - 7);
    QCOMPARE(cellOf(top).top(), 7);
    for (const int more : {-20, 20, 30, -50}) {
        const int height = cellOf(0).height();
        const int width = cellOf(0).width();
        window().resize(window().width(), window().height() + more);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
        QVERIFY2(cellOf(0).height() != height, qPrintable(QString::number(more)));
        QCOMPARE(cellOf(0).width(), width);
        QCOMPARE(cellOf(top).top(), 7);
        QCOMPARE(grid().currentIndex().row(), 0);
    }
}

void TestCardPlaces::whatIsCurrentStaysInSightWhileTheViewChanges()
{
    openInTwoRows();
    goTo(0);
    goTo(columns());
    QVERIFY(isWhole(0) && isWhole(columns()));
    // Too low for two rows: each card gets its whole height back.
    const int height = cellOf(0).height();
    window().resize(window().width(), window().height() - height / 3);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    QVERIFY(cellOf(0).height() > height);
    QCOMPARE(grid().currentIndex().row(), columns());
    QVERIFY(isWhole(columns()));
}

void TestCardPlaces::cardsComeWhereTheirStandInsStood_data()
{
    QTest::addColumn<QSizeF>("lines");
    QTest::addColumn<Qt::LayoutDirection>("direction");
    QTest::newRow("as it opens") << QSizeF(76, 43) << Qt::LeftToRight;
    QTest::newRow("as it opens, from the right") << QSizeF(76, 43) << Qt::RightToLeft;
    QTest::newRow("low") << QSizeF(76, 40) << Qt::LeftToRight;
    QTest::newRow("large") << QSizeF(100, 60) << Qt::LeftToRight;
}

void TestCardPlaces::cardsComeWhereTheirStandInsStood()
{
    QFETCH(const QSizeF, lines);
    QFETCH(const Qt::LayoutDirection, direction);
    openWindow();
    resizeTo(lines);
    window().setLayoutDirection(direction);
    m_server->sandbox().arm(SandboxFault::Slow, -1, "/submissions/");
    auto& campaigns = the<QAbstractItemView>("campaignsView");
    campaigns.setCurrentIndex(campaigns.model()->index(0, 0));
    campaigns.setFocus();
    QTest::keyClick(&campaigns, Qt::Key_Return);
    const auto* skeleton = window().findChild<CardSkeleton*>();
    QVERIFY(skeleton);
    QTRY_VERIFY_WITH_TIMEOUT(skeleton->isVisible(), Patience);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    QCOMPARE(rows().rowCount(), 0);
    QList<QRect> stood;
    const QImage image = const_cast<CardSkeleton*>(skeleton)->grab().toImage();
    for (const QRect& cell : skeleton->cells()) {
        stood.append(inWindow(*skeleton, cell));
        // There is a card, as far as it is in sight.
        const QPoint state = CardLayout::of(cell, Metrics(skeleton)).state.center();
        if (skeleton->rect().contains(state))
            QCOMPARE(image.pixelColor(state * image.devicePixelRatio()), Theme::colour(Colour::Raised));
    }
    QVERIFY(stood.size() >= 4);
    const auto places = around();
    QVERIFY(places.size() >= 5);
    QTRY_VERIFY_WITH_TIMEOUT(rows().rowCount() >= stood.size(), Patience);
    QTRY_VERIFY_WITH_TIMEOUT(grid().isVisible(), Patience);
    QTRY_VERIFY_WITH_TIMEOUT(proofIsShown(), Patience);
    for (qsizetype i = 0; i < stood.size(); ++i)
        QCOMPARE(inWindow(*grid().viewport(), cellOf(int(i))), stood.at(i));
    for (auto place = places.begin(); place != places.end(); ++place)
        QVERIFY2(inWindow(*place.key(), place.key()->rect()) == place.value(),
                 qPrintable(place.key()->objectName()));
}

QTEST_MAIN(TestCardPlaces)
#include "tst_cardplaces.moc"
