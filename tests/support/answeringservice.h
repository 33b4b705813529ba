// SPDX-License-Identifier: MIT
#pragma once

#include "support/rawserver.h"
#include "support/waiting.h"

#include <QUrl>

namespace proofdesk {

/// Answers by path: "/429" and so on with that status, "/good" with an object, "/hold" when released.
class AnsweringService
{
public:
    AnsweringService()
        : server([this](const RawServer::Request& request) { return answer(request); })
    {
    }

    [[nodiscard]] QUrl origin() const
    {
        return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(server.port()));
    }
    [[nodiscard]] int count() const { return int(server.requests().size()); }

    /// Statuses for the next requests, whatever they ask; then 200.
    QList<int> next;
    QByteArray extraHead;
    QByteArray body = "{}";
    RawServer server;

private:
    RawServer::Answer answer(const RawServer::Request& request)
    {
        const int status = next.isEmpty() ? 200 : next.takeFirst();
        if (status == 0)
            return {{}, true};
        const QByteArray text = status == 200 ? body : QByteArray(R"({"error": "said no"})");
        RawServer::Answer said{"HTTP/1.1 " + QByteArray::number(status)
                               + " Said\r\nContent-Type: application/json\r\n"
                               + (status == 200 ? QByteArray() : extraHead)
                               + "Content-Length: " + QByteArray::number(text.size()) + "\r\n\r\n" + text};
        said.hold = request.path.startsWith("/hold");
        return said;
    }
};

/// Lets everything happen that is due without time passing, and arrive there.
inline void settleDown(const AnsweringService& service)
{
    (void)letArriveAt(service.origin());
}

} // namespace proofdesk
