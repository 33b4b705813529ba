// SPDX-License-Identifier: MIT
#pragma once

#include "domain/campaign.h"
#include "domain/worker.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>

namespace proofdesk {

/// What the service holds at one moment, read past its HTTP side: the truth that tests and the tour compare
/// with.
struct SandboxSnapshot
{
    Money balance;
    Money paidToWorkers; ///< since the sandbox started
    QList<Campaign> campaigns; ///< every field is known; newest first, as listed
    QList<BlockedWorker> blocked;

    [[nodiscard]] const Campaign* campaign(const CampaignId& id) const;
    /// The first of that title; nullptr where there is none.
    [[nodiscard]] const Campaign* campaign(QStringView title) const;
    [[nodiscard]] qint64 pending() const; ///< in all campaigns
};

/// One request as it arrived. The key itself is never kept.
struct SandboxLogEntry
{
    QDateTime time;
    QByteArray method;
    QByteArray target; ///< path and query
    QByteArray contentType;
    QByteArray body;
    bool hadKey = false;
    int status = 0; ///< what was answered; 0: the connection was closed
};

} // namespace proofdesk
