// SPDX-License-Identifier: MIT
#include "ui/review/proof/stageview.h"

#include <algorithm>

namespace proofdesk {

namespace {

double placeAlong(double picture, double window, double centre)
{
    if (picture <= window)
        return (window - picture) / 2;
    return std::clamp(window / 2 - centre * picture, window - picture, 0.0);
}

/// The part of the picture that a place along one axis puts in the middle of the window.
double centreOf(double start, double picture, double window)
{
    return picture > 0 ? (window / 2 - start) / picture : 0.5;
}

} // namespace

double StageView::fitScale(QSizeF picture, QSizeF window)
{
    if (picture.isEmpty() || window.isEmpty())
        return 1;
    return std::min({1.0, window.width() / picture.width(), window.height() / picture.height()});
}

double StageView::widthScale(QSizeF picture, QSizeF window)
{
    return picture.isEmpty() || window.isEmpty() ? 1 : std::min(1.0, window.width() / picture.width());
}

double StageView::scaleFor(QSizeF picture, QSizeF window) const
{
    switch (fit) {
    case Fit::Whole:
        return fitScale(picture, window);
    case Fit::Width:
        return widthScale(picture, window);
    case Fit::No:
        break;
    }
    return std::clamp(scale, MinScale, MaxScale);
}

QRectF StageView::place(QSizeF picture, QSizeF window) const
{
    const QSizeF size = picture * scaleFor(picture, window);
    const QPointF middle = fit == Fit::Whole ? QPointF(0.5, 0.5) : centre;
    return {QPointF(placeAlong(size.width(), window.width(), middle.x()),
                    placeAlong(size.height(), window.height(), middle.y())),
            size};
}

StageView StageView::zoomed(double newScale, QPointF pointer, QSizeF picture, QSizeF window) const
{
    const QRectF before = place(picture, window);
    StageView after;
    after.fit = Fit::No;
    after.scale = std::clamp(newScale, MinScale, MaxScale);
    const double growth = after.scale / scaleFor(picture, window);
    const QPointF start = pointer - (pointer - before.topLeft()) * growth;
    const QSizeF size = picture * after.scale;
    after.centre = {centreOf(start.x(), size.width(), window.width()),
                    centreOf(start.y(), size.height(), window.height())};
    return after;
}

StageView StageView::panned(QPointF by, QSizeF picture, QSizeF window) const
{
    const QRectF now = place(picture, window);
    StageView after = *this;
    after.scale = scaleFor(picture, window);
    if (fit == Fit::Whole)
        return after;
    after.centre = {centreOf(now.x() + by.x(), now.width(), window.width()),
                    centreOf(now.y() + by.y(), now.height(), window.height())};
    // What place() would pull back to the edge is pulled back here, so that turning round acts at once.
    const QRectF then = after.place(picture, window);
    after.centre = {centreOf(then.x(), then.width(), window.width()),
                    centreOf(then.y(), then.height(), window.height())};
    return after;
}

StageView StageView::turned() const
{
    StageView after = *this;
    after.centre = fit == Fit::Width ? QPointF(0.5, 0) : QPointF(1 - centre.y(), centre.x());
    return after;
}

StageView StageView::carriedTo(QSizeF from, QSizeF to) const
{
    StageView after = *this;
    if (fit != Fit::No || from == to || from.isEmpty() || to.isEmpty())
        return after;
    // As large on the screen as before, so that the same part of another size is looked at.
    after.scale = std::clamp(scale * from.width() / to.width(), MinScale, MaxScale);
    return after;
}

} // namespace proofdesk
