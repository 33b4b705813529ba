// SPDX-License-Identifier: MIT
#include "ui/common/plaintable.h"

#include "ui/common/cutwords.h"
#include "ui/common/edgeheader.h"
#include "ui/common/listends.h"
#include "ui/common/plaintext.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>
#include <numeric>
#include <utility>
#include <vector>

namespace proofdesk {

namespace {

constexpr double RowLines = 2.2;
constexpr int AccentBar = 3;
// Beside the words of a cell, in pixels of the usual font.
constexpr int BeforeWords = 8;
constexpr int AfterWords = 8;
constexpr int AtEdge = 16; ///< of the table

class RowDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    bool strong = false;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const bool chosen = option.state & QStyle::State_Selected;
        const bool first = index.column() == 0;
        painter->save();
        painter->setLayoutDirection(option.direction); // whatever name it begins with
        painter->fillRect(option.rect, chosen ? Theme::soft(Colour::Accent) : Theme::colour(Colour::Raised));
        painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                          Theme::colour(Colour::Border));
        if (chosen && first) {
            const QRect bar(option.rect.left(), option.rect.top(), AccentBar, option.rect.height());
            painter->fillRect(QStyle::visualRect(option.direction, option.rect, bar),
                              Theme::colour(Colour::Accent));
        }
        const QRect room = roomOf(option, index);
        const auto alignment = index.data(Qt::TextAlignmentRole).value<Qt::Alignment>();
        painter->setFont(fontOf(option, index));
        painter->setPen(Theme::colour(Colour::Text));
        const QString words = painter->fontMetrics().elidedText(shownLine(index.data().toString()),
                                                                Qt::ElideRight, room.width());
        painter->drawText(room,
                          int(QStyle::visualAlignment(option.direction, alignment & Qt::AlignHorizontal_Mask)
                              | Qt::AlignVCenter)
                              | Qt::TextSingleLine,
                          words);
        painter->restore();
    }

    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                   const QModelIndex& index) override
    {
        const QString words = index.data().toString();
        return tellCutWords(*event, view->viewport(), roomOf(option, index), fontOf(option, index),
                            shownLine(words), words);
    }

private:
    static QRect roomOf(const QStyleOptionViewItem& option, const QModelIndex& index)
    {
        const Metrics metrics(option.font);
        const bool last = index.column() == index.model()->columnCount() - 1;
        const int before = metrics.space(index.column() == 0 ? AtEdge : BeforeWords);
        return QStyle::visualRect(
            option.direction, option.rect,
            option.rect.adjusted(before, 0, -metrics.space(last ? AtEdge : AfterWords), 0));
    }
    [[nodiscard]] QFont fontOf(const QStyleOptionViewItem& option, const QModelIndex& index) const
    {
        return scaledFont(option.font, TextSize::Normal, index.column() == 0 && strong);
    }
};

} // namespace

PlainTable::PlainTable(const QString& accessibleName, bool strongFirst, QWidget* parent)
    : TellingRows<QTableView>(parent)
{
    setAccessibleName(accessibleName);
    ListEnds::on(this);
    auto* delegate = new RowDelegate(this);
    delegate->strong = strongFirst;
    setItemDelegate(delegate);
    setHorizontalHeader(new EdgeHeader(this));
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    viewport()->setBackgroundRole(QPalette::Window);
}

void PlainTable::setColumns(const QList<Column>& columns)
{
    m_columns = columns;
    fit();
}

QList<int> PlainTable::leastWidths() const
{
    const Metrics metrics(this);
    const QFontMetrics heading(scaledFont(horizontalHeader()->font(), TextSize::Normal, true));
    const QFontMetrics usual(scaledFont(font(), TextSize::Normal));
    QList<int> widths;
    for (qsizetype i = 0; i < m_columns.size(); ++i) {
        const Column& column = m_columns.at(i);
        int words =
            model() ? heading.horizontalAdvance(model()->headerData(int(i), Qt::Horizontal).toString()) : 0;
        for (const QString& each : column.whole)
            words = std::max(words, usual.horizontalAdvance(each));
        const int around = metrics.space(BeforeWords + AfterWords)
            + (i == 0 ? metrics.space(AtEdge - BeforeWords) : 0)
            + (i == m_columns.size() - 1 ? metrics.space(AtEdge - AfterWords) : 0);
        widths.append(std::max(metrics.lines(column.lines), words + around + 1));
    }
    return widths;
}

void PlainTable::hideWhatGivesWay(QList<int>& widths)
{
    const int room = viewport()->width();
    std::vector<qsizetype> order;
    for (qsizetype i = 0; i < m_columns.size(); ++i)
        order.push_back(i);
    std::stable_sort(order.begin(), order.end(), [this](qsizetype one, qsizetype other) {
        return m_columns.at(one).givesWay > m_columns.at(other).givesWay;
    });
    int needed = std::accumulate(widths.cbegin(), widths.cend(), 0);
    for (const qsizetype i : order) {
        const bool gives = m_columns.at(i).givesWay > 0 && needed > room;
        setColumnHidden(int(i), gives);
        if (gives)
            needed -= std::exchange(widths[i], 0);
    }
}

void PlainTable::fit()
{
    verticalHeader()->setMinimumSectionSize(1);
    verticalHeader()->setDefaultSectionSize(Metrics(this).lines(RowLines));
    QList<int> widths = leastWidths();
    hideWhatGivesWay(widths);
    const int room = viewport()->width();
    const int needed = std::accumulate(widths.cbegin(), widths.cend(), 0);
    int shares = 0;
    for (qsizetype i = 0; i < m_columns.size(); ++i)
        shares += widths.at(i) > 0 ? m_columns.at(i).share : 0;
    for (qsizetype i = 0; i < m_columns.size(); ++i) {
        if (widths.at(i) == 0)
            continue;
        // Short of room even so, all give way alike.
        const int more = shares > 0 ? (room - needed) * m_columns.at(i).share / shares : 0;
        setColumnWidth(int(i),
                       needed > room ? room * widths.at(i) / std::max(1, needed) : widths.at(i) + more);
    }
}

void PlainTable::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    fit();
}

void PlainTable::changeEvent(QEvent* event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fit();
}

} // namespace proofdesk
