// SPDX-License-Identifier: MIT
#pragma once

#include "domain/ids.h"
#include "proofs/fingerprint.h"
#include "proofs/lookalikeindex.h"
#include "proofs/prooffiles.h"
#include "proofs/proofmatch.h"
#include "proofs/proofrequest.h"

#include <QHash>
#include <QList>
#include <QSet>
#include <QStringList>

#include <array>
#include <memory>
#include <vector>

namespace proofdesk {

/// The fingerprints of the images decoded in this run, by campaign.
class PrintRegistry
{
public:
    /// `file` says which file the fingerprint is of: thumbnails are compared with thumbnails only.
    void add(const CampaignId& campaign, const QString& key, ProofSize file, const Fingerprint& print);
    [[nodiscard]] QList<ProofMatch> matches(const CampaignId& campaign, const QString& key, int limit) const;
    [[nodiscard]] QStringList copies(const CampaignId& campaign, const QString& key, int limit) const;
    [[nodiscard]] ProofFiles files(const CampaignId& campaign, const QString& key) const;
    void purgeAll() { m_campaigns.clear(); }

private:
    struct Print
    {
        QString key;
        std::array<QByteArray, 2> sha256; ///< of the thumbnail's file and the full one's; empty: not seen yet
        bool looked = false; ///< it has a look in the index
        quint64 look = 0;
    };
    struct Campaign
    {
        std::vector<Print> prints;
        QHash<QString, int> byKey;
        QHash<QByteArray, QList<int>> byFile;
        LookAlikeIndex looks;
        std::vector<int> owners; ///< of the looks, by their id
    };

    /// At most so many: of one file in thousands of places nobody looks at all.
    [[nodiscard]] static QSet<int> sameFiles(const Campaign& campaign, int print, int most);

    QHash<CampaignId, std::shared_ptr<Campaign>> m_campaigns;
};

} // namespace proofdesk
