// SPDX-License-Identifier: MIT
#include "support/imageserver.h"

#include <QBuffer>
#include <QImage>
#include <QPointer>
#include <QRandomGenerator>
#include <QSemaphore>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

namespace proofdesk::bench {

namespace {

constexpr int Files = 64;

/// As large as a phone's thumbnail, with so much grain in it that the file is about 10 KB.
QByteArray drawnFile(quint32 seed)
{
    QImage image(144, 320, QImage::Format_RGB32);
    QRandomGenerator random(seed);
    const int grain = 40;
    for (int y = 0; y < image.height(); ++y) {
        auto* line = reinterpret_cast<QRgb*>(image.scanLine(y));
        for (int x = 0; x < image.width(); ++x) {
            const int block = int((quint32(x / 18 + 1) * 31 + quint32(y / 40 + 1) * 57) * (seed + 7) % 200);
            line[x] = qRgb(block + int(random.bounded(grain)), block, 220 - block);
        }
    }
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "jpeg", 80);
    return bytes;
}

} // namespace

ImageServer::ImageServer(int lateMs)
    : m_late(lateMs)
{
    for (quint32 seed = 0; seed < Files; ++seed)
        m_files.append(drawnFile(seed));
    auto* server = new QTcpServer;
    server->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, server, &QObject::deleteLater);
    QSemaphore listening;
    QObject::connect(&m_thread, &QThread::started, server, [this, server, &listening] {
        QObject::connect(server, &QTcpServer::newConnection, server, [this, server] {
            while (QTcpSocket* socket = server->nextPendingConnection()) {
                socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
                QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
                QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket] { read(socket); });
            }
        });
        if (!server->listen(QHostAddress::LocalHost))
            qFatal("no port for images");
        m_port = server->serverPort();
        listening.release();
    });
    m_thread.start();
    listening.acquire();
}

ImageServer::~ImageServer()
{
    m_thread.quit();
    m_thread.wait();
}

ProofImage ImageServer::image(int number) const
{
    const QString address =
        QStringLiteral("http://127.0.0.1:%1/%2.jpg").arg(QString::number(m_port), QString::number(number));
    return {QString::number(number), address, address};
}

void ImageServer::read(QTcpSocket* socket)
{
    while (socket->canReadLine()) {
        const QByteArray line = socket->readLine();
        if (!line.startsWith("GET "))
            continue;
        const QByteArray path = line.split(' ').value(1);
        QTimer::singleShot(m_late, Qt::PreciseTimer, socket, [this, socket, path] { answer(socket, path); });
    }
}

void ImageServer::answer(QTcpSocket* socket, const QByteArray& path)
{
    ++m_requests;
    const QByteArray number = path.mid(1).split('.').first();
    // A comment of its own in each, so that no two are the same file.
    const QByteArray comment = "\xFF\xFE" + QByteArray(1, '\0') + char(number.size() + 2) + number;
    QByteArray file = m_files.at(number.toInt() % Files);
    file.insert(2, comment);
    socket->write("HTTP/1.1 200 OK\r\nContent-Type: image/jpeg\r\nContent-Length: "
                  + QByteArray::number(file.size()) + "\r\n\r\n" + file);
}

} // namespace proofdesk::bench
