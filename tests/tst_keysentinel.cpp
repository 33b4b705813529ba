// SPDX-License-Identifier: MIT
// A whole day in the real window, with a service that repeats the key in all it says: nothing of the key is
// on the disk, in what the program tells of itself, on the screen or in the clipboard, then or afterwards.
#include "support/hostilefront.h"
#include "support/keyhunt.h"
#include "support/reviewwindow.h"
#include "ui/activity/activitypage.h"

#include <QClipboard>
#include <QDialog>
#include <QFileDialog>
#include <QMutex>
#include <QStandardPaths>

using namespace proofdesk;
using namespace Qt::StringLiterals;

namespace {

const QByteArray Key = QByteArrayLiteral("sentinel-4b1d-key/of+somebody=else");

/// All that the program says to whoever reads its error output.
QStringList logLines;
QMutex logMutex;
QtMessageHandler handlerBefore = nullptr;

void keepLog(QtMsgType type, const QMessageLogContext& context, const QString& line)
{
    {
        const QMutexLocker locked(&logMutex);
        logLines.append(line);
    }
    handlerBefore(type, context, line);
}

} // namespace

class TestKeySentinel : public QObject, private ReviewWindow
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { handlerBefore = qInstallMessageHandler(keepLog); }
    void cleanupTestCase() { qInstallMessageHandler(handlerBefore); }
    void cleanup() { closeWindow(); }
    void aDayLeavesNothingOfTheKey();

private:
    void signIn(const QUrl& service);
    void decide();
    void approveTheRest();
    void exportActivity();
    /// In sight, on disk and in the clipboard; `step` says where the day had come to.
    void findNothing(const char* step);
    void findNoFile(const char* step);
    [[nodiscard]] QString inSight();

    const KeyHunt m_hunt{Key};
};

QString TestKeySentinel::inSight()
{
    QString all = words(window());
    for (const QWidget* top : QApplication::topLevelWidgets())
        all += top->windowTitle() + u'\n' + words(*top);
    for (const QWidget* one : QApplication::allWidgets()) {
        if (one->isVisible())
            all += one->toolTip() + one->accessibleName() + one->accessibleDescription() + u'\n';
    }
    return all;
}

void TestKeySentinel::findNoFile(const char* step)
{
    using Place = QStandardPaths::StandardLocation;
    QStringList folders{m_folder->path()};
    for (const Place place : {Place::AppConfigLocation, Place::AppDataLocation, Place::CacheLocation})
        folders.append(QStandardPaths::writableLocation(place));
    for (const QString& folder : std::as_const(folders)) {
        const QStringList files = m_hunt.filesWithIt(folder);
        QVERIFY2(files.isEmpty(), qPrintable(QLatin1String(step) + u": "_s + files.join(u' ')));
    }
}

void TestKeySentinel::findNothing(const char* step)
{
    findNoFile(step);
    QVERIFY2(!m_hunt.isIn(inSight()), step);
    QVERIFY2(!m_hunt.isIn(QApplication::clipboard()->text()), step);
}

void TestKeySentinel::signIn(const QUrl& service)
{
    LaunchOptions options;
    options.baseUrl = service;
    options.dataDir = m_folder->path();
    m_launcher = std::make_unique<Launcher>(options, m_clock, &m_yes);
    QVERIFY(!m_launcher->prepare());
    m_launcher->start();
    window().resize(1366, 768);
    QVERIFY(wait<QWidget>("welcomePage"));
    type("keyEdit", QString::fromLatin1(Key));
    // What is typed there can't be copied from there.
    auto& edit = the<QLineEdit>("keyEdit");
    QTest::keyClick(&edit, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(&edit, Qt::Key_C, Qt::ControlModifier);
    findNothing("typing the key");
    click("signInButton");
    QTRY_VERIFY_WITH_TIMEOUT(m_launcher->workbench() && bench().campaigns().rowCount() > 0, Patience);
    findNothing("signing in");
}

void TestKeySentinel::decide()
{
    openReview();
    // The front does repeat it: what the program shows of that is a mark in its place.
    QVERIFY2(words(window()).contains(u'…'), qPrintable(words(window())));
    key(Qt::Key_A);
    QTRY_VERIFY_WITH_TIMEOUT(proofIsShown(), Patience);
    key(Qt::Key_R);
    press(Qt::Key_1);
    QCOMPARE(queue().counts().waiting, 2);
    bench().reviewPage().act(ReviewAction::ShowOutbox);
    QVERIFY(wait<QAbstractItemView>("outboxView"));
    findNothing("waiting in the outbox");
    m_server->sandbox().arm(SandboxFault::ServerError, 1, "/reject/");
    sendAll();
    QTRY_COMPARE_WITH_TIMEOUT(queue().counts().unknown, 0, Patience);
    sendAll(); // what the error put back
    findNothing("an error");
    bench().reviewPage().act(ReviewAction::ShowOutbox);
    QCOMPARE(sent("approve").size(), 1);
}

void TestKeySentinel::approveTheRest()
{
    const int pending = int(*lesson().pendingSubmissions);
    click("approveAllButton");
    click("approveEverythingChoice");
    type("bulkCountEdit", QString::number(pending));
    click("bulkApproveButton");
    QTRY_COMPARE_WITH_TIMEOUT(int(*lesson().pendingSubmissions), 0, Patience);
    auto& dialog = theNext<QDialog>("bulkApprovalDialog");
    QTRY_VERIFY_WITH_TIMEOUT(visibleChild<QAbstractButton>(dialog, "emptyStateButton"), Patience);
    findNothing("an approval of all");
    dialog.reject();
}

void TestKeySentinel::exportActivity()
{
    window().go<ActivityPage>();
    auto& list = theNext<QAbstractItemView>("activityView");
    QTRY_VERIFY_WITH_TIMEOUT(list.model()->rowCount() >= 3, Patience);
    findNothing("the activity");
    click("exportButton");
    auto* choice = window().findChild<QFileDialog*>();
    QVERIFY(choice);
    const QString file = m_folder->filePath(u"activity.csv"_s);
    choice->selectFile(file);
    static_cast<QDialog*>(choice)->accept();
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(file), Patience);
    QFile table(file);
    QVERIFY(table.open(QFile::ReadOnly));
    QVERIFY(table.readAll().contains("approve"));
    findNothing("the table");
}

void TestKeySentinel::aDayLeavesNothingOfTheKey()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_server = std::make_unique<SandboxServer>();
    QVERIFY(m_server->start());
    HostileFront front([this]() -> Sandbox& { return m_server->sandbox(); },
                       [](int) { return QString::fromLatin1(Key) + u' '; });
    front.setHeader("X-Seen: " + Key);
    signIn(front.url());
    decide();
    approveTheRest();
    exportActivity();
    window().close();
    QTRY_VERIFY_WITH_TIMEOUT(!window().isVisible(), Patience);
    m_launcher.reset();
    findNoFile("the end");
    QVERIFY2(!m_hunt.isIn(QApplication::clipboard()->text()), "the clipboard at the end");
    const QMutexLocker locked(&logMutex);
    QVERIFY2(!m_hunt.isIn(logLines.join(u'\n')), qPrintable(logLines.join(u'\n')));
}

QTEST_MAIN(TestKeySentinel)
#include "tst_keysentinel.moc"
