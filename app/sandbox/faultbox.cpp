// SPDX-License-Identifier: MIT
#include "sandbox/faultbox.h"

#include <algorithm>

namespace proofdesk {

void FaultBox::arm(SandboxFault fault, int times, const QByteArray& only)
{
    if (times != 0)
        m_armed.append({fault, times, only});
}

void FaultBox::disarm(SandboxFault fault)
{
    m_armed.removeIf([fault](const Armed& each) { return each.fault == fault; });
}

bool FaultBox::take(SandboxFault fault, const QByteArray& methodAndPath)
{
    return takeFirst(fault, methodAndPath, {});
}

bool FaultBox::takeNamed(SandboxFault fault, const QByteArray& methodAndPath)
{
    return takeFirst(fault, methodAndPath, "/proofs/");
}

bool FaultBox::takeFirst(SandboxFault fault, const QByteArray& methodAndPath, const QByteArray& mustName)
{
    const auto found = std::ranges::find_if(m_armed, [&](const Armed& each) {
        return each.fault == fault && methodAndPath.contains(each.only) && each.only.contains(mustName);
    });
    if (found == m_armed.end())
        return false;
    if (found->times > 0 && --found->times == 0)
        m_armed.erase(found);
    return true;
}

bool FaultBox::isArmed(SandboxFault fault) const
{
    return std::ranges::any_of(m_armed, [fault](const Armed& each) { return each.fault == fault; });
}

} // namespace proofdesk
