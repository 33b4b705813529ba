// SPDX-License-Identifier: MIT
#include "ui/creation/campaignpicture.h"

#include <QBuffer>
#include <QImageReader>

namespace proofdesk {

QPixmap campaignPicture(const CampaignImage& image, int side, double devicePixelRatio)
{
    QBuffer buffer;
    buffer.setData(image.bytes);
    // The format is named: detection by content would also open formats that we do not take.
    QImageReader reader(&buffer, image.mediaType.mid(image.mediaType.indexOf('/') + 1));
    reader.setAutoDetectImageFormat(false);
    reader.setAutoTransform(true);
    QImage picture = reader.read();
    if (picture.isNull())
        return {};
    const int pixels = qRound(side * devicePixelRatio);
    picture = picture.scaled(pixels, pixels, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    picture.setDevicePixelRatio(devicePixelRatio);
    return QPixmap::fromImage(picture);
}

} // namespace proofdesk
