// SPDX-License-Identifier: MIT
// The reasons for a rejection: what a worker will read of them, which keys pick one, and that all others
// write one's own words and decide nothing. Counted at the service.
#include "support/askedreview.h"
#include "ui/review/ask/reasonlist.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCursor>
#include <QEnterEvent>
#include <QLabel>

using namespace proofdesk;
using namespace Qt::StringLiterals;

class ReasonPickerTest final : public QObject, private AskedReview
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { testing::dress(); }
    void init() { openPage(); }
    void cleanup() { closePage(); }
    void thePickerFillsInWhatTheyRead();
    void aSentenceIsAReasonInOnesOwnWords();
    void aLetterBeginsIt_data();
    void aLetterBeginsIt();
    void spaceNeverCommits();
    void digitsPick_data();
    void digitsPick();
    void aHeldKeyWritesNothing();
    void arrowsGoAsTheRowsStand();
    void whereThePointerRestsIsNoChoice();
    void underARestingPointerNothingIsLit();
};

void ReasonPickerTest::thePickerFillsInWhatTheyRead()
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
    QTRY_VERIFY(shown(the<QWidget>("inspector")).contains(u"this is not “%1”"_s.arg(title)));
    QVERIFY(!shown(the<QWidget>("inspector")).contains(u'{'));
    press(Qt::Key_R);
    auto* picker = &the<QDialog>("reasonPicker");
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
    auto* reasons = block->findChild<QComboBox*>(u"blockReasonCombo"_s);
    QVERIFY(reasons);
    reasons->setCurrentIndex(0);
    QVERIFY2(shown(*block).contains(u"They will read: %1, this is not “%2”."_s.arg(name, title)),
             qPrintable(shown(*block)));
    QVERIFY2(!shown(*block).contains(u'{'), qPrintable(shown(*block)));
    block->reject();
}

void ReasonPickerTest::aSentenceIsAReasonInOnesOwnWords()
{
    const QString sentence = u"Please show the page with your user name"_s;
    press(Qt::Key_R);
    type(sentence);
    QCOMPARE(decisions(), 0);
    QVERIFY(the<QDialog>("reasonPicker").isVisible());
    QCOMPARE(the<QPlainTextEdit>("reasonEdit").toPlainText(), sentence);
    press(Qt::Key_Return);
    QCOMPARE(decisions(), 1);
    QCOMPARE(sent(), (Sent{{at(0).id, u"reject: "_s + sentence}}));
}

void ReasonPickerTest::aLetterBeginsIt_data()
{
    QTest::addColumn<char>("letter");
    // Each is a key of the review too, or picks nothing.
    for (const char letter : {'a', 'A', 'h', 'x', 'r', '?', '/', '+', '(', '[', '"', '{'})
        QTest::addRow("%c", letter) << letter;
}

void ReasonPickerTest::aLetterBeginsIt()
{
    QFETCH(const char, letter);
    press(Qt::Key_R);
    type(QString(QLatin1Char(letter)));
    auto* edit = &the<QPlainTextEdit>("reasonEdit");
    QVERIFY(edit->isVisible());
    QCOMPARE(edit->toPlainText(), QString(QLatin1Char(letter)));
    QCOMPARE(QApplication::focusWidget(), edit);
    type(u" 1 b"_s); // a digit in a sentence is a digit
    QCOMPARE(edit->toPlainText(), QLatin1Char(letter) + u" 1 b"_s);
    press(Qt::Key_Escape);
    QVERIFY(!the<QDialog>("reasonPicker").isVisible());
    QCOMPARE(decisions(), 0);
    QCOMPARE(sent(), Sent());
}

void ReasonPickerTest::spaceNeverCommits()
{
    press(Qt::Key_R);
    for (int i = 0; i < 3; ++i) {
        press(Qt::Key_Space);
        QVERIFY(the<QDialog>("reasonPicker").isVisible());
        press(Qt::Key_Down);
    }
    QCOMPARE(decisions(), 0);
    QVERIFY(!the<QPlainTextEdit>("reasonEdit").isVisible());
    QVERIFY(!the<QWidget>("peekPane").isVisible());
}

void ReasonPickerTest::digitsPick_data()
{
    QTest::addColumn<int>("modifiers");
    QTest::addRow("plain") << int(Qt::NoModifier);
    QTest::addRow("shifted, as on French keyboards") << int(Qt::ShiftModifier);
    QTest::addRow("on the keypad") << int(Qt::KeypadModifier);
}

void ReasonPickerTest::digitsPick()
{
    QFETCH(const int, modifiers);
    press(Qt::Key_R);
    press(Qt::Key_2, Qt::KeyboardModifiers(modifiers));
    QVERIFY(!the<QDialog>("reasonPicker").isVisible());
    QVERIFY(decisionAt(0));
    QCOMPARE(decisionAt(0)->request.note,
             Reasons::filled(Reasons::defaults().at(1).text, at(0).workerName, Lesson));
    QCOMPARE(decisions(), 1);
}

void ReasonPickerTest::aHeldKeyWritesNothing()
{
    press(Qt::Key_R);
    for (int i = 0; i < 3; ++i) {
        QKeyEvent again(QEvent::KeyPress, Qt::Key_R, {}, u"r"_s, true);
        QApplication::sendEvent(QApplication::focusWidget(), &again);
    }
    QVERIFY(the<QDialog>("reasonPicker").isVisible());
    QVERIFY(!the<QPlainTextEdit>("reasonEdit").isVisible());
    QCOMPARE(decisions(), 0);
}

void ReasonPickerTest::whereThePointerRestsIsNoChoice()
{
    press(Qt::Key_R);
    QWidget& picker = the<QDialog>("reasonPicker");
    const auto rows = picker.findChildren<ReasonRow*>();
    QVERIFY(rows.size() > 3);
    ReasonRow& row = *rows.at(3);
    // The picker opens under the pointer.
    const QPointF middle = row.rect().center();
    QEnterEvent over(middle, middle, row.mapToGlobal(middle));
    QApplication::sendEvent(&row, &over);
    press(Qt::Key_Return);
    QVERIFY(picker.isVisible());
    QCOMPARE(decisions(), 0);
}

void ReasonPickerTest::underARestingPointerNothingIsLit()
{
    const auto row = [this] { return the<QDialog>("reasonPicker").findChildren<ReasonRow*>().value(3); };
    press(Qt::Key_R);
    QVERIFY(row());
    const QPoint middle = row()->mapToGlobal(row()->rect().center());
    const QPoint resting = middle + QPoint(40, 0); // beside the words as well
    const auto ground = [&] {
        const ReasonRow& one = *row();
        return one.parentWidget()->grab().toImage().pixelColor(one.pos() + QPoint(one.width() - 4, 4));
    };
    const QColor quiet = ground();
    press(Qt::Key_Escape);
    // It lies there before the picker opens under it.
    QCursor::setPos(resting);
    press(Qt::Key_R);
    const auto enter = [&](const QPoint& place) {
        const QPointF local = row()->mapFromGlobal(QPointF(place));
        QEnterEvent over(local, local, place);
        QApplication::sendEvent(row(), &over);
    };
    const auto move = [&](const QPoint& place) {
        const QPointF local = row()->mapFromGlobal(QPointF(place));
        QMouseEvent over(QEvent::MouseMove, local, place, Qt::NoButton, Qt::NoButton, Qt::NoModifier);
        QApplication::sendEvent(row(), &over);
    };
    // As Qt tells of it when something comes under the pointer.
    enter(resting);
    move(resting);
    QCOMPARE(ground(), quiet);
    move(resting + QPoint(1, 0));
    QVERIFY(ground() != quiet);
    // It leaves, and whoever comes back points at it.
    QEvent leave(QEvent::Leave);
    QApplication::sendEvent(row(), &leave);
    QCOMPARE(ground(), quiet);
    enter(resting);
    QVERIFY(ground() != quiet);
}

void ReasonPickerTest::arrowsGoAsTheRowsStand()
{
    // In two columns: 1 2 / 3 4 / …
    press(Qt::Key_R);
    // None is chosen before a person has: Enter alone rejects for nothing, and the first arrow begins.
    press(Qt::Key_Return);
    QVERIFY(the<QDialog>("reasonPicker").isVisible());
    QVERIFY(!decisionAt(0));
    press(Qt::Key_Down);
    press(Qt::Key_Down);
    press(Qt::Key_Right);
    press(Qt::Key_Return);
    QVERIFY(decisionAt(0));
    QCOMPARE(decisionAt(0)->request.note,
             Reasons::filled(Reasons::defaults().at(3).text, at(0).workerName, Lesson));
}

QTEST_MAIN(ReasonPickerTest)
#include "tst_reasonpicker.moc"
