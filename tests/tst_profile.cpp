// SPDX-License-Identifier: MIT
#include "account/instancelock.h"
#include "account/profile.h"
#include "account/settings.h"

#include <QDir>
#include <QFileInfo>
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
    void accountsDoNotShareFiles();
    void saysWhichFolderCannotBeMade();
    void settingsSurvive();
    void keysThatCannotBeKeptAreSaid();
    void settingsEditedByHandStaySafe();
    void secondInstanceRaisesTheFirst();
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
    const auto mode = QFileInfo(root).permissions();
    QVERIFY(!(mode & (QFile::ReadGroup | QFile::ReadOther | QFile::ExeGroup | QFile::ExeOther)));
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
        settings.setTheme(QStringLiteral("dark"));
        QVERIFY(settings.setShortcuts({{QStringLiteral("approve"), QStringLiteral("Y")}}));
    }
    Settings again(file);
    QCOMPARE(again.undoWindow(), std::optional<std::chrono::seconds>());
    QCOMPARE(again.theme(), QStringLiteral("dark"));
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

void TestProfile::settingsEditedByHandStaySafe()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("proofdesk.ini")));
    QVERIFY(file.open(QFile::WriteOnly));
    file.write("[sending]\nundoSeconds=-5\n");
    file.close();
    QCOMPARE(Settings(file.fileName()).undoWindow(), std::optional<std::chrono::seconds>(20s));
}

void TestProfile::secondInstanceRaisesTheFirst()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("instance.lock"));
    InstanceLock first(file);
    QVERIFY(first.acquire());
    QSignalSpy shown(&first, &InstanceLock::showRequested);
    InstanceLock second(file);
    QVERIFY(!second.acquire());
    QVERIFY(second.askToShow());
    QTRY_COMPARE(shown.count(), 1);
}

QTEST_GUILESS_MAIN(TestProfile)
#include "tst_profile.moc"
