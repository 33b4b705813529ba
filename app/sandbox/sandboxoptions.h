// SPDX-License-Identifier: MIT
#pragma once

#include <QDateTime>
#include <QStringList>

#include <functional>

namespace proofdesk {

enum class SandboxSize {
    Small, ///< 6 campaigns, 400 submissions
    Medium, ///< 40 campaigns, 10,000 submissions
    Large ///< one campaign with 100,000 pending, and a few others
};

/// How a sandbox behaves; everything in it follows from these and from what is sent to it.
struct SandboxOptions
{
    SandboxSize size = SandboxSize::Small;
    quint32 seed = 1;
    quint16 port = 0; ///< of the API; 0: any free one
    quint16 imagePort = 0; ///< of the images, a second origin; 0: any free one
    bool arrivals = false; ///< new submissions keep arriving as the clock moves
    bool retryAfter = true; ///< a 429 names Retry-After
    bool payOnApproval = false; ///< an approval lowers the balance too, and may find it too low
    int feePercent = 10; ///< the commission on custom campaigns; prefilled ones bear none
    QStringList faults = {}; ///< names of faults that are on from the start, see sandboxfault.h
    /// The time, in UTC; the machine's where empty. Called from the threads of the server.
    std::function<QDateTime()> now = {};
};

} // namespace proofdesk
