// SPDX-License-Identifier: MIT
#include "ui/common/popupkeys.h"
#include "ui/review/keys/heldkeys.h"
#include "ui/review/keys/shortcuttable.h"

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace proofdesk;

namespace {

/// Counts what arrives.
class Receiver final : public QWidget
{
public:
    int presses = 0;

protected:
    void keyPressEvent(QKeyEvent*) override { ++presses; }
};

} // namespace

/// A key that is held down, as an X server tells of it: release and press of one moment, again and again.
class TestHeldKeys : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aHeldKeyDecidesOnce_data();
    void aHeldKeyDecidesOnce();
    void whatMovesGoesOn();
    void aQuickFingerCounts();
    void whatIsWrittenRepeats();
    void aWordLosesNoLetter();
    void enterThatTookAChoicePressesNoButton_data();
    void enterThatTookAChoicePressesNoButton();
    void aPressThatGotLostCostsNoOther();

private:
    /// A dialog with a list of choices, and a button that Enter presses.
    struct Asking
    {
        QDialog dialog;
        QComboBox choice{&dialog};
        QPushButton button{&dialog};
        Asking()
        {
            choice.addItems({QStringLiteral("one"), QStringLiteral("two")});
            button.setDefault(true);
            dialog.show();
        }
        /// Opens it, and tells it of Enter as a display does first of all.
        void take(quint64 at)
        {
            choice.showPopup();
            tell(*choice.view(), at);
        }
    };
    static void tell(QWidget& widget, quint64 at)
    {
        QKeyEvent word(QEvent::ShortcutOverride, Qt::Key_Return, {});
        word.setTimestamp(at);
        QApplication::sendEvent(&widget, &word);
    }
    static void enter(QWidget& widget, quint64 at, bool repeats = false)
    {
        QKeyEvent press(QEvent::KeyPress, Qt::Key_Return, {}, {}, repeats);
        press.setTimestamp(at);
        QApplication::sendEvent(&widget, &press);
    }

    /// Whether it got through: to the shortcuts, or to the widget.
    static bool press(QWidget& widget, Qt::Key key, quint64 at)
    {
        const QString text = key < Qt::Key_Escape ? QString(QChar(int(key))).toLower() : QString();
        QKeyEvent override(QEvent::ShortcutOverride, key, {}, text);
        override.setTimestamp(at);
        override.ignore();
        QApplication::sendEvent(&widget, &override);
        QKeyEvent press(QEvent::KeyPress, key, {}, text);
        press.setTimestamp(at);
        QApplication::sendEvent(&widget, &press);
        return !override.isAccepted();
    }
    static void release(QWidget& widget, Qt::Key key, quint64 at)
    {
        QKeyEvent release(QEvent::KeyRelease, key, {});
        release.setTimestamp(at);
        QApplication::sendEvent(&widget, &release);
    }
    /// Held for a second: how often it acted.
    static int hold(QWidget& widget, Qt::Key key)
    {
        int acted = press(widget, key, 5'000) ? 1 : 0;
        for (quint64 at = 5'600; at < 6'600; at += 40) {
            release(widget, key, at);
            acted += press(widget, key, at) ? 1 : 0;
        }
        release(widget, key, 6'700);
        return acted;
    }
};

void TestHeldKeys::aHeldKeyDecidesOnce_data()
{
    QTest::addColumn<Qt::Key>("key");
    for (const Qt::Key key : {Qt::Key_A, Qt::Key_H, Qt::Key_U, Qt::Key_R, Qt::Key_Return, Qt::Key_Enter})
        QTest::addRow("%s", qPrintable(QKeySequence(key).toString())) << key;
}

void TestHeldKeys::aHeldKeyDecidesOnce()
{
    QFETCH(const Qt::Key, key);
    Receiver page;
    ShortcutTable table(&page);
    const HeldKeys held(table);
    QCOMPARE(hold(page, key), 1);
    QCOMPARE(page.presses, 1);
}

void TestHeldKeys::whatMovesGoesOn()
{
    Receiver page;
    ShortcutTable table(&page);
    const HeldKeys held(table);
    QVERIFY(hold(page, Qt::Key_Right) > 10);
    QVERIFY(hold(page, Qt::Key_J) > 10);
}

void TestHeldKeys::aQuickFingerCounts()
{
    Receiver page;
    ShortcutTable table(&page);
    const HeldKeys held(table);
    QVERIFY(press(page, Qt::Key_A, 1'000));
    release(page, Qt::Key_A, 1'040);
    QVERIFY(press(page, Qt::Key_A, 1'090));
    release(page, Qt::Key_A, 1'100);
    QVERIFY(press(page, Qt::Key_H, 1'101)); // another finger
}

void TestHeldKeys::whatIsWrittenRepeats()
{
    QWidget window;
    QLineEdit edit(&window);
    ShortcutTable table(&window);
    const HeldKeys held(table);
    window.show();
    QApplication::setActiveWindow(&window);
    edit.setFocus();
    QTRY_COMPARE(QApplication::focusWidget(), &edit);
    hold(edit, Qt::Key_A);
    QVERIFY(edit.text().size() > 10);
}

void TestHeldKeys::aWordLosesNoLetter()
{
    // The same letter twice, as fast as it comes: in a list of choices that takes words of one's own, too.
    QWidget window;
    QComboBox choice(&window);
    choice.setEditable(true);
    ShortcutTable table(&window);
    const HeldKeys held(table);
    window.show();
    QApplication::setActiveWindow(&window);
    choice.setFocus();
    QTRY_COMPARE(QApplication::focusWidget(), &choice);
    const QString word = QStringLiteral("aardhaarrhuubb");
    quint64 at = 1'000;
    for (const QChar letter : word) {
        const auto key = Qt::Key(letter.toUpper().unicode());
        press(choice, key, at);
        release(choice, key, at);
        ++at;
    }
    QCOMPARE(choice.currentText(), word);
}

void TestHeldKeys::enterThatTookAChoicePressesNoButton_data()
{
    QTest::addColumn<bool>("pairs");
    QTest::newRow("as repetitions") << false;
    QTest::newRow("as release and press of one moment") << true;
}

/// Held a little too long on a choice: the button behind it may block somebody.
void TestHeldKeys::enterThatTookAChoicePressesNoButton()
{
    QFETCH(const bool, pairs);
    const PopupKeys keys;
    Asking asking;
    const QSignalSpy clicked(&asking.button, &QAbstractButton::clicked);
    asking.take(5'000);
    QTRY_VERIFY(!QApplication::activePopupWidget());
    enter(asking.choice, 5'000);
    for (quint64 at = 5'600; at < 6'600; at += 40) {
        if (pairs)
            release(asking.choice, Qt::Key_Return, at);
        tell(asking.choice, at);
        enter(asking.choice, at, !pairs);
    }
    release(asking.choice, Qt::Key_Return, 6'700);
    QCOMPARE(clicked.count(), 0);
    // Once it was let go of, it is a key as ever.
    tell(asking.choice, 6'800);
    enter(asking.choice, 6'800);
    QCOMPARE(clicked.count(), 1);
}

void TestHeldKeys::aPressThatGotLostCostsNoOther()
{
    const PopupKeys keys;
    Asking asking;
    const QSignalSpy clicked(&asking.button, &QAbstractButton::clicked);
    asking.take(5'000);
    QTRY_VERIFY(!QApplication::activePopupWidget());
    tell(asking.choice, 9'000);
    enter(asking.choice, 9'000);
    QCOMPARE(clicked.count(), 1);
}

QTEST_MAIN(TestHeldKeys)
#include "tst_heldkeys.moc"
