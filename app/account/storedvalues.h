// SPDX-License-Identifier: MIT
#pragma once

#include "account/database.h"
#include "domain/ids.h"
#include "domain/money.h"

#include <QString>
#include <QVariant>

#include <optional>

namespace proofdesk {

// How values of the domain stand in the database, beside toStored(QDateTime).

[[nodiscard]] inline QVariant toStored(const CampaignId& id)
{
    return id.isNull() ? QStringLiteral("") : id.toString();
}

[[nodiscard]] inline QVariant toStored(const WorkerId& id)
{
    return id.isNull() ? QStringLiteral("") : id.toStorage();
}

[[nodiscard]] inline QVariant toStored(const std::optional<Money>& money)
{
    return money ? QVariant(money->units()) : QVariant(QMetaType::fromType<qint64>());
}

[[nodiscard]] inline std::optional<Money> moneyFromStored(const QVariant& stored)
{
    if (stored.isNull())
        return std::nullopt;
    return Money::fromUnits(stored.toLongLong());
}

/// A null QString is written as NULL, which no text column here takes.
[[nodiscard]] inline QVariant notNull(const QString& text)
{
    return text.isNull() ? QStringLiteral("") : text;
}

} // namespace proofdesk
