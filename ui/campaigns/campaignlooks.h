// SPDX-License-Identifier: MIT
#pragma once

#include "domain/campaign.h"
#include "ui/common/chip.h"
#include "ui/common/stackedbar.h"

namespace proofdesk {

/// How a campaign's status and progress look, in the list and in its details.
[[nodiscard]] ChipLook statusLook(const Campaign& campaign);
/// Whether enough is known to draw a bar at all: unknown counts are not drawn as none.
[[nodiscard]] bool hasBar(const Campaign& campaign);
/// `onItsWay`: of what is pending.
[[nodiscard]] BarParts barPartsOf(const Campaign& campaign, qint64 onItsWay);

} // namespace proofdesk
