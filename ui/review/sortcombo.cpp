// SPDX-License-Identifier: MIT
#include "ui/review/sortcombo.h"

#include <algorithm>
#include <iterator>
#include <optional>

namespace proofdesk {

namespace {

/// In the order of SubmissionColumns::Column.
constexpr const char* ColumnOrders[] = {
    QT_TRANSLATE_NOOP("proofdesk::SortCombo", "By worker, backwards"),
    QT_TRANSLATE_NOOP("proofdesk::SortCombo", "By state"),
    QT_TRANSLATE_NOOP("proofdesk::SortCombo", "By approved rate"),
    QT_TRANSLATE_NOOP("proofdesk::SortCombo", "By jobs done"),
    QT_TRANSLATE_NOOP("proofdesk::SortCombo", "By account age"),
    QT_TRANSLATE_NOOP("proofdesk::SortCombo", "By country"),
    nullptr, // by time: the oldest or the newest first
    QT_TRANSLATE_NOOP("proofdesk::SortCombo", "By images"),
    QT_TRANSLATE_NOOP("proofdesk::SortCombo", "By flags"),
    QT_TRANSLATE_NOOP("proofdesk::SortCombo", "By proof text"),
    QT_TRANSLATE_NOOP("proofdesk::SortCombo", "By notes"),
};
static_assert(std::size(ColumnOrders) == SubmissionColumns::ColumnCount);

std::optional<SubmissionSort> offeredFor(const SubmissionOrder& order)
{
    const bool ascending = order.columnOrder == Qt::AscendingOrder;
    if (order.column < 0)
        return order.sort;
    if (order.column == SubmissionColumns::Submitted)
        return ascending ? SubmissionSort::OldestFirst : SubmissionSort::NewestFirst;
    if (order.column == SubmissionColumns::Worker && ascending)
        return SubmissionSort::Worker;
    return std::nullopt;
}

} // namespace

SortCombo::SortCombo(QWidget* parent)
    : QComboBox(parent)
{
    setObjectName(QStringLiteral("sortCombo"));
    setAccessibleName(tr("Sort"));
    addItem(tr("Oldest first"), int(SubmissionSort::OldestFirst));
    addItem(tr("Newest first"), int(SubmissionSort::NewestFirst));
    addItem(tr("Riskiest first"), int(SubmissionSort::RiskiestFirst));
    addItem(tr("By worker"), int(SubmissionSort::Worker));
    addItem(tr("In random order"), int(SubmissionSort::Random));
    connect(this, &QComboBox::activated, this,
            [this] { Q_EMIT sortChosen(SubmissionSort(currentData().toInt())); });
}

/// An order by a heading of the table has words of its own, unless it is one of those that are offered.
void SortCombo::setOrder(const SubmissionOrder& order)
{
    const std::optional<SubmissionSort> offered = offeredFor(order);
    setPlaceholderText(offered ? QString() : tr(ColumnOrders[order.column]));
    setCurrentIndex(offered ? findData(int(*offered)) : -1);
}

int SortCombo::leastWidth() const
{
    int longest = 0;
    for (int item = 0; item < count(); ++item)
        longest = std::max(longest, fontMetrics().horizontalAdvance(itemText(item)));
    const QString said = currentIndex() < 0 ? placeholderText() : currentText();
    return sizeHint().width() - longest + fontMetrics().horizontalAdvance(said);
}

} // namespace proofdesk
