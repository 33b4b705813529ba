// SPDX-License-Identifier: MIT
// What is said of several that are chosen: what the key at hand does with them, while it is asked too.
#include "review/seentracker.h"
#include "support/reviewwindow.h"

#include <QDialog>

using namespace proofdesk;
using namespace Qt::StringLiterals;

class TestKeyAtHand : public QObject, private ReviewWindow
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { closeWindow(); }
    void theKeyAtHandIsWhatIsSaid();

private:
    /// So many from the first are seen, whether they were in sight or not.
    void see(int count)
    {
        for (int row = 0; row < count; ++row)
            bench().session().seen().markSeen({rows().campaign(), at(row).id});
    }
    QString said(const char* label)
    {
        auto* found = window().findChild<QLabel*>(QLatin1String(label));
        return found && found->isVisible() ? found->text() : QString();
    }
};

void TestKeyAtHand::init()
{
    openWindow();
    openReview();
    queue().setUndoWindow(std::nullopt); // nothing leaves
}

void TestKeyAtHand::theKeyAtHandIsWhatIsSaid()
{
    QTRY_VERIFY_WITH_TIMEOUT(proofIsShown(), Patience);
    key(Qt::Key_H); // one is on hold
    see(25);
    grid().setFocus();
    grid().selectionModel()->select(QItemSelection(rows().index(0, 0), rows().index(2, 0)),
                                    QItemSelectionModel::ClearAndSelect);
    const QString approval = u"3 chosen: 2 will be approved, $1.00 · 1 on hold stays"_s;
    QTRY_COMPARE(said("chosenWords"), approval);
    // While the reason is asked for, all that a key does is to reject.
    key(Qt::Key_R);
    QVERIFY(find<QDialog>("reasonPicker") || find<QWidget>("reasonPicker"));
    QCOMPARE(said("chosenWords"), u"3 chosen: 2 will be rejected · 1 on hold stays"_s);
    press(Qt::Key_Escape);
    QTRY_COMPARE(said("chosenWords"), approval);
    // And the same where many are asked about.
    grid().selectionModel()->select(QItemSelection(rows().index(0, 0), rows().index(22, 0)),
                                    QItemSelectionModel::ClearAndSelect);
    QTRY_VERIFY(said("chosenWords").startsWith(u"23 chosen: 22 will be approved"_s));
    QString whileAsked;
    m_yes.whileAsked = [&] { whileAsked = said("chosenWords"); };
    m_yes.answer = {};
    key(Qt::Key_H);
    QCOMPARE(whileAsked, u"23 chosen: 22 will be put on hold · 1 on hold stays"_s);
}

QTEST_MAIN(TestKeyAtHand)
#include "tst_keyathand.moc"
