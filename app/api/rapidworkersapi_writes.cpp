// SPDX-License-Identifier: MIT
#include "api/rapidworkersapi.h"

#include "api/decode/decoders.h"
#include "api/encode/bodies.h"
#include "api/operationcall.h"

namespace proofdesk {

namespace {

QString badIds()
{
    return QStringLiteral("no id of a campaign or a submission");
}

/// An answer of success may leave the details out, but it may not speak of something else.
template <typename T> QString aboutDecision(T& receipt, SubmissionId asked, SubmissionStatus expected)
{
    if (receipt.submission.isNull())
        receipt.submission = asked;
    if (receipt.submission != asked)
        return QStringLiteral("an answer about another submission");
    if (receipt.status != expected && receipt.status != SubmissionStatus::Other)
        return QStringLiteral("an answer of success that says \"%1\"").arg(toWire(receipt.status));
    return {};
}

/// The id comes back as a number or as text, whichever was sent: only its digits or letters count here.
AnswerCheck<BlockReceipt> aboutWorker(const WorkerId& asked)
{
    return [asked](BlockReceipt& receipt) {
        const bool same = receipt.worker.isNull() || receipt.worker.toString() == asked.toString();
        receipt.worker = asked;
        return same ? QString() : QStringLiteral("an answer about another worker");
    };
}

} // namespace

Call<ApprovalReceipt>* RapidWorkersApi::approve(const CampaignId& campaign, SubmissionId submission,
                                                const QString& notes)
{
    using operations::Approve;
    HttpRequest request = withJson(requestFor(Approve, campaign, submission), encode::notes(notes));
    if (campaign.isNull() || submission.isNull())
        return refusedHere<ApprovalReceipt>(std::move(request), badIds(), this);
    const auto check = [submission](ApprovalReceipt& receipt) {
        return aboutDecision(receipt, submission, SubmissionStatus::Approved);
    };
    return start<ApprovalReceipt>(std::move(request),
                                  decoderFor<ApprovalReceipt>(Approve, decode::approval, check));
}

Call<RejectionReceipt>* RapidWorkersApi::reject(const CampaignId& campaign, SubmissionId submission,
                                                const QString& notes)
{
    using operations::Reject;
    HttpRequest request = withJson(requestFor(Reject, campaign, submission), encode::notes(notes));
    if (campaign.isNull() || submission.isNull())
        return refusedHere<RejectionReceipt>(std::move(request), badIds(), this);
    if (notes.trimmed().isEmpty())
        return refusedHere<RejectionReceipt>(std::move(request),
                                             QStringLiteral("a rejection without a reason"), this);
    const auto check = [submission](RejectionReceipt& receipt) {
        return aboutDecision(receipt, submission, SubmissionStatus::Rejected);
    };
    return start<RejectionReceipt>(std::move(request),
                                   decoderFor<RejectionReceipt>(Reject, decode::rejection, check));
}

Call<BlockReceipt>* RapidWorkersApi::blockWorker(const WorkerId& worker)
{
    using operations::Block;
    HttpRequest request = withJson(requestFor(Block), encode::worker(worker));
    if (worker.isNull())
        return refusedHere<BlockReceipt>(std::move(request), QStringLiteral("no worker id"), this);
    return start<BlockReceipt>(std::move(request),
                               decoderFor<BlockReceipt>(Block, decode::block, aboutWorker(worker)));
}

Call<BlockReceipt>* RapidWorkersApi::unblockWorker(const WorkerId& worker)
{
    using operations::Unblock;
    HttpRequest request = withJson(requestFor(Unblock), encode::worker(worker));
    if (worker.isNull())
        return refusedHere<BlockReceipt>(std::move(request), QStringLiteral("no worker id"), this);
    return start<BlockReceipt>(std::move(request),
                               decoderFor<BlockReceipt>(Unblock, decode::block, aboutWorker(worker)));
}

Call<BulkApprovalReceipt>* RapidWorkersApi::approveAllPending(const CampaignId& campaign,
                                                              const QString& notes,
                                                              std::chrono::milliseconds longestQueueing)
{
    using operations::ApproveAll;
    HttpRequest request = withJson(requestFor(ApproveAll, campaign), encode::notes(notes));
    request.longestQueueing = longestQueueing;
    if (campaign.isNull())
        return refusedHere<BulkApprovalReceipt>(std::move(request), badIds(), this);
    return start<BulkApprovalReceipt>(std::move(request),
                                      decoderFor<BulkApprovalReceipt>(ApproveAll, decode::bulkApproval));
}

Call<CreatedJob>* RapidWorkersApi::createJob(const CustomJobDraft& draft)
{
    using operations::CreateJob;
    const MultipartForm form = encode::customJob(draft);
    HttpRequest request = requestFor(CreateJob);
    request.contentType = form.contentType();
    request.body = form.body();
    return start<CreatedJob>(std::move(request), decoderFor<CreatedJob>(CreateJob, decode::createdJob));
}

Call<CreatedPrefilledJob>* RapidWorkersApi::createPrefilledJob(const PrefilledJobDraft& draft)
{
    using operations::CreatePrefilledJob;
    if (!draft.kind)
        return refusedHere<CreatedPrefilledJob>(requestFor(CreatePrefilledJob),
                                                QStringLiteral("no kind of job"), this);
    return start<CreatedPrefilledJob>(
        withJson(requestFor(CreatePrefilledJob, {}, {}, draft.kind->slug),
                 encode::prefilledJob(draft, m_language)),
        decoderFor<CreatedPrefilledJob>(CreatePrefilledJob, decode::createdPrefilledJob));
}

} // namespace proofdesk
