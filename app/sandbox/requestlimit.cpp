// SPDX-License-Identifier: MIT
#include "sandbox/requestlimit.h"

#include <algorithm>

namespace proofdesk {

int RequestLimit::charge(const QByteArray& key, const QDateTime& now)
{
    constexpr int hour = 3600;
    QQueue<QDateTime>& sent = m_sent[key];
    while (!sent.isEmpty() && sent.head().secsTo(now) >= hour)
        sent.dequeue();
    if (sent.size() >= PerHour)
        return std::max(1, hour - int(sent.head().secsTo(now)));
    sent.enqueue(now);
    return 0;
}

} // namespace proofdesk
