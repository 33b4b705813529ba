// SPDX-License-Identifier: MIT
// Answers of the service: the first byte says to which operation.
#include "api/decode/decoders.h"
#include "fuzzing.h"
#include "net/classify.h"

using namespace proofdesk;
using namespace proofdesk::fuzzing;

namespace {

void checkSubmissions(const HttpAnswer& answer)
{
    const auto page = decode::submissions(answer, 3);
    if (!page)
        return;
    check(page->setAside >= 0 && page->page >= 0, "counts are not negative");
    for (const Submission& row : page->rows) {
        check(!row.id.isNull(), "a row that is shown has an id");
        for (const ProofImage& image : row.images)
            check(!image.url.isEmpty() || !image.thumbnailUrl.isEmpty(), "an image has an address");
    }
}

void checkCampaigns(const HttpAnswer& answer)
{
    const QUrl origin(QStringLiteral("https://api.example"));
    const auto list = decode::campaigns(answer, origin);
    if (!list)
        return;
    for (const Campaign& campaign : list->rows)
        check(!campaign.id.isNull(), "a campaign that is shown has an id");
    if (list->next)
        check(list->next->host() == origin.host() && list->next->scheme() == origin.scheme(),
              "the next page stays inside the origin");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const int operation = choice(data, size, 11);
    WireReply reply;
    reply.status = operation == 10 ? 400 : 200;
    reply.body = bytes(data, size);
    reply.contentType = "application/json";
    const auto answer = classify(reply, Effect::Decides, QDateTime());
    if (!answer)
        return 0;
    const QUrl origin(QStringLiteral("https://api.example"));
    switch (operation) {
    case 0:
        checkSubmissions(*answer);
        break;
    case 1:
        checkCampaigns(*answer);
        break;
    case 2:
        (void)decode::balance(*answer);
        break;
    case 3:
        (void)decode::campaign(*answer);
        break;
    case 4:
        (void)decode::approval(*answer);
        break;
    case 5:
        (void)decode::rejection(*answer);
        break;
    case 6:
        (void)decode::bulkApproval(*answer);
        break;
    case 7:
        (void)decode::block(*answer);
        break;
    case 8:
        (void)decode::blockedWorkers(*answer, origin);
        break;
    case 9:
        (void)decode::createdJob(*answer);
        break;
    default:
        (void)decode::createdPrefilledJob(*answer);
        break;
    }
    return 0;
}
