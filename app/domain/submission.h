// SPDX-License-Identifier: MIT
#pragma once

#include "domain/ids.h"
#include "domain/percent.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace proofdesk {

/// The documented states of a submission; Other is a word the service added since, kept in statusText.
enum class SubmissionStatus : quint8 { Pending, Approved, Rejected, Other };

[[nodiscard]] SubmissionStatus submissionStatusFromWire(QStringView word);
/// The word as the service's query takes it; empty for Other.
[[nodiscard]] QString toWire(SubmissionStatus status);

/// One image of a proof. The addresses are foreign text: nothing fetches them before proofs/ has checked
/// them.
struct ProofImage
{
    QString id; ///< tells the images of one submission apart; empty where the service does not say
    QString url;
    QString thumbnailUrl;
    SubmissionId submission{}; ///< whose it is; null where that is not known

    friend bool operator==(const ProofImage&, const ProofImage&) = default;
};

/// A submission as the service tells it (operation 5). All text in it comes from strangers.
struct Submission
{
    SubmissionId id;
    WorkerId worker;
    QString workerName;
    QString avatarUrl;
    CampaignId campaign;
    QString campaignTitle;
    SubmissionStatus status = SubmissionStatus::Other;
    QString statusText; ///< the service's own word
    QString country; ///< a name in English, as the service writes it
    QDateTime submittedAt; ///< UTC; invalid where unknown
    QString proofText;
    QList<ProofImage> images;
    QString notes; ///< the requester's, given with the decision
    std::optional<qint64> workerAccountAgeDays;
    std::optional<Percent> workerApprovalRate;
    std::optional<qint64> workerTotalCompleted;

    friend bool operator==(const Submission&, const Submission&) = default;
};

} // namespace proofdesk
