// SPDX-License-Identifier: MIT
#include "account/profile.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QStandardPaths>

namespace proofdesk {

namespace {

constexpr auto OnlyOwner = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;

/// Makes the folder if it isn't there, and keeps others out of it.
bool makePrivate(const QString& folder)
{
    return QDir().mkpath(folder) && QFile::setPermissions(folder, OnlyOwner);
}

QString accountTag(const QUrl& origin, const QString& accountName)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(origin.toEncoded(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveUserInfo));
    hash.addData("\n");
    hash.addData(accountName.toUtf8());
    return QString::fromLatin1(hash.result().toHex().left(16));
}

} // namespace

tl::expected<Profile, QString> Profile::open(const QString& folder)
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
    for (const QString& needed : {profile.m_data, profile.m_cache, profile.m_config}) {
        if (!makePrivate(needed))
            return tl::make_unexpected(
                QStringLiteral("the folder %1 can't be made or kept private").arg(needed));
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

QString Profile::databaseFile(const QUrl& origin, const QString& accountName) const
{
    return m_data + QStringLiteral("/account-") + accountTag(origin, accountName) + QStringLiteral(".db");
}

QString Profile::imageCacheFolder(const QUrl& origin, const QString& accountName) const
{
    return m_cache + QStringLiteral("/images-") + accountTag(origin, accountName);
}

} // namespace proofdesk
