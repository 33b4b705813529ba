// SPDX-License-Identifier: MIT
#include "ui/review/proof/thumbnailcache.h"

#include "ui/review/proof/transparencyground.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace proofdesk {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ProofError)
};

/// A thumbnail is enlarged so far, for large cells on dense screens; a tiny picture is not blown up.
constexpr int MaxEnlargement = 2;

QString reason(const ProofError& error)
{
    switch (error.kind) {
    case ProofErrorKind::NoAddress:
        return Words::tr("it has no address");
    case ProofErrorKind::AddressRefused:
        return Words::tr("its address is not a public https one");
    case ProofErrorKind::HostNotFound:
        return Words::tr("its host is not known");
    case ProofErrorKind::Unreachable:
        return Words::tr("its host cannot be reached");
    case ProofErrorKind::TimedOut:
        return Words::tr("it took too long");
    case ProofErrorKind::NotFound:
        return Words::tr("not found (%1)").arg(error.httpStatus == 0 ? 404 : error.httpStatus);
    case ProofErrorKind::Forbidden:
        return Words::tr("not allowed (%1)").arg(error.httpStatus == 0 ? 403 : error.httpStatus);
    case ProofErrorKind::HttpStatus:
        return Words::tr("its host answered %1").arg(error.httpStatus);
    case ProofErrorKind::TooManyRedirects:
        return Words::tr("its address leads round and round");
    case ProofErrorKind::TooLarge:
        return Words::tr("larger than 15 MB");
    case ProofErrorKind::CutShort:
        return Words::tr("it arrived cut short");
    case ProofErrorKind::NotAnImage:
        return Words::tr("not an image we open");
    case ProofErrorKind::LibraryMissing:
        return Words::tr("HEIC and AVIF need the package %1, which is not installed").arg(error.detail);
    case ProofErrorKind::TooManyPixels:
        return Words::tr("too many pixels to open safely");
    case ProofErrorKind::TooSlow:
        return Words::tr("it would take too long to open");
    case ProofErrorKind::Damaged:
        return Words::tr("the file is damaged");
    }
    return {};
}

} // namespace

QString proofErrorWords(const ProofError& error)
{
    return Words::tr("The picture could not be loaded: %1").arg(reason(error));
}

bool canRetry(const ProofError& error)
{
    switch (error.kind) {
    case ProofErrorKind::NoAddress:
    case ProofErrorKind::AddressRefused:
    case ProofErrorKind::TooManyRedirects:
    case ProofErrorKind::TooLarge:
    case ProofErrorKind::TooManyPixels:
    case ProofErrorKind::TooSlow:
    case ProofErrorKind::Damaged: // all of it came: it would come the same again
        return false;
    default:
        return true;
    }
}

ThumbnailCache::ThumbnailCache(ProofStore& store, qint64 bytes, QObject* parent)
    : QObject(parent)
    , m_store(store)
    , m_scaled(int(bytes >> 10))
{
    // Before any view repaints for the same signal: connected first, told first.
    connect(&store, &ProofStore::changed, this, &ThumbnailCache::forget);
}

ThumbnailCache::Picture ThumbnailCache::picture(const ProofImage& image, QSize box, double ratio)
{
    Picture result;
    result.state = m_store.state(image, ProofSize::Thumbnail);
    if (result.state == ProofState::Failed) {
        const auto error = m_store.error(image, ProofSize::Thumbnail);
        result.problem = proofErrorWords(error.value_or(ProofError{}));
        result.canRetry = canRetry(error.value_or(ProofError{}));
        return result;
    }
    result.pixmap = scaled(image, box, ratio);
    if (result.pixmap.isNull()) {
        // Dropped from memory, or not there yet: either way it is on its way once it is wanted.
        result.state = ProofState::Loading;
        return result;
    }
    result.pixmap.setDevicePixelRatio(ratio); // the same, but on a second screen: else it would be copied
    result.state = ProofState::Ready;
    result.marks = PictureMarks::of(m_store, image);
    return result;
}

void ThumbnailCache::prepare(const ProofImage& image, QSize box, double ratio)
{
    if (m_store.state(image, ProofSize::Thumbnail) == ProofState::Ready)
        scaled(image, box, ratio);
}

QSizeF ThumbnailCache::sizeIn(const ProofImage& image, QSize box, double ratio) const
{
    const QSize pixels = (QSizeF(box) * ratio).toSize();
    if (const QPixmap* found = m_scaled.object({ProofStore::keyOf(image), pixels}))
        return QSizeF(found->size()) / ratio;
    const std::optional<QImage> source = m_store.cached(image, ProofSize::Thumbnail);
    return !source || source->isNull() || pixels.isEmpty() ? QSizeF()
                                                           : QSizeF(fitted(source->size(), pixels)) / ratio;
}

QSize ThumbnailCache::fitted(QSize source, QSize pixels)
{
    QSize size = source.scaled(pixels, Qt::KeepAspectRatio);
    if (size.width() > source.width() * MaxEnlargement)
        size = source * MaxEnlargement;
    return size.expandedTo({1, 1});
}

QPixmap ThumbnailCache::scaled(const ProofImage& image, QSize box, double ratio)
{
    const QSize pixels = (QSizeF(box) * ratio).toSize();
    const Key key(ProofStore::keyOf(image), pixels);
    if (const QPixmap* found = m_scaled.object(key))
        return *found;
    const std::optional<QImage> source = m_store.cached(image, ProofSize::Thumbnail);
    if (!source || source->isNull() || pixels.isEmpty())
        return {};
    const QSize size = fitted(source->size(), pixels);
    QImage small = source->scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    if (small.hasAlphaChannel()) {
        QImage onGround(size, QImage::Format_RGB32);
        QPainter painter(&onGround);
        paintTransparencyGround(painter, onGround.rect(), 16);
        painter.drawImage(0, 0, small);
        painter.end();
        small = onGround;
    }
    QPixmap pixmap = QPixmap::fromImage(small);
    pixmap.setDevicePixelRatio(ratio);
    const qint64 bytes = qint64(size.width()) * size.height() * pixmap.depth() / 8;
    m_scaled.insert(key, new QPixmap(pixmap), int(bytes >> 10) + 1);
    QList<QSize>& sizes = m_sizes[key.first];
    if (!sizes.contains(pixels))
        sizes.append(pixels);
    return pixmap;
}

void ThumbnailCache::forget(const QStringList& keys)
{
    for (const QString& key : keys) {
        const QList<QSize> sizes = m_sizes.take(key);
        for (const QSize& size : sizes)
            m_scaled.remove({key, size});
    }
}

} // namespace proofdesk
