// SPDX-License-Identifier: MIT
#pragma once

#include "account/profile.h"
#include "domain/ids.h"

#include <QList>
#include <QSet>
#include <QString>
#include <QUrl>

#include <optional>

namespace proofdesk {

/// What a key shows of its account.
struct ShownCampaigns
{
    QSet<CampaignId> ids;
    bool isWhole = true; ///< all that there are

    friend bool operator==(const ShownCampaigns&, const ShownCampaigns&) = default;
};

/// The files of the accounts that go by one name at one service: keys of two accounts may well come under one
/// name, such as that of the environment's variable. They are told apart by the campaigns that their keys
/// show, since nothing else at the service names an account.
class AccountFiles
{
public:
    /// Which of them.
    struct Choice
    {
        int number = 1;
        bool isAnother = false; ///< there are others, and none is this account's: a new one begins

        friend bool operator==(const Choice&, const Choice&) = default;
    };

    AccountFiles(const Profile& profile, const QUrl& origin, const QString& accountName);

    /// The file that has to do with those campaigns; else one that has to do with none; else a new one. Where
    /// nobody can say what the key shows, or it shows none, the one that was used last. Nothing is written
    /// into them.
    [[nodiscard]] Choice choose(const std::optional<ShownCampaigns>& shown) const;

private:
    /// What a file has to do with the campaigns that are shown.
    enum class Knows { Nothing, These, Others, Unreadable };

    [[nodiscard]] QString file(int number) const;
    [[nodiscard]] QList<int> existing() const;
    [[nodiscard]] Knows whatKnows(int number, const QSet<CampaignId>& shown) const;
    [[nodiscard]] int lastUsed(const QList<int>& numbers) const;

    const Profile& m_profile;
    const QUrl m_origin;
    const QString m_name;
};

} // namespace proofdesk
