// SPDX-License-Identifier: MIT
// The tools of the review where there is little room for them, from the first moment on.
#include "models/submissionmodel.h"
#include "ui/review/reviewtools.h"

#include <QAbstractButton>
#include <QComboBox>
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

private:
    /// Tools that are narrower than all their words ask for.
    static bool isCrushed(const QWidget& tools)
    {
        const QList<QWidget*> parts = tools.findChildren<QWidget*>(Qt::FindDirectChildrenOnly);
        return std::any_of(parts.begin(), parts.end(), [](const QWidget* part) {
            const bool hasWords =
                qobject_cast<const QAbstractButton*>(part) || qobject_cast<const QComboBox*>(part);
            return part->isVisible() && hasWords && part->width() < part->minimumSizeHint().width();
        });
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

QTEST_MAIN(TestReviewTools)
#include "tst_reviewtools.moc"
