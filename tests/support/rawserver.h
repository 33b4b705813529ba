// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QObject>
#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

#include <functional>
#include <memory>

namespace proofdesk {

/// A server on loopback that answers with exactly the bytes a test says, and keeps what it was asked.
class RawServer final : public QObject
{
    Q_OBJECT
public:
    struct Request
    {
        QByteArray method;
        QByteArray path;
        QByteArray head; ///< all lines, as they came
        QByteArray body;

        /// The value of a header, by name in any case; empty where there is none.
        [[nodiscard]] QByteArray header(QByteArray name) const;
        [[nodiscard]] bool hasHeader(const QByteArray& name) const;
    };
    struct Answer
    {
        QByteArray bytes; ///< status line, headers, body
        bool close = false; ///< drop the connection after them
        bool hold = false; ///< say nothing until release()
        bool reset = false; ///< drop the connection with a reset, so that even these bytes may be lost
    };
    using Handler = std::function<Answer(const Request&)>;

    /// `server`: listens in its place, for TLS; not started yet.
    explicit RawServer(Handler handler, std::unique_ptr<QTcpServer> server = std::make_unique<QTcpServer>());

    ~RawServer() override;

    [[nodiscard]] quint16 port() const { return m_server->serverPort(); }
    /// http://127.0.0.1:port/path
    [[nodiscard]] QUrl url(const QString& path) const;
    [[nodiscard]] const QList<Request>& requests() const { return m_requests; }
    [[nodiscard]] QList<QByteArray> paths() const;
    [[nodiscard]] int connectionCount() const { return m_connections; }
    /// Requests that wait for release().
    [[nodiscard]] int heldCount() const { return static_cast<int>(m_held.size()); }
    /// How many clients went away while they waited.
    [[nodiscard]] int abandonedCount() const;
    /// Answers what is held, and holds nothing any more.
    void release();

    /// The next so many connections are dropped as soon as they are made, before a byte is read.
    void dropConnections(int count) { m_toDrop = count; }
    /// The next so many requests are dropped when their head has come; they are counted as headsOnly().
    void dropAfterHead(int count) { m_toDropAfterHead = count; }
    [[nodiscard]] int headsOnly() const { return m_headsOnly; }
    /// Says so much more to everybody who is connected.
    void say(const QByteArray& bytes);
    /// Closes every connection, as a server does with those that have been idle for long.
    void closeAll();

    /// A complete answer with a Content-Length.
    [[nodiscard]] static Answer reply(int status, const QByteArray& type, const QByteArray& body);
    [[nodiscard]] static Answer redirect(int status, const QByteArray& location);

Q_SIGNALS:
    void asked();

private:
    struct Held
    {
        QPointer<QTcpSocket> socket;
        Answer answer;
    };

    void accept();
    void read(QTcpSocket* socket);
    void answer(QTcpSocket* socket, const Answer& answer);

    Handler m_handler;
    QHash<QTcpSocket*, QByteArray> m_buffers;
    QList<Request> m_requests;
    QList<Held> m_held;
    bool m_holds = true;
    int m_toDrop = 0;
    int m_toDropAfterHead = 0;
    int m_headsOnly = 0;
    int m_connections = 0;
    std::unique_ptr<QTcpServer> m_server; ///< goes first: its sockets say goodbye to what stands above
};

} // namespace proofdesk
