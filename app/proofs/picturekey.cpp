// SPDX-License-Identifier: MIT
#include "proofs/picturekey.h"

#include "proofs/signedaddress.h"

#include <algorithm>

namespace proofdesk {

namespace {

/// It stands in no address.
constexpr QChar Separator = u'\n';

/// Where the query begins; -1 where there is none.
qsizetype queryOf(const QString& address)
{
    const qsizetype query = address.indexOf(u'?');
    const qsizetype fragment = address.indexOf(u'#');
    return fragment >= 0 && fragment < query ? -1 : query;
}

QString keyFor(const QString& address, const ProofImage& image, QLatin1String size)
{
    const qsizetype query = queryOf(address);
    if (query < 0 || image.id.isEmpty() || image.submission.isNull())
        return address;
    return withoutSignature(address) + Separator + image.submission.toString() + Separator + image.id + size;
}

} // namespace

QString pictureKey(const ProofImage& image)
{
    return keyFor(image.url.isEmpty() ? image.thumbnailUrl : image.url, image, QLatin1String());
}

QString thumbnailKey(const ProofImage& image)
{
    if (image.thumbnailUrl.isEmpty() || image.url.isEmpty() || image.thumbnailUrl == image.url)
        return pictureKey(image);
    // Often the two differ in their query alone, by a width.
    return keyFor(image.thumbnailUrl, image, QLatin1String("\nthumbnail"));
}

bool samePictures(const QList<ProofImage>& one, const QList<ProofImage>& other)
{
    return std::equal(
        one.begin(), one.end(), other.begin(), other.end(),
        [](const ProofImage& a, const ProofImage& b) { return pictureKey(a) == pictureKey(b); });
}

} // namespace proofdesk
