// SPDX-License-Identifier: MIT
#include "ui/review/lists/cardlayout.h"

#include "ui/theme/metrics.h"

#include <QStyle>

#include <algorithm>

namespace proofdesk {

namespace {

constexpr double NarrowCard = 9.6; // in heights of a line
constexpr double WideCard = 11.4;
constexpr double NarrowProof = 9.3;
constexpr double WideProof = 12.9;
constexpr double WideWindow = 85; // from this width of the view on, cards are larger
constexpr int Gap = 12;
constexpr double MostGiven = 0.25; // of a proof's height
// Against the medium size. The words of a card need their width: a small one gives more of its height.
constexpr double Widths[] = {0.8, 1, 1.6};
constexpr double Heights[] = {0.6, 1, 1.6};

bool isWide(int width, const Metrics& metrics)
{
    return width >= metrics.lines(WideWindow);
}

} // namespace

int CardLayout::columns(int width, const Metrics& metrics, CardSize size)
{
    const int gap = metrics.space(Gap);
    const int card = metrics.lines((isWide(width, metrics) ? WideCard : NarrowCard) * Widths[int(size)]);
    return std::max(1, (width + gap) / (card + gap));
}

QSize CardLayout::cell(const QSize& view, const Metrics& metrics, CardSize size)
{
    const int width = view.width();
    const int proof = metrics.lines((isWide(width, metrics) ? WideProof : NarrowProof) * Heights[int(size)]);
    const int height = metrics.space(5) + metrics.lines(1.45) + proof + metrics.space(6) + metrics.h()
        + metrics.lines(0.9) + metrics.space(4) + metrics.chip() + metrics.space(8);
    const int whole = height + metrics.space(Gap);
    const int half = view.height() / 2;
    const bool gives = half < whole && half >= whole - qRound(proof * MostGiven);
    // One pixel less than there is: a row that fills the view to the last one is broken into the next.
    return {std::max(1, (width - 1) / columns(width, metrics, size)), gives ? half : whole};
}

CardLayout CardLayout::of(const QRect& cell, const Metrics& metrics)
{
    // The border of the current card stands 3 px outside of it, so some of the gap lies on each side.
    const int side = metrics.space(Gap) / 2;
    const int below = metrics.space(4);
    CardLayout parts;
    parts.card = cell.adjusted(side, metrics.space(Gap) - below, -side, -below);

    const int pad = metrics.space(6);
    const QRect inner = parts.card.adjusted(pad, metrics.space(5), -pad, -metrics.space(8));
    const QRect words = inner.adjusted(metrics.space(4), 0, -metrics.space(4), 0);
    parts.state = QRect(words.left() - metrics.space(3), inner.top(), words.width() + metrics.space(3),
                        metrics.lines(1.45));
    parts.flags = QRect(words.left(), inner.bottom() + 1 - metrics.chip(), words.width(), metrics.chip());
    const int rateHeight = metrics.lines(0.9);
    parts.rate =
        QRect(words.left(), parts.flags.top() - metrics.space(4) - rateHeight, words.width(), rateHeight);
    parts.name = QRect(words.left(), parts.rate.top() - metrics.h(), words.width(), metrics.h());
    parts.proof = QRect(QPoint(inner.left(), parts.state.bottom() + 1),
                        QPoint(inner.right(), parts.name.top() - metrics.space(6) - 1));
    return parts;
}

CardLayout CardLayout::of(const QRect& cell, const Metrics& metrics, Qt::LayoutDirection direction)
{
    CardLayout parts = of(cell, metrics);
    for (QRect* rect : {&parts.card, &parts.state, &parts.proof, &parts.name, &parts.rate, &parts.flags})
        *rect = QStyle::visualRect(direction, cell, *rect);
    return parts;
}

QList<QRect> CardLayout::pictures(const QRect& well, qsizetype count, const Metrics& metrics)
{
    if (count < 2)
        return {well};
    const int gap = metrics.space(4);
    const int half = (well.width() - gap) / 2;
    return {QRect(well.left(), well.top(), half, well.height()),
            QRect(well.right() + 1 - half, well.top(), half, well.height())};
}

QRect CardLayout::retryButton(const QRect& well, const Metrics& metrics, int textWidth)
{
    const QSize size(std::min(well.width(), textWidth + metrics.icon() + metrics.space(24)),
                     metrics.lines(1.4));
    // In a small card at the foot of the well, and never below it.
    const int top = std::min(well.center().y() + metrics.lines(1.9), well.bottom() + 1 - size.height());
    return {QPoint(well.left() + (well.width() - size.width()) / 2, top), size};
}

} // namespace proofdesk
