// SPDX-License-Identifier: MIT
// What floats over one widget: above each other, and away by rank where there is no room for all.
#include "support/screenshot.h"
#include "ui/common/edgefloat.h"
#include "ui/common/notice.h"

#include <QAccessible>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTest>

#include <memory>

using namespace proofdesk;

class TestEdgeFloat : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { testing::dress(); }
    void init();
    void theyStandAboveEachOther();
    void theLowerRankGivesWay();
    void whatWasHiddenMeanwhileStaysAway();
    void whoHasTheFocusStays();
    void aNoticeKeepsItsButtonInSight();
    void whatIsPressedIsNotCovered();
    void longWordsAreScrolledByKeys();

private:
    static constexpr int High = 60;

    /// Floats there, and is shown.
    QPushButton& put(EdgeFloat::Rank rank)
    {
        auto* what = new QPushButton(QStringLiteral("float"));
        what->setFixedHeight(High);
        EdgeFloat::put(what, m_over.get(), {.rank = rank});
        what->show();
        return *what;
    }
    QRect placeOf(const QWidget& what) { return {what.mapTo(m_over.get(), QPoint()), what.size()}; }

    std::unique_ptr<QWidget> m_over;
};

void TestEdgeFloat::init()
{
    m_over = std::make_unique<QWidget>();
    m_over->resize(500, 400);
    m_over->show();
    QApplication::setActiveWindow(m_over.get());
}

void TestEdgeFloat::theyStandAboveEachOther()
{
    const QPushButton& summary = put(EdgeFloat::Rank::Summary);
    const QRect foot = placeOf(summary);
    const QPushButton& answer = put(EdgeFloat::Rank::Answer);
    const QPushButton& notice = put(EdgeFloat::Rank::Notice);
    QCOMPARE(placeOf(summary), foot); // what came later moved nothing
    QVERIFY(placeOf(notice).bottom() < foot.top());
    QVERIFY(placeOf(answer).bottom() < placeOf(notice).top());
    QVERIFY(m_over->rect().contains(placeOf(answer)));
}

void TestEdgeFloat::theLowerRankGivesWay()
{
    const QPushButton& summary = put(EdgeFloat::Rank::Summary);
    QPushButton& notice = put(EdgeFloat::Rank::Notice);
    m_over->resize(500, 2 * High);
    QVERIFY(!summary.isVisible());
    QVERIFY(notice.isVisible());
    QVERIFY(m_over->rect().contains(placeOf(notice)));
    notice.hide();
    QVERIFY(summary.isVisible());
    notice.show();
    m_over->resize(500, 400);
    QVERIFY(summary.isVisible() && notice.isVisible());
}

void TestEdgeFloat::whatWasHiddenMeanwhileStaysAway()
{
    QPushButton& summary = put(EdgeFloat::Rank::Summary);
    QPushButton& notice = put(EdgeFloat::Rank::Notice);
    m_over->resize(500, 2 * High);
    summary.hide();
    notice.hide();
    QVERIFY(!summary.isVisible());
    summary.show();
    QVERIFY(summary.isVisible());
}

void TestEdgeFloat::whoHasTheFocusStays()
{
    QPushButton& summary = put(EdgeFloat::Rank::Summary);
    m_over->resize(500, 2 * High);
    summary.setFocus();
    QVERIFY(summary.hasFocus());
    const QPushButton& answer = put(EdgeFloat::Rank::Answer);
    QVERIFY(summary.isVisible() && summary.hasFocus());
    QVERIFY(!answer.isVisible());
}

void TestEdgeFloat::aNoticeKeepsItsButtonInSight()
{
    auto* notice = new Notice;
    notice->setWords(QStringLiteral("This did not work."),
                     QStringLiteral("Why it did not is told at length. ").repeated(20));
    notice->setButton(QStringLiteral("Try again"));
    EdgeFloat::put(notice, m_over.get(), {});
    notice->show();
    const auto* words = notice->findChild<QScrollArea*>();
    QVERIFY(words && words->viewport()->height() >= words->widget()->height());
    // Beside what comes before it, too.
    const QPushButton& answer = put(EdgeFloat::Rank::Answer);
    m_over->resize(500, 150);
    QVERIFY(answer.isVisible() && notice->isVisible());
    QVERIFY(m_over->rect().contains(placeOf(*notice)));
    const auto* button = notice->findChild<QPushButton*>();
    QTRY_VERIFY(button && notice->rect().contains(button->geometry()));
    QVERIFY(button->height() >= button->fontMetrics().height());
    QTRY_VERIFY(words->viewport()->height() < words->widget()->height());
}

void TestEdgeFloat::whatIsPressedIsNotCovered()
{
    // All of the room is taken by buttons, and the notice would stand at the foot.
    QPushButton above(m_over.get());
    above.setGeometry(0, 0, 500, 280);
    QPushButton foot(m_over.get());
    foot.setGeometry(0, 280, 500, 120);
    auto* notice = new Notice;
    notice->setWords(QStringLiteral("This did not work."), {});
    EdgeFloat::put(notice, m_over.get(), {.edge = EdgeFloat::Edge::Clear});
    above.show();
    foot.show();
    notice->show();
    QVERIFY(foot.geometry().contains(placeOf(*notice)));
    notice->hide();
    foot.setFocus();
    QVERIFY(foot.hasFocus());
    notice->show();
    QVERIFY(above.geometry().contains(placeOf(*notice)));
}

void TestEdgeFloat::longWordsAreScrolledByKeys()
{
    auto* notice = new Notice;
    const QString why = QStringLiteral("Why it did not is told at length. ").repeated(20);
    notice->setWords(QStringLiteral("This did not work."), why);
    notice->setButton(QStringLiteral("Try again"));
    EdgeFloat::put(notice, m_over.get(), {});
    notice->show();
    auto* words = notice->findChild<QScrollArea*>();
    QVERIFY(words);
    QTRY_COMPARE(words->verticalScrollBar()->maximum(), 0);
    QCOMPARE(words->focusPolicy(), Qt::NoFocus); // all is read as it is
    m_over->resize(500, 150);
    QTRY_VERIFY(words->verticalScrollBar()->maximum() > 0);
    QVERIFY(words->focusPolicy() & Qt::TabFocus);
    QVERIFY(QAccessible::queryAccessibleInterface(words)->text(QAccessible::Name).contains(why.trimmed()));
    words->setFocus(Qt::TabFocusReason);
    QTest::keyClick(words, Qt::Key_Down);
    QVERIFY(words->verticalScrollBar()->value() > 0);
    for (int page = 0; page < 20; ++page)
        QTest::keyClick(words, Qt::Key_PageDown);
    QCOMPARE(words->verticalScrollBar()->value(), words->verticalScrollBar()->maximum());
    QTest::keyClick(words, Qt::Key_PageUp);
    QVERIFY(words->verticalScrollBar()->value() < words->verticalScrollBar()->maximum());
}

QTEST_MAIN(TestEdgeFloat)
#include "tst_edgefloat.moc"
