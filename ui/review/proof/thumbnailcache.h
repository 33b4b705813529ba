// SPDX-License-Identifier: MIT
#pragma once

#include "domain/submission.h"
#include "proofs/picturemarks.h"
#include "proofs/proofstore.h"

#include <QCache>
#include <QHash>
#include <QObject>
#include <QPixmap>
#include <QSize>

#include <utility>

namespace proofdesk {

/// Thumbnails at the very size in which a view paints them: scaled once, then only copied. Bounded in bytes.
class ThumbnailCache final : public QObject
{
    Q_OBJECT
public:
    struct Picture
    {
        ProofState state = ProofState::NotAsked;
        QPixmap pixmap; ///< of Ready; its device pixel ratio is set
        PictureMarks marks; ///< of Ready
        QString problem; ///< of Failed, in words
        bool canRetry = false;
    };

    static constexpr qint64 DefaultBytes = qint64(64) << 20;

    explicit ThumbnailCache(ProofStore& store, qint64 bytes = DefaultBytes, QObject* parent = nullptr);

    /// What to paint into `box` (device independent) at once. It never asks for anything: see
    /// ProofStore::want.
    [[nodiscard]] Picture picture(const ProofImage& image, QSize box, double ratio);
    /// The size in which picture() gives it, device independent; empty where it isn't there.
    [[nodiscard]] QSizeF sizeIn(const ProofImage& image, QSize box, double ratio) const;
    /// Scales ahead what is likely to be painted next.
    void prepare(const ProofImage& image, QSize box, double ratio);

    [[nodiscard]] ProofStore& store() { return m_store; }

private:
    using Key = std::pair<QString, QSize>; ///< the image and its box in device pixels

    [[nodiscard]] static QSize fitted(QSize source, QSize pixels);
    QPixmap scaled(const ProofImage& image, QSize box, double ratio);
    void forget(const QStringList& keys);

    ProofStore& m_store;
    QCache<Key, QPixmap> m_scaled; ///< cost in KiB
    QHash<QString, QList<QSize>> m_sizes;
};

/// Why an image can't be shown, in words: "The picture could not be loaded: not found (404)".
[[nodiscard]] QString proofErrorWords(const ProofError& error);
/// Whether asking again may help.
[[nodiscard]] bool canRetry(const ProofError& error);

} // namespace proofdesk
