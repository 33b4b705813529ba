// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QUrl>

#include <tl/expected.hpp>

namespace proofdesk {

/// Where everything of one user of this computer is kept. All folders that are made are private (mode 0700).
/// With a folder given, nothing outside of it is written, and one that was there keeps its mode.
class Profile
{
public:
    /// Where everything would be: makes and touches nothing.
    [[nodiscard]] static Profile in(const QString& folder);
    /// `folder` empty: the usual places of this user (data, cache, configuration). The reason, for a person,
    /// where a folder can't be made.
    [[nodiscard]] static tl::expected<Profile, QString> open(const QString& folder);

    [[nodiscard]] QString dataFolder() const { return m_data; }
    [[nodiscard]] QString settingsFile() const;
    [[nodiscard]] QString lockFile() const;

    // Per account. File names come from a hash of origin and account name, so that neither a foreign name nor
    // anything of the key ever becomes a path. `number`: which of the accounts of that name (AccountFiles).
    [[nodiscard]] QString databaseFile(const QUrl& origin, const QString& accountName, int number = 1) const;
    [[nodiscard]] QString imageCacheFolder(const QUrl& origin, const QString& accountName,
                                           int number = 1) const;

private:
    Profile() = default;

    QString m_data;
    QString m_cache;
    QString m_config;
};

} // namespace proofdesk
