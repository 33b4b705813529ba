// SPDX-License-Identifier: MIT
#include "api/decode/answerjson.h"
#include "api/decode/decoders.h"

namespace proofdesk::decode {

namespace {

/// The answer to a decision, which must at least say that it succeeded or what it decided.
Result<JsonRow> receiptOf(const HttpAnswer& answer, const JsonKey& subject)
{
    Result<JsonRow> row = objectOf(answer);
    if (row && row->flag("success") != true && !row->has(subject))
        return tl::make_unexpected(unreadable(QStringLiteral("neither success nor a result in it")));
    return row;
}

} // namespace

Result<ApprovalReceipt> approval(const HttpAnswer& answer)
{
    const Result<JsonRow> row = receiptOf(answer, "submission");
    if (!row)
        return tl::make_unexpected(row.error());
    const JsonRow submission = row->row("submission");
    return ApprovalReceipt{.submission = submission.submissionId("id"),
                           .status = submissionStatusFromWire(submission.text("status")),
                           .workerName = submission.text("user"),
                           .amountPaid = submission.money("amount_paid"),
                           .message = row->text("message")};
}

Result<RejectionReceipt> rejection(const HttpAnswer& answer)
{
    const Result<JsonRow> row = receiptOf(answer, "submission");
    if (!row)
        return tl::make_unexpected(row.error());
    const JsonRow submission = row->row("submission");
    return RejectionReceipt{.submission = submission.submissionId("id"),
                            .status = submissionStatusFromWire(submission.text("status")),
                            .workerName = submission.text("user"),
                            .notes = submission.text("notes"),
                            .message = row->text("message")};
}

Result<BulkApprovalReceipt> bulkApproval(const HttpAnswer& answer)
{
    const Result<JsonRow> row = receiptOf(answer, "submissions");
    if (!row)
        return tl::make_unexpected(row.error());
    BulkApprovalReceipt receipt;
    receipt.message = row->text("message");
    const QJsonArray rows = row->array("submissions");
    for (const QJsonValue each : rows) {
        const JsonRow submission(each.toObject());
        const SubmissionId id = submission.submissionId("id");
        if (id.isNull())
            ++receipt.setAside;
        else
            receipt.rows.append(
                {id, submissionStatusFromWire(submission.text("status")), submission.text("user")});
    }
    return receipt;
}

Result<BlockReceipt> block(const HttpAnswer& answer)
{
    const Result<JsonRow> row = receiptOf(answer, "worker_id");
    if (!row)
        return tl::make_unexpected(row.error());
    return BlockReceipt{row->workerId("worker_id"), row->text("message")};
}

} // namespace proofdesk::decode
