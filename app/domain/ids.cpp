// SPDX-License-Identifier: MIT
#include "domain/ids.h"

#include <algorithm>

namespace proofdesk {

namespace {

constexpr qsizetype UuidLength = 36;
constexpr qsizetype MaxTypedIdLength = 200;

bool isAsciiDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

} // namespace

std::optional<CampaignId> CampaignId::parse(QStringView text)
{
    // QUuid also reads forms with braces, which the service never writes.
    if (text.size() != UuidLength)
        return std::nullopt;
    const QUuid uuid = QUuid::fromString(text);
    if (uuid.isNull())
        return std::nullopt;
    return CampaignId(uuid);
}

std::optional<WorkerId> WorkerId::fromUserInput(QStringView input,
                                                const std::function<bool(const WorkerId&)>& isListed)
{
    const QStringView text = input.trimmed();
    if (text.isEmpty() || text.size() > MaxTypedIdLength)
        return std::nullopt;
    const WorkerId typed = fromText(text.toString());
    if (isListed && !isListed(typed) && std::all_of(text.begin(), text.end(), isAsciiDigit)) {
        bool fits = false;
        const WorkerId number = fromNumber(text.toLongLong(&fits));
        if (fits && number.toString() == text && isListed(number))
            return number;
    }
    return typed;
}

std::optional<WorkerId> WorkerId::fromStorage(QStringView stored)
{
    if (stored.startsWith(u"t:"))
        return fromText(stored.mid(2).toString());
    if (stored.startsWith(u"n:")) {
        bool fits = false;
        const qint64 number = stored.mid(2).toLongLong(&fits);
        if (fits)
            return fromNumber(number);
    }
    return std::nullopt;
}

QString WorkerId::toString() const
{
    if (isNumber())
        return QString::number(number());
    if (const QString* text = std::get_if<QString>(&m_value))
        return *text;
    return {};
}

QString WorkerId::toStorage() const
{
    if (isNull())
        return {};
    return (isNumber() ? QStringLiteral("n:") : QStringLiteral("t:")) + toString();
}

} // namespace proofdesk
