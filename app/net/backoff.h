// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <array>
#include <chrono>
#include <cstddef>

namespace proofdesk {

/// The pauses between tries that fail in a row: each stands for one failure, the last for all that follow.
template <std::size_t Steps> class Backoff
{
public:
    template <typename... Pauses>
    explicit constexpr Backoff(Pauses... pauses)
        : m_pauses{pauses...}
    {
        static_assert(sizeof...(Pauses) == Steps && Steps > 0);
    }

    [[nodiscard]] constexpr std::chrono::milliseconds after(int failuresInARow) const
    {
        return m_pauses[std::min(Steps, std::size_t(std::max(1, failuresInARow))) - 1];
    }

private:
    std::array<std::chrono::milliseconds, Steps> m_pauses;
};

template <typename... Pauses> Backoff(Pauses...) -> Backoff<sizeof...(Pauses)>;

/// While the service can't be reached: a try costs nothing but time.
inline constexpr Backoff OutOfReach(std::chrono::seconds(5), std::chrono::seconds(10),
                                    std::chrono::seconds(30), std::chrono::seconds(60));

} // namespace proofdesk
