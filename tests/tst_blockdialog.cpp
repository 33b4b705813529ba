// SPDX-License-Identifier: MIT
// Blocking from the review and what else it may do, and the page of the blocked: whom it names, whom it
// rejects, whom it lets in again.
#include "review/reasons.h"
#include "review/workers/workeractions.h"
#include "support/reviewwindow.h"
#include "ui/common/notice.h"
#include "ui/workers/workerspage.h"

#include <QCheckBox>
#include <QDialog>

using namespace proofdesk;
using namespace Qt::StringLiterals;

class TestBlockDialog : public QObject, private ReviewWindow
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { closeWindow(); }
    void blocksAndRejectsNothing();
    void rejectsTheirPendingOnes();
    void whatIsOnHoldIsPendingToo();
    void countsOnlyWhatIsPending();
    void countsOnlyWhatIsUndecided();
    void theirOthersAreThoseUndecidedInTheEnd();
    void whatIsSentMeanwhileWaitsNoMore();
    void whatIsOnHoldIsSaidToStay();
    void theOtherPageSaysTheSame();
    void thatItIsDoneIsNewsForAWhile();
    void needsAReason();
    void showsTheirOthers();
    void unblocksTheChosenOne();
    void anotherIdStaysTyped();

private:
    /// The rows of a worker who has sent several, the first of them made the current one.
    QList<int> goToSomeoneWithSeveral();
    /// Opens the dialog about the current one.
    bool ask();
    QList<qint64> workersOf(const QByteArray& operation);
};

void TestBlockDialog::init()
{
    openWindow();
    openReview();
    queue().setUndoWindow(std::nullopt);
}

QList<int> TestBlockDialog::goToSomeoneWithSeveral()
{
    QList<int> theirs;
    for (int row = 0; row < rows().rowCount() && theirs.size() < 2; ++row) {
        theirs.clear();
        for (const SubmissionId id : rows().ofWorker(at(row).worker))
            theirs.append(rows().rowOf(id));
    }
    std::sort(theirs.begin(), theirs.end());
    if (theirs.size() > 1)
        goTo(theirs.first());
    return theirs;
}

bool TestBlockDialog::ask()
{
    window().activateWindow();
    (void)QTest::qWaitForWindowActive(&window());
    key(Qt::Key_B);
    auto* dialog = wait<QDialog>("blockDialog");
    return dialog && QTest::qWaitForWindowActive(dialog);
}

QList<qint64> TestBlockDialog::workersOf(const QByteArray& operation)
{
    QList<qint64> ids;
    for (const SandboxLogEntry& entry : m_server->sandbox().requests()) {
        if (entry.method == "POST" && entry.target == "/api/workers/" + operation + '/')
            ids.append(QJsonDocument::fromJson(entry.body)[u"worker_id"].toInteger());
    }
    return ids;
}

void TestBlockDialog::blocksAndRejectsNothing()
{
    const QList<int> theirs = goToSomeoneWithSeveral();
    QVERIFY(theirs.size() > 1);
    const Submission one = current();
    QVERIFY(ask());
    auto* dialog = &the<QDialog>("blockDialog");
    QVERIFY2(words(*dialog).contains(u"Block %1?"_s.arg(one.workerName)), qPrintable(words(*dialog)));
    theButton(*dialog, u"Cancel"_s).click();
    QTRY_VERIFY(!find<QDialog>("blockDialog"));
    QVERIFY(workersOf("block").isEmpty());
    QVERIFY(ask());
    QCOMPARE(the<QAbstractButton>("confirmBlockButton").text(), u"Block worker"_s);
    click("confirmBlockButton");
    QTRY_COMPARE_WITH_TIMEOUT(workersOf("block"), QList<qint64>{one.worker.toString().toLongLong()},
                              Patience);
    QCOMPARE(queue().counts().rejections, 0);
    QTRY_COMPARE_WITH_TIMEOUT(textOf("decisionWords"), u"%1 is blocked"_s.arg(one.workerName), Patience);
    // Whoever is blocked can't be blocked again.
    QTRY_VERIFY(!the<QAbstractButton>("blockButton").isEnabled());
    QVERIFY(the<QAbstractButton>("blockButton").text().startsWith(u"Blocked"_s));
}

void TestBlockDialog::rejectsTheirPendingOnes()
{
    const QList<int> theirs = goToSomeoneWithSeveral();
    QVERIFY(theirs.size() > 1);
    const Submission one = current();
    QList<SubmissionId> ids;
    for (const int row : theirs)
        ids.append(at(row).id);
    QVERIFY(ask());
    auto* box = find<QCheckBox>("rejectTheirsBox");
    QVERIFY(box);
    QCOMPARE(box->text(), andReject(ids.size()));
    box->setChecked(true);
    the<QComboBox>("blockReasonCombo").setCurrentIndex(1);
    QCOMPARE(the<QAbstractButton>("confirmBlockButton").text(), u"Block and reject %1"_s.arg(ids.size()));
    const QString reason = Reasons::defaults().at(1).text;
    QVERIFY(words(the<QDialog>("blockDialog")).contains(u"They will read: "_s + reason));
    click("confirmBlockButton");
    QCOMPARE(queue().counts().rejections, int(ids.size()));
    sendAll();
    QCOMPARE(sorted(sent("reject")), sorted(ids));
    QCOMPARE(noteTo(ids.last()), Reasons::filled(reason, one.workerName, lesson().title));
    QTRY_COMPARE_WITH_TIMEOUT(workersOf("block").size(), 1, Patience);
}

void TestBlockDialog::whatIsOnHoldIsPendingToo()
{
    const QList<int> theirs = goToSomeoneWithSeveral();
    QVERIFY(theirs.size() > 1);
    const auto said = [this] { return textOf("workerAbout"); };
    const auto all = theirPending(theirs.size());
    key(Qt::Key_H);
    goTo(theirs.first());
    QTRY_COMPARE_WITH_TIMEOUT(decisionOn(current().id)->request.kind, DecisionKind::Hold, Patience);
    QTRY_VERIFY_WITH_TIMEOUT(the<QAbstractButton>("ofWorkerButton").text().startsWith(all), Patience);
    QVERIFY2(said().contains(u"one of their %1 pending"_s.arg(theirs.size())), qPrintable(said()));
    // A block with rejections leaves alone what was put aside.
    QVERIFY(ask());
    QCOMPARE(the<QCheckBox>("rejectTheirsBox").text(), andReject(theirs.size() - 1));
}

void TestBlockDialog::countsOnlyWhatIsPending()
{
    const QList<int> theirs = goToSomeoneWithSeveral();
    QVERIFY(theirs.size() > 1);
    const SubmissionId first = at(theirs.first()).id;
    const SubmissionId second = at(theirs.at(1)).id;
    key(Qt::Key_A);
    sendAll();
    QTRY_COMPARE_WITH_TIMEOUT(rows().submission(first)->status, SubmissionStatus::Approved, Patience);
    goTo(theirs.at(1));
    QVERIFY(find<QAbstractButton>("ofWorkerButton")->text().startsWith(theirPending(theirs.size() - 1)));
    QVERIFY(ask());
    auto* box = find<QCheckBox>("rejectTheirsBox");
    QVERIFY(box);
    QCOMPARE(box->text(), andReject(theirs.size() - 1));
    box->setChecked(true);
    the<QComboBox>("blockReasonCombo").setCurrentIndex(0);
    QCOMPARE(the<QAbstractButton>("confirmBlockButton").text(),
             u"Block and reject %1"_s.arg(theirs.size() - 1));
    click("confirmBlockButton");
    QCOMPARE(queue().counts().rejections, int(theirs.size()) - 1);
    QVERIFY(decisionOn(second));
    sendAll();
    QVERIFY(!sent("reject").contains(first));
}

void TestBlockDialog::countsOnlyWhatIsUndecided()
{
    const QList<int> theirs = goToSomeoneWithSeveral();
    QVERIFY(theirs.size() > 1);
    const SubmissionId first = at(theirs.first()).id;
    key(Qt::Key_A); // it waits to be sent: decided, and pending at the service
    goTo(theirs.at(1));
    QVERIFY(ask());
    auto* box = find<QCheckBox>("rejectTheirsBox");
    QVERIFY(box);
    QCOMPARE(box->text(), andReject(theirs.size() - 1));
    // The button beside the proof counts the same, and what the block does not stop is said.
    QVERIFY2(the<QAbstractButton>("ofWorkerButton").text().startsWith(theirPending(theirs.size() - 1)),
             qPrintable(the<QAbstractButton>("ofWorkerButton").text()));
    QVERIFY2(textOf("unsentApprovals").startsWith(u"1 approval"_s)
                 && textOf("unsentApprovals").contains(u"outbox"_s),
             qPrintable(textOf("unsentApprovals")));
    box->setChecked(true);
    the<QComboBox>("blockReasonCombo").setCurrentIndex(0);
    click("confirmBlockButton");
    QCOMPARE(queue().counts().rejections, int(theirs.size()) - 1);
    sendAll();
    QCOMPARE(sent("approve"), QList<SubmissionId>{first});
    QVERIFY(!sent("reject").contains(first));
}

void TestBlockDialog::theirOthersAreThoseUndecidedInTheEnd()
{
    const QList<int> theirs = goToSomeoneWithSeveral();
    QVERIFY(theirs.size() > 1);
    QVERIFY(ask());
    auto* box = find<QCheckBox>("rejectTheirsBox");
    QVERIFY(box);
    box->setChecked(true);
    the<QComboBox>("blockReasonCombo").setCurrentIndex(0);
    // While it is asked, all of them are decided: the block is done all the same, and nobody is rejected.
    QList<DecisionRequest> requests;
    for (const int row : theirs) {
        DecisionRequest request;
        request.key = {rows().campaign(), at(row).id};
        requests.append(request);
    }
    QVERIFY(queue().decide(requests));
    click("confirmBlockButton");
    QTRY_COMPARE_WITH_TIMEOUT(workersOf("block").size(), 1, Patience);
    QCOMPARE(queue().counts().rejections, 0);
    QCOMPARE(queue().counts().approvals, int(theirs.size()));
}

void TestBlockDialog::whatIsSentMeanwhileWaitsNoMore()
{
    const QList<int> theirs = goToSomeoneWithSeveral();
    QVERIFY(theirs.size() > 1);
    key(Qt::Key_A);
    goTo(theirs.at(1));
    QVERIFY(ask());
    QVERIFY(find<QLabel>("unsentApprovals"));
    queue().sendNow();
    QTRY_VERIFY_WITH_TIMEOUT(textOf("unsentApprovals").startsWith(u"No approval of"_s), Patience);
}

void TestBlockDialog::whatIsOnHoldIsSaidToStay()
{
    const QList<int> theirs = goToSomeoneWithSeveral();
    QVERIFY(theirs.size() > 1);
    key(Qt::Key_H);
    goTo(theirs.at(1));
    QVERIFY(ask());
    QVERIFY(!find<QLabel>("unsentApprovals"));
    QCOMPARE(the<QCheckBox>("rejectTheirsBox").text(), andReject(theirs.size() - 1));
    QVERIFY(the<QAbstractButton>("ofWorkerButton").text().startsWith(theirPending(theirs.size())));
    QVERIFY2(textOf("leftPending").startsWith(u"1 of theirs"_s), qPrintable(textOf("leftPending")));
    QVERIFY(find<QLabel>("leftPending"));
}

void TestBlockDialog::theOtherPageSaysTheSame()
{
    const Submission one = current();
    key(Qt::Key_A);
    window().go<WorkersPage>();
    QVERIFY(wait<QAbstractItemView>("blockedView"));
    m_yes.answer = {};
    type("blockIdEdit", one.worker.toString());
    click("blockIdButton");
    QVERIFY2(m_yes.last.words.contains(u"1 approval"_s) && m_yes.last.words.contains(u"outbox"_s),
             qPrintable(m_yes.last.words));
    // Of somebody else nothing waits.
    type("blockIdEdit", at(5).worker.toString());
    click("blockIdButton");
    QVERIFY2(!m_yes.last.words.contains(u"outbox"_s), qPrintable(m_yes.last.words));
}

void TestBlockDialog::thatItIsDoneIsNewsForAWhile()
{
    const Submission one = current();
    window().go<WorkersPage>();
    QVERIFY(wait<QAbstractItemView>("blockedView"));
    type("blockIdEdit", one.worker.toString());
    click("blockIdButton");
    QTRY_VERIFY_WITH_TIMEOUT(words(*window().currentPage()).contains(u"is blocked."_s), Patience);
    auto* leaves = window().currentPage()->findChild<QTimer*>(u"blockNewsLeaves"_s);
    QVERIFY(leaves && leaves->isActive());
    leaves->start(0);
    QTRY_VERIFY(!words(*window().currentPage()).contains(u"is blocked."_s));
}

void TestBlockDialog::needsAReason()
{
    QVERIFY(ask());
    auto* box = find<QCheckBox>("rejectTheirsBox");
    QVERIFY(box);
    box->setChecked(true);
    auto* reasons = &the<QComboBox>("blockReasonCombo");
    QCOMPARE(reasons->count(), int(Reasons::defaults().size()));
    // None is chosen before the person has.
    QCOMPARE(reasons->currentIndex(), -1);
    QVERIFY(!the<QAbstractButton>("confirmBlockButton").isEnabled());
    QVERIFY(words(the<QDialog>("blockDialog")).contains(u"A rejection needs its reason."_s));
    reasons->setCurrentIndex(reasons->count() - 1); // in words of one's own
    auto* dialog = &the<QDialog>("blockDialog");
    auto* own = dialog->findChild<QPlainTextEdit*>();
    QVERIFY(own && own->isVisible());
    QVERIFY(!the<QAbstractButton>("confirmBlockButton").isEnabled());
    own->setPlainText(u"   "_s);
    QVERIFY(!the<QAbstractButton>("confirmBlockButton").isEnabled());
    own->setPlainText(u" Not your account. "_s);
    const SubmissionId one = current().id;
    click("confirmBlockButton");
    sendAll();
    QCOMPARE(noteTo(one), u"Not your account."_s);
    // Unticked in the end, nobody is rejected, whatever was chosen.
    QTRY_COMPARE_WITH_TIMEOUT(workersOf("block").size(), 1, Patience);
    const qsizetype rejected = sent("reject").size();
    goTo(5);
    QVERIFY(ask());
    QVERIFY(find<QCheckBox>("rejectTheirsBox"));
    box = find<QCheckBox>("rejectTheirsBox");
    box->setChecked(true);
    the<QComboBox>("blockReasonCombo").setCurrentIndex(0);
    box->setChecked(false);
    click("confirmBlockButton");
    QTRY_COMPARE_WITH_TIMEOUT(workersOf("block").size(), 2, Patience);
    QCOMPARE(queue().counts().rejections, 0);
    QCOMPARE(sent("reject").size(), rejected);
}

void TestBlockDialog::showsTheirOthers()
{
    const QList<int> theirs = goToSomeoneWithSeveral();
    QVERIFY(theirs.size() > 1);
    const WorkerId worker = current().worker;
    const int all = rows().rowCount();
    key(Qt::Key_W);
    QTRY_COMPARE(rows().rowCount(), int(theirs.size()));
    for (int row = 0; row < rows().rowCount(); ++row)
        QVERIFY(at(row).worker == worker);
    QTRY_VERIFY(the<QAbstractButton>("ofWorkerButton").text().startsWith(u"Show everybody"_s));
    key(Qt::Key_W);
    QTRY_COMPARE(rows().rowCount(), all);
}

void TestBlockDialog::unblocksTheChosenOne()
{
    auto& workers = bench().session().workers();
    for (const int row : {0, 5, 9}) {
        QVERIFY(workers.block(at(row).worker, at(row).workerName));
        QTRY_VERIFY_WITH_TIMEOUT(workers.isBlocked(at(row).worker), Patience);
    }
    window().go<WorkersPage>();
    auto* view = wait<QAbstractItemView>("blockedView");
    QVERIFY(view);
    QTRY_VERIFY_WITH_TIMEOUT(view->model()->rowCount() >= 3, Patience);
    // Neither the first of the list nor the last.
    const Submission wanted = at(5);
    int row = view->model()->rowCount() - 1;
    while (row > 0 && view->model()->index(row, 0).data().toString() != wanted.workerName)
        --row;
    QVERIFY(row > 0);
    view->setCurrentIndex(view->model()->index(row, 0));
    const auto before = truth().blocked.size();
    click("unblockButton");
    QTRY_COMPARE_WITH_TIMEOUT(workersOf("unblock"), QList<qint64>{wanted.worker.toString().toLongLong()},
                              Patience);
    QTRY_COMPARE_WITH_TIMEOUT(truth().blocked.size(), before - 1, Patience);
    auto* page = window().currentPage();
    QTRY_VERIFY2_WITH_TIMEOUT(
        words(*page).contains(u"Worker %1 is no longer blocked."_s.arg(wanted.workerName)),
        qPrintable(words(*page)), Patience);
    QVERIFY(m_yes.questions.isEmpty());
}

void TestBlockDialog::anotherIdStaysTyped()
{
    const Submission first = at(0);
    const Submission second = at(5);
    window().go<WorkersPage>();
    QVERIFY(wait<QAbstractItemView>("blockedView"));
    // No is no.
    m_yes.answer = {};
    type("blockIdEdit", first.worker.toString());
    click("blockIdButton");
    QCOMPARE(m_yes.questions, QStringList{u"Block worker %1?"_s.arg(first.worker.toString())});
    m_yes.answer = YesSayer::Yes;
    click("blockIdButton");
    // While that is under way another is typed: it is not swept away by the end of the first.
    type("blockIdEdit", second.worker.toString());
    QTRY_VERIFY_WITH_TIMEOUT(bench().session().workers().isBlocked(first.worker), Patience);
    auto* page = window().currentPage();
    QTRY_VERIFY_WITH_TIMEOUT(words(*page).contains(u"is blocked."_s), Patience);
    QCOMPARE(the<QLineEdit>("blockIdEdit").text(), second.worker.toString());
    click("blockIdButton");
    QTRY_VERIFY_WITH_TIMEOUT(bench().session().workers().isBlocked(second.worker), Patience);
    QTRY_COMPARE_WITH_TIMEOUT(the<QLineEdit>("blockIdEdit").text(), QString(), Patience);
    QCOMPARE(workersOf("block"),
             (QList<qint64>{first.worker.toString().toLongLong(), second.worker.toString().toLongLong()}));
}

QTEST_MAIN(TestBlockDialog)
#include "tst_blockdialog.moc"
