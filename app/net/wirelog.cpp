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

void WireLog::append(WireEntry entry)
{
    entry.number = ++m_count;
    entry.words.truncate(MaxWords);
    if (m_entries.size() >= Capacity)
        m_entries.removeFirst();
    m_entries.append(std::move(entry));
    Q_EMIT appended();
}

} // namespace proofdesk
