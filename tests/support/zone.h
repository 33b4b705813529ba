// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QtGlobal>

#include <ctime>

namespace proofdesk {

/// The local time of a place while it lives. Named by its offset, so that no database of zones is needed.
class InZone
{
public:
    /// `zone`: as TZ takes it, "NPT-5:45" for what is 5:45 ahead of UTC.
    explicit InZone(const QByteArray& zone)
        : m_wasSet(qEnvironmentVariableIsSet("TZ"))
        , m_before(qgetenv("TZ"))
    {
        qputenv("TZ", zone);
        tzset();
    }
    ~InZone()
    {
        if (m_wasSet)
            qputenv("TZ", m_before);
        else
            qunsetenv("TZ");
        tzset();
    }
    Q_DISABLE_COPY_MOVE(InZone)

private:
    bool m_wasSet;
    QByteArray m_before;
};

} // namespace proofdesk
