// SPDX-License-Identifier: MIT
#pragma once

#include "account/profile.h"
#include "domain/ids.h"

#include <QByteArray>
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
    bool isWhole = true; ///< these are all of its campaigns

    friend bool operator==(const ShownCampaigns&, const ShownCampaigns&) = default;
};

/// The files of the accounts that go by one name at one service: keys of two accounts may well come under one
/// name, such as that of the environment's variable. They are told apart by the campaigns that their keys
/// show, since nothing else at the service names an account, and by the keys that they were used with.
class AccountFiles
{
public:
    /// Whose a new file is where there are others already.
    enum class NewFor {
        Nobody, ///< no new one, or the first
        AnotherAccount, ///< the key shows campaigns, and none of those that the others know
        UnknownAccount, ///< the key was not used here, and what it shows proves nothing
    };
    /// Which of them.
    struct Choice
    {
        int number = 1;
        NewFor newFor = NewFor::Nobody;

        friend bool operator==(const Choice&, const Choice&) = default;
    };

    AccountFiles(const Profile& profile, const QUrl& origin, const QString& accountName);

    /// Which file is this key's, in this order: one that knows some of the campaigns shown; one that the key
    /// was used with before, unless it knows only other campaigns; one that was never used; a new one. Of
    /// several that fit, the one used last. nullopt where nobody can say: the key shows no campaign that is
    /// known, was not used here before, and what waits in the files may be another account's. Only reads.
    [[nodiscard]] std::optional<Choice> choose(const std::optional<ShownCampaigns>& shown,
                                               const QByteArray& key) const;
    /// Whether the choice is final: no further campaign of the key could change it. It is asked after each
    /// page of them, and leaves the files as they are.
    [[nodiscard]] bool isSettledBy(const ShownCampaigns& shown, const QByteArray& key) const;

private:
    struct File;

    [[nodiscard]] QString file(int number) const;
    [[nodiscard]] QList<int> existing() const;
    [[nodiscard]] File look(int number, const std::optional<ShownCampaigns>& shown,
                            const QByteArray& key) const;

    const Profile& m_profile;
    const QUrl m_origin;
    const QString m_name;
};

} // namespace proofdesk
