// SPDX-License-Identifier: MIT
#include "ui/common/insight.h"

#include "ui/common/edgefloat.h"

#include <QWidget>

#include <numeric>

namespace proofdesk::insight {

QRegion of(const QWidget& widget)
{
    // Qt takes off what is opaque; a notice with round corners is not, to it.
    return widget.visibleRegion() - floatingOver(widget);
}

QRegion floatingOver(const QWidget& widget)
{
    QRegion covered;
    for (const QWidget* parent = &widget; parent;
         parent = parent->isWindow() ? nullptr : parent->parentWidget()) {
        const auto beside = parent->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly);
        for (const QWidget* child : beside) {
            if (const auto* place = qobject_cast<const EdgeFloat*>(child);
                place && place->isVisible() && place->covers())
                covered += QRect(widget.mapFrom(parent, child->pos()), child->size());
        }
    }
    return covered;
}

double share(const QRegion& region, const QRect& of)
{
    if (of.isEmpty())
        return 0;
    const QRegion part = region.intersected(of);
    const double area = std::accumulate(part.begin(), part.end(), 0.0, [](double sum, const QRect& rect) {
        return sum + double(rect.width()) * rect.height();
    });
    return area / (double(of.width()) * of.height());
}

} // namespace proofdesk::insight
