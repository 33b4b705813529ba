// SPDX-License-Identifier: MIT
#pragma once

#include "api/answers.h"
#include "net/apierror.h"
#include "net/request.h"

#include <QUrl>

namespace proofdesk {

/// What the answers of the operations say. Pure: safe on any thread, whatever arrives. An answer that does
/// not decode is an error of the kind Unreadable; whether a write may have happened is for the caller to add.
namespace decode {

[[nodiscard]] Result<Money> balance(const HttpAnswer& answer);
[[nodiscard]] Result<CampaignList> campaigns(const HttpAnswer& answer, const QUrl& apiOrigin);
[[nodiscard]] Result<Campaign> campaign(const HttpAnswer& answer);
/// `askedPage` stands where the answer does not say which page it is.
[[nodiscard]] Result<SubmissionPage> submissions(const HttpAnswer& answer, int askedPage);
[[nodiscard]] Result<ApprovalReceipt> approval(const HttpAnswer& answer);
[[nodiscard]] Result<RejectionReceipt> rejection(const HttpAnswer& answer);
[[nodiscard]] Result<BulkApprovalReceipt> bulkApproval(const HttpAnswer& answer);
[[nodiscard]] Result<BlockReceipt> block(const HttpAnswer& answer);
[[nodiscard]] Result<BlockedWorkers> blockedWorkers(const HttpAnswer& answer, const QUrl& apiOrigin);
[[nodiscard]] Result<CreatedJob> createdJob(const HttpAnswer& answer);
[[nodiscard]] Result<CreatedPrefilledJob> createdPrefilledJob(const HttpAnswer& answer);

} // namespace decode
} // namespace proofdesk
