// SPDX-License-Identifier: MIT
#include "api/decode/answerjson.h"
#include "api/decode/decoders.h"
#include "api/decode/sharedtexts.h"

#include <QHash>

#include <limits>
#include <utility>

namespace proofdesk::decode {

namespace {

/// An id that two images of one submission share names neither.
void dropSharedIds(QList<ProofImage>& images)
{
    QHash<QString, int> uses;
    for (const ProofImage& image : std::as_const(images))
        ++uses[image.id];
    for (ProofImage& image : images) {
        if (uses.value(image.id) > 1)
            image.id.clear();
    }
}

QList<ProofImage> imagesOf(const JsonRow& row, SubmissionId submission)
{
    QList<ProofImage> images;
    const QJsonArray listed = row.array("images");
    for (const QJsonValue each : listed) {
        // A bare address is not documented, but it is an image all the same.
        const JsonRow image(each.toObject());
        ProofImage found{image.text("id"), each.isString() ? each.toString() : image.text("url"),
                         image.text("thumbnailUrl"), submission};
        if (!found.url.isEmpty() || !found.thumbnailUrl.isEmpty())
            images.append(std::move(found));
    }
    dropSharedIds(images);
    return images;
}

Submission submissionOf(const JsonRow& row, SharedTexts& shared)
{
    Submission submission;
    submission.id = row.submissionId("submissionId");
    submission.worker = row.workerId("userId");
    submission.workerName = row.text("userName");
    submission.avatarUrl = shared(row.text("userAvatar"));
    submission.campaign = row.campaignId("campaignId");
    submission.campaignTitle = shared(row.text("campaignTitle"));
    submission.statusText = shared(row.text("status"));
    submission.status = submissionStatusFromWire(submission.statusText);
    submission.country = shared(row.text("country_name"));
    submission.submittedAt = row.utc("submittedAt");
    submission.proofText = row.lines("proof_text");
    submission.images = imagesOf(row, submission.id);
    submission.notes = shared(row.text("notes"));
    submission.workerAccountAgeDays = row.count("workerAccountAgeDays");
    submission.workerApprovalRate = row.percent("workerApprovalRate");
    submission.workerTotalCompleted = row.count("workerTotalCompleted");
    return submission;
}

std::optional<int> smallCount(const JsonRow& row, const JsonKey& key)
{
    const auto count = row.count(key);
    if (!count || *count > std::numeric_limits<int>::max())
        return std::nullopt;
    return int(*count);
}

} // namespace

Result<SubmissionPage> submissions(const HttpAnswer& answer, int askedPage)
{
    const Result<JsonList> list = listOf(answer, "submissions");
    if (!list)
        return tl::make_unexpected(list.error());
    const JsonRow paging = paginationOf(*list);

    SubmissionPage page;
    page.page = smallCount(paging, "currentPage").value_or(askedPage);
    page.pageCount = smallCount(paging, "pageCount");
    page.totalCount = statedCount(*list);
    // Said in two places: the next page is read where either names one, as reading it in vain is harmless.
    page.hasNext = namesNext(*list) || (page.pageCount && page.page < *page.pageCount);
    page.rows.reserve(list->rows.size());
    SharedTexts shared;
    for (const QJsonValue each : list->rows) {
        Submission submission = submissionOf(JsonRow(each.toObject()), shared);
        if (submission.id.isNull())
            ++page.setAside;
        else
            page.rows.append(std::move(submission));
    }
    return page;
}

} // namespace proofdesk::decode
