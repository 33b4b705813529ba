// SPDX-License-Identifier: MIT
#include "proofs/qtframes.h"

#include "proofs/animation.h"
#include "proofs/exiforientation.h"

#include <QColorSpace>

namespace proofdesk {

QtFrames::QtFrames(const QByteArray& bytes, const QByteArray& format, const DecodeBudget& budget)
    : m_device(bytes, budget)
    , m_reader(&m_device, format)
    , m_count(countFrames(bytes, format, MostFrames).whole)
    , m_orientation(format == "webp" ? webpOrientation(bytes) : 1)
{
    m_reader.setAutoDetectImageFormat(false);
    m_reader.setDecideFormatFromContent(false);
}

std::optional<MovingFrame> QtFrames::next()
{
    if (m_index >= m_count)
        return {};
    m_device.restart();
    QImage image;
    const bool read = m_reader.read(&image) && !image.isNull();
    // What was read of a frame until the time was over is not the frame.
    if (!read || m_device.isSpent()) {
        m_tookTooLong = m_device.isSpent();
        m_index = m_count;
        return {};
    }
    image.convertTo(image.hasAlphaChannel() ? QImage::Format_ARGB32_Premultiplied : QImage::Format_RGB32);
    image.setColorSpace({});
    image = turnedUpright(image, m_orientation);
    return MovingFrame{m_index++, image, shownFor(m_reader.nextImageDelay(), image.size())};
}

} // namespace proofdesk
