// SPDX-License-Identifier: MIT
#pragma once

#include <QPointF>
#include <QRectF>
#include <QSizeF>

namespace proofdesk {

/// Which part of a picture is looked at, and how large: the arithmetic of the stage, without a widget.
/// Lengths of the window are device pixels here, so that 100 % is one pixel of the picture on one of the
/// screen.
struct StageView
{
    enum class Fit {
        Whole, ///< all of the picture; `scale` and `centre` are then of no account
        Width, ///< as wide as there is room, for tall ones: `centre` says how far down; `scale` is of no
               ///< account
        No
    };
    Fit fit = Fit::Whole;
    double scale = 1; ///< device pixels for one pixel of the picture
    QPointF centre = {0.5, 0.5}; ///< what stands in the middle, from 0 to 1 of the picture

    static constexpr double MinScale = 0.02;
    static constexpr double MaxScale = 16;
    static constexpr double Step = 1.25;

    /// The scale that shows all of a picture; never enlarged beyond its own pixels.
    [[nodiscard]] static double fitScale(QSizeF picture, QSizeF window);
    /// The scale that shows all of its width; never enlarged either.
    [[nodiscard]] static double widthScale(QSizeF picture, QSizeF window);
    [[nodiscard]] double scaleFor(QSizeF picture, QSizeF window) const;
    /// Where the picture lies in a window at (0, 0): centred along an axis on which it has room.
    [[nodiscard]] QRectF place(QSizeF picture, QSizeF window) const;
    /// Enlarged so that what is under `pointer` stays there.
    [[nodiscard]] StageView zoomed(double newScale, QPointF pointer, QSizeF picture, QSizeF window) const;
    /// Moved by so much of the window.
    [[nodiscard]] StageView panned(QPointF by, QSizeF picture, QSizeF window) const;
    /// The same part of the picture once that is turned by a quarter, clockwise.
    [[nodiscard]] StageView turned() const;
    /// For another picture under the zoom lock: of equal size, the same pixels; else the same part of it.
    [[nodiscard]] StageView carriedTo(QSizeF from, QSizeF to) const;

    friend bool operator==(const StageView&, const StageView&) = default;
};

} // namespace proofdesk
