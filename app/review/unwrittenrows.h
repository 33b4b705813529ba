// SPDX-License-Identifier: MIT
#pragma once

#include <QHash>
#include <QList>

namespace proofdesk {

/// Rows that are not in the database yet, each key once, in the order in which they came.
template <typename Key, typename Row> class UnwrittenRows
{
public:
    [[nodiscard]] bool isEmpty() const { return m_order.isEmpty(); }
    [[nodiscard]] bool isFull() const { return m_order.size() >= Most; }

    /// The row of that key: a new one where there is none, for which the oldest goes if they are too many.
    Row& of(const Key& key)
    {
        auto at = m_rows.find(key);
        if (at == m_rows.end()) {
            if (isFull())
                m_rows.remove(m_order.takeFirst());
            m_order.append(key);
            at = m_rows.insert(key, Row());
        }
        return *at;
    }
    [[nodiscard]] QList<Row> all() const
    {
        QList<Row> rows;
        rows.reserve(m_order.size());
        for (const Key& key : m_order)
            rows.append(m_rows.value(key));
        return rows;
    }
    void clear()
    {
        m_rows.clear();
        m_order.clear();
    }

    /// A disk may refuse for days.
    static constexpr qsizetype Most = 10'000;

private:
    QHash<Key, Row> m_rows;
    QList<Key> m_order;
};

} // namespace proofdesk
