// SPDX-License-Identifier: MIT
#include "ui/creation/campaignpicture.h"

#include "proofs/imagedecoder.h"

namespace proofdesk {

namespace {

/// It is opened while the form waits; what takes longer is no picture to advertise with.
constexpr std::chrono::milliseconds Patience{1'500};

} // namespace

QPixmap campaignPicture(const CampaignImage& image, int side, double devicePixelRatio)
{
    const int pixels = qRound(side * devicePixelRatio);
    // A file is not harmless because somebody has it on disk: opened as proofs are.
    const auto decoded = imagedecoder::decode(image.bytes, pixels, true, DecodeBudget(Patience));
    if (!decoded)
        return {};
    QImage picture = decoded->image.scaled(pixels, pixels, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    picture.setDevicePixelRatio(devicePixelRatio);
    return QPixmap::fromImage(picture);
}

} // namespace proofdesk
