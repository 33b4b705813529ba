// SPDX-License-Identifier: MIT
#pragma once

#include "domain/ids.h"

#include <QByteArray>
#include <QString>

#include <mutex>
#include <optional>

namespace proofdesk {

/// Files of proof images on disk, as they came. Proofs are personal data: the folder is the user's alone
/// (0700), bounded, and can be emptied. May be used from several threads.
///
/// A file is named by a hash of its key (see picturekey.h) within a folder for its campaign, and starts with
/// a hash of its content: what was damaged is dropped when read. It is written beside and renamed, so that a
/// file is whole or absent; it isn't synced to disk, because after a crash the hash tells and the image can
/// be fetched again.
class ProofCache
{
public:
    /// An empty directory: keeps nothing. When more than `maxBytes` are held, the files used longest ago go.
    ProofCache(const QString& directory, qint64 maxBytes);

    [[nodiscard]] bool contains(const CampaignId& campaign, const QString& key) const;
    /// The content; nullopt where there is none, or where it was damaged and is now dropped.
    [[nodiscard]] std::optional<QByteArray> read(const CampaignId& campaign, const QString& key);
    /// Keeps the content, unless something was purged since `epoch` was asked for: an image that was under
    /// way then must not come back. Fails silently: it is only a cache.
    void write(const CampaignId& campaign, const QString& key, const QByteArray& content, quint64 epoch);
    void remove(const CampaignId& campaign, const QString& key);

    [[nodiscard]] quint64 epoch() const;
    void purgeAll();
    /// Bytes of all files.
    [[nodiscard]] qint64 size() const;

private:
    [[nodiscard]] QString folder(const CampaignId& campaign) const;
    [[nodiscard]] QString path(const CampaignId& campaign, const QString& key) const;
    bool makeFolder(const QString& folder) const;
    void evict();

    const QString m_directory;
    const qint64 m_maxBytes;
    mutable std::mutex m_mutex;
    mutable std::optional<qint64> m_bytes; ///< counted when first needed
    quint64 m_epoch = 0;
    quint64 m_temporary = 0;
};

} // namespace proofdesk
