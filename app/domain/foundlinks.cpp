// SPDX-License-Identifier: MIT
#include "domain/foundlinks.h"

#include <QRegularExpression>

namespace proofdesk {

namespace {

constexpr qsizetype MostText = 20'000; // characters that are looked at

/// What ends a sentence or a bracket ends the address too.
QString withoutEnd(QString address)
{
    while (!address.isEmpty() && QStringLiteral(".,;:!?)]}'*").contains(address.back()))
        address.chop(1);
    return address;
}

} // namespace

QList<QUrl> linksIn(const QString& text, int most)
{
    static const QRegularExpression address(QStringLiteral("\\bhttps?://[^\\s<>\"“”„’]{1,2000}"),
                                            QRegularExpression::CaseInsensitiveOption);
    QList<QUrl> found;
    const QString looked = text.left(MostText);
    auto matches = address.globalMatch(looked);
    while (matches.hasNext() && found.size() < most) {
        const QUrl url(withoutEnd(matches.next().captured(0)), QUrl::StrictMode);
        if (url.isValid() && !url.host().isEmpty() && url.userInfo().isEmpty() && !found.contains(url))
            found.append(url);
    }
    return found;
}

} // namespace proofdesk
