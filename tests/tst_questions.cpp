// SPDX-License-Identifier: MIT
// What is asked before a decision is about whom it was asked for, whatever becomes current meanwhile; and as
// long as it is asked, no key of the review acts. Counted at the service.
#include "support/askedreview.h"
#include "ui/review/inspector/wordlinks.h"

#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QSignalSpy>

using namespace proofdesk;
using namespace Qt::StringLiterals;

class QuestionsTest final : public QObject, private AskedReview
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { testing::dress(); }
    void init() { openPage(); }
    void cleanup() { closePage(); }
    void aNoteIsForWhomItWasAskedFor();
    void aQuestionEndsWithItsCampaign_data();
    void aQuestionEndsWithItsCampaign();
    void aQuestionEndsWithItsPage();
    void whatIsTypedAfterItEndedDoesNothing_data();
    void whatIsTypedAfterItEndedDoesNothing();
    void noKeyActsWhileItIsAsked_data();
    void noKeyActsWhileItIsAsked();
    void theKeysOfTheViewWaitToo();
    void noKeyDecidesUnderADialog_data();
    void noKeyDecidesUnderADialog();
    void controlEnterIsForTheNote();
    void controlEnterInTheSearchSendsNothing();
};

void QuestionsTest::aNoteIsForWhomItWasAskedFor()
{
    the<QPushButton>("noteButton").click();
    auto* panel = &the<QDialog>("notePanel");
    QVERIFY(panel->isVisible());
    click(1);
    QCOMPARE(page().desk().currentRow(), 1);
    // The question was about somebody else: it is gone, and what is typed now approves nobody.
    QVERIFY(!panel->isVisible());
    type(u"Nice"_s);
    press(Qt::Key_Return);
    for (const auto& [id, what] : sent())
        QVERIFY2(!what.startsWith(u"approve"_s), qPrintable(id.toString() + u' ' + what));
    // Asked anew it is for that one.
    page().desk().moveTo(1);
    page().setView(ReviewView::Grid);
    the<QPushButton>("noteButton").click();
    QVERIFY(panel->isVisible());
    QTest::keyClicks(&the<QPlainTextEdit>("noteEdit"), u"Thank you"_s);
    QTest::keyClick(&the<QPlainTextEdit>("noteEdit"), Qt::Key_Return);
    QCOMPARE(sentAbout(at(1).id), QStringList{u"approve: Thank you"_s});
}

void QuestionsTest::aQuestionEndsWithItsCampaign_data()
{
    QTest::addColumn<QByteArray>("button");
    QTest::addColumn<QByteArray>("question");
    QTest::addRow("note") << QByteArray("noteButton") << QByteArray("notePanel");
    QTest::addRow("reason") << QByteArray("rejectButton") << QByteArray("reasonPicker");
    QTest::addRow("block") << QByteArray("blockButton") << QByteArray("blockDialog");
    QTest::addRow("asked for") << QByteArray("noteAskedForButton") << QByteArray("notePanel");
}

void QuestionsTest::aQuestionEndsWithItsCampaign()
{
    QFETCH(const QByteArray, button);
    QFETCH(const QByteArray, question);
    the<QPushButton>(button.constData()).click();
    const QPointer<QDialog> dialog = &the<QDialog>(question.constData());
    QVERIFY(dialog->isVisible());

    const Campaign* other = nullptr;
    const SandboxSnapshot now = m_world->server.sandbox().snapshot();
    for (const Campaign& one : now.campaigns) {
        if (one.title != Lesson && one.pendingSubmissions.value_or(0) > 0)
            other = &one;
    }
    QVERIFY(other);
    ReviewCampaign known;
    known.campaign = *other;
    QSignalSpy noted(&page(), &ReviewPage::proofRequiredNoted);
    QVERIFY(m_world->open(known));
    QTRY_COMPARE_WITH_TIMEOUT(m_world->loader->state(), LoadState::Ready, Patience);
    QTRY_VERIFY_WITH_TIMEOUT(!dialog || !dialog->isVisible(), Patience);
    if (dialog)
        QTest::keyClick(dialog, Qt::Key_Return);
    QCOMPARE(sent(), Sent());
    QCOMPARE(noted.count(), 0);
}

void QuestionsTest::aQuestionEndsWithItsPage()
{
    press(Qt::Key_R);
    auto* picker = &the<QDialog>("reasonPicker");
    QVERIFY(picker->isVisible());
    page().hide();
    page().show();
    QTRY_VERIFY_WITH_TIMEOUT(!picker->isVisible(), Patience);
    QApplication::setActiveWindow(&page());
    QVERIFY(QTest::qWaitForWindowActive(&page(), Patience));
    grid().setFocus();
    QTRY_COMPARE_WITH_TIMEOUT(QApplication::focusWidget(), &grid(), Patience);
    press(Qt::Key_H); // the keys are the review's again
    QTRY_COMPARE_WITH_TIMEOUT(m_world->queue->counts().held, 1, Patience);
}

void QuestionsTest::whatIsTypedAfterItEndedDoesNothing_data()
{
    QTest::addColumn<bool>("note");
    QTest::addColumn<int>("goesOn"); // by this key, or by waiting
    QTest::addRow("note, Esc") << true << int(Qt::Key_Escape);
    QTest::addRow("reason, another card") << false << int(Qt::Key_Right);
    QTest::addRow("reason, a pause") << false << 0;
}

void QuestionsTest::whatIsTypedAfterItEndedDoesNothing()
{
    QFETCH(const bool, note);
    QFETCH(const int, goesOn);
    press(note ? Qt::Key_A : Qt::Key_R, note ? Qt::ShiftModifier : Qt::NoModifier);
    auto* question = &the<QDialog>(note ? "notePanel" : "reasonPicker");
    QVERIFY(question->isVisible());
    click(1);
    QVERIFY(!question->isVisible());
    type(u"Please have another look, and "_s);
    press(Qt::Key_Return);
    QCOMPARE(decisions(), 0);
    QCOMPARE(page().desk().currentRow(), 1);
    QVERIFY(grid().isVisible()); // and no letter of it has led elsewhere
    QVERIFY(the<QLabel>("decisionWords").text().contains(u"lost"_s));
    if (goesOn != 0)
        press(Qt::Key(goesOn));
    const int row = goesOn == Qt::Key_Right ? 2 : 1;
    QCOMPARE(page().desk().currentRow(), row);
    QTRY_VERIFY_WITH_TIMEOUT(
        (press(Qt::Key_F1), page().findChild<QDialog*>(u"keySheet"_s) != nullptr) || goesOn != 0, Patience);
    delete page().findChild<QDialog*>(u"keySheet"_s);
    grid().setFocus();
    press(Qt::Key_H);
    QCOMPARE(decisions(), 1);
    QVERIFY(decisionAt(row));
}

void QuestionsTest::noKeyActsWhileItIsAsked_data()
{
    QTest::addColumn<bool>("note");
    QTest::addColumn<int>("key");
    QTest::addColumn<int>("modifiers");
    for (const bool note : {false, true}) {
        const char* which = note ? "note" : "reason";
        QTest::addRow("%s: send now", which) << note << int(Qt::Key_Enter) << int(Qt::ControlModifier);
        QTest::addRow("%s: undo", which) << note << int(Qt::Key_Z) << int(Qt::ControlModifier);
        QTest::addRow("%s: redo", which)
            << note << int(Qt::Key_Z) << int(Qt::ControlModifier | Qt::ShiftModifier);
        QTest::addRow("%s: approve all", which)
            << note << int(Qt::Key_A) << int(Qt::ControlModifier | Qt::ShiftModifier);
        QTest::addRow("%s: keys", which) << note << int(Qt::Key_F1) << int(Qt::NoModifier);
    }
}

void QuestionsTest::noKeyActsWhileItIsAsked()
{
    QFETCH(const bool, note);
    QFETCH(const int, key);
    QFETCH(const int, modifiers);
    press(Qt::Key_A); // one decision waits: to be sent, to be undone
    QCOMPARE(decisions(), 1);
    const bool sends = key == Qt::Key_Enter;
    press(note ? Qt::Key_A : Qt::Key_R, note ? Qt::ShiftModifier : Qt::NoModifier);
    auto* question = &the<QDialog>(note ? "notePanel" : "reasonPicker");
    QVERIFY(question->isVisible());
    press(Qt::Key(key), Qt::KeyboardModifiers(modifiers));
    QVERIFY(!page().findChild<QDialog*>(u"bulkApprovalDialog"_s));
    QVERIFY(!page().findChild<QDialog*>(u"keySheet"_s));
    if (sends && note) // it is the Enter of the question
        QCOMPARE(m_world->queue->counts().waiting, 2);
    else
        QVERIFY(question->isVisible());
    QVERIFY(decisionAt(0));
    QCOMPARE(posted(), Sent());
}

void QuestionsTest::theKeysOfTheViewWaitToo()
{
    press(Qt::Key_R);
    auto* picker = &the<QDialog>("reasonPicker");
    QVERIFY(picker->isVisible());
    grid().setFocus(); // as a click on the card does that is current already
    for (const Qt::Key letter : {Qt::Key_A, Qt::Key_H, Qt::Key_R, Qt::Key_Space})
        press(letter);
    QCOMPARE(decisions(), 0);
    QVERIFY(picker->isVisible());
    QVERIFY(!the<QWidget>("peekPane").isVisible());
    press(Qt::Key_Escape);
    QVERIFY(!picker->isVisible());
    press(Qt::Key_H);
    QCOMPARE(m_world->queue->counts().held, 1);
}

void QuestionsTest::noKeyDecidesUnderADialog_data()
{
    QTest::addColumn<QByteArray>("dialog");
    QTest::addColumn<int>("key"); // that opens it; 0: a link of the worker's
    QTest::addColumn<int>("modifiers");
    QTest::addRow("block") << QByteArray("blockDialog") << int(Qt::Key_B) << int(Qt::NoModifier);
    QTest::addRow("approve all") << QByteArray("bulkApprovalDialog") << int(Qt::Key_A)
                                 << int(Qt::ControlModifier | Qt::ShiftModifier);
    QTest::addRow("link") << QByteArray("confirmDialog") << 0 << int(Qt::NoModifier);
    QTest::addRow("key sheet") << QByteArray("keySheet") << int(Qt::Key_F1) << int(Qt::NoModifier);
}

void QuestionsTest::noKeyDecidesUnderADialog()
{
    QFETCH(const QByteArray, dialog);
    QFETCH(const int, key);
    QFETCH(const int, modifiers);
    const SubmissionId first = at(0).id;
    press(Qt::Key_A); // one decision waits: to be sent, to be undone
    QCOMPARE(decisions(), 1);
    if (key == 0) {
        auto& links = the<WordLinks>("wordLinks");
        links.setText(u"See https://worker.example/ please"_s);
        links.findChild<QPushButton*>(u"wordLinkButton"_s)->click();
    } else {
        press(Qt::Key(key), Qt::KeyboardModifiers(modifiers));
    }
    const auto isOpen = [&] {
        const auto* open = page().findChild<QDialog*>(QLatin1String(dialog));
        return open && open->isVisible() && open->isAncestorOf(QApplication::focusWidget());
    };
    QTRY_VERIFY_WITH_TIMEOUT(isOpen(), Patience);
    if (dialog == "bulkApprovalDialog")
        QTRY_VERIFY_WITH_TIMEOUT(the<QPushButton>("bulkApproveButton").isVisible(), Patience);
    for (const Qt::Key letter : {Qt::Key_A, Qt::Key_H, Qt::Key_R, Qt::Key_1, Qt::Key_U, Qt::Key_N, Qt::Key_X})
        press(letter);
    press(Qt::Key_A, Qt::ShiftModifier);
    press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(isOpen());
    // Nothing was decided, undone or sent.
    QCOMPARE(decisions(), 1);
    QCOMPARE(m_world->queue->counts().approvals, 1);
    QCOMPARE(posted(), Sent());
    if (dialog != "bulkApprovalDialog") // there it is the Enter of "Approve", which has the focus
        press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(posted(), Sent());
    if (isOpen())
        press(Qt::Key_Escape);
    QTRY_VERIFY_WITH_TIMEOUT(!isOpen(), Patience);
    QCOMPARE(sent(), (Sent{{first, u"approve: "_s}}));
    QCOMPARE(m_world->server.sandbox().requestCount("bulk_action"), 0);
    QCOMPARE(m_world->server.sandbox().requestCount("/block/"), 0);
}

void QuestionsTest::controlEnterIsForTheNote()
{
    const SubmissionId second = at(1).id;
    press(Qt::Key_A);
    press(Qt::Key_A, Qt::ShiftModifier);
    type(u"Thanks"_s);
    press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(m_world->queue->counts().waiting, 2);
    QCOMPARE(posted(), Sent());
    QCOMPARE(sentAbout(second), QStringList{u"approve: Thanks"_s});
}

void QuestionsTest::controlEnterInTheSearchSendsNothing()
{
    press(Qt::Key_A);
    press(Qt::Key_Slash);
    QVERIFY(qobject_cast<QLineEdit*>(QApplication::focusWidget()));
    press(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(!page().findChild<QDialog*>(u"bulkApprovalDialog"_s));
    press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(m_world->queue->counts().waiting, 1);
    QCOMPARE(posted(), Sent());
}

QTEST_MAIN(QuestionsTest)
#include "tst_questions.moc"
