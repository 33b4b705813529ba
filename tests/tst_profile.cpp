// SPDX-License-Identifier: MIT
#include "account/instancelock.h"
#include "account/profile.h"
#include "account/settings.h"

#include <QDir>
#include <QFileInfo>
#include <QSet>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace proofdesk;
using namespace std::chrono_literals;

class TestProfile : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void foldersArePrivateAndInsideTheOneGiven();
    void withoutAFolderEverythingHasItsPlace();
    void accountsDoNotShareFiles();
    void saysWhichFolderCannotBeMade();
    void settingsSurvive();
    void keysThatCannotBeKeptAreSaid();
    void settingsEditedByHandStaySafe_data();
    void settingsEditedByHandStaySafe();
    void eachSettingHasAPlaceOfItsOwn();
    void secondInstanceRaisesTheFirst();
    void aWindowMayStayOpenForWeeks();
    void aDamagedLockIsNoObstacle_data();
    void aDamagedLockIsNoObstacle();
    void theLockOfAnotherComputerStays();
    void aDamagedLockThatIsHeldIsOne();
    void aLockThatCannotBeWrittenIsSaid();
    void aFolderOfSomebodyKeepsItsMode();
};

void TestProfile::foldersArePrivateAndInsideTheOneGiven()
{
    QTemporaryDir folder;
    const QString root = folder.filePath(QStringLiteral("my profile"));
    const auto profile = Profile::open(root);
    QVERIFY(profile.has_value());
    const QUrl origin(QStringLiteral("https://api.rapidworkers.io"));
    for (const QString& path : {profile->dataFolder(), profile->settingsFile(), profile->lockFile(),
                                profile->databaseFile(origin, QStringLiteral("../../etc/passwd")),
                                profile->imageCacheFolder(origin, QStringLiteral("../../etc/passwd"))})
        QVERIFY2(path.startsWith(root) && !path.contains(QStringLiteral("..")), qPrintable(path));
    for (const QString& made : {root, root + QStringLiteral("/cache")}) {
        QVERIFY2(QFileInfo(made).isDir(), qPrintable(made));
        const auto mode = QFileInfo(made).permissions();
        QVERIFY(!(mode & (QFile::ReadGroup | QFile::ReadOther | QFile::ExeGroup | QFile::ExeOther)));
    }
}

void TestProfile::withoutAFolderEverythingHasItsPlace()
{
    QTemporaryDir folder;
    const char* const names[] = {"XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME"};
    QList<QByteArray> before;
    for (const char* name : names) {
        before.append(qgetenv(name));
        qputenv(name, QFile::encodeName(folder.filePath(QLatin1String(name))));
    }
    const auto profile = Profile::open({});
    for (qsizetype i = 0; i < before.size(); ++i) {
        if (before.at(i).isEmpty())
            qunsetenv(names[i]);
        else
            qputenv(names[i], before.at(i));
    }
    QVERIFY(profile.has_value());
    const auto inside = [&folder](const char* name) {
        return folder.filePath(QLatin1String(name)) + QStringLiteral("/proofdesk");
    };
    const QUrl origin(QStringLiteral("https://api.rapidworkers.io"));
    QCOMPARE(profile->dataFolder(), inside("XDG_DATA_HOME"));
    QCOMPARE(profile->settingsFile(), inside("XDG_CONFIG_HOME") + QStringLiteral("/proofdesk.ini"));
    QVERIFY(profile->imageCacheFolder(origin, QStringLiteral("a")).startsWith(inside("XDG_CACHE_HOME")));
    QVERIFY(profile->databaseFile(origin, QStringLiteral("a")).startsWith(inside("XDG_DATA_HOME")));
}

void TestProfile::accountsDoNotShareFiles()
{
    QTemporaryDir folder;
    const auto profile = Profile::open(folder.path());
    const QUrl real(QStringLiteral("https://api.rapidworkers.io"));
    const QUrl sandbox(QStringLiteral("http://127.0.0.1:8080"));
    const QString name = QStringLiteral("My account");
    QVERIFY(profile->databaseFile(real, name) != profile->databaseFile(sandbox, name));
    QVERIFY(profile->databaseFile(real, name) != profile->databaseFile(real, QStringLiteral("Other")));
    // Pictures neither, and another port or scheme is another service.
    QVERIFY(profile->imageCacheFolder(real, name) != profile->imageCacheFolder(sandbox, name));
    QVERIFY(profile->imageCacheFolder(real, name)
            != profile->imageCacheFolder(real, QStringLiteral("Other")));
    const QUrl next(QStringLiteral("http://127.0.0.1:8081"));
    const QUrl secure(QStringLiteral("https://127.0.0.1:8080"));
    QVERIFY(profile->databaseFile(sandbox, name) != profile->databaseFile(next, name));
    QVERIFY(profile->databaseFile(sandbox, name) != profile->databaseFile(secure, name));
    // What does not belong to the origin makes no account of its own.
    QCOMPARE(profile->databaseFile(QUrl(QStringLiteral("https://user@api.rapidworkers.io/x?y=1")), name),
             profile->databaseFile(real, name));
    // The names of years ago are those of today, or the decisions of an account would not be found again.
    QCOMPARE(QFileInfo(profile->databaseFile(real, name)).fileName(),
             QStringLiteral("account-35619522fd354bd8.db"));
    QSet<QString> files;
    for (int i = 0; i < 1'000; ++i)
        files.insert(profile->databaseFile(real, QString::number(i)));
    QCOMPARE(files.size(), 1'000);
    QCOMPARE(profile->lockFile(), folder.filePath(QStringLiteral("instance.lock")));
    QCOMPARE(profile->databaseFile(real, name), profile->databaseFile(real, name));
}

void TestProfile::saysWhichFolderCannotBeMade()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("taken")));
    QVERIFY(file.open(QFile::WriteOnly));
    const auto profile = Profile::open(file.fileName());
    QVERIFY(!profile.has_value());
    QVERIFY(profile.error().contains(file.fileName()));
}

void TestProfile::settingsSurvive()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("proofdesk.ini"));
    {
        Settings settings(file);
        QCOMPARE(settings.undoWindow(), std::optional<std::chrono::seconds>(20s));
        settings.setUndoWindow(std::nullopt);
        settings.setValue(Setting::Theme, QStringLiteral("dark"));
        QVERIFY(settings.setShortcuts({{QStringLiteral("approve"), QStringLiteral("Y")}}));
    }
    Settings again(file);
    QCOMPARE(again.undoWindow(), std::optional<std::chrono::seconds>());
    QCOMPARE(again.value(Setting::Theme), QStringLiteral("dark"));
    QCOMPARE(again.shortcuts().at(QStringLiteral("approve")), QStringLiteral("Y"));
}

void TestProfile::keysThatCannotBeKeptAreSaid()
{
    QTemporaryDir folder;
    QFile inTheWay(folder.filePath(QStringLiteral("file")));
    QVERIFY(inTheWay.open(QFile::WriteOnly));
    Settings settings(inTheWay.fileName() + QStringLiteral("/proofdesk.ini"));
    QVERIFY(!settings.setShortcuts({{QStringLiteral("approve"), QStringLiteral("Y")}}));
}

void TestProfile::settingsEditedByHandStaySafe_data()
{
    QTest::addColumn<QByteArray>("written");
    QTest::addColumn<int>("seconds"); // 0: only when I send
    for (const int seconds : {5, 10, 20, 30, 60})
        QTest::addRow("%d", seconds) << QByteArray::number(seconds) << seconds;
    for (const char* wrong : {"-5", "1", "4", "6", "59", "61", "600"})
        QTest::newRow(wrong) << QByteArray(wrong) << 20;
    QTest::newRow("when I send") << QByteArray("0") << 0;
}

void TestProfile::settingsEditedByHandStaySafe()
{
    QFETCH(QByteArray, written);
    QFETCH(int, seconds);
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("proofdesk.ini")));
    QVERIFY(file.open(QFile::WriteOnly));
    file.write("[sending]\nundoSeconds=" + written + "\n");
    file.close();
    const auto window = Settings(file.fileName()).undoWindow();
    QCOMPARE(window ? int(window->count()) : 0, seconds);
}

void TestProfile::eachSettingHasAPlaceOfItsOwn()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("proofdesk.ini"));
    QCOMPARE(Settings(file).value(Setting::Theme), QStringLiteral("system"));
    QVERIFY(Settings(file).value(Setting::Language).isEmpty());
    QVERIFY(Settings(file).accountName().isEmpty());
    {
        Settings settings(file);
        settings.setValue(Setting::Theme, QStringLiteral("light"));
        settings.setValue(Setting::Language, QStringLiteral("de"));
        settings.setAccountName(QStringLiteral("Anna & Co."));
        settings.setWindowGeometry("where it was");
        settings.setUndoWindow(60s);
        QVERIFY(settings.setShortcuts({{QStringLiteral("approve"), QStringLiteral("Y")},
                                       {QStringLiteral("reject"), QStringLiteral("N")}}));
        // What is no longer among them has its own keys again.
        QVERIFY(settings.setShortcuts({{QStringLiteral("reject"), QStringLiteral("N")}}));
    }
    const Settings again(file);
    QCOMPARE(again.value(Setting::Theme), QStringLiteral("light"));
    QCOMPARE(again.value(Setting::Language), QStringLiteral("de"));
    QCOMPARE(again.accountName(), QStringLiteral("Anna & Co."));
    QCOMPARE(again.windowGeometry(), QByteArray("where it was"));
    QCOMPARE(again.undoWindow(), std::optional<std::chrono::seconds>(60s));
    QCOMPARE(again.shortcuts(),
             (std::map<QString, QString>{{QStringLiteral("reject"), QStringLiteral("N")}}));
}

void TestProfile::secondInstanceRaisesTheFirst()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("instance.lock"));
    InstanceLock first(file);
    QCOMPARE(first.acquire(), LockOutcome::Acquired);
    QSignalSpy shown(&first, &InstanceLock::showRequested);
    InstanceLock second(file);
    QCOMPARE(second.acquire(), LockOutcome::HeldByAnother);
    QVERIFY(second.askToShow());
    QTRY_COMPARE(shown.count(), 1);
    // Another account of the same computer is another instance.
    InstanceLock other(folder.filePath(QStringLiteral("other.lock")));
    QCOMPARE(other.acquire(), LockOutcome::Acquired);
}

void TestProfile::aWindowMayStayOpenForWeeks()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("instance.lock"));
    InstanceLock nobody(path);
    QVERIFY(!nobody.askToShow());
    InstanceLock first(path);
    QCOMPARE(first.acquire(), LockOutcome::Acquired);
    QFile file(path);
    QVERIFY(file.open(QFile::ReadWrite));
    QVERIFY(file.setFileTime(QDateTime::currentDateTimeUtc().addDays(-21), QFile::FileModificationTime));
    file.close();
    InstanceLock second(path);
    QCOMPARE(second.acquire(), LockOutcome::HeldByAnother);
}

void TestProfile::aDamagedLockIsNoObstacle_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("rubbish") << QByteArray("\xff\x00\n\n", 4);
    QTest::newRow("cut") << QByteArray::number(QCoreApplication::applicationPid());
}

void TestProfile::aDamagedLockIsNoObstacle()
{
    QFETCH(const QByteArray, content);
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("instance.lock")));
    QVERIFY(file.open(QFile::WriteOnly));
    file.write(content);
    file.close();
    InstanceLock lock(file.fileName());
    QCOMPARE(lock.acquire(), LockOutcome::Acquired);
    InstanceLock second(file.fileName());
    QCOMPARE(second.acquire(), LockOutcome::HeldByAnother);
}

void TestProfile::theLockOfAnotherComputerStays()
{
    // On a shared folder the kernel here need not know of a lock there.
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("instance.lock")));
    QVERIFY(file.open(QFile::WriteOnly));
    file.write("4711\nproofdesk\nlaptop-in-berlin\n");
    file.close();
    InstanceLock lock(file.fileName());
    QCOMPARE(lock.acquire(), LockOutcome::HeldByAnother);
    QVERIFY(file.exists());
}

void TestProfile::aDamagedLockThatIsHeldIsOne()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("instance.lock"));
    InstanceLock first(path);
    QCOMPARE(first.acquire(), LockOutcome::Acquired);
    QVERIFY(QFile::resize(path, 0));
    InstanceLock second(path);
    QCOMPARE(second.acquire(), LockOutcome::HeldByAnother);
    QVERIFY(second.askToShow());
}

void TestProfile::aLockThatCannotBeWrittenIsSaid()
{
    QTemporaryDir folder;
    InstanceLock lock(folder.filePath(QStringLiteral("not there/instance.lock")));
    QCOMPARE(lock.acquire(), LockOutcome::CannotWrite);
}

void TestProfile::aFolderOfSomebodyKeepsItsMode()
{
    QTemporaryDir folder;
    const auto everybody = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ReadGroup
        | QFile::ExeGroup | QFile::ReadOther | QFile::ExeOther;
    QVERIFY(QFile::setPermissions(folder.path(), everybody));
    const auto before = QFileInfo(folder.path()).permissions();
    QVERIFY(Profile::open(folder.path()));
    QCOMPARE(QFileInfo(folder.path()).permissions(), before);
    // What is made in it is for its owner alone all the same.
    QVERIFY(!(QFileInfo(folder.filePath(QStringLiteral("cache"))).permissions() & QFile::ReadOther));
}

QTEST_GUILESS_MAIN(TestProfile)
#include "tst_profile.moc"
