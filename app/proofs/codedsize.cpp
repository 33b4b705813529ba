// SPDX-License-Identifier: MIT
#include "proofs/codedsize.h"

#include "proofs/boxreader.h"

#include <QByteArray>
#include <QList>

namespace proofdesk::codedsize {

namespace {

/// Sides beyond it are as good as this one: too many pixels in any case.
constexpr quint32 LongestSide = 65'535;
/// What is read of a unit: the size stands near its beginning.
constexpr qsizetype MostOfHeader = 1'024;

class BitReader
{
public:
    explicit BitReader(QByteArrayView bytes)
        : m_bytes(bytes)
    {
    }
    /// Up to 32 bits; zeros beyond the end.
    quint32 bits(int count)
    {
        quint32 value = 0;
        for (int i = 0; i < count; ++i, ++m_at) {
            const qsizetype byte = m_at / 8;
            const int bit = byte < m_bytes.size() ? quint8(m_bytes[byte]) >> (7 - m_at % 8) & 1 : 0;
            value = value << 1 | quint32(bit);
        }
        return value;
    }
    bool flag() { return bits(1) != 0; }
    void skip(int count) { m_at += count; }
    /// A number after as many zeros as it has more bits than one.
    quint32 exponential()
    {
        int zeros = 0;
        while (zeros < 32 && !flag())
            ++zeros;
        return zeros == 32 ? 0xFFFFFFFF : (quint32(1) << zeros) - 1 + bits(zeros);
    }

private:
    QByteArrayView m_bytes;
    qsizetype m_at = 0;
};

QSize sizeOf(quint64 width, quint64 height)
{
    return {int(std::min<quint64>(width, LongestSide)), int(std::min<quint64>(height, LongestSide))};
}

/// Without the bytes that keep a start code from showing up in it.
QByteArray unescaped(QByteArrayView unit)
{
    QByteArray plain;
    int zeros = 0;
    for (const char byte : unit.first(std::min(unit.size(), MostOfHeader))) {
        if (zeros >= 2 && byte == 3) {
            zeros = 0;
            continue;
        }
        zeros = byte == 0 ? zeros + 1 : 0;
        plain += byte;
    }
    return plain;
}

void skipProfiles(BitReader& reader, quint32 layersBeside)
{
    constexpr int Profile = 88;
    constexpr int Level = 8;
    reader.skip(Profile + Level);
    QList<int> lengths;
    for (quint32 layer = 0; layer < layersBeside; ++layer) {
        const int profile = reader.flag() ? Profile : 0;
        lengths.append(profile + (reader.flag() ? Level : 0));
    }
    if (layersBeside > 0)
        reader.skip(2 * int(8 - layersBeside));
    for (const int length : std::as_const(lengths))
        reader.skip(length);
}

/// Of one unit of HEVC; empty for any that is no sequence parameter set (ITU-T H.265, 7.3.2.2).
QSize ofHevcUnit(QByteArrayView unit)
{
    constexpr int SequenceParameters = 33;
    if (unit.size() < 3 || (quint8(unit.front()) >> 1 & 0x3F) != SequenceParameters)
        return {};
    const QByteArray plain = unescaped(unit.sliced(2));
    BitReader reader(plain);
    reader.skip(4);
    const quint32 layersBeside = reader.bits(3);
    reader.skip(1);
    skipProfiles(reader, layersBeside);
    reader.exponential(); // its number
    constexpr quint32 FullColour = 3;
    if (reader.exponential() == FullColour)
        reader.skip(1);
    const quint32 width = reader.exponential();
    return sizeOf(width, reader.exponential());
}

/// Up to where the size stands in a sequence header that is not reduced (AV1, 5.5.1).
void skipOperatingPoints(BitReader& reader)
{
    bool hasModel = false;
    int delayBits = 0;
    if (reader.flag()) { // timing
        reader.skip(64);
        if (reader.flag())
            reader.exponential();
        hasModel = reader.flag();
        if (hasModel) {
            delayBits = int(reader.bits(5)) + 1;
            reader.skip(32 + 5 + 5);
        }
    }
    const bool hasDisplayDelay = reader.flag();
    const quint32 points = reader.bits(5) + 1;
    for (quint32 point = 0; point < points; ++point) {
        reader.skip(12);
        if (reader.bits(5) > 7)
            reader.skip(1);
        if (hasModel && reader.flag())
            reader.skip(2 * delayBits + 1);
        if (hasDisplayDelay && reader.flag())
            reader.skip(4);
    }
}

QSize ofAv1SequenceHeader(QByteArrayView unit)
{
    BitReader reader(unit.first(std::min(unit.size(), MostOfHeader)));
    reader.skip(3 + 1);
    if (reader.flag()) // reduced
        reader.skip(5);
    else
        skipOperatingPoints(reader);
    const int widthBits = int(reader.bits(4)) + 1;
    const int heightBits = int(reader.bits(4)) + 1;
    const quint64 width = quint64(reader.bits(widthBits)) + 1;
    return sizeOf(width, quint64(reader.bits(heightBits)) + 1);
}

} // namespace

QSize larger(QSize one, QSize other)
{
    return qint64(other.width()) * other.height() > qint64(one.width()) * one.height() ? other : one;
}

QSize ofHevc(QByteArrayView units)
{
    QSize largest;
    BoxReader reader(units);
    while (!reader.atEnd())
        largest = larger(largest, ofHevcUnit(reader.take(reader.number(4))));
    return largest;
}

QSize ofHevcConfiguration(QByteArrayView box)
{
    constexpr qsizetype BeforeUnits = 22;
    QSize largest;
    BoxReader reader(box);
    reader.skip(BeforeUnits);
    const quint64 kinds = reader.number(1);
    for (quint64 kind = 0; kind < kinds && !reader.atEnd(); ++kind) {
        reader.skip(1);
        const quint64 units = reader.number(2);
        for (quint64 unit = 0; unit < units && !reader.atEnd(); ++unit)
            largest = larger(largest, ofHevcUnit(reader.take(reader.number(2))));
    }
    return largest;
}

QSize ofAv1(QByteArrayView units)
{
    constexpr quint64 SequenceHeader = 1;
    QSize largest;
    BoxReader reader(units);
    while (!reader.atEnd()) {
        const quint64 head = reader.number(1);
        if (head & 0x04)
            reader.skip(1);
        quint64 length = ~quint64(0); // up to the end
        if (head & 0x02) {
            length = 0;
            for (int i = 0; i < 8; ++i) {
                const quint64 byte = reader.number(1);
                length |= (byte & 0x7F) << (7 * i);
                if (!(byte & 0x80))
                    break;
            }
        }
        const QByteArrayView unit = reader.take(length);
        if ((head >> 3 & 0x0F) == SequenceHeader)
            largest = larger(largest, ofAv1SequenceHeader(unit));
    }
    return largest;
}

QSize ofAv1Configuration(QByteArrayView box)
{
    constexpr qsizetype BeforeUnits = 4;
    return ofAv1(box.sliced(std::min(BeforeUnits, box.size())));
}

} // namespace proofdesk::codedsize
