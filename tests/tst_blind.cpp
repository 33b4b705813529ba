// SPDX-License-Identifier: MIT
// While names are hidden nothing else tells who somebody is: no filter, no search, no hold.
#include "models/submissionloader.h"
#include "support/reviewwindow.h"

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
    key(Qt::Key_Home);
    QTRY_COMPARE(name(), u"Hidden until decided"_s);
    QVERIFY(!words(window()).contains(secret));
}

QTEST_MAIN(TestBlind)
#include "tst_blind.moc"
