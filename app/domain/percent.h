// SPDX-License-Identifier: MIT
#pragma once

#include <QLocale>
#include <QString>

#include <compare>
#include <optional>

namespace proofdesk {

/// A rate as the service writes it ("85%"), in hundredths of a per cent, exact.
class Percent
{
public:
    constexpr Percent() = default;
    [[nodiscard]] static constexpr Percent fromHundredths(int hundredths) { return Percent(hundredths); }
    /// "85%", "85", "85.5 %"; from 0 to 100. Anything else gives nullopt, and so does a bare number up to 1:
    /// 0.85 may be a share as well as a rate.
    [[nodiscard]] static std::optional<Percent> parse(QStringView text);

    [[nodiscard]] constexpr int hundredths() const { return m_hundredths; }
    /// "85 %", "85.5 %" with the decimal point of the locale.
    [[nodiscard]] QString toText(const QLocale& locale = QLocale()) const;

    friend constexpr auto operator<=>(Percent, Percent) = default;

private:
    explicit constexpr Percent(int hundredths)
        : m_hundredths(hundredths)
    {
    }

    int m_hundredths = 0;
};

/// The lower bound of the 95 % Wilson score interval of a rate seen in `total` trials, from 0 to 1: what a
/// rate is worth, so that 3 of 3 does not stand above 990 of 1,000. 0 where total is 0 or less.
[[nodiscard]] double wilsonLowerBound(Percent rate, qint64 total);

} // namespace proofdesk
