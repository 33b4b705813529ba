// SPDX-License-Identifier: MIT
#include "api/decode/jsonrow.h"

#include "api/decode/exactjson.h"

#include <QStringList>
#include <QVariant>

#include <algorithm>
#include <limits>

namespace proofdesk {

namespace {

/// Text, or a number as text; null where it is neither.
QString plainText(const QJsonValue& value)
{
    if (const auto number = markedNumber(value))
        return *number;
    if (value.isString())
        return value.toString();
    if (value.isDouble())
        return QString::number(value.toInteger());
    return {};
}

QString linesOf(const QJsonValue& value, int depth = 0)
{
    constexpr int Deepest = 8;
    QStringList lines;
    const auto add = [&](const QString& name, const QJsonValue& part) {
        const QString text = linesOf(part, depth + 1);
        if (!text.isEmpty())
            lines.append(name.isEmpty() ? text : name + QStringLiteral(": ") + text);
    };
    if (depth > Deepest)
        return {};
    if (value.isArray()) {
        const QJsonArray parts = value.toArray();
        for (const QJsonValue part : parts)
            add({}, part);
    } else if (value.isObject()) {
        const QJsonObject parts = value.toObject();
        for (auto part = parts.begin(); part != parts.end(); ++part)
            add(part.key(), part.value());
    } else {
        return value.isBool() ? QVariant(value.toBool()).toString() : plainText(value);
    }
    return lines.join(u'\n');
}

/// "45", and "45.0" too: some writers of JSON know no integers.
std::optional<qint64> wholeNumber(QStringView text)
{
    text = text.trimmed();
    if (const qsizetype point = text.indexOf(u'.'); point > 0) {
        const QStringView decimals = text.sliced(point + 1);
        if (decimals.isEmpty()
            || !std::all_of(decimals.begin(), decimals.end(), [](QChar c) { return c == u'0'; }))
            return std::nullopt;
        text = text.first(point);
    }
    bool fits = false;
    const qint64 number = text.toLongLong(&fits);
    if (!fits)
        return std::nullopt;
    return number;
}

} // namespace

QJsonValue JsonRow::value(const JsonKey& key) const
{
    QJsonValue camel = m_object.value(key.camel());
    if (!camel.isUndefined() && !camel.isNull())
        return camel;
    const QJsonValue snake = m_object.value(key.snake());
    return snake.isNull() ? QJsonValue(QJsonValue::Undefined) : snake;
}

QString JsonRow::text(const JsonKey& key) const
{
    return plainText(value(key));
}

QString JsonRow::lines(const JsonKey& key) const
{
    const QJsonValue found = value(key);
    return found.isArray() || found.isObject() ? linesOf(found) : plainText(found);
}

std::optional<qint64> JsonRow::count(const JsonKey& key) const
{
    const auto number = wholeNumber(plainText(value(key)));
    return number && *number >= 0 ? number : std::nullopt;
}

std::optional<Money> JsonRow::money(const JsonKey& key) const
{
    // A number with an exponent is refused with the rest: programs write one only for what is too large or
    // too fine to be an amount.
    return Money::parse(QStringView(plainText(value(key))).trimmed());
}

std::optional<Percent> JsonRow::percent(const JsonKey& key) const
{
    return Percent::parse(plainText(value(key)));
}

QDateTime JsonRow::utc(const JsonKey& key) const
{
    const QJsonValue found = value(key);
    if (!found.isString())
        return {};
    QDateTime time = QDateTime::fromString(found.toString(), Qt::ISODateWithMs);
    if (time.timeSpec() == Qt::LocalTime)
        time.setTimeSpec(Qt::UTC);
    return time.toUTC();
}

std::optional<bool> JsonRow::flag(const JsonKey& key) const
{
    const QJsonValue found = value(key);
    if (found.isBool())
        return found.toBool();
    const QString word = plainText(found).trimmed().toLower();
    if (word == u"true" || word == u"1")
        return true;
    if (word == u"false" || word == u"0")
        return false;
    return std::nullopt;
}

JsonRow JsonRow::row(const JsonKey& key) const
{
    return JsonRow(value(key).toObject());
}

QJsonArray JsonRow::array(const JsonKey& key) const
{
    return value(key).toArray();
}

CampaignId JsonRow::campaignId(const JsonKey& key) const
{
    return CampaignId::parse(text(key)).value_or(CampaignId());
}

SubmissionId JsonRow::submissionId(const JsonKey& key) const
{
    return SubmissionId(count(key).value_or(0));
}

WorkerId JsonRow::workerId(const JsonKey& key) const
{
    const QJsonValue found = value(key);
    if (found.isDouble())
        return WorkerId::fromNumber(found.toInteger());
    if (const auto number = markedNumber(found)) {
        const auto whole = wholeNumber(*number);
        return whole ? WorkerId::fromNumber(*whole) : WorkerId();
    }
    if (found.isString() && !found.toString().isEmpty())
        return WorkerId::fromText(found.toString());
    return {};
}

} // namespace proofdesk
