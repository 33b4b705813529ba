// SPDX-License-Identifier: MIT
#include "ui/review/lists/cardsight.h"

#include "domain/submission.h"
#include "ui/review/lists/cardlayout.h"
#include "ui/review/proof/thumbnailcache.h"
#include "ui/theme/metrics.h"

#include <QRegion>
#include <QWidget>

#include <algorithm>

namespace proofdesk::cardsight {

namespace {

int shorterSideOf(const QRect& rect)
{
    return std::min(rect.width(), rect.height());
}

} // namespace

int shorterSide(const QRegion& region, const QRect& cell, const Submission& submission,
                const ThumbnailCache& thumbnails, const QWidget& view)
{
    int least = shorterSideOf(region.intersected(cell).boundingRect());
    if (submission.images.isEmpty())
        return least;
    const Metrics metrics(&view);
    const QRect well = CardLayout::of(cell, metrics, view.layoutDirection()).proof;
    const QList<QRect> places = CardLayout::pictures(well, submission.images.size(), metrics);
    for (qsizetype i = 0; i < places.size(); ++i) {
        const QSize size =
            thumbnails.sizeIn(submission.images.at(i), places.at(i).size(), view.devicePixelRatioF())
                .toSize();
        QRect picture(QPoint(), size);
        picture.moveCenter(places.at(i).center());
        least = std::min(least, shorterSideOf(region.intersected(picture).boundingRect()));
    }
    return least;
}

} // namespace proofdesk::cardsight
