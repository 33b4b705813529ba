// SPDX-License-Identifier: MIT
#include "support/rawserver.h"

#include <algorithm>
#include <utility>

namespace proofdesk {

QByteArray RawServer::Request::header(QByteArray name) const
{
    name = name.toLower() + ':';
    for (const QByteArray& line : head.split('\n')) {
        if (line.toLower().startsWith(name))
            return line.mid(name.size()).trimmed();
    }
    return {};
}

bool RawServer::Request::hasHeader(const QByteArray& name) const
{
    return head.toLower().contains('\n' + name.toLower() + ':');
}

RawServer::RawServer(Handler handler, std::unique_ptr<QTcpServer> server)
    : m_handler(std::move(handler))
    , m_server(std::move(server))
{
    connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, this, &RawServer::accept);
    m_server->listen(QHostAddress::LocalHost);
}

RawServer::~RawServer()
{
    m_server.reset(); // its sockets still tell us that they close
}

QUrl RawServer::url(const QString& path) const
{
    return QUrl(QStringLiteral("http://127.0.0.1:%1%2").arg(port()).arg(path));
}

QList<QByteArray> RawServer::paths() const
{
    QList<QByteArray> paths;
    for (const Request& request : m_requests)
        paths.append(request.path);
    return paths;
}

int RawServer::abandonedCount() const
{
    return static_cast<int>(std::count_if(m_held.begin(), m_held.end(), [](const Held& held) {
        return !held.socket || held.socket->state() != QAbstractSocket::ConnectedState;
    }));
}

void RawServer::release()
{
    m_holds = false;
    for (const Held& held : std::exchange(m_held, {})) {
        if (held.socket)
            answer(held.socket, held.answer);
    }
}

RawServer::Answer RawServer::reply(int status, const QByteArray& type, const QByteArray& body)
{
    return {"HTTP/1.1 " + QByteArray::number(status) + " Said\r\nContent-Type: " + type
                + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body,
            false, false, false};
}

RawServer::Answer RawServer::redirect(int status, const QByteArray& location)
{
    return {"HTTP/1.1 " + QByteArray::number(status) + " Moved\r\nLocation: " + location
                + "\r\nContent-Length: 0\r\n\r\n",
            false, false, false};
}

void RawServer::accept()
{
    while (QTcpSocket* socket = m_server->nextPendingConnection()) {
        ++m_connections;
        if (m_toDrop > 0) {
            --m_toDrop;
            connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
            socket->abort();
            continue;
        }
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
        connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
            m_buffers.remove(socket);
            socket->deleteLater();
        });
        read(socket);
    }
}

void RawServer::read(QTcpSocket* socket)
{
    m_buffers[socket] += socket->readAll();
    const QPointer<QTcpSocket> alive(socket);
    while (alive && m_buffers.contains(socket)) {
        QByteArray& buffer = m_buffers[socket];
        const qsizetype end = buffer.indexOf("\r\n\r\n");
        if (end < 0)
            return;
        Request request;
        request.head = buffer.left(end + 2);
        const QList<QByteArray> start = request.head.left(request.head.indexOf('\r')).split(' ');
        request.method = start.value(0);
        request.path = start.value(1);
        if (request.method == "BREW") { // from letArriveAt(): no request of anybody's
            --m_connections;
            socket->write("HTTP/1.1 400 No\r\nContent-Length: 0\r\n\r\n");
            socket->disconnectFromHost();
            return;
        }
        if (m_toDropAfterHead > 0) {
            --m_toDropAfterHead;
            ++m_headsOnly;
            socket->abort();
            return;
        }
        const qsizetype length = request.header("Content-Length").toLongLong();
        if (buffer.size() < end + 4 + length)
            return;
        request.body = buffer.mid(end + 4, length);
        buffer.remove(0, end + 4 + length);
        m_requests.append(request);
        const Answer said = m_handler(request);
        if (said.hold && m_holds)
            m_held.append({socket, said});
        else
            answer(socket, said);
        Q_EMIT asked();
    }
}

void RawServer::answer(QTcpSocket* socket, const Answer& answer)
{
    socket->write(answer.bytes);
    if (answer.reset) {
        socket->flush();
        socket->abort();
    } else if (answer.close) {
        socket->disconnectFromHost();
    }
}

void RawServer::say(const QByteArray& bytes)
{
    for (QTcpSocket* socket : m_buffers.keys())
        socket->write(bytes);
}

void RawServer::closeAll()
{
    for (QTcpSocket* socket : m_buffers.keys())
        socket->disconnectFromHost();
}

} // namespace proofdesk
