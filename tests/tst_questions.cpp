// SPDX-License-Identifier: MIT
// What is asked before a decision is about whom it was asked for, whatever becomes current meanwhile; and as
// long as it is asked, the keys write words and decide nothing. Counted at the service.
#include "support/reviewworld.h"
#include "support/screenshot.h"
#include "ui/review/desk/reviewdesk.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace proofdesk;
using namespace proofdesk::testing;
using namespace Qt::StringLiterals;

namespace {

const QString Lesson = u"Install Fernleaf and finish lesson one"_s;
constexpr int Patience = LongEnough;

} // namespace

class QuestionsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { dress(); }
    void init();
    void cleanup() { m_world.reset(); }

    void aNoteIsForWhomItWasAskedFor();
    void aQuestionEndsWithItsCampaign_data();
    void aQuestionEndsWithItsCampaign();
    void aQuestionEndsWithItsPage();
    void whatIsTypedAfterItEndedDoesNothing_data();
    void whatIsTypedAfterItEndedDoesNothing();
    void thePickerFillsInWhatTheyRead();
    void aSentenceIsAReasonInOnesOwnWords();
    void aLetterBeginsIt_data();
    void aLetterBeginsIt();
    void spaceNeverCommits();
    void digitsPick_data();
    void digitsPick();
    void aHeldKeyWritesNothing();
    void arrowsGoAsTheRowsStand();
    void noKeyActsWhileItIsAsked_data();
    void noKeyActsWhileItIsAsked();
    void theKeysOfTheViewWaitToo();
    void controlEnterIsForTheNote();
    void controlEnterInTheSearchSendsNothing();

private:
    [[nodiscard]] ReviewPage& page() { return *m_world->page; }
    [[nodiscard]] QListView* grid() { return part<QListView>("submissionsGrid"); }
    template <typename T> [[nodiscard]] T* part(const char* name)
    {
        return page().findChild<T*>(QLatin1String(name));
    }
    [[nodiscard]] Submission at(int row) { return m_world->model->submissionAt(row).value_or(Submission()); }
    [[nodiscard]] std::optional<Decision> decisionAt(int row)
    {
        return m_world->queue->find({m_world->model->campaign(), at(row).id});
    }
    /// As on a real keyboard: what has the focus gets it, and that may change with each key.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : grid(), key, modifiers);
    }
    void type(const QString& text)
    {
        for (const QChar letter : text)
            QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : grid(),
                            letter.toLatin1());
    }
    void click(int row)
    {
        QTest::mouseClick(grid()->viewport(), Qt::LeftButton, {},
                          grid()->visualRect(m_world->model->index(row, 0)).center());
    }
    [[nodiscard]] int decisions()
    {
        const auto counts = m_world->queue->counts();
        return counts.waiting + counts.sending + counts.held;
    }
    /// "POST /…/ID/approve" about whom. Several are under way at a time, so their order says nothing.
    [[nodiscard]] QList<std::pair<SubmissionId, QString>> sent()
    {
        m_world->queue->sendNow();
        const bool gone = QTest::qWaitFor(
            [this] {
                const auto counts = m_world->queue->counts();
                return counts.waiting == 0 && counts.sending == 0;
            },
            Patience);
        if (!gone)
            QTest::qFail("What waits was not sent", __FILE__, __LINE__);
        return posted();
    }
    /// All that was sent about that one.
    [[nodiscard]] QStringList sentAbout(SubmissionId whom)
    {
        QStringList all;
        for (const auto& [id, what] : sent()) {
            if (id == whom)
                all.append(what);
        }
        return all;
    }
    [[nodiscard]] QList<std::pair<SubmissionId, QString>> posted()
    {
        QList<std::pair<SubmissionId, QString>> all;
        for (const SandboxLogEntry& entry : m_world->server.sandbox().requests()) {
            const QList<QByteArray> path = entry.target.split('/');
            for (const QByteArray& verb : {QByteArray("approve"), QByteArray("reject")}) {
                const qsizetype place = path.indexOf(verb);
                if (entry.method == "POST" && place > 0)
                    all.append({SubmissionId(path.at(place - 1).toLongLong()),
                                QString::fromLatin1(verb) + u": "_s
                                    + QJsonDocument::fromJson(entry.body)[u"notes"].toString()});
            }
        }
        return all;
    }

    std::unique_ptr<ReviewWorld> m_world;
};

using Sent = QList<std::pair<SubmissionId, QString>>;

void QuestionsTest::init()
{
    m_world = std::make_unique<ReviewWorld>();
    m_world->queue->setUndoWindow(std::nullopt); // nothing leaves before a test says so
    page().resize(1278, 712);
    page().show();
    QApplication::setActiveWindow(&page());
    QVERIFY(QTest::qWaitForWindowActive(&page(), Patience));
    QVERIFY(m_world->open(m_world->campaign(Lesson)));
    QTRY_COMPARE_WITH_TIMEOUT(m_world->loader->state(), LoadState::Ready, Patience);
    QVERIFY(m_world->model->rowCount() > 3);
    grid()->setFocus();
    QTRY_COMPARE_WITH_TIMEOUT(QApplication::focusWidget(), grid(), Patience);
    // The first three proofs are on screen: from then on they may be judged.
    for (const int row : {2, 1, 0}) {
        page().desk().moveTo(row);
        QTRY_VERIFY_WITH_TIMEOUT(page().desk().obstacle().isEmpty(), Patience);
    }
}

void QuestionsTest::aNoteIsForWhomItWasAskedFor()
{
    part<QPushButton>("noteButton")->click();
    auto* panel = part<QDialog>("notePanel");
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
    part<QPushButton>("noteButton")->click();
    QVERIFY(panel->isVisible());
    QTest::keyClicks(part<QPlainTextEdit>("noteEdit"), u"Thank you"_s);
    QTest::keyClick(part<QPlainTextEdit>("noteEdit"), Qt::Key_Return);
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
    auto* asks = part<QPushButton>(button.constData());
    QVERIFY(asks);
    asks->click();
    QPointer<QDialog> dialog = part<QDialog>(question.constData());
    QVERIFY(dialog && dialog->isVisible());

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
    auto* picker = part<QDialog>("reasonPicker");
    QVERIFY(picker->isVisible());
    page().hide();
    page().show();
    QTRY_VERIFY_WITH_TIMEOUT(!picker->isVisible(), Patience);
    QApplication::setActiveWindow(&page());
    QVERIFY(QTest::qWaitForWindowActive(&page(), Patience));
    grid()->setFocus();
    QTRY_COMPARE_WITH_TIMEOUT(QApplication::focusWidget(), grid(), Patience);
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
    auto* question = part<QDialog>(note ? "notePanel" : "reasonPicker");
    QVERIFY(question->isVisible());
    click(1);
    QVERIFY(!question->isVisible());
    type(u"Please have another look, and "_s);
    press(Qt::Key_Return);
    QCOMPARE(decisions(), 0);
    QCOMPARE(page().desk().currentRow(), 1);
    QVERIFY(grid()->isVisible()); // and no letter of it has led elsewhere
    QVERIFY(part<QLabel>("decisionWords")->text().contains(u"lost"_s));
    if (goesOn != 0)
        press(Qt::Key(goesOn));
    const int row = goesOn == Qt::Key_Right ? 2 : 1;
    QCOMPARE(page().desk().currentRow(), row);
    QTRY_VERIFY_WITH_TIMEOUT(
        (press(Qt::Key_F1), page().findChild<QDialog*>(u"keySheet"_s) != nullptr) || goesOn != 0, Patience);
    delete page().findChild<QDialog*>(u"keySheet"_s);
    grid()->setFocus();
    press(Qt::Key_H);
    QCOMPARE(decisions(), 1);
    QVERIFY(decisionAt(row));
}

void QuestionsTest::thePickerFillsInWhatTheyRead()
{
    Reasons::Changed changed;
    changed[0] = Reason{u"Not {worker}"_s, u"{worker}, this is not “{campaign}”."_s};
    QVERIFY(m_world->reasons->save(changed, {}, {}));
    const QString title(Lesson);
    const auto shown = [this](const QWidget& place) {
        QString all;
        for (const QWidget* one : place.findChildren<QWidget*>()) {
            all += one->toolTip() + one->accessibleName() + one->accessibleDescription();
            if (const auto* label = qobject_cast<const QLabel*>(one))
                all += label->text();
            if (const auto* button = qobject_cast<const QAbstractButton*>(one))
                all += button->text();
            if (const auto* combo = qobject_cast<const QComboBox*>(one))
                all += combo->currentText();
        }
        return all;
    };
    QTRY_VERIFY(shown(*part<QWidget>("inspector")).contains(u"this is not “%1”"_s.arg(title)));
    QVERIFY(!shown(*part<QWidget>("inspector")).contains(u'{'));
    press(Qt::Key_R);
    auto* picker = part<QDialog>("reasonPicker");
    QVERIFY(picker->isVisible());
    const QString name = at(0).workerName;
    QVERIFY2(shown(*picker).contains(u"%1, this is not “%2”."_s.arg(name, title)),
             qPrintable(shown(*picker)));
    QVERIFY2(!shown(*picker).contains(u'{'), qPrintable(shown(*picker)));
    press(Qt::Key_Escape);
    press(Qt::Key_B);
    auto* block = page().findChild<QDialog*>(u"blockDialog"_s);
    if (!block)
        block = page().window()->findChild<QDialog*>(u"blockDialog"_s);
    QVERIFY(block);
    auto* theirs = block->findChild<QCheckBox*>(u"rejectTheirsBox"_s);
    QVERIFY(theirs);
    theirs->setChecked(true);
    block->findChild<QComboBox*>(u"blockReasonCombo"_s)->setCurrentIndex(0);
    QVERIFY2(shown(*block).contains(u"They will read: %1, this is not “%2”."_s.arg(name, title)),
             qPrintable(shown(*block)));
    QVERIFY2(!shown(*block).contains(u'{'), qPrintable(shown(*block)));
    block->reject();
}

void QuestionsTest::aSentenceIsAReasonInOnesOwnWords()
{
    const QString sentence = u"Please show the page with your user name"_s;
    press(Qt::Key_R);
    type(sentence);
    QCOMPARE(decisions(), 0);
    QVERIFY(part<QDialog>("reasonPicker")->isVisible());
    QCOMPARE(part<QPlainTextEdit>("reasonEdit")->toPlainText(), sentence);
    press(Qt::Key_Return);
    QCOMPARE(decisions(), 1);
    QCOMPARE(sent(), (Sent{{at(0).id, u"reject: "_s + sentence}}));
}

void QuestionsTest::aLetterBeginsIt_data()
{
    QTest::addColumn<char>("letter");
    // Each is a key of the review too, or picks nothing.
    for (const char letter : {'a', 'A', 'h', 'x', 'r', '?', '/', '+', '(', '[', '"', '{'})
        QTest::addRow("%c", letter) << letter;
}

void QuestionsTest::aLetterBeginsIt()
{
    QFETCH(const char, letter);
    press(Qt::Key_R);
    type(QString(QLatin1Char(letter)));
    auto* edit = part<QPlainTextEdit>("reasonEdit");
    QVERIFY(edit->isVisible());
    QCOMPARE(edit->toPlainText(), QString(QLatin1Char(letter)));
    QCOMPARE(QApplication::focusWidget(), edit);
    type(u" 1 b"_s); // a digit in a sentence is a digit
    QCOMPARE(edit->toPlainText(), QLatin1Char(letter) + u" 1 b"_s);
    press(Qt::Key_Escape);
    QVERIFY(!part<QDialog>("reasonPicker")->isVisible());
    QCOMPARE(decisions(), 0);
    QCOMPARE(sent(), Sent());
}

void QuestionsTest::spaceNeverCommits()
{
    press(Qt::Key_R);
    for (int i = 0; i < 3; ++i) {
        press(Qt::Key_Space);
        QVERIFY(part<QDialog>("reasonPicker")->isVisible());
        press(Qt::Key_Down);
    }
    QCOMPARE(decisions(), 0);
    QVERIFY(!part<QPlainTextEdit>("reasonEdit")->isVisible());
    QVERIFY(!part<QWidget>("peekPane")->isVisible());
}

void QuestionsTest::digitsPick_data()
{
    QTest::addColumn<int>("modifiers");
    QTest::addRow("plain") << int(Qt::NoModifier);
    QTest::addRow("shifted, as on French keyboards") << int(Qt::ShiftModifier);
    QTest::addRow("on the keypad") << int(Qt::KeypadModifier);
}

void QuestionsTest::digitsPick()
{
    QFETCH(const int, modifiers);
    press(Qt::Key_R);
    press(Qt::Key_2, Qt::KeyboardModifiers(modifiers));
    QVERIFY(!part<QDialog>("reasonPicker")->isVisible());
    QVERIFY(decisionAt(0));
    QCOMPARE(decisionAt(0)->request.note,
             Reasons::filled(Reasons::defaults().at(1).text, at(0).workerName, Lesson));
    QCOMPARE(decisions(), 1);
}

void QuestionsTest::aHeldKeyWritesNothing()
{
    press(Qt::Key_R);
    for (int i = 0; i < 3; ++i) {
        QKeyEvent again(QEvent::KeyPress, Qt::Key_R, {}, u"r"_s, true);
        QApplication::sendEvent(QApplication::focusWidget(), &again);
    }
    QVERIFY(part<QDialog>("reasonPicker")->isVisible());
    QVERIFY(!part<QPlainTextEdit>("reasonEdit")->isVisible());
    QCOMPARE(decisions(), 0);
}

void QuestionsTest::arrowsGoAsTheRowsStand()
{
    // In two columns: 1 2 / 3 4 / …
    press(Qt::Key_R);
    // None is chosen before a person has: Enter alone rejects for nothing, and the first arrow begins.
    press(Qt::Key_Return);
    QVERIFY(part<QDialog>("reasonPicker")->isVisible());
    QVERIFY(!decisionAt(0));
    press(Qt::Key_Down);
    press(Qt::Key_Down);
    press(Qt::Key_Right);
    press(Qt::Key_Return);
    QVERIFY(decisionAt(0));
    QCOMPARE(decisionAt(0)->request.note,
             Reasons::filled(Reasons::defaults().at(3).text, at(0).workerName, Lesson));
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
    auto* question = part<QDialog>(note ? "notePanel" : "reasonPicker");
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
    auto* picker = part<QDialog>("reasonPicker");
    QVERIFY(picker->isVisible());
    grid()->setFocus(); // as a click on the card does that is current already
    for (const Qt::Key letter : {Qt::Key_A, Qt::Key_H, Qt::Key_R, Qt::Key_Space})
        press(letter);
    QCOMPARE(decisions(), 0);
    QVERIFY(picker->isVisible());
    QVERIFY(!part<QWidget>("peekPane")->isVisible());
    press(Qt::Key_Escape);
    QVERIFY(!picker->isVisible());
    press(Qt::Key_H);
    QCOMPARE(m_world->queue->counts().held, 1);
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
