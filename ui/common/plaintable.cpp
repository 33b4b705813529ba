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

namespace proofdesk {

namespace {

constexpr double RowLines = 2.2;
constexpr int AccentBar = 3;

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
        const int before = metrics.space(index.column() == 0 ? 16 : 8);
        return QStyle::visualRect(option.direction, option.rect,
                                  option.rect.adjusted(before, 0, -metrics.space(last ? 16 : 8), 0));
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

void PlainTable::fit()
{
    const Metrics metrics(this);
    verticalHeader()->setMinimumSectionSize(1);
    verticalHeader()->setDefaultSectionSize(metrics.lines(RowLines));
    double lines = 0;
    int shares = 0;
    for (const Column& column : std::as_const(m_columns)) {
        lines += column.lines;
        shares += column.share;
    }
    const int room = viewport()->width();
    const int left = room - metrics.lines(lines);
    for (qsizetype i = 0; i < m_columns.size(); ++i) {
        const Column& column = m_columns.at(i);
        // Short of room, all give way alike.
        setColumnWidth(int(i),
                       left < 0
                           ? int(room * column.lines / lines)
                           : metrics.lines(column.lines) + (shares > 0 ? left * column.share / shares : 0));
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
