// SPDX-License-Identifier: MIT
#include "jobs/imagepick.h"

#include <QBuffer>
#include <QFile>
#include <QFileInfo>
#include <QImageReader>
#include <QtEndian>

#include <array>

namespace proofdesk {

namespace {

constexpr qint64 MostPixels = 50'000'000;
constexpr qsizetype LongestStem = 100;

struct ImageType
{
    const char* format; ///< as QImageReader names it
    const char* mediaType;
    std::array<const char*, 2> suffixes; ///< the first is the usual one
};

constexpr ImageType Png{"png", "image/png", {".png", ".png"}};
constexpr ImageType Jpeg{"jpeg", "image/jpeg", {".jpg", ".jpeg"}};
constexpr ImageType Gif{"gif", "image/gif", {".gif", ".gif"}};
constexpr ImageType WebP{"webp", "image/webp", {".webp", ".webp"}};

/// By the first bytes, whatever the name of the file says.
const ImageType* typeOf(const QByteArray& bytes)
{
    if (bytes.startsWith("\x89PNG\r\n\x1a\n"))
        return &Png;
    if (bytes.startsWith("\xff\xd8\xff"))
        return &Jpeg;
    if (bytes.startsWith("GIF87a") || bytes.startsWith("GIF89a"))
        return &Gif;
    if (bytes.startsWith("RIFF") && bytes.mid(8, 4) == "WEBP")
        return &WebP;
    return nullptr;
}

/// Read here, because a reader inflates all text in front of the picture before it tells a size.
QSize pngSize(const QByteArray& bytes)
{
    constexpr qsizetype HeaderEnd = 33; // signature, and the first chunk with its checksum
    constexpr qsizetype WidthAt = 16;
    constexpr qsizetype HeightAt = 20;
    if (bytes.size() < HeaderEnd || bytes.sliced(12, 4) != "IHDR")
        return {};
    const auto width = qFromBigEndian<qint32>(bytes.constData() + WidthAt);
    const auto height = qFromBigEndian<qint32>(bytes.constData() + HeightAt);
    return width > 0 && height > 0 ? QSize(width, height) : QSize();
}

/// Reads the header alone, with the one reader that the first bytes name.
QSize sizeByReader(QByteArray bytes, const ImageType& type)
{
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer, type.format);
    reader.setAutoDetectImageFormat(false);
    return reader.size();
}

/// ASCII letters, digits, '.', '_' and '-'; accents are dropped, the rest becomes '_'.
QString safeStem(const QString& name)
{
    QString stem;
    for (const QChar c : name.normalized(QString::NormalizationForm_KD)) {
        const bool plain = c.unicode() < 128 && (c.isLetterOrNumber() || c == u'.' || c == u'_' || c == u'-');
        if (plain)
            stem += c;
        else if (c.category() != QChar::Mark_NonSpacing)
            stem += u'_';
    }
    while (stem.startsWith(u'.') || stem.startsWith(u'_'))
        stem.remove(0, 1);
    return stem.isEmpty() ? QStringLiteral("image") : stem.left(LongestStem);
}

QString safeName(const QString& name, const ImageType& type)
{
    for (const char* suffix : type.suffixes) {
        const QLatin1String ending(suffix);
        if (name.endsWith(ending, Qt::CaseInsensitive))
            return safeStem(name.chopped(ending.size())) + ending;
    }
    return safeStem(name) + QLatin1String(type.suffixes.front());
}

} // namespace

tl::expected<CampaignImage, ImagePickError> pickImage(const QString& path)
{
    // Not a pipe, not a device: those may never end.
    const QFileInfo info(path);
    if (!info.exists() || !info.isFile())
        return tl::make_unexpected(ImagePickError::NotAFile);
    if (info.size() > LargestCampaignImage)
        return tl::make_unexpected(ImagePickError::TooLarge);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return tl::make_unexpected(ImagePickError::Unreadable);
    QByteArray bytes = file.read(LargestCampaignImage + 1);
    if (file.error() != QFileDevice::NoError)
        return tl::make_unexpected(ImagePickError::Unreadable);
    if (bytes.size() > LargestCampaignImage) // it grew meanwhile
        return tl::make_unexpected(ImagePickError::TooLarge);

    const ImageType* type = typeOf(bytes);
    if (!type)
        return tl::make_unexpected(ImagePickError::NotAnImage);
    const QSize size = type == &Png ? pngSize(bytes) : sizeByReader(bytes, *type);
    if (QImageReader::supportedImageFormats().contains(type->format) && !size.isValid())
        return tl::make_unexpected(ImagePickError::NotAnImage);
    if (qint64(size.width()) * size.height() > MostPixels)
        return tl::make_unexpected(ImagePickError::TooManyPixels);
    return CampaignImage{safeName(info.fileName(), *type), type->mediaType, bytes};
}

} // namespace proofdesk
