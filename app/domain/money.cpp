// SPDX-License-Identifier: MIT
#include "domain/money.h"

#include <array>

namespace proofdesk {

namespace {

constexpr int Decimals = 4;
constexpr std::array<qint64, Decimals + 1> PowersOfTen = {1, 10, 100, 1'000, 10'000};

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

/// The decimals of an amount without needless zeros, but at least two.
QString fraction(quint64 units)
{
    QString digits = QString::number(units % quint64(Money::UnitsPerDollar)).rightJustified(Decimals, u'0');
    while (digits.size() > 2 && digits.endsWith(u'0'))
        digits.chop(1);
    return digits;
}

quint64 magnitude(qint64 units)
{
    return units < 0 ? 0 - quint64(units) : quint64(units);
}

} // namespace

std::optional<Money> Money::parse(QStringView text)
{
    const bool negative = text.startsWith(u'-');
    if (negative)
        text = text.mid(1);

    qsizetype at = 0;
    qint64 dollars = 0;
    while (at < text.size() && isDigit(text[at])) {
        dollars = dollars * 10 + text[at].digitValue();
        if (dollars > MaxDollars)
            return std::nullopt;
        ++at;
    }
    if (at == 0)
        return std::nullopt;

    qint64 part = 0;
    if (at < text.size()) {
        if (text[at] != u'.' || at + 1 == text.size())
            return std::nullopt;
        const QStringView decimals = text.mid(at + 1);
        for (qsizetype i = 0; i < decimals.size(); ++i) {
            if (!isDigit(decimals[i]))
                return std::nullopt;
            if (i < Decimals)
                part += decimals[i].digitValue() * PowersOfTen[std::size_t(Decimals - 1 - i)];
            else if (decimals[i] != u'0')
                return std::nullopt;
        }
    }
    const qint64 units = dollars * UnitsPerDollar + part;
    if (units > MaxDollars * UnitsPerDollar)
        return std::nullopt;
    return Money(negative ? -units : units);
}

QString Money::toPlainString() const
{
    const quint64 units = magnitude(m_units);
    return (m_units < 0 ? QStringLiteral("-") : QString()) + QString::number(units / quint64(UnitsPerDollar))
        + u'.' + fraction(units);
}

QString Money::toText(const QLocale& locale) const
{
    // QLocale::toCurrencyString takes doubles only, so the text is composed from the locale's own separators.
    const quint64 units = magnitude(m_units);
    QString cents = fraction(units);
    const QString zero = locale.zeroDigit();
    if (zero.size() == 1 && zero != u"0") {
        for (QChar& digit : cents) // all digits in one writing
            digit = QChar(zero.front().unicode() + digit.digitValue());
    }
    return (m_units < 0 ? locale.negativeSign() : QString()) + u'$'
        + locale.toString(qulonglong(units / quint64(UnitsPerDollar))) + locale.decimalPoint() + cents;
}

std::optional<Money> Money::times(qint64 count) const
{
    qint64 product = 0;
    if (count < 0 || __builtin_mul_overflow(m_units, count, &product))
        return std::nullopt;
    return Money(product);
}

std::optional<Money> Money::scaled(qint64 numerator, qint64 denominator) const
{
    if (denominator <= 0)
        return std::nullopt;
    qint64 product = 0;
    if (__builtin_mul_overflow(m_units, numerator, &product))
        return std::nullopt;
    const qint64 half = denominator / 2;
    return Money((product + (product < 0 ? -half : half)) / denominator);
}

} // namespace proofdesk
