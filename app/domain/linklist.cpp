// SPDX-License-Identifier: MIT
#include "domain/linklist.h"

#include <QHash>
#include <QStringView>

namespace proofdesk {

namespace {

QString essence(const QString& link)
{
    return QUrl(link)
        .adjusted(QUrl::RemoveScheme | QUrl::RemoveFragment | QUrl::StripTrailingSlash)
        .toString(QUrl::FullyEncoded);
}

} // namespace

QList<LinkLine> readLinks(const QString& text, const PrefilledKind& kind)
{
    QList<LinkLine> found;
    QHash<QString, int> firstLine;
    int line = 0;
    for (const QStringView each : QStringView(text).split(u'\n')) {
        ++line;
        const QString link = each.trimmed().toString();
        if (link.isEmpty())
            continue;
        LinkLine one{line, link, kind.check(link), 0};
        if (one.check != LinkCheck::NotALink) {
            const QString key = essence(link);
            one.sameAs = firstLine.value(key);
            if (one.sameAs == 0)
                firstLine.insert(key, line);
        }
        found.append(one);
    }
    return found;
}

int countLinks(const QString& text)
{
    int count = 0;
    for (const QStringView each : QStringView(text).split(u'\n'))
        count += each.trimmed().isEmpty() ? 0 : 1;
    return count;
}

} // namespace proofdesk
