// SPDX-License-Identifier: MIT
#pragma once

#include "domain/campaign.h"
#include "domain/money.h"
#include "domain/submission.h"
#include "domain/worker.h"

#include <QList>
#include <QString>
#include <QUrl>

#include <optional>

namespace proofdesk {

/// The list of campaigns (operation 3).
struct CampaignList
{
    QList<Campaign> rows;
    int setAside = 0; ///< rows without a usable id
    std::optional<QUrl> next; ///< only where the service pages, and only inside the API origin
    bool incomplete = false; ///< the service named a next page elsewhere, which is never followed
    std::optional<qint64> totalCount; ///< in all pages, where the service says it
};

/// What to ask of operation 5. Unset: the service's default.
struct SubmissionQuery
{
    std::optional<SubmissionStatus> status;
    QString search; ///< by worker name, at the service
    int page = 1;
    int rowsPerPage = 1'000;
};

/// One page of submissions (operation 5).
struct SubmissionPage
{
    QList<Submission> rows;
    int setAside = 0; ///< rows without a usable id
    int page = 1;
    std::optional<qint64> totalCount;
    std::optional<int> pageCount;
    bool hasNext = false;
};

/// The answer to an approval (operation 6).
struct ApprovalReceipt
{
    SubmissionId submission;
    SubmissionStatus status = SubmissionStatus::Other;
    QString workerName;
    std::optional<Money> amountPaid;
    QString message;
};

/// The answer to a rejection (operation 7).
struct RejectionReceipt
{
    SubmissionId submission;
    SubmissionStatus status = SubmissionStatus::Other;
    QString workerName;
    QString notes;
    QString message;
};

/// The answer to "approve all pending" (operation 8).
struct BulkApprovalReceipt
{
    struct Row
    {
        SubmissionId submission;
        SubmissionStatus status = SubmissionStatus::Other;
        QString workerName;
    };
    QList<Row> rows;
    int setAside = 0;
    QString message;
};

/// The answer to block and unblock (operations 9 and 10).
struct BlockReceipt
{
    WorkerId worker;
    QString message;
};

/// The list of blocked workers (operation 11).
struct BlockedWorkers
{
    QList<BlockedWorker> rows;
    int setAside = 0; ///< rows without a usable id
    std::optional<QUrl> next; ///< as in CampaignList
    bool incomplete = false; ///< as in CampaignList
    std::optional<qint64> totalCount; ///< as in CampaignList
};

/// The answer to the creation of a custom job (operation 1). The sums are the only place where the fee is
/// ever stated.
struct CreatedJob
{
    CampaignId id;
    QString title;
    QString statusText;
    std::optional<Money> pay;
    std::optional<qint64> totalAvailabilities;
    std::optional<Money> totalCost;
    std::optional<Money> commission;
    std::optional<Money> totalDeducted;
    std::optional<Money> newBalance;
    QString message;
};

/// The answer to the creation of a prefilled job (operations 12 to 21).
struct CreatedPrefilledJob
{
    CampaignId id;
    std::optional<Money> totalCost;
    QString message;
};

} // namespace proofdesk
