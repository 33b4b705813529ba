// SPDX-License-Identifier: MIT
// Words of strangers, made fit to be shown.
#include "fuzzing.h"
#include "ui/common/plaintext.h"

#include <algorithm>

using namespace proofdesk;
using namespace proofdesk::fuzzing;

namespace {

/// Isolates are of the function's own making; everything else of their category is made visible.
bool isShown(QChar c)
{
    constexpr char16_t Allowed[] = {0x200B, 0x200C, 0x200D, 0x2068, 0x2069, u'\n'};
    const bool hidden = c.category() == QChar::Other_Control || c.category() == QChar::Other_Format;
    return !hidden || std::find(std::begin(Allowed), std::end(Allowed), c.unicode()) != std::end(Allowed);
}

int depthAtEnd(const QString& text)
{
    int depth = 0;
    for (const QChar c : text) {
        depth += c == QChar(0x2068) ? 1 : c == QChar(0x2069) ? -1 : 0;
        check(depth >= 0 && depth <= 1, "isolates open before they close, and hold no other");
    }
    return depth;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const int limit = 1 + choice(data, size, 200);
    const QString foreign = QString::fromUtf8(bytes(data, size));
    for (const QString& shown : {shownText(foreign, limit), shownLine(foreign, limit)}) {
        check(shown.size() <= limit + 32, "no more is shown than is asked for");
        check(std::all_of(shown.begin(), shown.end(), isShown), "nothing that hides is let through");
        check(depthAtEnd(shown) == 0, "isolates end");
        QString without = breakable(shown);
        without.remove(QChar(WordBreak));
        check(without == QString(shown).remove(QChar(WordBreak)), "a break adds nothing but itself");
    }
    check(!shownLine(foreign).contains(u'\n'), "a line is one line");
    check(!toolTipText(foreign).contains(QStringLiteral("<img")), "a tip holds no markup of theirs");
    return 0;
}
