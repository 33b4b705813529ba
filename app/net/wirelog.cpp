// SPDX-License-Identifier: MIT
#include "net/wirelog.h"

#include <utility>

namespace proofdesk {

namespace {
constexpr qsizetype MaxWords = 500;
}

WireLog::WireLog(QObject* parent)
    : QObject(parent)
{
}

quint64 WireLog::append(WireEntry entry)
{
    const quint64 number = ++m_count;
    entry.number = number;
    entry.words.truncate(MaxWords);
    if (m_entries.size() >= Capacity)
        m_entries.removeFirst();
    m_entries.append(std::move(entry));
    Q_EMIT appended();
    return number; // whoever heard of it may have deleted the log
}

void WireLog::amend(quint64 number, ErrorKind error, const QString& words)
{
    if (m_entries.isEmpty() || number < m_entries.first().number || number > m_count)
        return;
    const auto place = qsizetype(number - m_entries.first().number);
    m_entries[place].error = error;
    m_entries[place].words = words.left(MaxWords);
    Q_EMIT amended(int(place));
}

} // namespace proofdesk
