// SPDX-License-Identifier: MIT
#include "proofs/imagedecoder.h"

#include "proofs/jpegstructure.h"

#include <QBuffer>
#include <QColorSpace>
#include <QImageReader>

namespace proofdesk::imagedecoder {
namespace {

constexpr qint64 BytesPerPixel = 4;

tl::unexpected<ProofError> refuse(ProofErrorKind kind, const QString& detail)
{
    return tl::unexpected(ProofError{kind, 0, detail});
}

qint64 pixels(QSize size)
{
    return qint64(size.width()) * size.height();
}

QString inWords(QSize size)
{
    return QStringLiteral("%1 × %2").arg(size.width()).arg(size.height());
}

/// Bytes that the reader will need for a picture of that size that it can't scale while it reads.
qint64 bytesNeeded(const QImageReader& reader, QSize size)
{
    const QImage::Format format = reader.imageFormat();
    const int bits = format == QImage::Format_Invalid ? 32 : QImage::toPixelFormat(format).bitsPerPixel();
    return pixels(size) * qMax<qint64>(BytesPerPixel, bits / 8);
}

QSize fitted(QSize size, int longerSide)
{
    if (longerSide <= 0 || qMax(size.width(), size.height()) <= longerSide)
        return size;
    return size.scaled(longerSide, longerSide, Qt::KeepAspectRatio).expandedTo({1, 1});
}

/// The largest half, quarter … that fits; rounded down, or libjpeg would take the next larger step.
QSize halvedToFit(QSize size)
{
    while (pixels(size) * BytesPerPixel > MaxBytes)
        size = {qMax(1, size.width() / 2), qMax(1, size.height() / 2)};
    return size;
}

std::optional<ProofError> refusal(const QImageReader& reader, const QByteArray& bytes, QSize size,
                                  bool lengthKnown)
{
    if (size.isEmpty())
        return ProofError{ProofErrorKind::Damaged, 0, reader.errorString()};
    if (pixels(size) > MaxPixels)
        return ProofError{ProofErrorKind::TooManyPixels, 0, inWords(size)};
    if (reader.format() != "jpeg") {
        if (bytesNeeded(reader, size) > MaxBytes)
            return ProofError{ProofErrorKind::TooManyPixels, 0, inWords(size)};
        return std::nullopt;
    }
    const JpegStructure jpeg = JpegStructure::of(bytes);
    if (jpeg.tooManyScans || (jpeg.wholeInMemory && pixels(size) * BytesPerPixel > MaxBytes))
        return ProofError{ProofErrorKind::TooManyPixels, 0, inWords(size) + QStringLiteral(", progressive")};
    // The decoder paints what is missing grey and calls it fine.
    if (!lengthKnown && !jpeg.hasEnd)
        return ProofError{ProofErrorKind::CutShort, 0, QStringLiteral("no end marker")};
    return std::nullopt;
}

void limitAllocations()
{
    static const bool done = [] {
        QImageReader::setAllocationLimit(MaxBytes >> 20);
        return true;
    }();
    Q_UNUSED(done)
}

} // namespace

QByteArray sniff(const QByteArray& bytes)
{
    if (bytes.startsWith(QByteArrayView("\x89PNG\r\n\x1a\n", 8)))
        return "png";
    if (bytes.startsWith("\xFF\xD8\xFF"))
        return "jpeg";
    if (bytes.startsWith("RIFF") && bytes.sliced(qMin<qsizetype>(8, bytes.size())).startsWith("WEBP"))
        return "webp";
    if (bytes.startsWith("GIF87a") || bytes.startsWith("GIF89a"))
        return "gif";
    return {};
}

tl::expected<DecodedImage, ProofError> decode(const QByteArray& bytes, int longerSide, bool lengthKnown)
{
    limitAllocations();
    const QByteArray format = sniff(bytes);
    if (format.isEmpty()) {
        return refuse(ProofErrorKind::NotAnImage,
                      QStringLiteral("starts with %1").arg(QString::fromLatin1(bytes.left(8).toHex(' '))));
    }
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer, format);
    reader.setAutoDetectImageFormat(false);
    reader.setDecideFormatFromContent(false);
    reader.setAutoTransform(true);

    const QSize size = reader.size();
    if (const auto error = refusal(reader, bytes, size, lengthKnown))
        return tl::unexpected(*error);
    const bool sideways = reader.transformation().testFlag(QImageIOHandler::TransformationRotate90);
    const QSize target = longerSide > 0 ? fitted(size, longerSide) : halvedToFit(size);
    if (target != size)
        reader.setScaledSize(target);
    QImage image;
    if (!reader.read(&image) || image.isNull())
        return refuse(ProofErrorKind::Damaged, reader.errorString());
    image.convertTo(image.hasAlphaChannel() ? QImage::Format_ARGB32_Premultiplied : QImage::Format_RGB32);
    // A colour space would be applied anew at each conversion later, and text keys are foreign text.
    image.setColorSpace({});

    DecodedImage result;
    result.info.pixelSize = sideways ? size.transposed() : size;
    result.info.format = format;
    result.info.fileBytes = bytes.size();
    result.info.fingerprint = {fileHash(bytes), lookHash(image)};
    result.image = std::move(image);
    return result;
}

} // namespace proofdesk::imagedecoder
