// SPDX-License-Identifier: MIT
#include "proofs/safefilename.h"

#include "proofs/imagedecoder.h"

#include <QUrl>

namespace proofdesk {
namespace {

constexpr int LongestName = 120; ///< bytes, suffix included

bool isSafe(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'_'
        || c == u'-' || c == u'.';
}

/// Of a format that is known; else empty.
QString suffixOf(const QByteArray& format)
{
    if (format == "jpeg")
        return QStringLiteral(".jpg");
    for (const char* known : {"png", "webp", "gif", "heic", "avif"})
        if (format == known)
            return u'.' + QString::fromLatin1(known);
    return {};
}

} // namespace

QString suffixFor(const QByteArray& bytes)
{
    const QString suffix = suffixOf(imagedecoder::sniff(bytes));
    return suffix.isEmpty() ? QStringLiteral("image") : suffix.mid(1);
}

QString safeFileName(const QString& address, const QByteArray& format)
{
    // Decoded first: "..%2f..%2f.bashrc" must not come back to life in whatever reads the name next.
    QString base = QUrl(address).path(QUrl::FullyDecoded);
    base = base.mid(base.lastIndexOf(u'/') + 1);
    base = base.mid(base.lastIndexOf(u'\\') + 1);

    const QString suffix = suffixOf(format);
    if (!suffix.isEmpty()) {
        const qsizetype dot = base.lastIndexOf(u'.');
        if (dot > 0)
            base.truncate(dot);
    }
    QString name;
    for (const QChar c : base)
        if (isSafe(c))
            name += c;
        else if (!name.endsWith(u'-'))
            name += u'-';
    while (name.startsWith(u'.') || name.startsWith(u'-'))
        name.remove(0, 1);
    name.truncate(LongestName - suffix.size());
    while (name.endsWith(u'.') || name.endsWith(u'-'))
        name.chop(1);
    return (name.isEmpty() ? QStringLiteral("proof") : name) + suffix;
}

} // namespace proofdesk
