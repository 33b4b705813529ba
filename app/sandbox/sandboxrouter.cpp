// SPDX-License-Identifier: MIT
#include "sandbox/sandboxrouter.h"

#include "sandbox/jsonwriter.h"
#include "sandbox/sandboxencode.h"
#include "sandbox/sandboxjobs.h"
#include "sandbox/sandboxquery.h"
#include "sandbox/sandboxstate.h"

#include <QJsonDocument>
#include <QJsonValue>

namespace proofdesk {

namespace {

SandboxAnswer notFound()
{
    return errorAnswer(404, QStringLiteral("Not found"));
}

/// The JSON object of a body; an empty body is the empty object. nullopt where it is anything else.
std::optional<QJsonObject> jsonBody(const SandboxRequest& request)
{
    if (request.body.trimmed().isEmpty())
        return QJsonObject();
    const QJsonDocument document = QJsonDocument::fromJson(request.body);
    return document.isObject() ? std::optional(document.object()) : std::nullopt;
}

/// The notes of a decision: nullopt where they are no text.
std::optional<QString> notesOf(const SandboxRequest& request)
{
    const auto body = jsonBody(request);
    if (!body)
        return std::nullopt;
    const QJsonValue notes = body->value(u"notes");
    if (notes.isUndefined() || notes.isNull())
        return QString();
    return notes.isString() ? std::optional(notes.toString()) : std::nullopt;
}

SandboxAnswer invalidData()
{
    return errorAnswer(400, QStringLiteral("Invalid request data"));
}

} // namespace

SandboxRouter::SandboxRouter(SandboxState& state, const SandboxOptions& options)
    : m_state(state)
    , m_options(options)
    , m_ids(options.seed + 77U)
{
}

SandboxAnswer SandboxRouter::answer(const SandboxRequest& request, const QDateTime& now)
{
    // "/api/campaigns/" is "", "api", "campaigns", "": the slashes count, also the last.
    const QByteArrayList path = request.path().split('/');
    if (request.method == "GET")
        return get(request, path);
    if (request.method == "POST")
        return post(request, path, now);
    return errorAnswer(405, QStringLiteral("Method not allowed"));
}

SandboxAnswer SandboxRouter::get(const SandboxRequest& request, const QByteArrayList& path)
{
    const QByteArray whole = request.path();
    if (whole == "/api/campaigns/")
        return campaigns(request);
    if (whole == "/api/workers/blocked/")
        return blocked();
    if (path.size() == 6 && whole.startsWith("/api/campaigns/") && path.last().isEmpty()) {
        if (path[3] == "detail")
            return campaign(path[4]);
        if (path[4] == "submissions")
            return submissions(request, path[3]);
    }
    return notFound();
}

SandboxAnswer SandboxRouter::post(const SandboxRequest& request, const QByteArrayList& path,
                                  const QDateTime& now)
{
    const QByteArray whole = request.path();
    if (whole == "/jobs/add")
        return createCustom(request, now);
    if (whole == "/account/get_balance")
        return balance();
    if (whole == "/api/workers/block/")
        return blockOrUnblock(request, true, now);
    if (whole == "/api/workers/unblock/")
        return blockOrUnblock(request, false, now);
    if (path.size() == 5 && whole.startsWith("/api/jobs/") && path.last().isEmpty())
        return createPrefilled(request, path[3], now);
    if (whole.startsWith("/api/campaigns/") && path.last().isEmpty() && path.value(4) == "submissions") {
        if (path.size() == 7 && path[5] == "bulk_action")
            return approveAll(request, path[3]);
        if (path.size() == 8 && (path[6] == "approve" || path[6] == "reject"))
            return decide(request, path);
    }
    return notFound();
}

SandboxAnswer SandboxRouter::balance() const
{
    JsonWriter json;
    json.beginObject().field("balance", m_state.balance().toPlainString()).endObject();
    return jsonAnswer(200, json);
}

SandboxAnswer SandboxRouter::campaigns(const SandboxRequest& request) const
{
    const QString status = queryValue(request, QStringLiteral("status"));
    if (!status.isEmpty() && campaignStatusFromWire(status) == CampaignStatus::Other)
        return errorAnswer(400, QStringLiteral("Invalid status"));
    JsonWriter json;
    json.beginArray();
    const auto& all = m_state.campaigns();
    for (auto each = all.rbegin(); each != all.rend(); ++each) {
        if (each->own && (status.isEmpty() || toWire(each->status) == status))
            writeCampaign(json, *each);
    }
    json.endArray();
    return jsonAnswer(200, json);
}

SandboxAnswer SandboxRouter::campaign(const QByteArray& id) const
{
    const auto found = m_state.findCampaign(QString::fromUtf8(id));
    if (!found)
        return errorAnswer(found.error());
    JsonWriter json;
    writeCampaign(json, m_state.campaigns()[size_t(*found)]);
    return jsonAnswer(200, json);
}

SandboxAnswer SandboxRouter::submissions(const SandboxRequest& request, const QByteArray& campaignId) const
{
    const auto found = m_state.findCampaign(QString::fromUtf8(campaignId));
    if (!found)
        return errorAnswer(found.error());
    const auto query = SubmissionQuery::parse(request);
    if (!query)
        return errorAnswer(400, QStringLiteral("Invalid status, page or rowsPerPage"));
    const std::vector<qint32> rows = query->matching(m_state, *found);

    const auto count = qint64(rows.size());
    const qint64 first = std::min(count, (query->page - 1) * query->rowsPerPage);
    const qint64 last = std::min(count, first + query->rowsPerPage);
    JsonWriter json;
    json.beginObject().field("count", count);
    json.key("next");
    last < count ? json.value(pageAddress(request, query->page + 1)) : json.null();
    json.key("previous");
    query->page > 1 ? json.value(pageAddress(request, query->page - 1)) : json.null();
    json.key("results").beginObject().key("submissions").beginArray();
    for (qint64 row = first; row < last; ++row)
        writeSubmission(json, m_state, rows[size_t(row)], m_imageOrigin);
    json.endArray().key("pagination").beginObject();
    json.field("totalCount", count)
        .field("pageCount", std::max<qint64>(1, (count + query->rowsPerPage - 1) / query->rowsPerPage))
        .field("currentPage", query->page)
        .field("rowsPerPage", query->rowsPerPage)
        .endObject()
        .endObject()
        .endObject();
    return jsonAnswer(200, json);
}

SandboxAnswer SandboxRouter::decide(const SandboxRequest& request, const QByteArrayList& path)
{
    const auto campaign = m_state.findCampaign(QString::fromUtf8(path[3]));
    if (!campaign)
        return errorAnswer(campaign.error());
    const auto submission = m_state.findSubmission(*campaign, QString::fromUtf8(path[5]));
    if (!submission)
        return errorAnswer(submission.error());
    const auto notes = notesOf(request);
    if (!notes)
        return invalidData();

    const bool approve = path[6] == "approve";
    const auto done = approve ? m_state.approve(*submission, *notes) : m_state.reject(*submission, *notes);
    if (!done)
        return errorAnswer(done.error());
    const SandboxSubmission& row = m_state.submissions()[size_t(*submission)];
    JsonWriter json;
    json.beginObject().field("success", true);
    json.field("message",
               approve ? QStringLiteral("Submission approved successfully")
                       : QStringLiteral("Submission rejected"));
    json.key("submission")
        .beginObject()
        .field("id", SandboxState::submissionId(*submission))
        .field("user", m_state.workers()[size_t(row.worker)].name)
        .field("status", toWire(row.status));
    if (approve)
        json.field("amount_paid", m_state.campaigns()[size_t(*campaign)].pay.toPlainString());
    else
        json.field("notes", *notes);
    json.endObject().endObject();
    return jsonAnswer(200, json);
}

SandboxAnswer SandboxRouter::approveAll(const SandboxRequest& request, const QByteArray& campaignId)
{
    const auto campaign = m_state.findCampaign(QString::fromUtf8(campaignId));
    if (!campaign)
        return errorAnswer(campaign.error());
    const auto notes = notesOf(request);
    if (!notes)
        return invalidData();
    const auto approved = m_state.approvePending(*campaign, *notes);
    if (!approved)
        return errorAnswer(approved.error());
    JsonWriter json;
    json.beginObject()
        .field("success", true)
        .field("message", QStringLiteral("All submissions approved successfully."))
        .key("submissions")
        .beginArray();
    for (const qint32 each : *approved) {
        const SandboxSubmission& row = m_state.submissions()[size_t(each)];
        json.beginObject()
            .field("id", SandboxState::submissionId(each))
            .field("status", toWire(row.status))
            .field("user", m_state.workers()[size_t(row.worker)].name)
            .endObject();
    }
    json.endArray().endObject();
    return jsonAnswer(200, json);
}

SandboxAnswer SandboxRouter::blockOrUnblock(const SandboxRequest& request, bool block, const QDateTime& now)
{
    const auto body = jsonBody(request);
    const QJsonValue given = body ? body->value(u"worker_id") : QJsonValue();
    // The id is compared in the JSON type in which the submissions carry it.
    WorkerId id;
    if (given.isString() && !given.toString().isEmpty())
        id = WorkerId::fromText(given.toString());
    else if (given.isDouble())
        id = WorkerId::fromNumber(given.toInteger());
    if (id.isNull())
        return errorAnswer(400, QStringLiteral("Missing worker_id"));

    const auto done = block ? m_state.block(id, now) : m_state.unblock(id);
    if (!done)
        return errorAnswer(done.error());
    JsonWriter json;
    json.beginObject().field("success", true);
    json.field("message",
               block ? QStringLiteral("Worker blocked successfully")
                     : QStringLiteral("Worker unblocked successfully"))
        .field("worker_id", id)
        .endObject();
    return jsonAnswer(block ? 201 : 200, json);
}

SandboxAnswer SandboxRouter::blocked() const
{
    JsonWriter json;
    json.beginArray();
    for (const SandboxWorker& worker : m_state.workers()) {
        if (!worker.blockedAt.isValid())
            continue;
        json.beginObject()
            .field("worker_id", worker.id)
            .field("worker_name", worker.name)
            .field("blocked_at", worker.blockedAt)
            .endObject();
    }
    json.endArray();
    return jsonAnswer(200, json);
}

SandboxAnswer SandboxRouter::createCustom(const SandboxRequest& request, const QDateTime& now)
{
    auto parsed = parseCustomJob(request);
    if (!parsed)
        return errorAnswer(parsed.error());
    parsed->id = newCampaignId(m_ids);
    parsed->createdAt = now;
    const SandboxCampaign campaign = *parsed;
    const auto deduction = m_state.create({std::move(*parsed), m_options.feePercent});
    if (!deduction)
        return errorAnswer(deduction.error());
    JsonWriter json;
    json.beginObject()
        .field("success", true)
        .field("message", QStringLiteral("Job created successfully"))
        .key("job")
        .beginObject()
        .field("public_id", campaign.id.toString())
        .field("title", campaign.title)
        .field("status", toWire(campaign.status))
        .field("pay_rate", campaign.pay.toPlainString())
        .field("total_availabilities", campaign.total)
        .endObject()
        .key("deduction_details")
        .beginObject()
        .field("total_cost", deduction->total.toPlainString())
        .field("commission", deduction->fee.toPlainString())
        .field("total_deducted", (deduction->total + deduction->fee).toPlainString())
        .field("new_balance", m_state.balance().toPlainString())
        .endObject()
        .endObject();
    return jsonAnswer(201, json);
}

SandboxAnswer SandboxRouter::createPrefilled(const SandboxRequest& request, const QByteArray& kind,
                                             const QDateTime& now)
{
    auto parsed = parsePrefilledJob(kind, jsonBody(request));
    if (!parsed)
        return errorAnswer(parsed.error());
    parsed->id = newCampaignId(m_ids);
    parsed->createdAt = now;
    const CampaignId id = parsed->id;
    const auto deduction = m_state.create({std::move(*parsed), 0});
    if (!deduction)
        return errorAnswer(deduction.error());
    JsonWriter json;
    json.beginObject()
        .field("success", true)
        .field("message", QStringLiteral("Job created successfully"))
        .field("job_id", id.toString())
        .field("total_cost", deduction->total.toPlainString())
        .endObject();
    return jsonAnswer(201, json);
}

} // namespace proofdesk
