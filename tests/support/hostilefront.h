// SPDX-License-Identifier: MIT
#pragma once

#include "sandbox/sandbox.h"
#include "support/rawserver.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <functional>

namespace proofdesk {

/// Stands before a sandbox and puts words of its own into every field that strangers can write.
class HostileFront
{
public:
    /// `sandbox` is asked for at each request: it may begin later than this does.
    HostileFront(std::function<Sandbox&()> sandbox, std::function<QString(int number)> words)
        : m_sandbox(std::move(sandbox))
        , m_words(std::move(words))
        , m_server([this](const RawServer::Request& request) { return answer(request); })
    {
    }

    /// A header more in every answer, as "Name: value".
    void setHeader(const QByteArray& line) { m_header = line + "\r\n"; }
    [[nodiscard]] QUrl url() const
    {
        return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_server.port()));
    }

private:
    static bool isOfStrangers(const QString& field)
    {
        static const QSet<QString> fields = {
            QStringLiteral("jobTitle"),       QStringLiteral("campaignTitle"), QStringLiteral("description"),
            QStringLiteral("category"),       QStringLiteral("jobCategory"),   QStringLiteral("jobLocation"),
            QStringLiteral("userName"),       QStringLiteral("user"),          QStringLiteral("username"),
            QStringLiteral("proof_text"),     QStringLiteral("country_name"),  QStringLiteral("worker_name"),
            QStringLiteral("campaign_title"), QStringLiteral("notes"),         QStringLiteral("message"),
            QStringLiteral("error"),          QStringLiteral("title")};
        return fields.contains(field);
    }
    QJsonValue poisoned(const QJsonValue& value, const QString& field)
    {
        if (value.isArray()) {
            QJsonArray all;
            for (const auto& one : value.toArray())
                all.append(poisoned(one, field));
            return all;
        }
        if (value.isObject()) {
            QJsonObject object = value.toObject();
            for (auto each = object.begin(); each != object.end(); ++each)
                each.value() = poisoned(each.value(), each.key());
            return object;
        }
        return value.isString() && isOfStrangers(field) ? QJsonValue(m_words(m_number++) + value.toString())
                                                        : value;
    }
    RawServer::Answer answer(const RawServer::Request& request)
    {
        SandboxRequest asked{request.method, request.path, {}, request.body};
        const QList<QByteArray> lines = request.head.split('\n');
        for (const QByteArray& line : lines) {
            if (const qsizetype colon = line.indexOf(':'); colon > 0)
                asked.headers.append({line.left(colon).trimmed(), line.mid(colon + 1).trimmed()});
        }
        const SandboxAnswer said = m_sandbox().handle(asked);
        const auto document = QJsonDocument::fromJson(said.body);
        QByteArray body = said.body;
        if (document.isArray())
            body = QJsonDocument(poisoned(document.array(), {}).toArray()).toJson();
        else if (document.isObject())
            body = QJsonDocument(poisoned(document.object(), {}).toObject()).toJson();
        RawServer::Answer reply = RawServer::reply(said.status, said.contentType, body);
        reply.bytes.insert(reply.bytes.indexOf("\r\n") + 2, m_header);
        return reply;
    }

    std::function<Sandbox&()> m_sandbox;
    std::function<QString(int number)> m_words;
    QByteArray m_header;
    int m_number = 0;
    RawServer m_server;
};

} // namespace proofdesk
