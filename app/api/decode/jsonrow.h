// SPDX-License-Identifier: MIT
#pragma once

#include "api/decode/jsonkey.h"
#include "domain/ids.h"
#include "domain/money.h"
#include "domain/percent.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>

#include <optional>

namespace proofdesk {

/// One object of an answer, read forgivingly: either spelling of a key, numbers as text and the reverse, null
/// as missing. What is missing or makes no sense is unknown (nullopt, empty, invalid), never 0.
class JsonRow
{
public:
    explicit JsonRow(QJsonObject object)
        : m_object(std::move(object))
    {
    }

    /// Undefined where neither spelling is there, or both are null.
    [[nodiscard]] QJsonValue value(const JsonKey& key) const;
    [[nodiscard]] bool has(const JsonKey& key) const { return !value(key).isUndefined(); }

    [[nodiscard]] QString text(const JsonKey& key) const;
    /// Text, or the parts of a list or an object of it, a line each: "name: value" where they have names.
    [[nodiscard]] QString lines(const JsonKey& key) const;
    /// A count: whole and not negative.
    [[nodiscard]] std::optional<qint64> count(const JsonKey& key) const;
    [[nodiscard]] std::optional<Money> money(const JsonKey& key) const;
    [[nodiscard]] std::optional<Percent> percent(const JsonKey& key) const;
    /// ISO 8601; without an offset it is taken as UTC, in which the service writes.
    [[nodiscard]] QDateTime utc(const JsonKey& key) const;
    [[nodiscard]] std::optional<bool> flag(const JsonKey& key) const;
    [[nodiscard]] JsonRow row(const JsonKey& key) const; ///< empty where there is none
    [[nodiscard]] QJsonArray array(const JsonKey& key) const; ///< empty where there is none

    [[nodiscard]] CampaignId campaignId(const JsonKey& key) const; ///< null where unusable
    [[nodiscard]] SubmissionId submissionId(const JsonKey& key) const; ///< null where unusable
    /// In the JSON type in which it stands there; null where that is neither text nor a whole number.
    [[nodiscard]] WorkerId workerId(const JsonKey& key) const;

private:
    QJsonObject m_object;
};

} // namespace proofdesk
