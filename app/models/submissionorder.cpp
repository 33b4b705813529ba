// SPDX-License-Identifier: MIT
#include "models/submissionorder.h"

#include <QStringList>

#include <algorithm>

namespace proofdesk {

namespace {

struct Word
{
    SubmissionSort sort;
    const char* word;
};

constexpr Word Words[] = {
    {SubmissionSort::OldestFirst, "oldest"},     {SubmissionSort::NewestFirst, "newest"},
    {SubmissionSort::RiskiestFirst, "riskiest"}, {SubmissionSort::Worker, "worker"},
    {SubmissionSort::Random, "random"},
};

} // namespace

QString SubmissionOrder::toText() const
{
    if (column >= 0) {
        const bool ascending = columnOrder == Qt::AscendingOrder;
        return QStringLiteral("column %1 %2")
            .arg(column)
            .arg(ascending ? QStringLiteral("ascending") : QStringLiteral("descending"));
    }
    const auto* word = std::find_if(std::begin(Words), std::end(Words),
                                    [this](const Word& one) { return one.sort == sort; });
    const QString text = QLatin1String(word->word);
    return sort == SubmissionSort::Random ? QStringLiteral("%1 %2").arg(text).arg(seed) : text;
}

std::optional<SubmissionOrder> SubmissionOrder::fromText(const QString& text)
{
    const QStringList parts = text.split(u' ');
    SubmissionOrder order;
    if (parts.first() == QStringLiteral("column")) {
        bool isNumber = false;
        order.column = parts.value(1).toInt(&isNumber);
        order.columnOrder =
            parts.value(2) == QStringLiteral("descending") ? Qt::DescendingOrder : Qt::AscendingOrder;
        const bool known = isNumber && order.column >= 0 && order.column < SubmissionColumns::ColumnCount;
        return known ? std::optional(order) : std::nullopt;
    }
    const auto* word = std::find_if(std::begin(Words), std::end(Words), [&parts](const Word& one) {
        return parts.first() == QLatin1String(one.word);
    });
    if (word == std::end(Words))
        return std::nullopt;
    order.sort = word->sort;
    order.seed = parts.value(1).toUInt();
    return order;
}

} // namespace proofdesk
