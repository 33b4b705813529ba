// SPDX-License-Identifier: MIT
// While names are hidden nothing else tells who somebody is: no filter, no search, no hold.
#include "models/submissionloader.h"
#include "support/reviewwindow.h"
#include "ui/review/inspector/flagssection.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>

using namespace proofdesk;
using namespace Qt::StringLiterals;

class TestBlind : public QObject, private ReviewWindow
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { closeWindow(); }
    void theirOthersAreNotShown();
    void whatWasFilteredByThemIsShownAgain();
    void aSearchFindsNoHiddenName();
    void aSearchOfBeforeShowsNobodyToo();
    void aCountryFindsNobody();
    void whatIsOnHoldStaysHidden();
    void noOrderTellsWhoIsWho_data();
    void noOrderTellsWhoIsWho();
    void theNumberIsSaidOnce();
    void neitherOfTwoIsTold();
    void theOtherOfOneFileIsNotTold();

private:
    void setBlind(bool blind)
    {
        for (auto* box : window().findChildren<QCheckBox*>()) {
            if (box->text() == u"Blind: hide names until decided"_s)
                box->setChecked(blind);
        }
        QCOMPARE(rows().naming().isBlind(), blind);
    }
    void approve()
    {
        QTRY_VERIFY_WITH_TIMEOUT(proofIsShown(), Patience);
        key(Qt::Key_A);
        QTRY_COMPARE(queue().counts().waiting, 1);
    }
    QList<qint64> ids(bool hidden)
    {
        QList<qint64> found;
        for (int row = 0; row < rows().rowCount(); ++row) {
            if (rows().naming().isHidden(at(row).id) == hidden)
                found << at(row).id.value();
        }
        return found;
    }
    QString name() { return part<QLabel>(window(), "workerName").text(); }
};

void TestBlind::init()
{
    openWindow();
    window().resize(1800, 900); // the filters have a pane of their own
    openReview();
    queue().setUndoWindow(std::nullopt);
}

void TestBlind::theirOthersAreNotShown()
{
    setBlind(true);
    const int all = rows().rowCount();
    key(Qt::Key_W);
    QCOMPARE(rows().rowCount(), all);
    QVERIFY(!rows().filter().worker);
    QVERIFY2(words(window()).contains(u"Hidden until decided: the others"_s), "nothing said why");
    // Of whoever was decided they are, and those of them that are still hidden stay so.
    approve();
    key(Qt::Key_Home);
    key(Qt::Key_W);
    QVERIFY(rows().filter().worker);
    for (int row = 0; row < rows().rowCount(); ++row)
        QVERIFY(!rows().naming().isHidden(at(row).id));
}

void TestBlind::whatWasFilteredByThemIsShownAgain()
{
    const int all = rows().rowCount();
    key(Qt::Key_W);
    QVERIFY(rows().rowCount() < all);
    setBlind(true);
    QCOMPARE(rows().rowCount(), all);
}

void TestBlind::aSearchFindsNoHiddenName()
{
    const Submission one = current();
    const auto found = [&] {
        SubmissionFilter filter;
        filter.text = one.workerName;
        rows().setFilter(filter);
        return rows().rowOf(one.id) >= 0;
    };
    QVERIFY(!one.proofText.contains(one.workerName));
    QVERIFY(found());
    rows().setFilter({});
    setBlind(true);
    QVERIFY(!found());
    // Decided, it is found again.
    rows().setFilter({});
    bench().reviewPage().desk().moveTo(rows().rowOf(one.id));
    approve();
    QVERIFY(found());
}

void TestBlind::aSearchOfBeforeShowsNobodyToo()
{
    SubmissionFilter filter;
    filter.text = current().workerName;
    rows().setFilter(filter);
    const int found = rows().rowCount();
    QVERIFY(found > 0);
    setBlind(true);
    QCOMPARE(rows().rowCount(), 0);
    setBlind(false);
    QCOMPARE(rows().rowCount(), found);
}

void TestBlind::aCountryFindsNobody()
{
    const QString country = current().country;
    QVERIFY(!country.isEmpty());
    SubmissionFilter filter;
    filter.country = country;
    rows().setFilter(filter);
    QVERIFY(rows().rowCount() > 0);
    setBlind(true);
    QVERIFY(rows().filter().country.isEmpty());
    rows().setFilter(filter);
    QCOMPARE(rows().rowCount(), 0);
}

void TestBlind::whatIsOnHoldStaysHidden()
{
    const QString secret = current().workerName;
    setBlind(true);
    QTRY_VERIFY_WITH_TIMEOUT(proofIsShown(), Patience);
    key(Qt::Key_H);
    QTRY_COMPARE(queue().counts().held, 1);
    // Not even by what is said of it.
    QVERIFY(words(window()).contains(u"On hold: #"_s));
    QVERIFY(!words(window()).contains(secret));
    key(Qt::Key_Home);
    QTRY_COMPARE(name(), u"Hidden until decided"_s);
    QVERIFY(!words(window()).contains(secret));
}

void TestBlind::noOrderTellsWhoIsWho_data()
{
    QTest::addColumn<SubmissionOrder>("order");
    QTest::newRow("by worker") << SubmissionOrder{SubmissionSort::Worker};
    for (const int column : {int(SubmissionModel::Worker), int(SubmissionModel::Country)}) {
        for (const Qt::SortOrder way : {Qt::AscendingOrder, Qt::DescendingOrder})
            QTest::addRow("column %d, %d", column, int(way))
                << SubmissionOrder{SubmissionSort::OldestFirst, 0, column, way};
    }
}

void TestBlind::noOrderTellsWhoIsWho()
{
    QFETCH(const SubmissionOrder, order);
    rows().setSort(SubmissionSort::OldestFirst);
    setBlind(true);
    const QList<qint64> byTime = ids(true);
    setBlind(false);
    rows().setOrder(order);
    QVERIFY(ids(false) != byTime);
    // Chosen before, and chosen while they are hidden.
    setBlind(true);
    QCOMPARE(ids(true), byTime);
    rows().setOrder({});
    rows().setOrder(order);
    QCOMPARE(ids(true), byTime);
    // Who is decided is known, stands before them, and moves none of them.
    approve();
    const qint64 known = ids(false).value(0);
    rows().refilter();
    QCOMPARE(ids(false), QList<qint64>{known});
    QCOMPARE(at(0).id.value(), known);
    QList<qint64> others = byTime;
    others.removeOne(known);
    QCOMPARE(ids(true), others);
}

void TestBlind::theNumberIsSaidOnce()
{
    setBlind(true);
    const auto often = [this](const char* view, SubmissionId id) {
        return int(words(part<QWidget>(window(), view)).count(u'#' + id.toString()));
    };
    press(Qt::Key_E);
    QTRY_COMPARE_WITH_TIMEOUT(often("singleView", current().id), 1, Patience);
    press(Qt::Key_C);
    QTRY_VERIFY(find<QWidget>("compareView"));
    QTRY_VERIFY_WITH_TIMEOUT(often("compareView", current().id) > 0, Patience);
    QCOMPARE(often("compareView", current().id), 1);
    // Of whoever is known the number stands beside the name.
    setBlind(false);
    QTRY_COMPARE_WITH_TIMEOUT(often("compareView", current().id), 1, Patience);
}

void TestBlind::neitherOfTwoIsTold()
{
    const Submission left = at(1);
    const Submission right = at(2);
    QVERIFY(rows().matches(left.id).isEmpty()); // else its match would stand beside it
    QVERIFY(!left.country.isEmpty() && !right.country.isEmpty());
    goTo(1);
    key(Qt::Key_C);
    QVERIFY(wait<QWidget>("compareView"));
    if (auto* facts = find<QAbstractButton>("factsButton")) // where there is no room beside the pictures
        facts->click();
    // All that a person reads there, or that is read to them.
    const auto told = [this] {
        QString text = words(window());
        for (const QWidget* part : window().findChildren<QWidget*>()) {
            if (part->isVisible())
                text += u'\n' + part->accessibleName() + u'\n' + part->accessibleDescription() + u'\n'
                    + part->toolTip();
        }
        return text;
    };
    for (const Submission& one : {left, right}) {
        QTRY_VERIFY2_WITH_TIMEOUT(told().contains(one.workerName), qPrintable(told()), Patience);
        QTRY_VERIFY2_WITH_TIMEOUT(told().contains(one.country), qPrintable(told()), 20'000);
    }
    setBlind(true);
    for (const Submission& one : {left, right}) {
        QTRY_VERIFY2_WITH_TIMEOUT(!told().contains(one.workerName), qPrintable(told()), Patience);
        QVERIFY2(!told().contains(one.country), qPrintable(told()));
        QVERIFY2(told().contains(u'#' + one.id.toString()), qPrintable(told()));
    }
}

void TestBlind::theOtherOfOneFileIsNotTold()
{
    QTRY_VERIFY_WITH_TIMEOUT(rowWithACopy() >= 0, Patience);
    const int row = rowWithACopy();
    const Submission other = *rows().submission(rows().sameFile(at(row).id).first());
    const auto said = [this] { return words(*window().findChild<FlagsSection*>()); };
    goTo(row);
    QTRY_VERIFY2_WITH_TIMEOUT(said().contains(other.workerName), qPrintable(said()), Patience);
    setBlind(true);
    QTRY_VERIFY2_WITH_TIMEOUT(!said().contains(other.workerName), qPrintable(said()), Patience);
    QVERIFY2(said().contains(u"ame file"_s), qPrintable(said())); // of somebody it is, still
    QVERIFY2(said().contains(u'#' + other.id.toString()), qPrintable(said()));
}

QTEST_MAIN(TestBlind)
#include "tst_blind.moc"
