// SPDX-License-Identifier: MIT
#include "proofs/heifstructure.h"

#include <QByteArrayView>
#include <QList>
#include <QtEndian>

#include <algorithm>

namespace proofdesk {

namespace {

/// Honest pictures have one for each tile of 512 × 512, and a few more.
constexpr int MostItems = 4'000;
constexpr quint32 LongestSide = 65'535;

/// Reads on in a box; beyond its end there are zeros.
class BoxReader
{
public:
    explicit BoxReader(QByteArrayView bytes)
        : m_left(bytes)
    {
    }

    quint32 number(int bytes)
    {
        quint32 value = 0;
        for (int i = 0; i < bytes; ++i) {
            value = value << 8 | (m_left.isEmpty() ? 0 : quint8(m_left.front()));
            skip(1);
        }
        return value;
    }
    void skip(qsizetype bytes) { m_left = m_left.sliced(std::min(bytes, m_left.size())); }
    [[nodiscard]] bool atEnd() const { return m_left.isEmpty(); }
    [[nodiscard]] QByteArrayView left() const { return m_left; }

    /// The next box: its name and content. False where there is none that is sound.
    bool nextBox(QByteArray& name, QByteArrayView& content)
    {
        if (m_left.size() < 8)
            return false;
        quint64 size = qFromBigEndian<quint32>(m_left.data());
        qsizetype head = 8;
        name = m_left.sliced(4, 4).toByteArray();
        if (size == 1 && m_left.size() >= 16) {
            size = qFromBigEndian<quint64>(m_left.data() + 8);
            head = 16;
        } else if (size == 0) {
            size = quint64(m_left.size()); // up to the end of the file
        }
        if (size < quint64(head))
            return false;
        const auto here = qsizetype(std::min<quint64>(size, quint64(m_left.size())));
        content = m_left.sliced(head, std::max<qsizetype>(here - head, 0));
        skip(here);
        return true;
    }

private:
    QByteArrayView m_left;
};

QByteArrayView boxIn(QByteArrayView bytes, QByteArrayView wanted)
{
    BoxReader reader(bytes);
    QByteArray name;
    QByteArrayView content;
    while (reader.nextBox(name, content)) {
        if (name == wanted)
            return content;
    }
    return {};
}

/// The sizes among the properties, by their number from 1; empty for a property that is none.
QList<QSize> sizesIn(QByteArrayView properties)
{
    QList<QSize> sizes{QSize()};
    BoxReader reader(properties);
    QByteArray name;
    QByteArrayView content;
    while (sizes.size() <= MostItems && reader.nextBox(name, content)) {
        QSize size;
        if (name == "ispe") {
            BoxReader box(content);
            box.skip(4); // version, flags
            const quint32 width = std::min(box.number(4), LongestSide);
            const quint32 height = std::min(box.number(4), LongestSide);
            size = {int(width), int(height)};
        }
        sizes.append(size);
    }
    return sizes;
}

void addItems(HeifStructure& found, QByteArrayView associations, const QList<QSize>& sizes)
{
    BoxReader box(associations);
    const quint32 versionAndFlags = box.number(4);
    const int idBytes = versionAndFlags >> 24 == 0 ? 2 : 4;
    const bool wide = versionAndFlags & 1;
    const quint32 items = box.number(4);
    for (quint32 item = 0; item < items && item < MostItems && !box.atEnd(); ++item) {
        box.skip(idBytes);
        const quint32 properties = box.number(1);
        for (quint32 i = 0; i < properties; ++i) {
            // The top bit says that whoever can't follow it must not open the item.
            const auto at = qsizetype(box.number(wide ? 2 : 1) & (wide ? 0x7FFF : 0x7F));
            const QSize size = sizes.value(at);
            found.pixels += qint64(size.width() > 0 ? size.width() : 0) * std::max(size.height(), 0);
            if (qint64(size.width()) * size.height() > qint64(found.largest.width()) * found.largest.height())
                found.largest = size;
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
        boxIn(bytes, "ftyp").first(std::min<qsizetype>(4, boxIn(bytes, "ftyp").size()));
    found.animated =
        brand == QByteArrayView("avis") || brand == QByteArrayView("msf1") || brand == QByteArrayView("hevc");
    const QByteArrayView meta = boxIn(bytes, "meta");
    const QByteArrayView properties = boxIn(meta.sliced(std::min<qsizetype>(4, meta.size())), "iprp");
    addItems(found, boxIn(properties, "ipma"), sizesIn(boxIn(properties, "ipco")));
    return found;
}

} // namespace proofdesk
