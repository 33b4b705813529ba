// SPDX-License-Identifier: MIT
#include "models/addressreader.h"

#include "models/submissionloader.h"
#include "proofs/proofstore.h"

namespace proofdesk {

AddressReader::AddressReader(ProofStore& proofs, SubmissionLoader& loader, QObject* parent)
    : QObject(parent)
    , m_proofs(proofs)
    , m_loader(loader)
{
    connect(&proofs, &ProofStore::addressesRefused, this, &AddressReader::read);
    connect(&loader, &SubmissionLoader::stateChanged, this, &AddressReader::tellEnd);
}

void AddressReader::read(const CampaignId& campaign)
{
    // Of another campaign, whose list nobody looks at any more, or of one that a person stopped reading.
    if (m_loader.campaign() != campaign || m_loader.wasCancelled())
        m_proofs.addressesRead(campaign);
    else if (m_loader.state() != LoadState::Loading)
        m_loader.refresh();
}

void AddressReader::tellEnd()
{
    if (m_loader.state() != LoadState::Loading)
        m_proofs.addressesRead(m_loader.campaign());
}

} // namespace proofdesk
