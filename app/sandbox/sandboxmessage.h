// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QList>

#include <utility>

namespace proofdesk {

using SandboxHeaders = QList<std::pair<QByteArray, QByteArray>>;

/// What was asked of the sandbox, as it stood on the wire.
struct SandboxRequest
{
    QByteArray method; ///< "GET"
    QByteArray target; ///< path and query, still percent-encoded
    SandboxHeaders headers;
    QByteArray body;

    /// The value of the first header of that name, in any case of letters; empty where there is none.
    [[nodiscard]] QByteArray header(const QByteArray& name) const;
    /// The target up to the query.
    [[nodiscard]] QByteArray path() const;
};

/// How an answer goes out. All but Whole are faults that were asked for.
enum class SandboxDelivery {
    Whole,
    Dropped, ///< the connection is closed without a byte
    Cut, ///< the connection is closed in the middle of the body
    Late, ///< after 1.5 s
    Dripping, ///< a few bytes at a time
    Silent ///< nothing is ever sent; the connection stays open until the other side leaves
};

struct SandboxAnswer
{
    int status = 200;
    QByteArray contentType = "application/json";
    SandboxHeaders headers;
    QByteArray body;
    SandboxDelivery delivery = SandboxDelivery::Whole;
};

} // namespace proofdesk
