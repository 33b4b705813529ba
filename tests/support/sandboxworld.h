// SPDX-License-Identifier: MIT
#pragma once

#include "sandbox/sandbox.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace proofdesk {

/// A sandbox whose time is moved by hand.
struct SandboxWorld
{
    explicit SandboxWorld(SandboxOptions options = {})
        : sandbox([this, &options] {
            options.now = [this] { return time; };
            return options;
        }())
    {
    }

    SandboxAnswer ask(const QByteArray& method, const QByteArray& target, const QByteArray& body = {},
                      const QByteArray& key = Sandbox::demoKey(), const QByteArray& type = "application/json")
    {
        return sandbox.handle(
            {method, target, {{"Host", "127.0.0.1:1"}, {"X-API-Key", key}, {"Content-Type", type}}, body});
    }
    QJsonObject object(const QByteArray& method, const QByteArray& target, const QByteArray& body = {})
    {
        return QJsonDocument::fromJson(ask(method, target, body).body).object();
    }
    CampaignId campaign(QStringView title) const
    {
        const SandboxSnapshot shot = sandbox.snapshot();
        const Campaign* found = shot.campaign(title);
        return found ? found->id : CampaignId();
    }
    QByteArray lesson() const
    {
        return campaign(u"Install Fernleaf and finish lesson one").toString().toLatin1();
    }
    QByteArray submissionsPath() const { return "/api/campaigns/" + lesson() + "/submissions/"; }
    QJsonArray pending()
    {
        return object("GET", submissionsPath() + "?status=Pending")[u"results"][u"submissions"].toArray();
    }
    QByteArray firstPending() { return QByteArray::number(pending().first()[u"submissionId"].toInteger()); }

    QDateTime time = QDateTime::fromString(QStringLiteral("2026-03-01T12:00:00Z"), Qt::ISODate);
    Sandbox sandbox;
};

inline QString errorOf(const SandboxAnswer& answer)
{
    return QJsonDocument::fromJson(answer.body).object()[u"error"].toString();
}

/// The body of /jobs/add with one field changed; nullptr as the value leaves it out.
inline QByteArray jobBody(const QByteArray& changed = {}, const char* value = nullptr)
{
    const QList<std::pair<QByteArray, QByteArray>> fields{{"title", "Test Job"},
                                                          {"description", "Do it"},
                                                          {"pay_rate", "5.00"},
                                                          {"total_availabilities", "10"},
                                                          {"proof_required_description", "A screenshot"},
                                                          {"category", "Survey"},
                                                          {"countries", "[\"US\", \"CA\"]"}};
    QByteArray body;
    for (const auto& [name, usual] : fields) {
        if (name == changed && !value)
            continue;
        body += "--edge\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n"
            + (name == changed ? QByteArray(value) : usual) + "\r\n";
    }
    return body + "--edge--\r\n";
}

inline constexpr const char* multipart = "multipart/form-data; boundary=edge";

} // namespace proofdesk
