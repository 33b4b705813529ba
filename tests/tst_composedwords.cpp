// SPDX-License-Identifier: MIT
// Words that no single key makes (dead keys, input methods, pictures) begin a reason in one's own words too.
#include "support/reviewwindow.h"

#include <QDialog>
#include <QPlainTextEdit>

using namespace proofdesk;
using namespace Qt::StringLiterals;

class TestComposedWords : public QObject, private ReviewWindow
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { closeWindow(); }
    void aDeadKeyBeginsIt();
    void aComposedWordBeginsIt();
    void aPictureBeginsIt();
    void nothingBeginsNothing();

private:
    /// What the input method says to whatever has the focus, as it does where that takes its words.
    static void compose(const QString& preedit, const QString& committed)
    {
        QWidget* focus = QApplication::focusWidget();
        QVERIFY(focus);
        QInputMethodQueryEvent asked(Qt::ImEnabled);
        QApplication::sendEvent(focus, &asked);
        QVERIFY(asked.value(Qt::ImEnabled).toBool());
        QInputMethodEvent event(preedit, {});
        event.setCommitString(committed);
        QApplication::sendEvent(focus, &event);
    }
    QPlainTextEdit& field() { return part<QPlainTextEdit>(window(), "reasonEdit"); }
};

void TestComposedWords::init()
{
    openWindow();
    openReview();
    queue().setUndoWindow(std::nullopt);
    QTRY_VERIFY_WITH_TIMEOUT(proofIsShown(), Patience);
    key(Qt::Key_R);
    QVERIFY(wait<QDialog>("reasonPicker"));
}

void TestComposedWords::aDeadKeyBeginsIt()
{
    compose({}, u"é"_s);
    QVERIFY(field().isVisible());
    compose({}, u"à"_s);
    QCOMPARE(field().toPlainText(), u"éà"_s);
    QCOMPARE(queue().counts().rejections, 0);
}

void TestComposedWords::aComposedWordBeginsIt()
{
    compose(u"か"_s, {});
    QVERIFY(field().isVisible());
    QCOMPARE(field().toPlainText(), QString());
    compose({}, u"可"_s);
    QCOMPARE(field().toPlainText(), u"可"_s);
    QTest::keyClick(&field(), Qt::Key_Return);
    QCOMPARE(queue().counts().rejections, 1);
}

void TestComposedWords::aPictureBeginsIt()
{
    QKeyEvent press(QEvent::KeyPress, Qt::Key_unknown, Qt::NoModifier, u"\U0001F600"_s);
    QApplication::sendEvent(QApplication::focusWidget(), &press);
    QVERIFY(field().isVisible());
    QCOMPARE(field().toPlainText(), u"\U0001F600"_s);
    QCOMPARE(queue().counts().rejections, 0);
}

void TestComposedWords::nothingBeginsNothing()
{
    // As some input methods say whenever the focus moves.
    compose({}, {});
    QVERIFY(!field().isVisible());
}

QTEST_MAIN(TestComposedWords)
#include "tst_composedwords.moc"
