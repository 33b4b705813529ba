// SPDX-License-Identifier: MIT
#pragma once

#include "sandbox/sandboxfault.h"

#include <QList>

namespace proofdesk {

/// The faults that are on, each for so many requests and for some of them only.
class FaultBox
{
public:
    void arm(SandboxFault fault, int times, const QByteArray& only);
    void disarm(SandboxFault fault);
    void disarmAll() { m_armed.clear(); }
    /// Whether the fault is on for that request ("POST /jobs/add"); uses up one of its times.
    [[nodiscard]] bool take(SandboxFault fault, const QByteArray& methodAndPath);
    /// The same for images, which only a fault armed for "/proofs/…" concerns.
    [[nodiscard]] bool takeNamed(SandboxFault fault, const QByteArray& methodAndPath);
    /// Whether it is on for anything; uses nothing up.
    [[nodiscard]] bool isArmed(SandboxFault fault) const;

private:
    bool takeFirst(SandboxFault fault, const QByteArray& methodAndPath, const QByteArray& mustName);

    struct Armed
    {
        SandboxFault fault;
        int times; ///< -1: always
        QByteArray only;
    };
    QList<Armed> m_armed;
};

} // namespace proofdesk
