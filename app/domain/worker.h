// SPDX-License-Identifier: MIT
#pragma once

#include "domain/ids.h"

#include <QDateTime>
#include <QString>

namespace proofdesk {

/// A row of the list of blocked workers (operation 11).
struct BlockedWorker
{
    WorkerId id;
    QString name;
    QDateTime blockedAt; ///< UTC; invalid where unknown

    friend bool operator==(const BlockedWorker&, const BlockedWorker&) = default;
};

} // namespace proofdesk
