// SPDX-License-Identifier: MIT
// Ids as they come from the service, the command line and people: what passes may stand in a path.
#include "domain/ids.h"
#include "fuzzing.h"

#include <algorithm>

using namespace proofdesk;
using namespace proofdesk::fuzzing;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const QString text = QString::fromUtf8(bytes(data, size));
    if (const auto campaign = CampaignId::parse(text)) {
        const QString shown = campaign->toString();
        constexpr QStringView Allowed = u"0123456789abcdef-";
        check(shown.size() == 36, "a campaign's id is a UUID");
        check(std::all_of(shown.begin(), shown.end(), [&](QChar c) { return Allowed.contains(c); }),
              "nothing of it leads out of a path");
        check(CampaignId::parse(shown) == campaign, "it is the same when it comes back");
    }
    for (const auto& worker : {WorkerId::fromUserInput(text), WorkerId::fromStorage(text),
                               std::optional(WorkerId::fromText(text))}) {
        if (worker && !worker->isNull())
            check(WorkerId::fromStorage(worker->toStorage()) == worker,
                  "a worker's id keeps its type on disk");
    }
    return 0;
}
