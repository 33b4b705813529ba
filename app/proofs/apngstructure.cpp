// SPDX-License-Identifier: MIT
#include "proofs/apngstructure.h"

#include "proofs/exiforientation.h"
#include "proofs/pngchunks.h"

#include <QByteArrayView>
#include <QtEndian>

#include <zlib.h>

#include <algorithm>
#include <optional>
#include <utility>

namespace proofdesk {

namespace {

constexpr qsizetype SignatureBytes = 8;
constexpr qsizetype HeaderBytes = 13;
constexpr qsizetype AroundBytes = 12; // length, name and checksum
constexpr qsizetype ControlBytes = 26;
constexpr qsizetype MostPaletteBytes = 2'048;
constexpr int UnsaidDelay = 100; // milliseconds, where nothing is said

quint32 numberAt(QByteArrayView bytes, qsizetype at)
{
    return qFromBigEndian<quint32>(bytes.data() + at);
}

int smallAt(QByteArrayView bytes, qsizetype at)
{
    return qFromBigEndian<quint16>(bytes.data() + at);
}

quint32 checksum(QByteArrayView bytes)
{
    return quint32(crc32(0, reinterpret_cast<const Bytef*>(bytes.data()), uInt(bytes.size())));
}

struct Chunk
{
    QByteArrayView name;
    QByteArrayView content;
    QByteArrayView all;
    bool isSound = false; ///< wholly there, and as its checksum says
};

Chunk chunkAt(QByteArrayView bytes, qsizetype at)
{
    const qint64 length = numberAt(bytes, at);
    const qsizetype there = std::min<qint64>(length, bytes.size() - at - 8);
    Chunk chunk;
    chunk.name = bytes.sliced(at + 4, 4);
    chunk.content = bytes.sliced(at + 8, there);
    chunk.all = bytes.sliced(at, std::min<qint64>(length + AroundBytes, bytes.size() - at));
    chunk.isSound = chunk.all.size() == length + AroundBytes
        && checksum(bytes.sliced(at + 4, length + 4)) == numberAt(bytes, at + 8 + length);
    return chunk;
}

QByteArray chunkOf(QByteArrayView name, QByteArrayView content)
{
    const auto number = [](quint32 value) {
        QByteArray bytes(4, '\0');
        qToBigEndian(value, bytes.data());
        return bytes;
    };
    QByteArray named = name.toByteArray();
    named.append(content);
    return number(quint32(content.size())) + named + number(checksum(named));
}

/// What a control chunk says of the frame after it; nullopt where that makes no sense.
std::optional<ApngStructure::Frame> controlled(QByteArrayView content, QSize canvas)
{
    if (content.size() < ControlBytes)
        return {};
    const qint64 width = numberAt(content, 4);
    const qint64 height = numberAt(content, 8);
    const qint64 x = numberAt(content, 12);
    const qint64 y = numberAt(content, 16);
    const int disposal = static_cast<uchar>(content[24]);
    const int blending = static_cast<uchar>(content[25]);
    if (width == 0 || height == 0 || x + width > canvas.width() || y + height > canvas.height()
        || disposal > 2 || blending > 1)
        return {};
    const int part = smallAt(content, 22);
    ApngStructure::Frame frame;
    frame.place = QRect(int(x), int(y), int(width), int(height));
    frame.milliseconds = smallAt(content, 20) * 1'000 / (part == 0 ? 100 : part);
    frame.disposal = ApngStructure::Disposal(disposal);
    frame.isBlended = blending == 1;
    return frame;
}

/// Goes through the chunks behind the header.
class Walk
{
public:
    Walk(ApngStructure& structure, int most)
        : m_structure(structure)
        , m_most(most)
    {
    }

    /// False where nothing that comes after it counts.
    bool take(const Chunk& chunk)
    {
        if (chunk.name == "fcTL")
            return control(chunk);
        if (chunk.name == "IDAT" || chunk.name == "fdAT")
            return data(chunk);
        const bool isEarly = m_structure.frames.isEmpty() && m_structure.palette.size() < MostPaletteBytes;
        if (isEarly && (chunk.name == "PLTE" || chunk.name == "tRNS"))
            m_structure.palette.append(chunk.all);
        else if (chunk.name == "eXIf")
            m_structure.orientation = exifOrientation(chunk.content);
        return chunk.name != "IEND";
    }
    /// What was announced last, and did not come.
    void end()
    {
        if (m_controlled)
            beginBroken();
    }

private:
    bool control(const Chunk& chunk)
    {
        if (m_structure.frames.size() >= m_most)
            return false;
        auto frame = !m_controlled && chunk.isSound && isNext(chunk)
            ? controlled(chunk.content, m_structure.canvas)
            : std::nullopt;
        if (!frame) {
            beginBroken();
            return false;
        }
        m_controlled = std::move(frame);
        return true;
    }
    bool data(const Chunk& chunk)
    {
        const bool isFirst = chunk.name == "IDAT";
        const bool isMore = !m_controlled;
        const qsizetype begun = m_structure.frames.size();
        // The first one's is in chunks of a name of its own.
        if (isFirst ? begun > (isMore ? 1 : 0) : begun < (isMore ? 2 : 1))
            return false;
        if (isFirst && begun == 0)
            beginFirst();
        else if (m_controlled)
            begin();
        ApngStructure::Frame& frame = m_structure.frames.last();
        const bool isSound = chunk.isSound && (isFirst || isNext(chunk));
        if (isSound)
            frame.data.append(isFirst ? chunk.content : chunk.content.sliced(4));
        else
            frame.isWhole = false;
        return isSound;
    }
    void begin() { m_structure.frames.append(*std::exchange(m_controlled, std::nullopt)); }
    void beginBroken()
    {
        m_controlled = ApngStructure::Frame();
        m_controlled->isWhole = false;
        begin();
    }
    void beginFirst()
    {
        const QRect all(QPoint(0, 0), m_structure.canvas);
        if (!m_controlled) {
            // For those alone who know of no frames: they begin on an empty canvas.
            m_controlled =
                ApngStructure::Frame{all, UnsaidDelay, ApngStructure::Disposal::Clear, false, {}, true};
        }
        m_controlled->isWhole = m_controlled->place == all;
        if (m_controlled->disposal == ApngStructure::Disposal::Restore)
            m_controlled->disposal = ApngStructure::Disposal::Clear;
        begin();
    }
    /// Controls and data of frames are numbered together.
    bool isNext(const Chunk& chunk)
    {
        return chunk.content.size() >= 4 && numberAt(chunk.content, 0) == m_number++;
    }

    ApngStructure& m_structure;
    const int m_most;
    quint32 m_number = 0;
    std::optional<ApngStructure::Frame> m_controlled; ///< what comes next
};

} // namespace

ApngStructure ApngStructure::of(const QByteArray& bytes, int most)
{
    ApngStructure structure;
    const PngChunks still = PngChunks::of(bytes);
    if (!still.animated || still.size.isEmpty())
        return structure;
    const QByteArrayView all(bytes);
    structure.canvas = still.size;
    structure.bitsPerPixel = still.bitsPerPixel;
    structure.interlaced = still.interlaced;
    structure.header = bytes.sliced(SignatureBytes + 8, HeaderBytes);
    Walk walk(structure, most);
    qsizetype at = SignatureBytes + AroundBytes + HeaderBytes;
    bool goesOn = true;
    while (goesOn && all.size() - at >= AroundBytes) {
        const Chunk chunk = chunkAt(all, at);
        goesOn = walk.take(chunk);
        at += chunk.all.size();
    }
    walk.end();
    return structure;
}

QByteArray ApngStructure::pngOf(const Frame& frame) const
{
    QByteArray own = header;
    qToBigEndian(quint32(frame.place.width()), own.data());
    qToBigEndian(quint32(frame.place.height()), own.data() + 4);
    return QByteArray("\x89PNG\r\n\x1a\n") + chunkOf("IHDR", own) + palette + chunkOf("IDAT", frame.data)
        + chunkOf("IEND", {});
}

} // namespace proofdesk
