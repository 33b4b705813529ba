// SPDX-License-Identifier: MIT
#pragma once

#include "proofs/proofstore.h"
#include "support/manualclock.h"
#include "support/rawserver.h"
#include "support/testimages.h"

#include <QDirIterator>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace proofdesk {

/// A server of images: "/7.png" is blocks(7), "/t7.jpg" its thumbnail, other paths as a test says.
class ImageServer
{
public:
    RawServer& raw() { return m_server; }
    /// The submission's image with that number: full and thumbnail, or full alone.
    ProofImage image(int number, bool withThumbnail = true)
    {
        return {QString::number(number), m_server.url(QStringLiteral("/%1.png").arg(number)).toString(),
                withThumbnail ? m_server.url(QStringLiteral("/t%1.jpg").arg(number)).toString() : QString()};
    }
    void say(const QByteArray& path, const RawServer::Answer& answer) { m_said.insert(path, answer); }
    void hold(bool hold) { m_hold = hold; }

private:
    RawServer::Answer answer(const RawServer::Request& request)
    {
        RawServer::Answer said = m_said.value(request.path);
        if (said.bytes.isEmpty()) {
            const bool thumbnail = request.path.startsWith("/t");
            const QByteArray number = request.path.mid(thumbnail ? 2 : 1).split('.').first();
            const QImage picture = testimages::blocks(number.toUInt());
            said = thumbnail
                ? RawServer::reply(200, "image/jpeg", testimages::encoded(picture.scaled(90, 160), "jpeg"))
                : RawServer::reply(200, "image/png", testimages::encoded(picture, "png"));
        }
        said.hold = m_hold;
        return said;
    }

    QHash<QByteArray, RawServer::Answer> m_said;
    bool m_hold = false;
    RawServer m_server{[this](const RawServer::Request& request) { return answer(request); }};
};

/// A proof store over such a server, in a folder of its own, on a clock that is moved by hand.
class ProofStoreWorld
{
protected:
    static constexpr std::chrono::milliseconds Frame{16};

    void openWorld()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        m_clock = std::make_unique<ManualClock>();
        m_server = std::make_unique<ImageServer>();
    }
    std::unique_ptr<ProofStore> store(int connections = 24, qint64 thumbnailMemory = qint64(96) << 20)
    {
        ProofStore::Options options;
        options.cacheDirectory = m_directory->filePath(QStringLiteral("proofs"));
        options.loopbackAllowed = true;
        options.connections = connections;
        options.thumbnailMemory = thumbnailMemory;
        return std::make_unique<ProofStore>(options, *m_clock);
    }
    /// Waits until that image is there or has failed, and moves the clock on by a frame.
    ProofState settle(ProofStore& store, const ProofImage& image, ProofSize size = ProofSize::Thumbnail)
    {
        const bool settled = QTest::qWaitFor(
            [&] {
                const ProofState state = store.state(image, size);
                return state == ProofState::Ready || state == ProofState::Failed;
            },
            10'000);
        m_clock->advance(Frame);
        return settled ? store.state(image, size) : ProofState::Loading;
    }
    ProofRequest requestFor(const ProofImage& image, ProofSize size = ProofSize::Thumbnail) const
    {
        return {m_campaign, image, size};
    }
    QList<ProofRequest> requestsFor(int from, int to)
    {
        QList<ProofRequest> list;
        for (int i = from; i < to; ++i)
            list.append(requestFor(m_server->image(i)));
        return list;
    }
    QStringList cacheFiles() const
    {
        QStringList files;
        for (QDirIterator it(m_directory->path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
             it.hasNext();)
            files.append(it.next());
        return files;
    }

    const CampaignId m_campaign = *CampaignId::parse(u"123e4567-e89b-12d3-a456-426614174000");
    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<ImageServer> m_server;
};

} // namespace proofdesk
