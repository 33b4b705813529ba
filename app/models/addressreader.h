// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

namespace proofdesk {

class CampaignId;
class ProofStore;
class SubmissionLoader;

/// Where pictures are refused, reads the list of their campaign again, as it has fresh addresses: once for
/// all of them, and like every refresh out of what decisions leave of the hour's requests.
class AddressReader final : public QObject
{
    Q_OBJECT
public:
    /// Neither is owned; both outlive it.
    AddressReader(ProofStore& proofs, SubmissionLoader& loader, QObject* parent = nullptr);

private:
    void read(const CampaignId& campaign);
    void tellEnd();

    ProofStore& m_proofs;
    SubmissionLoader& m_loader;
};

} // namespace proofdesk
