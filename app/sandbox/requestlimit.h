// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QHash>
#include <QQueue>

namespace proofdesk {

/// "Rate limit exceeded (1,000/hour)": per key, in a sliding hour. A refused request does not count.
class RequestLimit
{
public:
    static constexpr int PerHour = 1000;

    /// 0: counted and fine. Else the seconds until the next one is.
    [[nodiscard]] int charge(const QByteArray& key, const QDateTime& now);

private:
    QHash<QByteArray, QQueue<QDateTime>> m_sent;
};

} // namespace proofdesk
