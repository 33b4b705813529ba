// SPDX-License-Identifier: MIT
// Drafts as they lie in a database that anything may have happened to: the first byte says of which form.
#include "fuzzing.h"
#include "jobs/draftjson.h"

using namespace proofdesk;
using namespace proofdesk::fuzzing;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const QString form = choice(data, size, 2) == 0 ? QStringLiteral("custom") : QStringLiteral("prefilled");
    const auto draft = draftjson::draftFrom(form, QString::fromUtf8(bytes(data, size)), {});
    if (!draft)
        return 0;
    // What was read is what is written, or a draft would change by being opened.
    const QString kept = draftjson::contentOf(*draft);
    const auto again = draftjson::draftFrom(draftjson::formOf(*draft), kept, draftjson::imageOf(*draft));
    check(again.has_value(), "a draft that was read can be written and read");
    check(draftjson::contentOf(*again) == kept, "it is the same then");
    return 0;
}
