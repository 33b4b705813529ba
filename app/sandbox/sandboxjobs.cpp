// SPDX-License-Identifier: MIT
#include "sandbox/sandboxjobs.h"

#include "sandbox/multipartparser.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QUrl>

#include <algorithm>
#include <array>
#include <cmath>

namespace proofdesk {

namespace {

tl::unexpected<SandboxError> invalid(const QString& text)
{
    return tl::unexpected(SandboxError{400, text});
}

/// What the legitimacy check of the sandbox does not let pass.
bool isSuspicious(const QString& text)
{
    constexpr std::array words{u"password", u"credit card", u"bank login", u"one-time code"};
    return std::ranges::any_of(words, [&text](const char16_t* word) {
        return text.contains(QStringView(word), Qt::CaseInsensitive);
    });
}

bool isImage(const QByteArray& bytes)
{
    return bytes.startsWith("\x89PNG\r\n") || bytes.startsWith("\xFF\xD8\xFF") || bytes.startsWith("GIF8")
        || (bytes.startsWith("RIFF") && bytes.mid(8, 4) == "WEBP");
}

/// "In" for all countries, as the one documented value; else the codes.
std::optional<QString> locationOf(const QJsonArray& countries)
{
    QStringList codes;
    for (const QJsonValue each : countries) {
        const QString code = each.toString();
        if (code.size() != 2 || code != code.toUpper() || !code.at(0).isLetter() || !code.at(1).isLetter())
            return std::nullopt;
        codes.append(code);
    }
    return codes.isEmpty() ? QStringLiteral("In") : codes.join(u", ");
}

struct Kind
{
    const char* slug;
    const char* title;
};

/// From the API text, and deliberately not from the table that the client uses.
constexpr std::array prefilledTable{
    Kind{"facebook-likes", "Facebook post likes"},   Kind{"facebook-shares", "Facebook post shares"},
    Kind{"instagram-likes", "Instagram post likes"}, Kind{"instagram-followers", "Instagram followers"},
    Kind{"twitter-likes", "Twitter/X post likes"},   Kind{"twitter-followers", "Twitter/X followers"},
    Kind{"twitter-retweets", "Twitter/X retweets"},  Kind{"trustpilot-reviews", "Trustpilot reviews"},
    Kind{"9gag-upvotes", "9GAG post upvotes"},       Kind{"youtube-likes", "YouTube video likes"},
};

} // namespace

CampaignId newCampaignId(SandboxRandom& random)
{
    QByteArray bytes(16, '\0');
    for (char& byte : bytes)
        byte = char(random.below(256));
    bytes[6] = char((bytes[6] & 0x0F) | 0x40); // version 4
    bytes[8] = char((bytes[8] & 0x3F) | 0x80);
    const QString text = QUuid::fromRfc4122(bytes).toString(QUuid::WithoutBraces);
    return CampaignId::parse(text).value_or(CampaignId());
}

SandboxResult<SandboxCampaign> parseCustomJob(const SandboxRequest& request)
{
    const auto parts = parseMultipart(request.header("Content-Type"), request.body);
    if (!parts)
        return invalid(QStringLiteral("Invalid data: multipart/form-data is required"));
    QHash<QByteArray, QString> fields;
    for (const MultipartPart& part : *parts) {
        if (part.name == "campaign_image") {
            if (!part.fileName || !isImage(part.content))
                return invalid(QStringLiteral("Invalid data: campaign_image is not an image"));
        } else if (part.fileName) {
            return invalid(
                QStringLiteral("Invalid data: %1 must not be a file").arg(QString::fromUtf8(part.name)));
        } else {
            fields.insert(part.name, QString::fromUtf8(part.content));
        }
    }
    for (const char* name : {"title", "description", "pay_rate", "total_availabilities",
                             "proof_required_description", "category"}) {
        if (fields.value(name).trimmed().isEmpty())
            return invalid(QStringLiteral("Invalid data: %1 is required").arg(QLatin1String(name)));
    }

    SandboxCampaign job;
    job.title = fields["title"];
    job.description = fields["description"];
    job.category = fields["category"];
    const auto pay = Money::parse(fields["pay_rate"]);
    if (!pay || *pay <= Money())
        return invalid(QStringLiteral("Invalid data: pay_rate must be a positive decimal"));
    job.pay = *pay;
    bool isNumber = false;
    job.total = fields["total_availabilities"].toInt(&isNumber);
    if (!isNumber || job.total < 1)
        return invalid(QStringLiteral("Invalid data: total_availabilities must be a positive integer"));
    const QString full = fields.value("approve_once_full", QStringLiteral("false"));
    if (full != u"true" && full != u"false")
        return invalid(QStringLiteral("Invalid data: approve_once_full must be true or false"));
    job.approveOnceFull = full == u"true";
    const QString countries = fields.value("countries", QStringLiteral("[]"));
    const QJsonDocument list = QJsonDocument::fromJson(countries.toUtf8());
    const auto location = list.isArray() ? locationOf(list.array()) : std::nullopt;
    if (!location)
        return invalid(QStringLiteral("Invalid data: countries must be an array of country codes"));
    job.location = *location;
    if (isSuspicious(job.title) || isSuspicious(job.description)
        || isSuspicious(fields["proof_required_description"]))
        return tl::unexpected(SandboxError{
            403,
            QStringLiteral("Job rejected by legitimacy check: it must not ask workers for passwords or "
                           "payment details")});
    return job;
}

SandboxResult<SandboxCampaign> parsePrefilledJob(const QByteArray& slug,
                                                 const std::optional<QJsonObject>& body)
{
    const auto kind =
        std::ranges::find_if(prefilledTable, [&slug](const Kind& each) { return slug == each.slug; });
    if (kind == prefilledTable.end())
        return tl::unexpected(SandboxError{404, QStringLiteral("Not found")});
    if (!body)
        return invalid(QStringLiteral("Invalid data: a JSON object is required"));

    const QUrl link(body->value(u"link").toString(), QUrl::StrictMode);
    if (!link.isValid() || link.host().isEmpty() || (link.scheme() != u"https" && link.scheme() != u"http"))
        return invalid(QStringLiteral("Invalid data: link must be a URL"));
    if (isSuspicious(link.toString()))
        return invalid(QStringLiteral("Invalid data: this link can't be promoted"));
    const QJsonValue quantity = body->value(u"quantity");
    if (!quantity.isDouble() || double(quantity.toInteger()) != quantity.toDouble())
        return invalid(QStringLiteral("Invalid data: quantity must be an integer"));
    if (quantity.toInteger() < 6)
        return invalid(QStringLiteral("Quantity below minimum (6)"));
    const QJsonValue countries = body->value(u"countries");
    const auto location =
        countries.isArray() || countries.isUndefined() ? locationOf(countries.toArray()) : std::nullopt;
    if (!location)
        return invalid(QStringLiteral("Invalid data: countries must be an array of country codes"));

    SandboxCampaign job;
    job.title = QLatin1String(kind->title);
    job.description = link.toString();
    job.category = QStringLiteral("Social Media");
    job.location = *location;
    job.pay = Money::fromCents(5);
    job.total = quantity.toInteger();
    job.approveOnceFull = true;
    job.topic = ProofTopic::Video;
    return job;
}

} // namespace proofdesk
