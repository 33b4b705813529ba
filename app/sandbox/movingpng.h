// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QList>

namespace proofdesk {

/// One PNG that moves out of several of the same size and kind, each shown for so long, in milliseconds. As
/// one of them it is a PNG like any other.
[[nodiscard]] QByteArray movingPng(const QList<QByteArray>& pngs, quint16 milliseconds);

} // namespace proofdesk
