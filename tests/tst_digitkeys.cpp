// SPDX-License-Identifier: MIT
// The digits of all keyboards pick a reason, wherever a layout puts them; whatever is no digit begins one's
// own words.
#include "support/reviewwindow.h"

#include <QKeyEvent>

using namespace proofdesk;
using namespace Qt::StringLiterals;

class TestDigitKeys : public QObject, private ReviewWindow
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { closeWindow(); }
    void digitsOfAllKeyboards_data();
    void digitsOfAllKeyboards();
    void lettersOfThoseKeyboards();
    void whatIsNoDigitBeginsWords_data();
    void whatIsNoDigitBeginsWords();

private:
    /// What a keyboard sends for one press.
    struct Press
    {
        int key;
        quint32 place; ///< of the key on the keyboard, as X11 and Wayland number it
        QString text;
        Qt::KeyboardModifiers modifiers;
    };
    static void addPress(const char* name, int key, quint32 place, const QString& text,
                         Qt::KeyboardModifiers modifiers = {})
    {
        QTest::newRow(name) << Press{key, place, text, modifiers};
    }
    /// On what has the focus.
    void press(const Press& one)
    {
        QKeyEvent event(QEvent::KeyPress, one.key, one.modifiers, one.place, 0, 0, one.text);
        QApplication::sendEvent(QApplication::focusWidget(), &event);
    }
    /// The reasons are asked for this one.
    SubmissionId m_asked;
};

void TestDigitKeys::init()
{
    openWindow();
    openReview();
    queue().setUndoWindow(std::nullopt);
    m_asked = current().id;
    ReviewWindow::press(Qt::Key_R);
    QTRY_VERIFY(find<QWidget>("reasonPicker"));
}

void TestDigitKeys::digitsOfAllKeyboards_data()
{
    QTest::addColumn<Press>("pressed");
    addPress("a plain 2", Qt::Key_2, 11, u"2"_s);
    addPress("AZERTY", Qt::Key_Eacute, 11, u"é"_s);
    addPress("AZERTY with Shift", Qt::Key_2, 11, u"2"_s, Qt::ShiftModifier);
    addPress("Belgian", Qt::Key_Eacute, 11, u"é"_s);
    addPress("Belgian with Caps Lock", Qt::Key_Eacute, 11, u"É"_s);
    addPress("Czech", 0x11b, 11, u"ě"_s);
    addPress("Slovak", 0x13e, 11, u"ľ"_s);
    addPress("a symbol", Qt::Key_QuoteLeft, 11, u"«"_s);
    addPress("the keypad", Qt::Key_2, 88, u"2"_s, Qt::KeypadModifier);
    addPress("from a script", Qt::Key_2, 0, u"2"_s);
}

void TestDigitKeys::digitsOfAllKeyboards()
{
    QFETCH(const Press, pressed);
    press(pressed);
    QTRY_VERIFY(decisionOn(m_asked));
    QCOMPARE(decisionOn(m_asked)->request.kind, DecisionKind::Reject);
    QVERIFY2(decisionOn(m_asked)->request.note.startsWith(u"Thank you for starting."),
             qPrintable(decisionOn(m_asked)->request.note));
}

void TestDigitKeys::lettersOfThoseKeyboards()
{
    // A letter begins one's own words, wherever it stands, and a digit among them is one of them.
    press({Qt::Key_B, 10, u"b"_s, {}});
    press({Qt::Key_Eacute, 11, u"é"_s, {}});
    QCOMPARE(the<QPlainTextEdit>("reasonEdit").toPlainText(), u"bé"_s);
    QVERIFY(!decisionOn(m_asked));
}

void TestDigitKeys::whatIsNoDigitBeginsWords_data()
{
    QTest::addColumn<Press>("pressed");
    addPress("QWERTY, a bracket", Qt::Key_ParenLeft, 18, u"("_s, Qt::ShiftModifier);
    addPress("QWERTZ, a quotation", Qt::Key_QuoteDbl, 11, u"\""_s, Qt::ShiftModifier);
    addPress("QWERTY, at", Qt::Key_At, 11, u"@"_s, Qt::ShiftModifier);
    addPress("a capital of the top row", 0x160, 12, u"Š"_s, Qt::ShiftModifier);
    addPress("Lithuanian", 0x161, 15, u"š"_s);
    addPress("Vietnamese", Qt::Key_Acircumflex, 11, u"â"_s);
}

void TestDigitKeys::whatIsNoDigitBeginsWords()
{
    QFETCH(const Press, pressed);
    press(pressed);
    QVERIFY(!decisionOn(m_asked));
    QCOMPARE(theNext<QPlainTextEdit>("reasonEdit").toPlainText(), pressed.text);
}

QTEST_MAIN(TestDigitKeys)
#include "tst_digitkeys.moc"
