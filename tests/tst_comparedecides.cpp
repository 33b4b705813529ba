// SPDX-License-Identifier: MIT
// Two proofs side by side in the real window: each pane's buttons are for the submission in it, nothing is
// decided that was not shown, and "Reject these 2" is for these two.
#include "support/reviewwindow.h"
#include "ui/review/keys/shortcuttable.h"

#include <QDialog>

using namespace proofdesk;
using namespace Qt::StringLiterals;

class TestCompareDecides : public QObject, private ReviewWindow
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { closeWindow(); }
    void eachPaneDecidesOnItsOwn();
    void aReasonAskedForTheOtherIsForTheOther();
    void thePanesFollowTheCurrentOne();
    void nothingUnshownIsDecided();
    void thoseThatWereChosenAreCompared();
    void rejectsBothWithOneReason();
    void strangersAreNotRejectedTogether();
    void whatIsSentHasNoButtons();

private:
    /// The Compare view on that row, with both pictures shown.
    void compare(int row);
    QWidget& view() { return part<QWidget>(window(), "compareView"); }
    /// 0: of the left pane, 1: of the right.
    QAbstractButton& button(const QString& name, int pane) { return theButton(view(), name, pane); }
    bool bothShown();
};

void TestCompareDecides::init()
{
    openWindow();
    keepAPictureBack();
    openReview();
    queue().setUndoWindow(std::nullopt);
}

bool TestCompareDecides::bothShown()
{
    // A decision on it is not refused any more.
    const auto shown = [this](int pane) {
        QAbstractButton* hold = buttonNamed(view(), u"Hold"_s, pane);
        if (!hold || !hold->isEnabled())
            return false;
        const int before = queue().counts().held;
        hold->click();
        const bool taken = queue().counts().held > before;
        if (taken)
            queue().undo();
        return taken;
    };
    return shown(0) && shown(1);
}

void TestCompareDecides::compare(int row)
{
    goTo(row);
    key(Qt::Key_C);
    QTRY_VERIFY(view().isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(bothShown(), Patience);
    QCOMPARE(queue().counts().held, 0);
}

void TestCompareDecides::eachPaneDecidesOnItsOwn()
{
    const Submission left = at(1);
    const Submission right = at(2);
    QVERIFY(rows().matches(left.id).isEmpty()); // else its match would stand beside it
    compare(1);
    QVERIFY(button(u"Approve"_s, 0).text().startsWith(u"Approve · $0.50"_s));
    QVERIFY(button(u"Approve"_s, 1).text().startsWith(u"Approve · $0.50"_s));
    button(u"Hold"_s, 1).click();
    QVERIFY(decisionOn(right.id) && !decisionOn(left.id));
    QCOMPARE(decisionOn(right.id)->request.kind, DecisionKind::Hold);
    button(u"Approve"_s, 0).click();
    QVERIFY(decisionOn(left.id));
    QCOMPARE(decisionOn(left.id)->request.kind, DecisionKind::Approve);
    QCOMPARE(decisionOn(right.id)->request.kind, DecisionKind::Hold);
    sendAll();
    QCOMPARE(sent("approve"), QList<SubmissionId>{left.id});
}

void TestCompareDecides::aReasonAskedForTheOtherIsForTheOther()
{
    const Submission left = at(1);
    const Submission right = at(2);
    compare(1);
    button(u"Reject"_s, 1).click();
    auto* picker = wait<QDialog>("reasonPicker");
    QVERIFY(picker);
    QVERIFY2(words(*picker).contains(u"Reject %1"_s.arg(right.workerName)), qPrintable(words(*picker)));
    QTest::keyClick(picker, Qt::Key_1);
    QVERIFY(decisionOn(right.id) && !decisionOn(left.id));
    QCOMPARE(decisionOn(right.id)->request.kind, DecisionKind::Reject);
    button(u"Reject"_s, 0).click();
    QTest::keyClick(wait<QDialog>("reasonPicker"), Qt::Key_2);
    QVERIFY(decisionOn(left.id));
    sendAll();
    QCOMPARE(sorted(sent("reject")), sorted({left.id, right.id}));
}

void TestCompareDecides::thePanesFollowTheCurrentOne()
{
    const Submission before = at(1);
    const Submission now = at(2);
    compare(1);
    QTest::keyClick(&view(), Qt::Key_Right);
    QCOMPARE(current().id, now.id);
    QTRY_VERIFY_WITH_TIMEOUT(bothShown(), Patience);
    button(u"Hold"_s, 0).click();
    QVERIFY(decisionOn(now.id) && !decisionOn(before.id));
    QCOMPARE(queue().counts().held, 1);
}

void TestCompareDecides::nothingUnshownIsDecided()
{
    // The last one, come to in Single: the one before it was never on the screen.
    key(Qt::Key_E);
    auto* single = wait<QWidget>("singleView");
    QVERIFY(single);
    QTest::keyClick(single, Qt::Key_End);
    const int last = rows().rowCount() - 1;
    const SubmissionId other = at(last - 1).id;
    QTRY_COMPARE(current().id, at(last).id);
    QTRY_VERIFY_WITH_TIMEOUT(proofIsShown(), Patience);
    QVERIFY(rows().matches(current().id).isEmpty());
    QTest::keyClick(single, Qt::Key_C);
    QVERIFY(view().isVisible());
    for (const QString& name : {u"Approve"_s, u"Reject"_s, u"Hold"_s}) {
        button(name, 1).click();
        QVERIFY2(!decisionOn(other), qPrintable(name));
        QVERIFY(!find<QDialog>("reasonPicker"));
        QVERIFY(part<QLabel>(window(), "decisionWords").text().contains(u"not shown yet"_s));
    }
    // Once it is, it can be.
    QTRY_VERIFY_WITH_TIMEOUT((button(u"Approve"_s, 1).click(), decisionOn(other).has_value()), Patience);
}

void TestCompareDecides::thoseThatWereChosenAreCompared()
{
    const Submission first = at(0);
    const Submission third = at(2);
    key(Qt::Key_Home);
    key(Qt::Key_X);
    key(Qt::Key_Right);
    key(Qt::Key_Right);
    key(Qt::Key_X);
    QTRY_VERIFY_WITH_TIMEOUT(proofIsShown(), Patience);
    key(Qt::Key_C);
    QTRY_VERIFY(view().isVisible());
    const QString said = words(view());
    QVERIFY2(said.contains(first.workerName) && said.contains(third.workerName), qPrintable(said));
    QVERIFY2(!said.contains(at(1).workerName), qPrintable(said));
}

void TestCompareDecides::rejectsBothWithOneReason()
{
    const auto matched = [this] {
        for (int row = 0; row < rows().rowCount(); ++row) {
            if (!rows().matches(at(row).id).isEmpty())
                return row;
        }
        return -1;
    };
    QTRY_VERIFY_WITH_TIMEOUT(matched() >= 0, Patience);
    const SubmissionId one = at(matched()).id;
    const SubmissionId other = rows().matches(one).first();
    compare(rows().rowOf(one));
    // Both were looked at: before that the button counts one less.
    QTRY_VERIFY(the<QAbstractButton>("rejectBothButton").isEnabled()
                && the<QAbstractButton>("rejectBothButton").text().startsWith(u"Reject these 2"_s));
    // The keys beside it are those of the table.
    const QWidget& pane = part<QWidget>(window(), "comparisonPane");
    QVERIFY2(words(pane).contains(u"Ctrl+Z takes back both at once"_s), qPrintable(words(pane)));
    ShortcutTable& keys = bench().reviewPage().keys();
    QVERIFY(!keys.setKeys(ReviewAction::Undo, {QKeySequence(Qt::CTRL | Qt::Key_Y)}));
    QVERIFY2(words(pane).contains(u"Ctrl+Y takes back both at once"_s), qPrintable(words(pane)));
    keys.restoreDefaults();
    click("rejectBothButton");
    auto* picker = wait<QDialog>("reasonPicker");
    QVERIFY(picker);
    QVERIFY2(words(*picker).contains(u"Reject 2 submissions"_s), qPrintable(words(*picker)));
    QTest::keyClick(picker, Qt::Key_4);
    QCOMPARE(queue().counts().rejections, 2);
    QVERIFY(decisionOn(one) && decisionOn(other));
    // The next key is for somebody else: neither is paid by habit.
    QTRY_VERIFY_WITH_TIMEOUT(current().id != one && current().id != other, Patience);
    // "Ctrl+Z takes back both at once", and what comes after is for the current one alone.
    QTest::keyClick(&view(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(queue().counts().rejections, 0);
    QTest::keyClick(&view(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    sendAll();
    QCOMPARE(sorted(sent("reject")), sorted({one, other}));
}

void TestCompareDecides::strangersAreNotRejectedTogether()
{
    QVERIFY(rows().matches(at(1).id).isEmpty());
    compare(1);
    auto* pane = window().findChild<QWidget*>(u"comparisonPane"_s);
    QVERIFY(pane && pane->isVisible());
    // Most pictures are not read yet, so that nobody can say there is none.
    const auto compared = [&] { return rows().comparedWith(at(1).id); };
    const auto found = [&] {
        return words(*pane).contains(
            u"No match found among %1 of %2"_s.arg(compared().done).arg(compared().all));
    };
    QVERIFY(!compared().isWhole());
    QTRY_VERIFY_WITH_TIMEOUT(found(), Patience);
    QVERIFY(!find<QAbstractButton>("rejectBothButton"));
    QVERIFY(!find<QAbstractButton>("nextMatchButton"));
}

void TestCompareDecides::whatIsSentHasNoButtons()
{
    goTo(1);
    key(Qt::Key_A);
    sendAll();
    QTRY_COMPARE_WITH_TIMEOUT(at(1).status, SubmissionStatus::Approved, Patience);
    grid().setCurrentIndex(rows().index(2, 0));
    QTRY_VERIFY_WITH_TIMEOUT(proofIsShown(), Patience);
    // Beside the one before: chosen together, the sent one has nothing to press.
    key(Qt::Key_X);
    key(Qt::Key_Left);
    key(Qt::Key_X);
    key(Qt::Key_C);
    QTRY_VERIFY(view().isVisible());
    QCOMPARE(current().id, at(1).id);
    for (const QString& name : {u"Approve"_s, u"Reject"_s, u"Hold"_s}) {
        QVERIFY2(!button(name, 0).isEnabled(), qPrintable(name));
        QVERIFY2(button(name, 1).isEnabled(), qPrintable(name));
    }
}

QTEST_MAIN(TestCompareDecides)
#include "tst_comparedecides.moc"
