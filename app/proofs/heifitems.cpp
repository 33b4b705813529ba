// SPDX-License-Identifier: MIT
#include "proofs/heifitems.h"

#include "proofs/boxreader.h"
#include "proofs/codedsize.h"

#include <algorithm>

namespace proofdesk {

namespace {

/// Items may lie over one another, but those of an honest picture don't.
constexpr qsizetype MostTimesTheFile = 2;

/// Of what is made of other items: the size stands behind as many bytes, in two or in four bytes each.
QSize canvasIn(QByteArrayView bytes, qsizetype before)
{
    constexpr quint64 LongestSide = 65'535;
    BoxReader reader(bytes);
    reader.skip(1);
    const int each = reader.number(1) & 1 ? 4 : 2;
    reader.skip(before);
    const quint64 width = std::min(reader.number(each), LongestSide);
    return {int(width), int(std::min(reader.number(each), LongestSide))};
}

} // namespace

QByteArrayView heifBox(QByteArrayView bytes, QByteArrayView wanted, bool* again)
{
    BoxReader reader(bytes);
    QByteArray name;
    QByteArrayView content;
    QByteArrayView first;
    bool found = false;
    while (reader.nextBox(name, content)) {
        if (name != wanted)
            continue;
        if (!found)
            first = content;
        else if (again)
            *again = true;
        if (std::exchange(found, true) || !again)
            break;
    }
    return first;
}

HeifItems::HeifItems(QByteArrayView file, QByteArrayView meta)
    : m_file(file)
    , m_data(heifBox(meta, "idat", &m_beyondCounting))
    , m_bytesLeft(file.size() * MostTimesTheFile)
{
    readKinds(heifBox(meta, "iinf", &m_beyondCounting));
    readPlaces(heifBox(meta, "iloc", &m_beyondCounting));
}

void HeifItems::readKinds(QByteArrayView box)
{
    BoxReader reader(box);
    reader.skip(reader.number(4) >> 24 == 0 ? 2 : 4); // how many: the boxes say it themselves
    QByteArray name;
    QByteArrayView content;
    while (reader.nextBox(name, content)) {
        if (m_kinds.size() > Most) {
            m_beyondCounting = true;
            return;
        }
        BoxReader entry(content);
        const quint64 version = entry.number(4) >> 24;
        const quint64 item = entry.number(version >= 3 ? 4 : 2);
        entry.skip(2);
        m_kinds.insert(item, entry.take(4).toByteArray());
    }
}

void HeifItems::readPlaces(QByteArrayView box)
{
    BoxReader reader(box);
    const quint64 version = reader.number(4) >> 24;
    const quint64 widths = reader.number(2);
    const int offsetBytes = int(widths >> 12);
    const int lengthBytes = int(widths >> 8 & 0xF);
    const int baseBytes = int(widths >> 4 & 0xF);
    const int indexBytes = version > 0 ? int(widths & 0xF) : 0;
    const quint64 items = reader.number(version < 2 ? 2 : 4);
    if (items > Most || std::max({offsetBytes, lengthBytes, baseBytes, indexBytes}) > 8) {
        m_beyondCounting = true;
        return;
    }
    for (quint64 at = 0; at < items && !reader.atEnd(); ++at) {
        const quint64 item = reader.number(version < 2 ? 2 : 4);
        const bool inData = version > 0 && (reader.number(2) & 0xF) == 1;
        reader.skip(2);
        const quint64 base = reader.number(baseBytes);
        const quint64 extents = reader.number(2);
        QByteArray bytes;
        for (quint64 extent = 0; extent < extents && !reader.atEnd(); ++extent) {
            reader.skip(indexBytes);
            BoxReader place(inData ? m_data : m_file);
            const quint64 offset = base + reader.number(offsetBytes);
            place.take(offset);
            const quint64 length = reader.number(lengthBytes);
            const QByteArrayView part = place.take(length == 0 ? ~quint64(0) : length);
            m_bytesLeft -= std::max<qsizetype>(part.size(), 1); // one of no bytes takes its time too
            if (m_bytesLeft < 0) {
                m_beyondCounting = true;
                return;
            }
            bytes.append(part);
        }
        readItem(item, bytes);
    }
}

void HeifItems::readItem(quint64 item, const QByteArray& bytes)
{
    const QByteArray kind = m_kinds.value(item);
    QSize size;
    if (kind == "grid")
        size = canvasIn(bytes, 2); // rows, columns
    else if (kind == "iovl")
        size = canvasIn(bytes, 8); // the colour that fills it
    else if (kind == "av01")
        size = codedsize::ofAv1(bytes);
    else if (kind == "hvc1" || kind == "hev1")
        size = codedsize::ofHevc(bytes);
    m_sizes.insert(item, codedsize::larger(m_sizes.value(item), size));
}

} // namespace proofdesk
