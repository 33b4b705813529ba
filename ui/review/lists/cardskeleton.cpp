// SPDX-License-Identifier: MIT
#include "ui/review/lists/cardskeleton.h"

#include "ui/review/lists/cardlayout.h"
#include "ui/review/lists/submissiongrid.h"
#include "ui/theme/metrics.h"
#include "ui/theme/painting.h"
#include "ui/theme/theme.h"

#include <QLayout>
#include <QPainter>
#include <QScrollBar>
#include <QStyle>

namespace proofdesk {

namespace {

constexpr double BarRows = 3; // heights of a line, for rows of a table

} // namespace

CardSkeleton::CardSkeleton(const SubmissionGrid& grid, const QWidget& views, QWidget* parent)
    : Skeleton(BarRows, parent)
    , m_grid(grid)
    , m_views(views)
{
}

QList<QRect> CardSkeleton::cells() const
{
    if (!m_grid.isVisibleTo(&m_views))
        return {};
    // Within what stands around the grid, and beside its bar, which is there from the beginning.
    const QLayout* around = m_grid.parentWidget()->layout();
    const QRect whole = around ? rect().marginsRemoved(around->contentsMargins()) : rect();
    const int bar = m_grid.verticalScrollBar()->sizeHint().width();
    const QRect room = QStyle::visualRect(layoutDirection(), whole, whole.adjusted(0, 0, -bar, 0));
    const Metrics metrics(&m_grid);
    const QSize cell = CardLayout::cell(room.size(), metrics, m_grid.cardSize());
    const int columns = CardLayout::columns(room.width(), metrics, m_grid.cardSize());
    QList<QRect> cells;
    for (int y = room.top(); y < room.bottom(); y += cell.height()) {
        for (int column = 0; column < columns; ++column) {
            const QRect one(QPoint(room.left() + column * cell.width(), y), cell);
            cells.append(QStyle::visualRect(layoutDirection(), room, one));
        }
    }
    return cells;
}

void CardSkeleton::paintBars(QPainter* painter)
{
    const QList<QRect> cards = cells();
    if (cards.isEmpty()) {
        Skeleton::paintBars(painter);
        return;
    }
    painter->fillRect(rect(), Theme::colour(Colour::Sunken));
    for (const QRect& cell : cards)
        paintCard(painter, cell);
}

void CardSkeleton::paintCard(QPainter* painter, const QRect& cell) const
{
    const Metrics metrics(&m_grid);
    const CardLayout card = CardLayout::of(cell, metrics, layoutDirection());
    paintBox(painter, card.card, Theme::colour(Colour::Raised), Theme::colour(Colour::Border),
             metrics.radius());
    paintSkeleton(painter, card.proof, phase());
    for (const QRect& words : {card.name, card.rate}) {
        const QRect bar(words.left(), words.center().y() - words.height() / 4, words.width() * 2 / 3,
                        words.height() / 2);
        paintSkeleton(painter, QStyle::visualRect(layoutDirection(), words, bar), phase());
    }
}

} // namespace proofdesk
