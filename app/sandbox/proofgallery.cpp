// SPDX-License-Identifier: MIT
#include "sandbox/proofgallery.h"

#include "sandbox/movingpng.h"
#include "sandbox/proofartist.h"

#include <QBuffer>
#include <QImage>
#include <QImageWriter>
#include <QMutexLocker>

namespace proofdesk {

namespace {

constexpr int keptKibibytes = 48 * 1024;
constexpr int jpegQuality = 86;
constexpr int pngCompression = 12; ///< of 100, zlib's quickest: what is flat packs well all the same

QByteArray encoded(const QImage& image, bool jpeg)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, jpeg ? "jpeg" : "png");
    if (jpeg)
        writer.setQuality(jpegQuality);
    else
        writer.setCompression(pngCompression);
    writer.write(image);
    return bytes;
}

/// The scene, and what the app shows after it.
QByteArray recording(const ProofSpec& spec)
{
    QList<QByteArray> frames;
    for (const ProofScene scene : {spec.scene, ProofScene::Garden, ProofScene::HomeScreen}) {
        ProofSpec still = spec;
        still.scene = scene;
        // All of one kind, whatever a scene is drawn in.
        frames.append(encoded(drawProof(still).convertToFormat(QImage::Format_RGB32), false));
    }
    constexpr quint16 Milliseconds = 900;
    return movingPng(frames, Milliseconds);
}

} // namespace

ProofGallery::ProofGallery()
    : m_files(keptKibibytes)
{
}

QByteArray ProofGallery::picture(const ProofSpec& spec, qint32 number)
{
    return cached(number * 2, spec, false);
}

QByteArray ProofGallery::thumbnail(const ProofSpec& spec, qint32 number)
{
    return cached(number * 2 + 1, spec, true);
}

QByteArray ProofGallery::cached(qint32 key, const ProofSpec& spec, bool small)
{
    {
        const QMutexLocker lock(&m_mutex);
        if (const QByteArray* file = m_files.object(key))
            return *file;
    }
    QByteArray file;
    if (spec.moves && !small) {
        file = recording(spec);
    } else {
        const double scale = small ? double(ThumbnailHeight) / proofSize(spec).height() : 1.0;
        file = encoded(drawProof(spec, scale), small || spec.jpeg);
    }
    // Two threads may have drawn the same one: then both have the same bytes.
    const QMutexLocker lock(&m_mutex);
    m_files.insert(key, new QByteArray(file), int(file.size() / 1024) + 1);
    return file;
}

} // namespace proofdesk
