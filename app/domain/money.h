// SPDX-License-Identifier: MIT
#pragma once

#include <QLocale>
#include <QString>

#include <compare>
#include <optional>

namespace proofdesk {

/// An exact amount of US dollars, in whole units of 1/10,000 dollar. Never a binary float, in no layer.
///
/// The service writes money as decimal text ("2.50"). Amounts beyond MaxDollars are refused when parsed, so
/// that sums of amounts can't overflow; products can, and are therefore checked.
class Money
{
public:
    static constexpr qint64 UnitsPerDollar = 10'000;
    static constexpr qint64 MaxDollars = 10'000'000'000;

    constexpr Money() = default;

    [[nodiscard]] static constexpr Money fromUnits(qint64 units) { return Money(units); }
    [[nodiscard]] static constexpr Money fromCents(qint64 cents)
    {
        return Money(cents * (UnitsPerDollar / 100));
    }

    /// Decimal text as the service and people write it: an optional '-', digits, optionally '.' and digits.
    /// Nothing is rounded: text that is finer than 1/10,000 dollar, too large, or anything else gives
    /// nullopt.
    [[nodiscard]] static std::optional<Money> parse(QStringView text);

    [[nodiscard]] constexpr qint64 units() const { return m_units; }
    [[nodiscard]] constexpr bool isZero() const { return m_units == 0; }
    [[nodiscard]] constexpr bool isNegative() const { return m_units < 0; }

    /// As the service writes it: "2.50", "-0.05", "0.0525". At least two decimals.
    [[nodiscard]] QString toPlainString() const;
    /// For people: "$1,000.00" with the separators of the locale, the sign before the "$".
    [[nodiscard]] QString toText(const QLocale& locale = QLocale()) const;

    /// This amount, count times; nullopt where that overflows or count is negative.
    [[nodiscard]] std::optional<Money> times(qint64 count) const;
    /// This amount times numerator/denominator, rounded to the nearest unit (for estimates of fees only).
    [[nodiscard]] std::optional<Money> scaled(qint64 numerator, qint64 denominator) const;

    constexpr Money operator-() const { return Money(-m_units); }
    constexpr Money& operator+=(Money other)
    {
        m_units += other.m_units;
        return *this;
    }
    constexpr Money& operator-=(Money other)
    {
        m_units -= other.m_units;
        return *this;
    }
    friend constexpr Money operator+(Money a, Money b) { return Money(a.m_units + b.m_units); }
    friend constexpr Money operator-(Money a, Money b) { return Money(a.m_units - b.m_units); }
    friend constexpr auto operator<=>(Money, Money) = default;

private:
    explicit constexpr Money(qint64 units)
        : m_units(units)
    {
    }

    qint64 m_units = 0;
};

} // namespace proofdesk
