// SPDX-License-Identifier: MIT
#pragma once

#include "sandbox/proofspec.h"

#include <QByteArray>
#include <QCache>
#include <QMutex>

namespace proofdesk {

/// The drawn proofs as files: drawn when first asked for, kept up to a limit in bytes. The same spec always
/// gives the same bytes. Every method may be called from any thread.
class ProofGallery
{
public:
    static constexpr int ThumbnailHeight = 320;

    ProofGallery();

    /// The PNG or JPEG file.
    [[nodiscard]] QByteArray picture(const ProofSpec& spec, qint32 number);
    /// A JPEG file, ThumbnailHeight pixels high.
    [[nodiscard]] QByteArray thumbnail(const ProofSpec& spec, qint32 number);

private:
    [[nodiscard]] QByteArray cached(qint32 key, const ProofSpec& spec, bool small);

    QMutex m_mutex;
    QCache<qint32, QByteArray> m_files; ///< cost in KiB
};

} // namespace proofdesk
