// SPDX-License-Identifier: MIT
// The tools of the review where there is little room for them, from the first moment on.
#include "models/submissionmodel.h"
#include "ui/review/reviewtools.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QStyleOptionComboBox>
#include <QTest>

#include <algorithm>

using namespace proofdesk;

class TestReviewTools : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothingIsCrushedAtTheFirstSight_data();
    void nothingIsCrushedAtTheFirstSight();
    void arrivalsCrushNothing();
    void arrivalsMoveNothing_data();
    void arrivalsMoveNothing();
    void theOrderIsSaidInPlainWords();
    void theOrderIsNeverCut();

private:
    /// Tools that are narrower than their words ask for.
    static bool isCrushed(const QWidget& tools)
    {
        const QList<QWidget*> parts = tools.findChildren<QWidget*>(Qt::FindDirectChildrenOnly);
        return std::any_of(parts.begin(), parts.end(), [](const QWidget* part) {
            if (!part->isVisible())
                return false;
            if (const auto* combo = qobject_cast<const QComboBox*>(part))
                return isCut(*combo);
            return qobject_cast<const QAbstractButton*>(part)
                && part->width() < part->minimumSizeHint().width();
        });
    }
    static bool isCut(const QComboBox& combo)
    {
        QStyleOptionComboBox option;
        option.initFrom(&combo);
        const QRect field =
            combo.style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, &combo);
        const QString said = combo.currentIndex() < 0 ? combo.placeholderText() : combo.currentText();
        return field.width() < combo.fontMetrics().horizontalAdvance(said);
    }
};

void TestReviewTools::nothingIsCrushedAtTheFirstSight_data()
{
    QTest::addColumn<ReviewView>("view");
    QTest::newRow("grid") << ReviewView::Grid;
    QTest::newRow("single") << ReviewView::Single;
    QTest::newRow("compare") << ReviewView::Compare;
    QTest::newRow("table") << ReviewView::Table;
}

void TestReviewTools::nothingIsCrushedAtTheFirstSight()
{
    QFETCH(const ReviewView, view);
    QWidget window;
    ReviewTools tools(&window);
    tools.setView(view);
    // It gets its width before it is shown, and none after that.
    window.resize(tools.leastWidth(), 400);
    tools.resize(tools.leastWidth(), tools.height());
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QVERIFY(!isCrushed(tools));
}

void TestReviewTools::arrivalsCrushNothing()
{
    QWidget window;
    ReviewTools tools(&window);
    // As wide as one row of them needs, to the pixel.
    constexpr int Wide = 4'000;
    window.resize(Wide, 400);
    tools.resize(Wide, tools.height());
    window.show();
    const int oneRow = tools.height();
    int width = Wide;
    while (tools.height() == oneRow && width > tools.leastWidth())
        tools.resize(--width, tools.height());
    tools.resize(width + 1, tools.height());
    QCOMPARE(tools.height(), oneRow);
    tools.setArrivals(1'234);
    QCoreApplication::processEvents();
    QVERIFY(!isCrushed(tools));
}

void TestReviewTools::arrivalsMoveNothing_data()
{
    QTest::addColumn<ReviewView>("view");
    QTest::newRow("grid") << ReviewView::Grid;
    QTest::newRow("single") << ReviewView::Single;
    QTest::newRow("compare") << ReviewView::Compare;
    QTest::newRow("table") << ReviewView::Table;
}

/// Whoever is about to press a tool presses that one: at every width, and however many are new.
void TestReviewTools::arrivalsMoveNothing()
{
    QFETCH(const ReviewView, view);
    QWidget window;
    ReviewTools tools(&window);
    tools.setView(view);
    window.show();
    const auto places = [&tools] {
        for (int floor = 0; floor < 3; ++floor) // one layout stands in the other
            QCoreApplication::processEvents();
        QList<QRect> all;
        const auto parts = tools.findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly);
        for (const QWidget* part : parts) {
            if (part->isVisible() && part->objectName() != QStringLiteral("arrivalsButton"))
                all << part->geometry();
        }
        return all;
    };
    for (int width = tools.leastWidth(); width < 1'600; width += 40) {
        window.resize(width, 400);
        tools.resize(width, tools.height());
        tools.setArrivals(0);
        const QList<QRect> before = places();
        for (const int count : {1, 12, 999}) {
            tools.setArrivals(count);
            QVERIFY2(places() == before, qPrintable(QStringLiteral("%1 in %2 px").arg(count).arg(width)));
        }
    }
}

void TestReviewTools::theOrderIsSaidInPlainWords()
{
    ReviewTools tools;
    auto* combo = tools.findChild<QComboBox*>(QStringLiteral("sortCombo"));
    const auto said = [&](const SubmissionOrder& order) {
        tools.setOrder(order);
        return combo->currentIndex() < 0 ? combo->placeholderText() : combo->currentText();
    };
    const auto byColumn = [](int column, Qt::SortOrder way) {
        return SubmissionOrder{SubmissionSort::RiskiestFirst, 0, column, way};
    };
    for (int column = 0; column < SubmissionModel::ColumnCount; ++column) {
        for (const Qt::SortOrder way : {Qt::AscendingOrder, Qt::DescendingOrder}) {
            const QString words = said(byColumn(column, way));
            const bool isPlain =
                words.startsWith(QStringLiteral("By ")) || words.endsWith(QStringLiteral(" first"));
            QVERIFY2(isPlain && !words.contains(QChar(0x201C)), qPrintable(words));
        }
    }
    // The same order has the same words, however it was chosen.
    QCOMPARE(said(byColumn(SubmissionModel::Worker, Qt::AscendingOrder)), said({SubmissionSort::Worker}));
    QCOMPARE(said(byColumn(SubmissionModel::Submitted, Qt::AscendingOrder)),
             said({SubmissionSort::OldestFirst}));
    QCOMPARE(said(byColumn(SubmissionModel::Submitted, Qt::DescendingOrder)),
             said({SubmissionSort::NewestFirst}));
    QCOMPARE(said(byColumn(SubmissionModel::Country, Qt::DescendingOrder)), QStringLiteral("By country"));
}

void TestReviewTools::theOrderIsNeverCut()
{
    QWidget window;
    ReviewTools tools(&window);
    tools.setView(ReviewView::Table);
    window.show();
    for (int column = 0; column < SubmissionModel::ColumnCount; ++column) {
        tools.setOrder({SubmissionSort::OldestFirst, 0, column, Qt::DescendingOrder});
        for (const int width : {tools.leastWidth(), tools.leastWidth() + 40, 1'200}) {
            window.resize(width, 400);
            tools.resize(width, tools.height());
            QCoreApplication::processEvents();
            QVERIFY2(!isCrushed(tools), qPrintable(QStringLiteral("%1 in %2 px").arg(column).arg(width)));
        }
    }
}

QTEST_MAIN(TestReviewTools)
#include "tst_reviewtools.moc"
