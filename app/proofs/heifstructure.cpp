// SPDX-License-Identifier: MIT
#include "proofs/heifstructure.h"

#include "proofs/boxreader.h"
#include "proofs/codedsize.h"
#include "proofs/heifitems.h"

#include <QList>

#include <algorithm>

namespace proofdesk {

namespace {

constexpr quint64 LongestHeifSide = 65'535;

QSize sizeOf(const QByteArray& property, QByteArrayView content)
{
    if (property == "ispe") {
        BoxReader box(content);
        box.skip(4); // version, flags
        const quint64 width = std::min(box.number(4), LongestHeifSide);
        return {int(width), int(std::min(box.number(4), LongestHeifSide))};
    }
    if (property == "hvcC")
        return codedsize::ofHevcConfiguration(content);
    return property == "av1C" ? codedsize::ofAv1Configuration(content) : QSize();
}

/// The sizes among the properties, by their number from 1; empty for a property that states none.
QList<QSize> sizesIn(QByteArrayView properties, HeifStructure& found)
{
    QList<QSize> sizes{QSize()};
    BoxReader reader(properties);
    QByteArray name;
    QByteArrayView content;
    while (reader.nextBox(name, content)) {
        if (sizes.size() > HeifItems::Most) {
            found.beyondCounting = true;
            break;
        }
        sizes.append(sizeOf(name, content));
        found.hasSize = found.hasSize || (name == "ispe" && !sizes.last().isEmpty());
    }
    return sizes;
}

qint64 pixelsOf(QSize size)
{
    return qint64(std::max(size.width(), 0)) * std::max(size.height(), 0);
}

/// Adds the sizes that the properties state to those that the items state themselves.
void addProperties(QHash<quint64, QSize>& items, QByteArrayView associations, const QList<QSize>& sizes,
                   bool& beyondCounting)
{
    BoxReader box(associations);
    const quint64 versionAndFlags = box.number(4);
    const int idBytes = versionAndFlags >> 24 == 0 ? 2 : 4;
    const bool wide = versionAndFlags & 1;
    const quint64 count = box.number(4);
    beyondCounting = beyondCounting || count > HeifItems::Most;
    for (quint64 at = 0; at < std::min<quint64>(count, HeifItems::Most) && !box.atEnd(); ++at) {
        QSize& size = items[box.number(idBytes)];
        const quint64 properties = box.number(1);
        for (quint64 i = 0; i < properties; ++i) {
            // The top bit says that whoever can't follow it must not open the item.
            const auto property = qsizetype(box.number(wide ? 2 : 1) & (wide ? 0x7FFF : 0x7F));
            size = codedsize::larger(size, sizes.value(property));
        }
    }
}

} // namespace

QByteArray HeifStructure::formatOf(const QByteArray& bytes)
{
    QByteArray name;
    QByteArrayView brands;
    if (!BoxReader(bytes).nextBox(name, brands) || name != "ftyp")
        return {};
    QByteArray format;
    for (qsizetype at = 0; at + 4 <= brands.size() && at < 256; at += at == 0 ? 8 : 4) {
        const QByteArrayView brand = brands.sliced(at, 4);
        if (brand == QByteArrayView("avif") || brand == QByteArrayView("avis"))
            return "avif";
        if (brand.startsWith("hei") || brand.startsWith("hev") || brand == QByteArrayView("mif1"))
            format = "heic";
    }
    return format;
}

HeifStructure HeifStructure::of(const QByteArray& bytes)
{
    HeifStructure found;
    found.format = formatOf(bytes);
    if (found.format.isEmpty())
        return found;
    const QByteArrayView brand =
        heifBox(bytes, "ftyp").first(std::min<qsizetype>(4, heifBox(bytes, "ftyp").size()));
    found.animated =
        brand == QByteArrayView("avis") || brand == QByteArrayView("msf1") || brand == QByteArrayView("hevc");
    bool& beyond = found.beyondCounting;
    const QByteArrayView box = heifBox(bytes, "meta", &beyond);
    const QByteArrayView meta = box.sliced(std::min<qsizetype>(4, box.size()));
    const HeifItems items(bytes, meta);
    QHash<quint64, QSize> sizes = items.sizes();
    const QByteArrayView properties = heifBox(meta, "iprp", &beyond);
    addProperties(sizes, heifBox(properties, "ipma", &beyond),
                  sizesIn(heifBox(properties, "ipco", &beyond), found), beyond);
    beyond = beyond || items.isBeyondCounting();
    for (const QSize size : std::as_const(sizes)) {
        found.pixels += pixelsOf(size);
        found.largest = codedsize::larger(found.largest, size);
        found.longestSide = std::max({found.longestSide, size.width(), size.height()});
    }
    return found;
}

} // namespace proofdesk
