// SPDX-License-Identifier: MIT
#pragma once

#include "domain/submission.h"
#include "sandbox/sandbox.h"

#include <QByteArray>
#include <QList>

namespace proofdesk::bench {

/// The campaign with 100,000 pending submissions, as the sandbox `large` tells it, without a socket.
class LargeCampaign
{
public:
    static constexpr int RowsPerPage = 1'000;
    static constexpr int Pages = 100;
    static constexpr int Rows = Pages * RowsPerPage;

    LargeCampaign();

    [[nodiscard]] const CampaignId& id() const { return m_id; }
    /// Page 1 to 100, decoded anew: it shares no text with what was decoded before.
    [[nodiscard]] QList<Submission> page(int number);
    /// All of them; every second one is pending, four of ten approved, one of ten rejected, in no order.
    [[nodiscard]] QList<Submission> mixedRows();
    /// The file at that path of its image addresses.
    [[nodiscard]] QByteArray imageFile(const QByteArray& path);

    /// Its title in the sandbox.
    [[nodiscard]] static QString title();

private:
    Sandbox m_sandbox;
    CampaignId m_id;
    int m_asked = 0;
};

} // namespace proofdesk::bench
