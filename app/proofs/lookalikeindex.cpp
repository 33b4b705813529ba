// SPDX-License-Identifier: MIT
#include "proofs/lookalikeindex.h"

#include <algorithm>

namespace proofdesk {
namespace {

/// Comparing a table's 64th part one by one costs about as much as a search in the tables.
constexpr size_t SmallestRebuild = 256;
constexpr size_t TailPart = 64;
constexpr quint64 QuarterMask = 0xFFFF;

constexpr quint64 quarterOf(quint64 look, int quarter)
{
    return (look >> (quarter * 16)) & QuarterMask;
}

/// Whether an earlier quarter already led to this pair, so that it is reported once.
[[gnu::always_inline]] inline bool seenBefore(quint64 difference, int quarter)
{
    for (int earlier = 0; earlier < quarter; ++earlier) {
        const quint64 bits = quarterOf(difference, earlier);
        if ((bits & (bits - 1)) == 0)
            return true;
    }
    return false;
}

// Always inlined into its two callers, because only a function that says so itself is compiled for popcnt.
template <typename Tables>
[[gnu::always_inline]] inline void searchAll(const Tables& tables, const std::vector<quint64>& looks,
                                             size_t indexed, quint64 look,
                                             std::vector<LookAlikeIndex::Match>& found, size_t most)
{
    for (int quarter = 0; indexed > 0 && quarter < static_cast<int>(tables.size()); ++quarter) {
        const auto& table = tables[static_cast<size_t>(quarter)];
        const quint64 own = quarterOf(look, quarter);
        for (int flip = -1; flip < 16; ++flip) {
            const quint64 value = flip < 0 ? own : own ^ (quint64(1) << flip);
            const quint32 end = table.starts[value + 1];
            for (quint32 at = table.starts[value]; at < end && found.size() < most; ++at) {
                const quint64 difference = table.entries[at].look ^ look;
                const int distance = __builtin_popcountll(difference);
                if (distance <= LookAlikeDistance && !seenBefore(difference, quarter))
                    found.push_back({table.entries[at].id, distance});
            }
        }
    }
    for (size_t id = indexed; id < looks.size() && found.size() < most; ++id) {
        const int distance = __builtin_popcountll(looks[id] ^ look);
        if (distance <= LookAlikeDistance)
            found.push_back({static_cast<int>(id), distance});
    }
}

} // namespace

int LookAlikeIndex::add(quint64 look)
{
    m_looks.push_back(look);
    return static_cast<int>(m_looks.size()) - 1;
}

void LookAlikeIndex::find(quint64 look, std::vector<Match>& found, size_t most) const
{
    if (m_looks.size() - m_indexed > std::max(SmallestRebuild, m_indexed / TailPart))
        rebuild();
#if defined(__x86_64__)
    static const bool fast = __builtin_cpu_supports("popcnt") != 0;
    if (fast) {
        searchWithPopcnt(look, found, most);
        return;
    }
#endif
    search(look, found, most);
}

void LookAlikeIndex::search(quint64 look, std::vector<Match>& found, size_t most) const
{
    searchAll(m_tables, m_looks, m_indexed, look, found, most);
}

#if defined(__x86_64__)
[[gnu::target("popcnt")]] void LookAlikeIndex::searchWithPopcnt(quint64 look, std::vector<Match>& found,
                                                                size_t most) const
{
    searchAll(m_tables, m_looks, m_indexed, look, found, most);
}
#endif

void LookAlikeIndex::rebuild() const
{
    m_indexed = m_looks.size();
    for (int quarter = 0; quarter < Quarters; ++quarter) {
        Table& table = m_tables[static_cast<size_t>(quarter)];
        table.starts.assign((size_t(1) << QuarterBits) + 1, 0);
        table.entries.resize(m_indexed);
        for (const quint64 look : m_looks)
            ++table.starts[quarterOf(look, quarter) + 1];
        for (size_t value = 1; value < table.starts.size(); ++value)
            table.starts[value] += table.starts[value - 1];
        std::vector<quint32> next(table.starts.begin(), table.starts.end() - 1);
        for (size_t id = 0; id < m_indexed; ++id)
            table.entries[next[quarterOf(m_looks[id], quarter)]++] = {m_looks[id], static_cast<int>(id)};
    }
}

} // namespace proofdesk
