// SPDX-License-Identifier: MIT
#include "domain/percent.h"

#include "domain/money.h"

#include <algorithm>
#include <cmath>

namespace proofdesk {

std::optional<Percent> Percent::parse(QStringView text)
{
    QStringView digits = text.trimmed();
    const bool saysPerCent = digits.endsWith(u'%');
    if (saysPerCent)
        digits = digits.chopped(1).trimmed();
    // The same exact decimals as money: 1/10,000 is finer than is kept, and rounded down here, as a rate is
    // no sum.
    const auto value = Money::parse(digits);
    if (!value || value->isNegative() || *value > Money::fromCents(100 * 100))
        return std::nullopt;
    if (!saysPerCent && *value > Money() && *value <= Money::fromCents(100))
        return std::nullopt;
    return Percent(int(value->units() / 100));
}

QString Percent::toText(const QLocale& locale) const
{
    QString text = locale.toString(m_hundredths / 100);
    if (const int rest = m_hundredths % 100; rest != 0) {
        QString decimals = QString::number(rest).rightJustified(2, u'0');
        if (decimals.endsWith(u'0'))
            decimals.chop(1);
        text += locale.decimalPoint() + decimals;
    }
    return text + QChar(0x00A0) + u'%';
}

double wilsonLowerBound(Percent rate, qint64 total)
{
    if (total <= 0)
        return 0.0;
    constexpr double Z = 1.959964; // 95 %, two-sided
    const double n = double(total);
    const double p = rate.hundredths() / 10'000.0;
    const double centre = p + Z * Z / (2 * n);
    const double spread = Z * std::sqrt((p * (1 - p) + Z * Z / (4 * n)) / n);
    return std::max(0.0, (centre - spread) / (1 + Z * Z / n));
}

} // namespace proofdesk
