// SPDX-License-Identifier: MIT
#include "proofs/imagedecoder.h"

#include "proofs/animation.h"
#include "proofs/budgetdevice.h"
#include "proofs/exiforientation.h"
#include "proofs/framesource.h"
#include "proofs/heiflibrary.h"
#include "proofs/heifstructure.h"
#include "proofs/jpegstructure.h"
#include "proofs/pngreader.h"

#include <QColorSpace>
#include <QImageReader>

#include <mutex>

namespace proofdesk::imagedecoder {
namespace {

using Decoded = tl::expected<DecodedImage, ProofError>;

constexpr qint64 BytesPerPixel = 4;
/// What a decoder may take beside other decoders at work; above that, one is at work at a time.
constexpr qint64 SmallBytes = qint64(64) << 20;
/// What one decoder may take in all.
constexpr qint64 MostWorkBytes = qint64(400) << 20;
/// One bit of a JPEG stands for at most a block of so many pixels.
constexpr qint64 BlockPixels = 64;
/// A HEIC holds its picture once in tiles and once as a whole, a map of its depth, a thumbnail.
constexpr qint64 MostHeifCopies = 4;
/// A file that holds less than this part of the least that its size takes is a claim, not a picture.
constexpr qint64 LeastPart = 4;

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

QSize fitted(QSize size, int longerSide)
{
    if (longerSide <= 0 || qMax(size.width(), size.height()) <= longerSide)
        return size;
    return size.scaled(longerSide, longerSide, Qt::KeepAspectRatio).expandedTo({1, 1});
}

QImage shrunk(const QImage& image, int longerSide)
{
    const QSize target = fitted(image.size(), longerSide);
    return target == image.size() ? image
                                  : image.scaled(target, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

/// The largest half, quarter … that fits; rounded down, or libjpeg would take the next larger step.
QSize halvedToFit(QSize size, qint64 bytes)
{
    while (pixels(size) * BytesPerPixel > bytes)
        size = {qMax(1, size.width() / 2), qMax(1, size.height() / 2)};
    return size;
}

void limitAllocations()
{
    static const bool done = [] {
        QImageReader::setAllocationLimit((MaxBytes >> 20) + 1);
        return true;
    }();
    Q_UNUSED(done)
}

/// Held while a large picture is opened: two at once would take twice the memory, and win nothing.
class LargeOnes
{
public:
    LargeOnes(qint64 bytes, const DecodeBudget& budget)
        : m_lock(mutex(), std::defer_lock)
    {
        if (bytes <= SmallBytes)
            return;
        while (!budget.isCancelled() && !m_lock.try_lock_for(std::chrono::milliseconds(20))) { }
    }

private:
    static std::timed_mutex& mutex()
    {
        static std::timed_mutex one;
        return one;
    }
    std::unique_lock<std::timed_mutex> m_lock;
};

DecodedImage described(QImage image, QSize size, const QByteArray& bytes, const QByteArray& format)
{
    image.convertTo(image.hasAlphaChannel() ? QImage::Format_ARGB32_Premultiplied : QImage::Format_RGB32);
    // A colour space would be applied anew at each conversion later, and text keys are foreign text.
    image.setColorSpace({});
    DecodedImage result;
    result.info.pixelSize = size;
    result.info.format = format;
    result.info.fileBytes = bytes.size();
    result.info.fingerprint = {fileHash(bytes), lookHash(image)};
    result.image = std::move(image);
    return result;
}

Decoded decodePng(const QByteArray& bytes, int longerSide, const DecodeBudget& budget)
{
    const PngChunks chunks = PngChunks::of(bytes);
    const QSize size = chunks.size;
    if (size.isEmpty())
        return refuse(ProofErrorKind::Damaged, QStringLiteral("no header"));
    if (pixels(size) > MaxPixels)
        return refuse(ProofErrorKind::TooManyPixels, inWords(size));
    if (!PngChunks::mayHold(chunks.forDecoder.size(), pixels(size) * chunks.bitsPerPixel / 8))
        return refuse(ProofErrorKind::Damaged, inWords(size) + QStringLiteral(", but no such picture"));
    const QSize target = fitted(size, longerSide);
    const LargeOnes large(pixels(chunks.interlaced ? size : target) * BytesPerPixel, budget);
    const DecodeBudget own = budget.restarted();
    PngPicture picture = readPng(chunks, target, own);
    if (picture.damaged && own.isSpent())
        return refuse(ProofErrorKind::TooSlow, inWords(size));
    if (picture.image.isNull())
        return refuse(ProofErrorKind::Damaged, picture.problem);
    const bool turned = isSideways(chunks.orientation);
    DecodedImage result = described(turnedUpright(picture.image, chunks.orientation),
                                    turned ? size.transposed() : size, bytes, "png");
    result.info.damaged = picture.damaged;
    result.info.animated = chunks.animated;
    result.info.frames = chunks.animated ? FrameSource::count(bytes) : 0;
    return result;
}

struct Plan
{
    QSize target; ///< what the reader is asked for, before any turn
    qint64 workBytes = 0;
    bool damaged = false;
};

tl::expected<Plan, ProofError> planJpeg(const QByteArray& bytes, QSize size, int longerSide, bool lengthKnown)
{
    const JpegStructure jpeg = JpegStructure::of(bytes);
    if (jpeg.tooManyScans)
        return refuse(ProofErrorKind::TooSlow, inWords(size) + QStringLiteral(", too many scans"));
    if (pixels(size) / BlockPixels / 8 > qint64(bytes.size()) * LeastPart)
        return refuse(ProofErrorKind::Damaged, inWords(size) + QStringLiteral(", but no such picture"));
    // The decoder paints what is missing grey and calls it fine.
    if (!lengthKnown && !jpeg.hasEnd)
        return refuse(ProofErrorKind::CutShort, QStringLiteral("no end marker"));
    constexpr qint64 BytesPerCoefficient = 2;
    const qint64 held = jpeg.wholeInMemory ? pixels(size) * jpeg.components * BytesPerCoefficient : 0;
    if (held > MostWorkBytes)
        return refuse(ProofErrorKind::TooManyPixels, inWords(size) + QStringLiteral(", progressive"));
    Plan plan;
    plan.target =
        longerSide > 0 ? fitted(size, longerSide) : halvedToFit(size, qMin(MaxBytes, MostWorkBytes - held));
    plan.workBytes = held + pixels(plan.target) * BytesPerPixel;
    plan.damaged = !jpeg.hasEnd;
    return plan;
}

Decoded decodeHeif(const QByteArray& bytes, int longerSide, const DecodeBudget& budget,
                   const HeifLibrary& library)
{
    const HeifStructure heif = HeifStructure::of(bytes);
    if (!library.isLoaded())
        return refuse(ProofErrorKind::LibraryMissing, QString::fromLatin1(HeifLibrary::Package));
    if (!heif.beyondCounting && !heif.hasSize)
        return refuse(ProofErrorKind::Damaged, QStringLiteral("no size"));
    if (heif.beyondCounting || pixels(heif.largest) > MaxPixels || heif.pixels > MaxPixels * MostHeifCopies)
        return refuse(ProofErrorKind::TooManyPixels, inWords(heif.largest));
    // The planes of the codec, those of all tiles together, and the picture.
    const LargeOnes large(pixels(heif.largest) * BytesPerPixel * 3, budget);
    const DecodeBudget own = budget.restarted();
    const HeifLibrary::Opened opened = library.open(bytes, own, {heif.longestSide, MaxPixels});
    if (own.isSpent())
        return refuse(ProofErrorKind::TooSlow, inWords(heif.largest));
    if (opened.tooLarge)
        return refuse(ProofErrorKind::TooManyPixels, opened.problem);
    if (opened.image.isNull())
        return refuse(ProofErrorKind::Damaged, opened.problem);
    DecodedImage result =
        described(shrunk(opened.image, longerSide), opened.image.size(), bytes, heif.format);
    result.info.animated = heif.animated;
    return result;
}

/// The first frame on its canvas: Qt tells the size of the frame alone beforehand, and what it reads is as
/// large as the canvas.
Decoded decodeGif(const QByteArray& bytes, int longerSide, const DecodeBudget& budget)
{
    limitAllocations();
    BudgetDevice device(bytes, budget);
    QImageReader reader(&device, "gif");
    reader.setDecideFormatFromContent(false);
    const QSize promised = reader.size().expandedTo(gifCanvas(bytes));
    if (promised.isEmpty())
        return refuse(ProofErrorKind::Damaged, reader.errorString());
    if (pixels(promised) * BytesPerPixel > SmallBytes)
        return refuse(ProofErrorKind::TooManyPixels, inWords(promised));
    QImage image;
    const bool read = reader.read(&image) && !image.isNull();
    if (device.isSpent())
        return refuse(ProofErrorKind::TooSlow, inWords(promised));
    if (!read)
        return refuse(ProofErrorKind::Damaged, reader.errorString());
    DecodedImage result = described(shrunk(image, longerSide), image.size(), bytes, "gif");
    result.info.animated = isAnimated(bytes, "gif");
    result.info.frames = FrameSource::count(bytes);
    return result;
}

/// WebP is read wholly before it is made smaller.
tl::expected<Plan, ProofError> planWebp(QSize size, int longerSide)
{
    return Plan{fitted(size, longerSide), pixels(size) * BytesPerPixel};
}

Decoded decodeByQt(const QByteArray& bytes, const QByteArray& format, int longerSide, bool lengthKnown,
                   const DecodeBudget& budget)
{
    limitAllocations();
    BudgetDevice device(bytes, budget);
    QImageReader reader(&device, format);
    reader.setAutoDetectImageFormat(false);
    reader.setDecideFormatFromContent(false);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (size.isEmpty())
        return refuse(ProofErrorKind::Damaged, reader.errorString());
    if (pixels(size) > MaxPixels)
        return refuse(ProofErrorKind::TooManyPixels, inWords(size));
    const auto plan =
        format == "jpeg" ? planJpeg(bytes, size, longerSide, lengthKnown) : planWebp(size, longerSide);
    if (!plan)
        return tl::unexpected(plan.error());
    if (plan->target != size)
        reader.setScaledSize(plan->target);
    const LargeOnes large(plan->workBytes, budget);
    device.restart();
    QImage image;
    const bool read = reader.read(&image) && !image.isNull();
    if (device.isSpent()) // a JPEG is "read" then, and grey where it was not
        return refuse(ProofErrorKind::TooSlow, inWords(size));
    if (!read)
        return refuse(ProofErrorKind::Damaged, reader.errorString());
    bool sideways = reader.transformation().testFlag(QImageIOHandler::TransformationRotate90);
    if (format == "webp") {
        const int orientation = webpOrientation(bytes);
        image = turnedUpright(image, orientation);
        sideways = isSideways(orientation);
    }
    DecodedImage result = described(std::move(image), sideways ? size.transposed() : size, bytes, format);
    result.info.damaged = plan->damaged;
    result.info.animated = isAnimated(bytes, format);
    result.info.frames = FrameSource::count(bytes);
    return result;
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
    return HeifStructure::formatOf(bytes);
}

Decoded decode(const QByteArray& bytes, int longerSide, bool lengthKnown, const DecodeBudget& budget,
               const HeifLibrary* heif)
{
    const QByteArray format = sniff(bytes);
    if (format.isEmpty()) {
        return refuse(ProofErrorKind::NotAnImage,
                      QStringLiteral("starts with %1").arg(QString::fromLatin1(bytes.left(8).toHex(' '))));
    }
    if (format == "png")
        return decodePng(bytes, longerSide, budget);
    if (format == "gif")
        return decodeGif(bytes, longerSide, budget);
    if (format == "heic" || format == "avif")
        return decodeHeif(bytes, longerSide, budget, heif ? *heif : *HeifLibrary::installed());
    return decodeByQt(bytes, format, longerSide, lengthKnown, budget);
}

} // namespace proofdesk::imagedecoder
