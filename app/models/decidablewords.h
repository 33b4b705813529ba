// SPDX-License-Identifier: MIT
#pragma once

#include "review/decisions/decidable.h"

#include <QCoreApplication>
#include <QList>
#include <QString>

namespace proofdesk {

/// Why a submission can't be decided now, for whoever tried.
class DecidableWords
{
    Q_DECLARE_TR_FUNCTIONS(DecidableWords)
public:
    /// Empty for Decidable::Yes.
    [[nodiscard]] static QString of(Decidable answer);
    /// Of several, none of which can be decided.
    [[nodiscard]] static QString ofAll(const QList<Decidable>& answers);
};

} // namespace proofdesk
