// SPDX-License-Identifier: MIT
// The review driven with the keyboard, over the real queue, network and sandbox: what a person sees after
// each key, and what the service then holds.
#include "support/reviewworld.h"
#include "support/screenshot.h"
#include "support/standin.h"
#include "ui/review/bulk/bulkapprovaldialog.h"
#include "ui/review/compare/compareview.h"
#include "ui/review/desk/reviewdesk.h"
#include "ui/review/inspector/inspector.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>

using namespace proofdesk;
using namespace proofdesk::testing;

namespace {

const QString Lesson = QStringLiteral("Install Fernleaf and finish lesson one");
constexpr int Patience = LongEnough;

} // namespace

class ReviewPageTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { dress(); }
    void init();
    void cleanup() { m_world.reset(); }

    void approvesAndGoesOn();
    void rejectsWithANumber();
    void enterRepeatsTheReason();
    void escapeRejectsNothing();
    void otherReasonIsNeverBlank();
    void reasonNotGivenIsForNobodyElse();
    void goesToTheOneThatIsWanted();
    void holdAndClear();
    void undoJumpsBack();
    void unpaintedIsRefused();
    void heldKeyDecidesOnce();
    void typingInTheSearchDecidesNothing();
    void severalAreOneStep();
    void viewsShareTheCurrentOne();
    void sendsWhatWasDecided();
    void bulkApprovalAsksForTheCount();
    void keysClash();

private:
    [[nodiscard]] ReviewPage& page() { return *m_world->page; }
    [[nodiscard]] QListView* grid() { return part<QListView>("submissionsGrid"); }
    /// A part of the page that has to be there, in sight or not.
    template <typename T> [[nodiscard]] T* part(const char* name, CallSite where = CallSite::here())
    {
        return &proofdesk::part<T>(page(), name, where);
    }
    [[nodiscard]] SubmissionId currentId() { return page().desk().current()->id; }
    [[nodiscard]] std::optional<Decision> decisionAt(int row)
    {
        return m_world->queue->find({m_world->model->campaign(), m_world->model->submissionAt(row)->id});
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : grid(), key, modifiers);
    }
    /// The state as a screen reader tells it.
    [[nodiscard]] QString spoken(int row)
    {
        return m_world->model->index(row, 0).data(Qt::AccessibleTextRole).toString();
    }

    std::unique_ptr<ReviewWorld> m_world;
};

void ReviewPageTest::init()
{
    m_world = std::make_unique<ReviewWorld>();
    page().resize(1278, 712);
    page().show();
    QApplication::setActiveWindow(&page());
    QVERIFY(QTest::qWaitForWindowActive(&page()));
    QVERIFY(m_world->open(m_world->campaign(Lesson)));
    QTRY_COMPARE_WITH_TIMEOUT(m_world->loader->state(), LoadState::Ready, Patience);
    grid()->setFocus();
    page().desk().moveTo(0);
    // The first three proofs are on screen: from then on they may be judged.
    QTRY_VERIFY_WITH_TIMEOUT(
        [this] {
            for (int row = 0; row < 3; ++row) {
                const auto submission = m_world->model->submissionAt(row);
                if (!submission || page().desk().decidable(*submission) != Decidable::Yes)
                    return false;
            }
            return true;
        }(),
        Patience);
}

void ReviewPageTest::approvesAndGoesOn()
{
    press(Qt::Key_A);
    QVERIFY(decisionAt(0));
    QCOMPARE(decisionAt(0)->request.kind, DecisionKind::Approve);
    QCOMPARE(decisionAt(0)->state, DecisionState::Waiting);
    QCOMPARE(page().desk().currentRow(), 1);
    QVERIFY2(part<QLabel>("outboxWords")->text().contains(QStringLiteral("1 waiting")),
             qPrintable(part<QLabel>("outboxWords")->text()));
    // Nothing moved or vanished, and nothing was sent yet.
    QVERIFY(!spoken(0).contains(QStringLiteral("pending")));
    QCOMPARE(m_world->campaign(Lesson).campaign.pendingSubmissions,
             std::optional<qint64>(m_world->model->totalCount()));
}

void ReviewPageTest::rejectsWithANumber()
{
    press(Qt::Key_R);
    auto* picker = part<QWidget>("reasonPicker");
    QVERIFY(picker->isVisible());
    QCOMPARE(picker->accessibleName(), QStringLiteral("Reason"));
    QVERIFY(!decisionAt(0));
    press(Qt::Key_2);
    QVERIFY(!picker->isVisible());
    QVERIFY(decisionAt(0));
    QCOMPARE(decisionAt(0)->request.kind, DecisionKind::Reject);
    const Reason reason = Reasons::defaults().at(1);
    QCOMPARE(decisionAt(0)->request.note,
             Reasons::filled(reason.text, m_world->model->submissionAt(0)->workerName, Lesson));
    QCOMPARE(page().desk().currentRow(), 1);
    QCOMPARE(QApplication::focusWidget(), grid());
}

void ReviewPageTest::enterRepeatsTheReason()
{
    press(Qt::Key_R);
    press(Qt::Key_3);
    press(Qt::Key_R);
    press(Qt::Key_Return);
    QVERIFY(decisionAt(1));
    QCOMPARE(
        decisionAt(1)->request.note,
        Reasons::filled(Reasons::defaults().at(2).text, m_world->model->submissionAt(1)->workerName, Lesson));
}

void ReviewPageTest::escapeRejectsNothing()
{
    press(Qt::Key_R);
    press(Qt::Key_Escape);
    QVERIFY(!part<QWidget>("reasonPicker")->isVisible());
    QVERIFY(!decisionAt(0));
    QCOMPARE(page().desk().currentRow(), 0);
}

void ReviewPageTest::otherReasonIsNeverBlank()
{
    press(Qt::Key_R);
    press(Qt::Key_9);
    auto* edit = part<QPlainTextEdit>("reasonEdit");
    QVERIFY(edit->isVisible());
    press(Qt::Key_Return);
    QVERIFY(part<QWidget>("reasonPicker")->isVisible());
    QVERIFY(!decisionAt(0));
    QTest::keyClicks(edit, QStringLiteral("The stars are hidden."));
    press(Qt::Key_Return);
    QVERIFY(decisionAt(0));
    QCOMPARE(decisionAt(0)->request.note, QStringLiteral("The stars are hidden."));
}

void ReviewPageTest::reasonNotGivenIsForNobodyElse()
{
    // Asked for another one in Compare, and left with Esc; then a reason is clicked beside the current one.
    Q_EMIT part<CompareView>("compareView")
        ->decisionWanted(*m_world->model->submissionAt(1), DecisionKind::Reject);
    auto* picker = part<QDialog>("reasonPicker");
    QVERIFY(picker->isVisible());
    picker->reject();
    page().desk().moveTo(0);
    Q_EMIT part<Inspector>("inspector")->reasonChosen(0);
    QVERIFY(decisionAt(0));
    QCOMPARE(decisionAt(0)->request.kind, DecisionKind::Reject);
    QVERIFY(!decisionAt(1));
}

void ReviewPageTest::goesToTheOneThatIsWanted()
{
    // From the outbox: hidden by a filter just now.
    const SubmissionId last = m_world->model->submissionAt(m_world->model->rowCount() - 1)->id;
    SubmissionFilter filter;
    filter.text = QStringLiteral("nobody is called this");
    m_world->model->setFilter(filter);
    QCOMPARE(m_world->model->rowCount(), 0);
    page().showSubmission(last);
    QTRY_COMPARE(currentId(), last);
    // And one that is in no list: the current one stays.
    page().showSubmission(SubmissionId(987'654'321));
    QCOMPARE(currentId(), last);
}

void ReviewPageTest::holdAndClear()
{
    press(Qt::Key_H);
    QCOMPARE(decisionAt(0)->request.kind, DecisionKind::Hold);
    page().desk().moveTo(0);
    press(Qt::Key_H); // a key never toggles
    QCOMPARE(decisionAt(0)->request.kind, DecisionKind::Hold);
    page().desk().moveTo(0);
    press(Qt::Key_U);
    QVERIFY(!decisionAt(0));
    QCOMPARE(page().desk().currentRow(), 0);
}

void ReviewPageTest::undoJumpsBack()
{
    press(Qt::Key_A);
    page().desk().moveTo(5);
    press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(!decisionAt(0));
    QCOMPARE(page().desk().currentRow(), 0);
    press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(decisionAt(0));
}

void ReviewPageTest::unpaintedIsRefused()
{
    // The last one was never in sight; it becomes the current one without a chance to be painted.
    const int last = m_world->model->rowCount() - 1;
    page().desk().moveTo(last);
    page().act(ReviewAction::Approve);
    QVERIFY(!decisionAt(last));
    QVERIFY(part<QLabel>("decisionWords")->text().contains(QStringLiteral("not shown yet")));
}

void ReviewPageTest::heldKeyDecidesOnce()
{
    QVERIFY(!page().keys().action(ReviewAction::Approve)->autoRepeat());
    QVERIFY(!page().keys().action(ReviewAction::Reject)->autoRepeat());
    QVERIFY(page().keys().action(ReviewAction::NextItem)->autoRepeat());
}

void ReviewPageTest::typingInTheSearchDecidesNothing()
{
    auto* search = part<QLineEdit>("submissionSearch");
    press(Qt::Key_Slash);
    QCOMPARE(QApplication::focusWidget(), search);
    QTest::keyClicks(search, QStringLiteral("ahra"));
    QCOMPARE(search->text(), QStringLiteral("ahra"));
    QCOMPARE(m_world->queue->open().size(), 0);
}

void ReviewPageTest::severalAreOneStep()
{
    for (int row = 0; row < 2; ++row)
        m_world->seen->markSeen({m_world->model->campaign(), m_world->model->submissionAt(row)->id});
    page().desk().moveTo(0);
    press(Qt::Key_X);
    press(Qt::Key_Right);
    press(Qt::Key_X);
    QVERIFY(page().desk().decidesSeveral());
    QVERIFY(part<QPushButton>("rejectButton"));
    press(Qt::Key_A);
    QVERIFY(decisionAt(0) && decisionAt(1));
    press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(!decisionAt(0) && !decisionAt(1));
}

void ReviewPageTest::viewsShareTheCurrentOne()
{
    page().desk().moveTo(2);
    const SubmissionId id = currentId();
    press(Qt::Key_Return);
    auto* stage = part<QWidget>("proofStage");
    QVERIFY(stage->isVisible());
    QVERIFY(stage->accessibleName().contains(m_world->model->submission(id)->workerName));
    press(Qt::Key_Right);
    QCOMPARE(page().desk().currentRow(), 3);
    press(Qt::Key_T);
    auto* table = part<QTableView>("submissionsTable");
    QVERIFY(table->isVisible());
    QCOMPARE(table->currentIndex().row(), 3);
    press(Qt::Key_Escape);
    QVERIFY(grid()->isVisible());
    QCOMPARE(grid()->currentIndex().row(), 3);
}

void ReviewPageTest::sendsWhatWasDecided()
{
    const qint64 before = *m_world->campaign(Lesson).campaign.pendingSubmissions;
    press(Qt::Key_A);
    press(Qt::Key_R);
    press(Qt::Key_1);
    QTest::mouseClick(part<QPushButton>("sendNowButton"), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(*m_world->campaign(Lesson).campaign.pendingSubmissions, before - 2, Patience);
    QTRY_COMPARE_WITH_TIMEOUT(m_world->model->submissionAt(0)->status, SubmissionStatus::Approved, Patience);
    QTRY_COMPARE_WITH_TIMEOUT(m_world->model->submissionAt(1)->status, SubmissionStatus::Rejected, Patience);
    // Final: it stays where it was, and no key takes it back.
    page().desk().moveTo(0);
    press(Qt::Key_R);
    QVERIFY(!part<QWidget>("reasonPicker")->isVisible());
    QVERIFY(!part<QPushButton>("undoButton")->isEnabled());
}

void ReviewPageTest::bulkApprovalAsksForTheCount()
{
    press(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
    auto* dialog = page().window()->findChild<BulkApprovalDialog*>();
    QVERIFY(dialog);
    QCOMPARE(dialog->accessibleName(), QStringLiteral("Approve all pending"));
    auto* approve = &proofdesk::part<QPushButton>(*dialog, "bulkApproveButton");
    auto* typed = &proofdesk::part<QLineEdit>(*dialog, "bulkCountEdit");
    auto* all = &proofdesk::part<QAbstractButton>(*dialog, "approveEverythingChoice");
    QTRY_VERIFY_WITH_TIMEOUT(approve->isVisible() && all->isVisible(), Patience);
    keepScreenshot(*dialog, dialog->size(), QStringLiteral("review-bulk-light"));
    all->click();
    QVERIFY(!approve->isEnabled());
    const qint64 pending = *m_world->campaign(Lesson).campaign.pendingSubmissions;
    QTest::keyClicks(typed, QString::number(pending));
    QVERIFY(approve->isEnabled());
    QVERIFY2(approve->text().contains(QString::number(pending)), qPrintable(approve->text()));
    approve->click();
    QTRY_COMPARE_WITH_TIMEOUT(*m_world->campaign(Lesson).campaign.pendingSubmissions, 0, Patience);
    QTRY_COMPARE_WITH_TIMEOUT(approve->text(), QStringLiteral("Close"), Patience);
    dialog->accept();
}

void ReviewPageTest::keysClash()
{
    ShortcutTable& keys = page().keys();
    QCOMPARE(keys.setKeys(ReviewAction::Hold, {QKeySequence(Qt::Key_A)}),
             std::optional<ReviewAction>(ReviewAction::Approve));
    QCOMPARE(keys.keyText(ReviewAction::Hold), QStringLiteral("H"));
    QVERIFY(!keys.setKeys(ReviewAction::Hold, {QKeySequence(Qt::Key_Y)}));
    press(Qt::Key_Y);
    QCOMPARE(decisionAt(0)->request.kind, DecisionKind::Hold);
    // No two actions share a key to begin with.
    keys.restoreDefaults();
    QSet<QKeySequence> taken;
    for (const ShortcutRow& row : ShortcutTable::rows()) {
        for (const QKeySequence& key : keys.keys(row.action)) {
            QVERIFY2(!taken.contains(key), row.id);
            taken.insert(key);
        }
    }
}

QTEST_MAIN(ReviewPageTest)
#include "tst_reviewpage.moc"
