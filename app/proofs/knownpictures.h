// SPDX-License-Identifier: MIT
#pragma once

#include "domain/ids.h"
#include "proofs/proofinfo.h"
#include "proofs/proofrequest.h"

#include <QHash>
#include <QString>

#include <optional>

namespace proofdesk {

/// What was learned of pictures in this run, by their keys. It stays where the pictures themselves are not in
/// memory any more.
class KnownPictures
{
public:
    void learn(const CampaignId& campaign, const QString& key, ProofSize size, const ProofInfo& info);
    /// It turned out later that not all of the full picture can be read: so it stays, however often the
    /// picture is opened again. False where that was known, or nothing is.
    bool markDamaged(const QString& key);
    void clear() { m_all.clear(); }

    [[nodiscard]] bool has(const QString& key) const { return m_all.contains(key); }
    [[nodiscard]] std::optional<ProofInfo> info(const QString& key, ProofSize size) const;
    /// The one that it was opened for last.
    [[nodiscard]] CampaignId campaign(const QString& key) const { return m_all.value(key).campaign; }

private:
    struct Known
    {
        CampaignId campaign;
        std::optional<ProofInfo> full;
        std::optional<ProofInfo> thumbnail;
        bool damaged = false; ///< found later than it was opened
    };

    QHash<QString, Known> m_all;
};

} // namespace proofdesk
