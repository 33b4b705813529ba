// SPDX-License-Identifier: MIT
#pragma once

#include "domain/jobdraft.h"

#include <QPixmap>

namespace proofdesk {

/// The picture of a campaign, scaled to fit a square of `side` device independent pixels; null where it can't
/// be read. pickImage() has checked its type and its size.
[[nodiscard]] QPixmap campaignPicture(const CampaignImage& image, int side, double devicePixelRatio);

} // namespace proofdesk
