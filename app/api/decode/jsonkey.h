// SPDX-License-Identifier: MIT
#pragma once

#include <QLatin1String>

#include <array>
#include <cstddef>

namespace proofdesk {

/// The name of a field in both spellings, worked out when compiling: the API text documents
/// "pendingSubmissions" and reads "pending_submissions". Written here as documented, whichever that is.
class JsonKey
{
public:
    template <std::size_t Size> consteval JsonKey(const char (&documented)[Size])
    {
        static_assert(Size <= Capacity / 2, "a longer name than any that is documented");
        for (std::size_t i = 0; i + 1 < Size; ++i) {
            const char c = documented[i];
            const bool upper = c >= 'A' && c <= 'Z';
            const bool afterBar = i > 0 && documented[i - 1] == '_';
            if (upper)
                m_snake[m_snakeSize++] = '_';
            m_snake[m_snakeSize++] = upper ? char(c - 'A' + 'a') : c;
            if (c != '_')
                m_camel[m_camelSize++] = afterBar && c >= 'a' && c <= 'z' ? char(c - 'a' + 'A') : c;
        }
    }

    [[nodiscard]] QLatin1String camel() const { return {m_camel.data(), m_camelSize}; }
    [[nodiscard]] QLatin1String snake() const { return {m_snake.data(), m_snakeSize}; }

private:
    static constexpr std::size_t Capacity = 64;

    std::array<char, Capacity> m_camel{};
    std::array<char, Capacity> m_snake{};
    qsizetype m_camelSize = 0;
    qsizetype m_snakeSize = 0;
};

} // namespace proofdesk
