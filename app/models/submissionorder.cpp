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

/// In the order of SubmissionColumns::Column. What is kept is a word: a column that moves takes nothing
/// along.
constexpr const char* ColumnWords[] = {"worker",    "state",  "rate",  "total", "age",  "country",
                                       "submitted", "images", "flags", "text",  "notes"};
static_assert(std::size(ColumnWords) == SubmissionColumns::ColumnCount);

} // namespace

QString SubmissionOrder::toText() const
{
    if (column >= 0) {
        const bool ascending = columnOrder == Qt::AscendingOrder;
        return QStringLiteral("column %1 %2")
            .arg(QLatin1String(ColumnWords[column]),
                 ascending ? QStringLiteral("ascending") : QStringLiteral("descending"));
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
        const auto* name =
            std::find_if(std::begin(ColumnWords), std::end(ColumnWords),
                         [&parts](const char* one) { return parts.value(1) == QLatin1String(one); });
        if (name == std::end(ColumnWords))
            return std::nullopt;
        order.column = int(name - std::begin(ColumnWords));
        order.columnOrder =
            parts.value(2) == QStringLiteral("descending") ? Qt::DescendingOrder : Qt::AscendingOrder;
        return order;
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
