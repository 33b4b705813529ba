// SPDX-License-Identifier: MIT
#include "account/storederror.h"

#include "account/storedvalues.h"

#include <array>
#include <utility>

namespace proofdesk {

namespace {

constexpr std::array KindWords{
    std::pair(ErrorKind::Cancelled, "cancelled"),      std::pair(ErrorKind::NotSent, "not sent"),
    std::pair(ErrorKind::NoAnswer, "no answer"),       std::pair(ErrorKind::TimedOut, "timed out"),
    std::pair(ErrorKind::TooLarge, "too large"),       std::pair(ErrorKind::Redirected, "redirected"),
    std::pair(ErrorKind::NotTheApi, "not the api"),    std::pair(ErrorKind::Unreadable, "unreadable"),
    std::pair(ErrorKind::Refused, "refused"),          std::pair(ErrorKind::Unauthorized, "unauthorized"),
    std::pair(ErrorKind::Forbidden, "forbidden"),      std::pair(ErrorKind::NotFound, "not found"),
    std::pair(ErrorKind::RateLimited, "rate limited"), std::pair(ErrorKind::ServerFault, "server fault"),
    std::pair(ErrorKind::Unexpected, "unexpected"),
};

std::optional<ErrorKind> kindOf(const QString& stored)
{
    for (const auto& [kind, word] : KindWords) {
        if (stored == QLatin1String(word))
            return kind;
    }
    return std::nullopt;
}

} // namespace

QString toWord(ErrorKind kind)
{
    for (const auto& [known, word] : KindWords) {
        if (known == kind)
            return QLatin1String(word);
    }
    return {};
}

QVariantList toStored(const std::optional<ApiError>& error)
{
    if (!error)
        return {QVariant(), QVariant(), QVariant(), QVariant(), QVariant()};
    return {toWord(error->kind), error->httpStatus, notNull(error->serviceMessage), notNull(error->detail),
            error->mayHaveHappened()};
}

std::optional<ApiError> errorFromStored(const Database::Row& row, int first)
{
    if (row.at(first).isNull())
        return std::nullopt;
    const auto kind = kindOf(row.at(first).toString());
    ApiError error;
    error.kind = kind.value_or(ErrorKind::Unexpected);
    error.httpStatus = row.at(first + 1).toInt();
    error.serviceMessage = row.at(first + 2).toString();
    error.detail = row.at(first + 3).toString();
    error.effect =
        !kind || row.at(first + 4).toBool() ? EffectMayHaveHappened::Yes : EffectMayHaveHappened::No;
    return error;
}

} // namespace proofdesk
