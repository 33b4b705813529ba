// SPDX-License-Identifier: MIT
#pragma once

#include "domain/submission.h"

#include <QByteArray>
#include <QList>
#include <QThread>

#include <atomic>

class QTcpSocket;

namespace proofdesk::bench {

/// Thumbnails of about 10 KB over HTTP on loopback, from a thread of its own, each answer so much late: a far
/// away service without its work.
class ImageServer
{
public:
    explicit ImageServer(int lateMs);
    ~ImageServer();
    Q_DISABLE_COPY_MOVE(ImageServer)

    /// The thumbnail with that number: a file of its own, of 64 looks.
    [[nodiscard]] ProofImage image(int number) const;
    [[nodiscard]] int requests() const { return m_requests; }

private:
    void read(QTcpSocket* socket);
    void answer(QTcpSocket* socket, const QByteArray& path);

    const int m_late;
    QList<QByteArray> m_files;
    quint16 m_port = 0;
    std::atomic<int> m_requests = 0;
    QThread m_thread;
};

} // namespace proofdesk::bench
