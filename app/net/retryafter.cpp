// SPDX-License-Identifier: MIT
#include "net/retryafter.h"

#include <QLocale>

#include <algorithm>

namespace proofdesk {

namespace {

constexpr qint64 SecondsADay = 24LL * 60 * 60;

std::optional<QDateTime> httpDate(const QByteArray& text)
{
    auto date = QLocale::c().toDateTime(QString::fromLatin1(text.trimmed()),
                                        QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'"));
    if (!date.isValid())
        return std::nullopt;
    date.setTimeSpec(Qt::UTC);
    return date;
}

} // namespace

std::optional<std::chrono::seconds> retryAfterDelay(const QByteArray& retryAfter, const QByteArray& date,
                                                    const QDateTime& now)
{
    const QByteArray text = retryAfter.trimmed();
    if (text.isEmpty())
        return std::nullopt;
    if (std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; })) {
        bool fits = false;
        const qint64 seconds = text.toLongLong(&fits);
        return std::chrono::seconds(fits ? std::min(seconds, SecondsADay) : SecondsADay);
    }
    const auto until = httpDate(text);
    if (!until)
        return std::nullopt;
    const QDateTime from = httpDate(date).value_or(now);
    return std::chrono::seconds(std::clamp<qint64>(from.secsTo(*until), 0, SecondsADay));
}

} // namespace proofdesk
