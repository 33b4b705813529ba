// SPDX-License-Identifier: MIT
#pragma once

#include "sandbox/sandbox.h"
#include "support/rawserver.h"

#include <functional>
#include <utility>

namespace proofdesk {

/// Stands before a sandbox and hands on what it says, but for what a test changes.
class ChangedService
{
public:
    /// `sandbox` is asked for at each request: it may begin later than this does.
    explicit ChangedService(std::function<Sandbox&()> sandbox)
        : m_sandbox(std::move(sandbox))
        , m_server([this](const RawServer::Request& request) { return answer(request); })
    {
    }

    [[nodiscard]] QUrl url() const
    {
        return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_server.port()));
    }

    /// The body that is sent instead of that one; none: as it is.
    std::function<QByteArray(const QByteArray& path, QByteArray body)> change;

private:
    RawServer::Answer answer(const RawServer::Request& request)
    {
        SandboxRequest asked{request.method, request.path, {}, request.body};
        for (const QByteArray& line : request.head.split('\n')) {
            if (const qsizetype colon = line.indexOf(':'); colon > 0)
                asked.headers.append({line.left(colon).trimmed(), line.mid(colon + 1).trimmed()});
        }
        const SandboxAnswer said = m_sandbox().handle(asked);
        const QByteArray body = change ? change(request.path, said.body) : said.body;
        return RawServer::reply(said.status, said.contentType, body);
    }

    std::function<Sandbox&()> m_sandbox;
    RawServer m_server;
};

} // namespace proofdesk
