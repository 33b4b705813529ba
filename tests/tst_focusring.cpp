// SPDX-License-Identifier: MIT
// The ring around what has the focus: around all that is typed into, around other controls by the keyboard
// alone, and where it was before once a list that opened over it is closed.
#include "ui/theme/focusring.h"

#include <QComboBox>
#include <QCompleter>
#include <QFocusFrame>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QSpinBox>
#include <QTest>
#include <QVBoxLayout>

using namespace proofdesk;
using namespace Qt::StringLiterals;

class TestFocusRing : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_window.reset(); }
    void whatIsTypedIntoHasIt();
    void aClickLightsNoButton();
    void aListThatOpensTakesItNowhere();
    void aFieldInAPopupBorrowsIt();

private:
    template <typename T> T* add()
    {
        auto* widget = new T;
        m_window->layout()->addWidget(widget);
        return widget;
    }
    void show()
    {
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }
    /// What the ring is around; nothing where it is out of sight.
    static QWidget* ringed()
    {
        for (QWidget* one : QApplication::allWidgets()) {
            auto* frame = qobject_cast<QFocusFrame*>(one);
            if (frame && frame->isVisible())
                return frame->widget();
        }
        return nullptr;
    }

    FocusRing m_ring;
    std::unique_ptr<QWidget> m_window;
};

void TestFocusRing::init()
{
    m_window = std::make_unique<QWidget>();
    m_window->setLayout(new QVBoxLayout);
    m_window->resize(300, 200);
}

void TestFocusRing::whatIsTypedIntoHasIt()
{
    add<QPushButton>();
    auto* line = add<QLineEdit>();
    auto* number = add<QSpinBox>();
    auto* words = add<QComboBox>(); // that takes words of one's own
    words->setEditable(true);
    show();
    for (const Qt::FocusReason reason : {Qt::TabFocusReason, Qt::MouseFocusReason}) {
        for (QWidget* one : std::initializer_list<QWidget*>{line, number, words}) {
            one->setFocus(reason);
            QCOMPARE(ringed(), one);
        }
    }
}

void TestFocusRing::aClickLightsNoButton()
{
    auto* line = add<QLineEdit>();
    auto* button = add<QPushButton>();
    auto* choice = add<QComboBox>();
    show();
    for (QWidget* one : std::initializer_list<QWidget*>{button, choice}) {
        one->setFocus(Qt::MouseFocusReason);
        QCOMPARE(ringed(), nullptr);
        line->setFocus(Qt::TabFocusReason);
        one->setFocus(Qt::TabFocusReason);
        QCOMPARE(ringed(), one);
    }
}

void TestFocusRing::aListThatOpensTakesItNowhere()
{
    auto* choice = add<QComboBox>();
    choice->addItems({u"One"_s, u"Two"_s});
    auto* button = add<QPushButton>();
    show();
    for (const Qt::FocusReason reason : {Qt::TabFocusReason, Qt::MouseFocusReason}) {
        button->setFocus(reason);
        choice->setFocus(reason);
        QWidget* before = ringed();
        QCOMPARE(before, reason == Qt::TabFocusReason ? choice : nullptr);
        choice->showPopup();
        QVERIFY(choice->view()->isVisible());
        QTest::keyClick(choice->view(), Qt::Key_Down);
        QTest::keyClick(choice->view(), Qt::Key_Return);
        QTRY_VERIFY(!choice->view()->isVisible());
        m_window->activateWindow(); // which a display does by itself
        QTRY_COMPARE(QApplication::focusWidget(), choice);
        QCOMPARE(ringed(), before);
    }
}

void TestFocusRing::aFieldInAPopupBorrowsIt()
{
    auto* opener = add<QPushButton>();
    show();
    opener->setFocus(Qt::TabFocusReason);
    QCOMPARE(ringed(), opener);
    QFrame popup(m_window.get(), Qt::Popup);
    QLineEdit field(&popup);
    popup.resize(100, 50);
    field.setFocus();
    popup.show();
    QTRY_COMPARE(QApplication::focusWidget(), &field);
    QCOMPARE(ringed(), &field);
    popup.hide();
    m_window->activateWindow();
    QTRY_COMPARE(QApplication::focusWidget(), opener);
    QCOMPARE(ringed(), opener);
}

QTEST_MAIN(TestFocusRing)
#include "tst_focusring.moc"
