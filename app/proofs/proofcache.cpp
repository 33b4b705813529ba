// SPDX-License-Identifier: MIT
#include "proofs/proofcache.h"

#include "proofs/fingerprint.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QDirIterator>
#include <QFile>

#include <algorithm>
#include <filesystem>
#include <vector>

namespace proofdesk {
namespace {

constexpr QByteArrayView Magic = "PDPROOF1";
constexpr qsizetype HashBytes = 32;
constexpr qsizetype HeaderBytes = 8 + HashBytes;
constexpr QFile::Permissions PrivateFolder = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;
constexpr QFile::Permissions PrivateFile = QFile::ReadOwner | QFile::WriteOwner;
/// Eviction goes a little further than it must, so that not every write evicts.
constexpr int KeepPercent = 90;

qint64 bytesIn(const QString& directory)
{
    qint64 bytes = 0;
    for (QDirIterator it(directory, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
         it.hasNext();) {
        it.next();
        bytes += it.fileInfo().size();
    }
    return bytes;
}

bool rename(const QString& from, const QString& to)
{
    std::error_code error;
    std::filesystem::rename(QFile::encodeName(from).toStdString(), QFile::encodeName(to).toStdString(),
                            error);
    return !error;
}

} // namespace

ProofCache::ProofCache(const QString& directory, qint64 maxBytes)
    : m_directory(directory.isEmpty() ? QString() : QDir::cleanPath(directory))
    , m_maxBytes(maxBytes)
{
}

QString ProofCache::folder(const CampaignId& campaign) const
{
    return m_directory + u'/' + (campaign.isNull() ? QStringLiteral("other") : campaign.toString());
}

QString ProofCache::path(const CampaignId& campaign, const QString& key) const
{
    const QByteArray name = QCryptographicHash::hash(key.toUtf8(), QCryptographicHash::Sha256).toHex();
    return folder(campaign) + u'/' + QString::fromLatin1(name);
}

bool ProofCache::makeFolder(const QString& folder) const
{
    for (const QString& each : {m_directory, folder}) {
        if (!QFileInfo::exists(each)) {
            QDir().mkpath(QFileInfo(each).path());
            if (!QDir().mkdir(each, PrivateFolder) && !QFileInfo::exists(each))
                return false;
        }
        if (!QFile::setPermissions(each, PrivateFolder))
            return false; // somebody else's folder
    }
    return true;
}

bool ProofCache::contains(const CampaignId& campaign, const QString& key) const
{
    return !m_directory.isEmpty() && QFileInfo::exists(path(campaign, key));
}

std::optional<QByteArray> ProofCache::read(const CampaignId& campaign, const QString& key)
{
    if (m_directory.isEmpty())
        return std::nullopt;
    QFile file(path(campaign, key));
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QByteArray all = file.readAll();
    const QByteArray content = all.mid(HeaderBytes);
    if (!all.startsWith(Magic) || all.mid(Magic.size(), HashBytes) != fileHash(content)) {
        file.close();
        remove(campaign, key);
        return std::nullopt;
    }
    // The time of last use decides what is evicted.
    file.setFileTime(QDateTime::currentDateTimeUtc(), QFileDevice::FileModificationTime);
    return content;
}

void ProofCache::write(const CampaignId& campaign, const QString& key, const QByteArray& content,
                       quint64 epoch)
{
    if (m_directory.isEmpty() || content.size() + HeaderBytes > m_maxBytes)
        return;
    const QByteArray hash = fileHash(content);
    const std::lock_guard lock(m_mutex);
    if (epoch != m_epoch || !makeFolder(folder(campaign)))
        return;
    const QString target = path(campaign, key);
    QFile file(QStringLiteral("%1/.new-%2-%3")
                   .arg(folder(campaign))
                   .arg(QCoreApplication::applicationPid())
                   .arg(++m_temporary));
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly, PrivateFile))
        return;
    if (!m_bytes)
        m_bytes = bytesIn(m_directory);
    const qint64 before = QFileInfo(target).size();
    const bool written = file.write(Magic.data(), Magic.size()) == Magic.size()
        && file.write(hash) == HashBytes && file.write(content) == content.size() && file.flush();
    file.close();
    if (!written || !rename(file.fileName(), target)) {
        file.remove();
        return;
    }
    *m_bytes += content.size() + HeaderBytes - before;
    if (*m_bytes > m_maxBytes)
        evict();
}

void ProofCache::remove(const CampaignId& campaign, const QString& key)
{
    const std::lock_guard lock(m_mutex);
    QFile file(path(campaign, key));
    const qint64 bytes = file.size();
    if (!m_directory.isEmpty() && file.remove() && m_bytes)
        *m_bytes -= bytes;
}

void ProofCache::evict()
{
    struct Used
    {
        QDateTime when;
        qint64 bytes;
        QString path;
    };
    std::vector<Used> files;
    qint64 total = 0;
    for (QDirIterator it(m_directory, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
         it.hasNext();) {
        it.next();
        const QFileInfo info = it.fileInfo();
        total += info.size();
        files.push_back({info.lastModified(), info.size(), info.filePath()});
    }
    std::sort(files.begin(), files.end(), [](const Used& a, const Used& b) { return a.when < b.when; });
    for (const Used& file : files) {
        if (total <= m_maxBytes / 100 * KeepPercent)
            break;
        if (QFile::remove(file.path))
            total -= file.bytes;
    }
    m_bytes = total;
}

quint64 ProofCache::epoch() const
{
    const std::lock_guard lock(m_mutex);
    return m_epoch;
}

void ProofCache::purgeAll()
{
    const std::lock_guard lock(m_mutex);
    ++m_epoch;
    m_bytes.reset();
    if (!m_directory.isEmpty())
        QDir(m_directory).removeRecursively();
}

qint64 ProofCache::size() const
{
    const std::lock_guard lock(m_mutex);
    if (!m_bytes)
        m_bytes = m_directory.isEmpty() ? 0 : bytesIn(m_directory);
    return *m_bytes;
}

} // namespace proofdesk
