// SPDX-License-Identifier: MIT
#include "proofs/filesuffix.h"

#include "proofs/imagedecoder.h"

namespace proofdesk {

QString suffixFor(const QByteArray& bytes)
{
    const QByteArray format = imagedecoder::sniff(bytes);
    if (format == "jpeg")
        return QStringLiteral("jpg");
    for (const char* known : {"png", "webp", "gif", "heic", "avif"}) {
        if (format == known)
            return QString::fromLatin1(known);
    }
    return QStringLiteral("image");
}

} // namespace proofdesk
