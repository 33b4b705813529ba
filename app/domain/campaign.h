// SPDX-License-Identifier: MIT
#pragma once

#include "domain/ids.h"
#include "domain/money.h"
#include "domain/percent.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace proofdesk {

/// The documented states of a campaign; Other is a word the service added since, kept in statusText.
enum class CampaignStatus { Active, Pending, Completed, Canceled, Other };

[[nodiscard]] CampaignStatus campaignStatusFromWire(QStringView word);
/// The word as the service's query takes it; empty for Other.
[[nodiscard]] QString toWire(CampaignStatus status);

/// A campaign as the service tells it (operations 3 and 4). What is missing there is unknown here, never 0.
struct Campaign
{
    CampaignId id;
    QString title;
    QString category;
    std::optional<Money> pay; ///< for one job
    QString location; ///< not explained by the service: shown as it comes
    QDateTime createdAt; ///< UTC; invalid where unknown
    CampaignStatus status = CampaignStatus::Other;
    QString statusText; ///< the service's own word
    QString description;
    bool canceled = false;
    std::optional<qint64> instancesCompleted;
    std::optional<qint64> totalAvailabilities;
    std::optional<qint64> remainingAvailabilities;
    std::optional<qint64> pendingSubmissions;
    std::optional<qint64> approvedSubmissions;
    std::optional<qint64> rejectedSubmissions;
    std::optional<Percent> successRate;

    /// Pay × approved: what has been paid to workers so far; nullopt where either is unknown.
    [[nodiscard]] std::optional<Money> paidSoFar() const;
    /// Jobs nobody has taken: all, less those decided and those pending. Where a count is missing, what the
    /// service calls remaining, which still holds the pending ones (in its example 100 jobs, 40 approved,
    /// 5 rejected, 12 pending, remaining 55: 43 are open). nullopt where it can't be known.
    [[nodiscard]] std::optional<qint64> openJobs() const;
    /// It runs, or will: what it does when it is full can still come about.
    [[nodiscard]] bool canFill() const;
    /// The same campaign where so many are pending by now: those that pend no more were decided meanwhile,
    /// those that came took an open job. Where the count of pending ones is unknown, nothing changes.
    [[nodiscard]] Campaign withPending(qint64 pending) const;

    friend bool operator==(const Campaign&, const Campaign&) = default;
};

} // namespace proofdesk
