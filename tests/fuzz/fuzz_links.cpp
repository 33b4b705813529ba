// SPDX-License-Identifier: MIT
// Lists of links, as they are pasted: the first byte says for which kind of job.
#include "domain/linklist.h"
#include "fuzzing.h"

using namespace proofdesk;
using namespace proofdesk::fuzzing;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const auto kinds = prefilledKinds();
    const auto& kind = kinds[size_t(choice(data, size, int(kinds.size())))];
    const QString text = QString::fromUtf8(bytes(data, size));
    const QList<LinkLine> lines = readLinks(text, kind);
    check(lines.size() == countLinks(text), "as many are read as are counted");
    int before = 0;
    for (const LinkLine& line : lines) {
        check(line.line > before, "lines are counted as a person counts them");
        check(line.sameAs < line.line, "a link repeats one further up");
        check(!line.link.trimmed().isEmpty(), "a blank line is no link");
        before = line.line;
    }
    return 0;
}
