// SPDX-License-Identifier: MIT
#include "net/completejson.h"

namespace proofdesk {

bool isClosedJson(QByteArrayView text)
{
    qint64 depth = 0;
    bool inString = false;
    for (const char *at = text.begin(), *end = text.end(); at != end; ++at) {
        if (inString) {
            if (*at == '\\') {
                if (++at == end)
                    return false;
            } else if (*at == '"') {
                inString = false;
            }
            continue;
        }
        switch (*at) {
        case '"':
            inString = true;
            break;
        case '{':
        case '[':
            ++depth;
            break;
        case '}':
        case ']':
            --depth;
            break;
        default:
            break;
        }
    }
    return depth == 0 && !inString && !text.trimmed().isEmpty();
}

} // namespace proofdesk
