// SPDX-License-Identifier: MIT
#include "account/profile.h"

#include "account/diskroom.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

namespace proofdesk {

namespace {

constexpr auto OnlyOwner = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;

/// Whose a folder is that was there already.
enum class Folder {
    Ours, ///< named after the program: others are kept out of it
    Given, ///< somebody's own: its mode is their business
};

/// Makes the folder if it isn't there, private; keeps others out of it if it is ours.
bool makePrivate(const QString& folder, Folder whose)
{
    if (whose == Folder::Given && QFileInfo(folder).isDir())
        return QFileInfo(folder).isWritable();
    return QDir().mkpath(folder) && QFile::setPermissions(folder, OnlyOwner);
}

QString say(const char* words)
{
    return QCoreApplication::translate("Profile", words);
}

QString accountTag(const QUrl& origin, const QString& accountName, int number)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(origin.toEncoded(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveUserInfo));
    hash.addData("\n");
    hash.addData(accountName.toUtf8());
    const QString tag = QString::fromLatin1(hash.result().toHex().left(16));
    return number == 1 ? tag : tag + u'-' + QString::number(number);
}

} // namespace

Profile Profile::in(const QString& folder)
{
    Profile profile;
    if (folder.isEmpty()) {
        const auto place = [](QStandardPaths::StandardLocation location) {
            return QStandardPaths::writableLocation(location) + QStringLiteral("/proofdesk");
        };
        profile.m_data = place(QStandardPaths::GenericDataLocation);
        profile.m_cache = place(QStandardPaths::GenericCacheLocation);
        profile.m_config = place(QStandardPaths::GenericConfigLocation);
    } else {
        const QDir root(QDir::cleanPath(QDir::current().absoluteFilePath(folder)));
        profile.m_data = root.path();
        profile.m_cache = root.filePath(QStringLiteral("cache"));
        profile.m_config = root.path();
    }
    return profile;
}

tl::expected<Profile, QString> Profile::open(const QString& folder)
{
    Profile profile = in(folder);
    for (const QString& needed : {profile.m_data, profile.m_cache, profile.m_config}) {
        const bool given = !folder.isEmpty() && needed == profile.m_data;
        if (!makePrivate(needed, given ? Folder::Given : Folder::Ours)) {
            return tl::make_unexpected(
                diskIsFull(needed)
                    ? say(QT_TRANSLATE_NOOP("Profile",
                                            "The disk is full: the folder %1 can't be made. Make "
                                            "room and try again."))
                          .arg(needed)
                    : say(QT_TRANSLATE_NOOP("Profile",
                                            "The folder %1 can't be made, or not be written. Allow it, or "
                                            "name another one with --data-dir."))
                          .arg(needed));
        }
    }
    return profile;
}

QString Profile::settingsFile() const
{
    return m_config + QStringLiteral("/proofdesk.ini");
}

QString Profile::lockFile() const
{
    return m_data + QStringLiteral("/instance.lock");
}

QString Profile::databaseFile(const QUrl& origin, const QString& accountName, int number) const
{
    return m_data + QStringLiteral("/account-") + accountTag(origin, accountName, number)
        + QStringLiteral(".db");
}

QString Profile::imageCacheFolder(const QUrl& origin, const QString& accountName, int number) const
{
    return m_cache + QStringLiteral("/images-") + accountTag(origin, accountName, number);
}

} // namespace proofdesk
