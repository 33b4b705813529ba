// SPDX-License-Identifier: MIT
#pragma once

#include "proofs/fingerprint.h"

#include <array>
#include <vector>

namespace proofdesk {

/// Finds among many 64-bit looks those within LookAlikeDistance of one, without comparing all of them.
///
/// Multi-index hashing: of 6 differing bits at most one falls into at least one of four 16-bit quarters, so
/// it is enough to compare what shares a quarter up to one bit. Looks added since the four tables were built
/// are compared one by one, until they are so many that a search builds the tables anew. For one thread.
class LookAlikeIndex
{
public:
    struct Match
    {
        int id = 0;
        int distance = 0;

        friend bool operator==(const Match&, const Match&) = default;
    };

    /// The id of the new look: 0, 1, 2 …
    int add(quint64 look);
    [[nodiscard]] int size() const { return static_cast<int>(m_looks.size()); }
    [[nodiscard]] quint64 look(int id) const { return m_looks[static_cast<size_t>(id)]; }

    /// Appends all within LookAlikeDistance of `look`, in no order, each once, `look` itself included if it
    /// was added; about `most` where they are more.
    void find(quint64 look, std::vector<Match>& found, size_t most = AllOfThem) const;
    static constexpr size_t AllOfThem = ~size_t(0);

private:
    static constexpr int Quarters = 4;
    static constexpr int QuarterBits = 16;

    struct Entry
    {
        quint64 look;
        int id;
    };
    /// The entries ordered by one quarter; those with the value v stand from starts[v] to starts[v + 1].
    struct Table
    {
        std::vector<quint32> starts;
        std::vector<Entry> entries;
    };

    void rebuild() const;
    void search(quint64 look, std::vector<Match>& found, size_t most) const;
#if defined(__x86_64__)
    void searchWithPopcnt(quint64 look, std::vector<Match>& found, size_t most) const;
#endif

    std::vector<quint64> m_looks;
    mutable std::array<Table, Quarters> m_tables;
    mutable size_t m_indexed = 0; ///< how many of m_looks are in the tables
};

} // namespace proofdesk
