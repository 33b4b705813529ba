// SPDX-License-Identifier: MIT
#pragma once

#include "domain/ids.h"
#include "proofs/proofrequest.h"

#include <QHash>
#include <QList>
#include <QSet>

#include <chrono>

namespace proofdesk {

class Clock;

/// Decides when pictures that were refused are worth another reading of their campaign's list: their
/// addresses may have run out, and the list has fresh ones. A picture waits for one reading; where its fresh
/// address is refused too, that is the truth. Readings that helped nobody grow rarer.
class AddressRenewal
{
public:
    enum class Advice {
        GiveUp, ///< it is refused
        Wait, ///< the list is being read
        ReadAnew ///< wait, and have the list read
    };

    explicit AddressRenewal(Clock& clock)
        : m_clock(clock)
    {
    }

    /// That picture was refused.
    [[nodiscard]] Advice refused(const CampaignId& campaign, const ProofLoadKey& picture);
    /// A person asks for one that was refused: the list is read whatever it was worth before.
    [[nodiscard]] Advice askedByPerson(const CampaignId& campaign, const ProofLoadKey& picture);
    [[nodiscard]] bool isWaiting(const ProofLoadKey& picture) const { return m_waiting.contains(picture); }
    /// Its fresh address is known: it waits no longer.
    void release(const ProofLoadKey& picture) { m_waiting.remove(picture); }
    /// The reading ended, well or not. Those that still waited for it.
    [[nodiscard]] QList<ProofLoadKey> ended(const CampaignId& campaign);
    void loaded(const CampaignId& campaign, const ProofLoadKey& picture);
    void forgetAll();

private:
    struct Campaign
    {
        bool reading = false;
        std::chrono::milliseconds notBefore{0}; ///< of the next reading, on the steady clock
        int inVain = 0; ///< readings in a row that helped nobody
        QSet<ProofLoadKey> tried; ///< waited for a reading, and did not load since
    };

    Advice wait(Campaign& campaign, const CampaignId& id, const ProofLoadKey& picture);

    Clock& m_clock;
    QHash<CampaignId, Campaign> m_campaigns;
    QHash<ProofLoadKey, CampaignId> m_waiting;
};

} // namespace proofdesk
