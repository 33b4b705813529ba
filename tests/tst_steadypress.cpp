// SPDX-License-Identifier: MIT
#include "ui/common/steadypress.h"

#include <QApplication>
#include <QPushButton>
#include <QTest>

#include <memory>

using namespace proofdesk;

/// A press is for what the button said when somebody could have read it.
class TestSteadyPress : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void aPressRightAfterAChangeIsNotAimed_data();
    void aPressRightAfterAChangeIsNotAimed();
    void whatChangesUnderAFingerIsNotAimed();

private:
    void press(bool byKey)
    {
        if (byKey)
            QTest::keyClick(m_button.get(), Qt::Key_Space);
        else
            QTest::mouseClick(m_button.get(), Qt::LeftButton);
    }

    std::unique_ptr<QPushButton> m_button;
    SteadyPress* m_steady = nullptr;
};

void TestSteadyPress::init()
{
    m_button = std::make_unique<QPushButton>(QStringLiteral("Approve 2"));
    m_steady = new SteadyPress(m_button.get());
    m_button->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_button.get()));
}

void TestSteadyPress::aPressRightAfterAChangeIsNotAimed_data()
{
    QTest::addColumn<bool>("byKey");
    QTest::newRow("mouse") << false;
    QTest::newRow("key") << true;
}

void TestSteadyPress::aPressRightAfterAChangeIsNotAimed()
{
    QFETCH(const bool, byKey);
    press(byKey);
    QVERIFY(m_steady->isAimed()); // nothing changed
    m_steady->noteChange();
    press(byKey);
    QVERIFY(!m_steady->isAimed()); // it is not even on screen
    QApplication::processEvents();
    press(byKey);
    QVERIFY(!m_steady->isAimed());
    // Whoever presses again, later, means what it says.
    QTRY_VERIFY((press(byKey), m_steady->isAimed()));
    press(byKey);
    QVERIFY(m_steady->isAimed());
}

void TestSteadyPress::whatChangesUnderAFingerIsNotAimed()
{
    QTest::mousePress(m_button.get(), Qt::LeftButton);
    m_steady->noteChange();
    QTest::mouseRelease(m_button.get(), Qt::LeftButton);
    QVERIFY(!m_steady->isAimed());
}

QTEST_MAIN(TestSteadyPress)
#include "tst_steadypress.moc"
