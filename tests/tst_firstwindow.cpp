// SPDX-License-Identifier: MIT
// The window before anybody has signed in: its size, where the keys go when the key was wrong, and the way
// out.
#include "domain/clock.h"
#include "sandbox/sandboxserver.h"
#include "ui/account/settingspage.h"
#include "ui/account/signinform.h"
#include "ui/program/launcher.h"
#include "ui/program/workbench.h"
#include "ui/window/mainwindow.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QScreen>
#include <QTemporaryDir>
#include <QTest>

using namespace proofdesk;

class TestFirstWindow : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_program.reset(); }
    void itFitsTheScreen();
    void aRefusedKeyIsTypedAgain();
    void theKeyOfTheEnvironmentIsCalledSo();
    void controlQCloses();

private:
    void start(const QByteArray& keyOfTheEnvironment);

    QTemporaryDir m_folder;
    SandboxServer m_server;
    SystemClock m_clock;
    std::unique_ptr<Launcher> m_program;
};

void TestFirstWindow::init()
{
    QVERIFY(!m_server.baseUrl().isEmpty() || m_server.start());
    start({});
}

void TestFirstWindow::start(const QByteArray& keyOfTheEnvironment)
{
    LaunchOptions options;
    options.baseUrl = m_server.baseUrl();
    options.dataDir = m_folder.filePath(QLatin1String(QTest::currentTestFunction()));
    options.key = keyOfTheEnvironment;
    m_program.reset();
    m_program = std::make_unique<Launcher>(options, m_clock);
    QVERIFY(!m_program->prepare());
    m_program->start();
    QApplication::setActiveWindow(&m_program->window());
    QVERIFY(QTest::qWaitForWindowActive(&m_program->window()));
}

void TestFirstWindow::itFitsTheScreen()
{
    const QSize room = m_program->window().screen()->availableGeometry().size();
    const QSize size = m_program->window().size();
    QVERIFY(size.width() <= room.width() * 85 / 100 + 1);
    QVERIFY(size.height() <= room.height() * 85 / 100 + 1);
    QVERIFY(size.width() >= room.width() / 2);
}

void TestFirstWindow::aRefusedKeyIsTypedAgain()
{
    const QPointer<SignInForm> form = m_program->window().findChild<SignInForm*>();
    QVERIFY(form);
    m_server.sandbox().arm(SandboxFault::Unauthorized, 1);
    form->keyEdit()->setFocus();
    QTest::keyClicks(form->keyEdit(), QStringLiteral("not-the-right-key"));
    form->signInButton()->setFocus();
    QTest::keyClick(form->signInButton(), Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(m_server.sandbox().requestCount("get_balance") == 1, 15'000);
    QTRY_VERIFY_WITH_TIMEOUT(form && form->keyEdit()->isEnabled(), 15'000);
    QCOMPARE(QApplication::focusWidget(), form->keyEdit());
    // Typing takes its place.
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("another"));
    QCOMPARE(form->keyEdit()->text(), QStringLiteral("another"));
}

void TestFirstWindow::theKeyOfTheEnvironmentIsCalledSo()
{
    start(SandboxServer::demoKey().toLatin1());
    QTRY_VERIFY_WITH_TIMEOUT(m_program->workbench(), 15'000);
    QStringList said;
    for (const QLabel* label : m_program->workbench()->settingsPage().findChildren<QLabel*>())
        said.append(label->text());
    QVERIFY2(said.join(u' ').contains(QStringLiteral("The key of this run")), qPrintable(said.join(u' ')));
}

void TestFirstWindow::controlQCloses()
{
    QTest::keyClick(&m_program->window(), Qt::Key_Q, Qt::ControlModifier);
    QTRY_VERIFY(!m_program->window().isVisible());
}

QTEST_MAIN(TestFirstWindow)
#include "tst_firstwindow.moc"
