// SPDX-License-Identifier: MIT
#pragma once

#include <QHashFunctions>
#include <QString>
#include <QUuid>

#include <compare>
#include <functional>
#include <optional>
#include <variant>

namespace proofdesk {

/// The public id of a campaign: a UUID. It is checked before it can become a part of any URL.
class CampaignId
{
public:
    CampaignId() = default;
    /// Text of the form 123e4567-e89b-12d3-a456-426614174000, in either case; anything else gives nullopt.
    [[nodiscard]] static std::optional<CampaignId> parse(QStringView text);

    [[nodiscard]] bool isNull() const { return m_uuid.isNull(); }
    /// Lower case, without braces: as the service writes it.
    [[nodiscard]] QString toString() const { return m_uuid.toString(QUuid::WithoutBraces); }

    friend bool operator==(const CampaignId& a, const CampaignId& b) { return a.m_uuid == b.m_uuid; }
    friend bool operator<(const CampaignId& a, const CampaignId& b) { return a.m_uuid < b.m_uuid; }
    friend size_t qHash(const CampaignId& id, size_t seed = 0) { return ::qHash(id.m_uuid, seed); }

private:
    explicit CampaignId(QUuid uuid)
        : m_uuid(uuid)
    {
    }

    QUuid m_uuid;
};

/// The id of a submission: a positive integer, unique within the service.
class SubmissionId
{
public:
    constexpr SubmissionId() = default;
    explicit constexpr SubmissionId(qint64 value)
        : m_value(value)
    {
    }

    [[nodiscard]] constexpr qint64 value() const { return m_value; }
    [[nodiscard]] constexpr bool isNull() const { return m_value <= 0; }
    [[nodiscard]] QString toString() const { return QString::number(m_value); }

    friend constexpr auto operator<=>(SubmissionId, SubmissionId) = default;
    friend size_t qHash(SubmissionId id, size_t seed = 0) { return ::qHash(id.m_value, seed); }

private:
    qint64 m_value = 0;
};

/// The id of a worker. The service documents text ("abc-def-123") in one place and a number (12345) in
/// another, so it is opaque: it keeps the JSON type in which it arrived and goes back as that type.
class WorkerId
{
public:
    WorkerId() = default;
    [[nodiscard]] static WorkerId fromNumber(qint64 number) { return WorkerId(number); }
    [[nodiscard]] static WorkerId fromText(const QString& text) { return WorkerId(text); }
    /// What a person typed is text, as it stands: 000123 may be another worker than 123. `isListed` says
    /// whether the service listed a worker under that id: that very id as a number is one.
    [[nodiscard]] static std::optional<WorkerId>
    fromUserInput(QStringView input, const std::function<bool(const WorkerId&)>& isListed = {});
    /// The reverse of toStorage(); nullopt for what it never wrote.
    [[nodiscard]] static std::optional<WorkerId> fromStorage(QStringView stored);

    [[nodiscard]] bool isNull() const { return std::holds_alternative<std::monostate>(m_value); }
    [[nodiscard]] bool isNumber() const { return std::holds_alternative<qint64>(m_value); }
    [[nodiscard]] qint64 number() const { return isNumber() ? std::get<qint64>(m_value) : 0; }
    /// For people: the digits or the text.
    [[nodiscard]] QString toString() const;
    /// For the database: "n:12345" or "t:abc-def-123", so that the type survives.
    [[nodiscard]] QString toStorage() const;

    friend bool operator==(const WorkerId&, const WorkerId&) = default;
    friend size_t qHash(const WorkerId& id, size_t seed = 0) { return ::qHash(id.toStorage(), seed); }

private:
    explicit WorkerId(qint64 number)
        : m_value(number)
    {
    }
    explicit WorkerId(const QString& text)
        : m_value(text)
    {
    }

    std::variant<std::monostate, qint64, QString> m_value;
};

/// One submission in one campaign: the key of everything that is kept about it.
struct SubmissionKey
{
    CampaignId campaign;
    SubmissionId submission;

    friend bool operator==(const SubmissionKey&, const SubmissionKey&) = default;
    friend size_t qHash(const SubmissionKey& key, size_t seed = 0)
    {
        return qHashMulti(seed, key.campaign, key.submission);
    }
};

} // namespace proofdesk
