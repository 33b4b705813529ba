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
    bool isWhole = true; ///< all that there are

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

    /// The file that has to do with those campaigns; else one that the key was used with before, unless it
    /// has to do with others alone; else one that is nobody's; else a new one. Of several that are alike the
    /// one that was used last. nullopt where nobody can say: the key shows nothing that is known, was not
    /// used here before, and what waits in the files there are may be somebody else's. Nothing is written
    /// into them.
    [[nodiscard]] std::optional<Choice> choose(const std::optional<ShownCampaigns>& shown,
                                               const QByteArray& key) const;
    /// Whether more of the key's campaigns could choose no other file.
    [[nodiscard]] bool isSettledBy(const ShownCampaigns& shown, const QByteArray& key) const;

private:
    struct File;

    [[nodiscard]] QString file(int number) const;
    [[nodiscard]] QList<int> existing() const;
    [[nodiscard]] File look(int number, const std::optional<ShownCampaigns>& shown,
                            const QByteArray& key) const;
    [[nodiscard]] QList<File> lookAtAll(const std::optional<ShownCampaigns>& shown,
                                        const QByteArray& key) const;

    const Profile& m_profile;
    const QUrl m_origin;
    const QString m_name;
};

} // namespace proofdesk
