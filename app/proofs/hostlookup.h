// SPDX-License-Identifier: MIT
#pragma once

#include <QHostAddress>
#include <QList>
#include <QObject>
#include <QString>

#include <functional>

namespace proofdesk {

/// Resolves a name and calls back with its addresses (none: it doesn't resolve), silent once `context` is
/// gone. A parameter, so that a test can say what a name resolves to.
using HostLookup = std::function<void(const QString& host, QObject* context,
                                      std::function<void(const QList<QHostAddress>&)> done)>;

/// As the machine resolves names.
[[nodiscard]] HostLookup systemHostLookup();

} // namespace proofdesk
