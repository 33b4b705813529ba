// SPDX-License-Identifier: MIT
#include "sandbox/sandboxencode.h"

#include "sandbox/jsonwriter.h"

namespace proofdesk {

int sandboxSuccessRate(const SandboxCampaign& campaign)
{
    return campaign.total > 0 ? int(campaign.approved * 100 / campaign.total) : 0;
}

void writeCampaign(JsonWriter& json, const SandboxCampaign& campaign)
{
    json.beginObject()
        .field("jobId", campaign.id.toString())
        .field("jobTitle", campaign.title)
        .field("jobCategory", campaign.category)
        .field("jobPay", campaign.pay.toPlainString())
        .field("jobLocation", campaign.location)
        .field("jobCreatedAt", campaign.createdAt)
        .field("jobStatus", toWire(campaign.status))
        .field("jobInstancesCompleted", campaign.approved + campaign.rejected)
        .field("jobTotalAvailabilities", campaign.total)
        .field("jobSuccessRate", QString::number(sandboxSuccessRate(campaign)) + u'%')
        .field("description", campaign.description)
        .field("canceled", campaign.status == CampaignStatus::Canceled)
        .field("remainingAvailabilities", campaign.remaining())
        .field("pendingSubmissions", campaign.pending)
        .field("approvedSubmissions", campaign.approved)
        .field("rejectedSubmissions", campaign.rejected)
        .endObject();
}

void writeSubmission(JsonWriter& json, const SandboxState& state, qint32 index, const QByteArray& imageOrigin)
{
    const SandboxSubmission& submission = state.submissions()[size_t(index)];
    const SandboxCampaign& campaign = state.campaigns()[size_t(submission.campaign)];
    const SandboxWorker& worker = state.workers()[size_t(submission.worker)];
    const QString origin = QString::fromLatin1(imageOrigin);

    json.beginObject()
        .field("submissionId", SandboxState::submissionId(index))
        .field("userId", worker.id)
        .field("userName", worker.name)
        .field("userAvatar", QString())
        .field("campaignId", campaign.id.toString())
        .field("campaignTitle", campaign.title)
        .field("status", toWire(submission.status))
        .field("country_name", worker.country)
        .field("submittedAt", QDateTime::fromSecsSinceEpoch(submission.submittedAt, Qt::UTC))
        .field("proof_text", submission.text);
    json.key("images").beginArray();
    for (qint32 image = submission.firstImage; image < submission.firstImage + submission.imageCount;
         ++image) {
        const qint32 spec = state.images()[size_t(image)];
        const bool jpeg = spec != SandboxState::MissingImage && state.specs()[size_t(spec)].jpeg;
        const QString number = QString::number(image + 1);
        const QString ending = jpeg ? QStringLiteral("jpg") : QStringLiteral("png");
        json.beginObject()
            .field("id", QStringLiteral("img_%1").arg(number))
            .field("url", QStringLiteral("%1/proofs/img_%2.%3").arg(origin, number, ending))
            .field("thumbnailUrl", QStringLiteral("%1/proofs/thumb_%2.jpg").arg(origin, number))
            .endObject();
    }
    json.endArray().key("notes");
    if (submission.notes.isEmpty())
        json.null();
    else
        json.value(submission.notes);
    json.field("workerAccountAgeDays", qint64(worker.ageDays))
        .field("workerApprovalRate", QString::number(worker.approvalRate) + u'%')
        .field("workerTotalCompleted", qint64(worker.completed))
        .endObject();
}

SandboxAnswer jsonAnswer(int status, const JsonWriter& json)
{
    SandboxAnswer answer;
    answer.status = status;
    answer.body = json.bytes();
    return answer;
}

SandboxAnswer errorAnswer(int status, const QString& text)
{
    JsonWriter json;
    json.beginObject().field("error", text).endObject();
    return jsonAnswer(status, json);
}

SandboxAnswer errorAnswer(const SandboxError& error)
{
    return errorAnswer(error.status, error.text);
}

} // namespace proofdesk
