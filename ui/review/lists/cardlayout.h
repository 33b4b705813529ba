// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QRect>
#include <QSize>

namespace proofdesk {

class Metrics;

/// How large cards are, as a person chooses.
enum class CardSize { Small, Medium, Large };

/// Where the parts of a submission's card are. All cards of a view are equal; what a card has not leaves its
/// row empty, so that no row of cards ever shifts.
struct CardLayout
{
    QRect card;
    QRect state; ///< chip or words at the leading edge, age at the other
    QRect proof; ///< the well: over the picture in it stands at most what marks it as damaged or moving
    QRect name;
    QRect rate;
    QRect flags;

    /// How many cards fit side by side into `width`, and the cell of each with its share of the gap.
    [[nodiscard]] static int columns(int width, const Metrics& metrics, CardSize size = CardSize::Medium);
    /// In a view of that size: cards give a little of their height where two rows of them are whole then, so
    /// that what was just decided stays in sight beside what comes next.
    [[nodiscard]] static QSize cell(const QSize& view, const Metrics& metrics,
                                    CardSize size = CardSize::Medium);
    /// The parts within a cell, for a layout from left to right.
    [[nodiscard]] static CardLayout of(const QRect& cell, const Metrics& metrics);
    /// The same, mirrored where the direction asks for it.
    [[nodiscard]] static CardLayout of(const QRect& cell, const Metrics& metrics,
                                       Qt::LayoutDirection direction);

    /// The well shared among the first pictures of a submission, at most two.
    [[nodiscard]] static QList<QRect> pictures(const QRect& well, qsizetype count, const Metrics& metrics);
    static constexpr qsizetype MaxPictures = 2;

    /// "Try again" in the well of a picture that could not be had.
    [[nodiscard]] static QRect retryButton(const QRect& well, const Metrics& metrics, int textWidth);
};

} // namespace proofdesk
