// SPDX-License-Identifier: MIT
#include "proofs/apngframes.h"

#include "proofs/exiforientation.h"
#include "proofs/pngreader.h"

#include <QPainter>

#include <algorithm>

namespace proofdesk {

ApngFrames::ApngFrames(const QByteArray& bytes, const DecodeBudget& budget)
    : m_structure(ApngStructure::of(bytes, MostFrames))
    , m_budget(budget)
    , m_canvas(m_structure.canvas, QImage::Format_ARGB32_Premultiplied)
{
    m_canvas.fill(Qt::transparent);
}

QImage ApngFrames::read(const ApngStructure::Frame& frame, const DecodeBudget& budget) const
{
    const QSize size = frame.place.size();
    const qint64 promised = qint64(size.width()) * size.height() * m_structure.bitsPerPixel / 8;
    if (!frame.isWhole || !PngChunks::mayHold(frame.data.size(), promised))
        return {};
    PngChunks chunks;
    chunks.size = size;
    chunks.bitsPerPixel = m_structure.bitsPerPixel;
    chunks.interlaced = m_structure.interlaced;
    chunks.forDecoder = m_structure.pngOf(frame);
    chunks.hasEnd = true;
    const PngPicture picture = readPng(chunks, size, budget);
    return picture.damaged ? QImage() : picture.image;
}

void ApngFrames::disposeOfLast()
{
    if (m_index == 0)
        return;
    const ApngStructure::Frame& last = m_structure.frames[m_index - 1];
    QPainter painter(&m_canvas);
    painter.setCompositionMode(QPainter::CompositionMode_Source);
    if (last.disposal == ApngStructure::Disposal::Clear)
        painter.fillRect(last.place, Qt::transparent);
    else if (last.disposal == ApngStructure::Disposal::Restore)
        painter.drawImage(last.place.topLeft(), m_before);
}

std::optional<MovingFrame> ApngFrames::next()
{
    if (m_index >= m_structure.frames.size() || m_canvas.isNull())
        return {};
    const ApngStructure::Frame& frame = m_structure.frames[m_index];
    const DecodeBudget budget = m_budget.restarted();
    const QImage image = read(frame, budget);
    if (image.isNull()) {
        m_tookTooLong = budget.isSpent();
        m_index = int(m_structure.frames.size());
        return {};
    }
    disposeOfLast();
    m_before = frame.disposal == ApngStructure::Disposal::Restore ? m_canvas.copy(frame.place) : QImage();
    QPainter painter(&m_canvas);
    painter.setCompositionMode(frame.isBlended ? QPainter::CompositionMode_SourceOver
                                               : QPainter::CompositionMode_Source);
    painter.drawImage(frame.place.topLeft(), image);
    painter.end();
    return MovingFrame{m_index++, turnedUpright(m_canvas, m_structure.orientation),
                       shownFor(frame.milliseconds, m_structure.canvas)};
}

} // namespace proofdesk
