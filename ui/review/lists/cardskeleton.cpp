// SPDX-License-Identifier: MIT
#include "ui/review/lists/cardskeleton.h"

#include "ui/review/lists/cardlayout.h"
#include "ui/review/lists/submissiongrid.h"
#include "ui/theme/metrics.h"
#include "ui/theme/painting.h"
#include "ui/theme/theme.h"

#include <QPainter>

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

void CardSkeleton::paintBars(QPainter* painter)
{
    if (!m_grid.isVisibleTo(&m_views)) {
        Skeleton::paintBars(painter);
        return;
    }
    painter->fillRect(rect(), Theme::colour(Colour::Sunken));
    const Metrics metrics(&m_grid);
    const QSize cell = CardLayout::cell(width(), metrics, m_grid.cardSize());
    const int columns = CardLayout::columns(width(), metrics, m_grid.cardSize());
    for (int y = 0; y < height(); y += cell.height()) {
        for (int column = 0; column < columns; ++column)
            paintCard(painter, QRect(QPoint(column * cell.width(), y), cell));
    }
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
