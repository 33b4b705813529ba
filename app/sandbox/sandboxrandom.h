// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

namespace proofdesk {

/// A stream of numbers that depends on its seed alone, on every machine (SplitMix64's recurrence).
class SandboxRandom
{
public:
    explicit constexpr SandboxRandom(quint64 seed)
        : m_state(seed * 0x9E3779B97F4A7C15ULL + 0x1234567ULL)
    {
    }

    constexpr quint64 next()
    {
        m_state += 0x9E3779B97F4A7C15ULL;
        quint64 z = m_state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
        return z ^ (z >> 31);
    }
    /// From 0 to count − 1; count must be positive.
    constexpr int below(int count) { return int(next() % quint64(count)); }
    constexpr bool oneIn(int count) { return below(count) == 0; }

private:
    quint64 m_state;
};

} // namespace proofdesk
