// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QRect>

namespace proofdesk {

/// A part of a window that is looked at or pressed, and how much it matters that it stays in sight.
struct KeptPart
{
    QRect place;
    int weight = 1;
};

/// Where something may float: in that room, over none of the kept parts, and over as few controls as can be.
struct FloatRoom
{
    QRect room;
    QList<KeptPart> kept = {};
    QList<QRect> controls = {};
    int gap = 0; ///< beside what is kept, where there is room for it
};

/// A place in it, and what it hides there.
struct FloatPlace
{
    QRect place;
    qint64 hidden = 0; ///< of what is kept: the area, by weight
    qint64 controls = 0; ///< of controls: the area
    qint64 way = 0; ///< from the middle of the foot, where it would stand if nothing was kept

    [[nodiscard]] bool isClear() const { return hidden == 0; }
    /// Whether it hides less, or as much and stands nearer to the foot.
    [[nodiscard]] bool isBetterThan(const FloatPlace& other) const;
};

/// What it would hide there.
[[nodiscard]] FloatPlace placeAt(const FloatRoom& room, const QRect& place);
/// The best place for something of that size, which is not larger than the room.
[[nodiscard]] FloatPlace bestPlace(const FloatRoom& room, QSize size);

} // namespace proofdesk
