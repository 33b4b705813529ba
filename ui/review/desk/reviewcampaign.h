// SPDX-License-Identifier: MIT
#pragma once

#include "domain/campaign.h"

#include <QString>

#include <optional>

namespace proofdesk {

/// What the review knows of its campaign. The service does not return the last two: they are known where the
/// campaign was created here, or noted by the person; else nothing is made up.
struct ReviewCampaign
{
    Campaign campaign;
    QString proofRequired; ///< empty: not known
    std::optional<bool> approvesOnceFull; ///< nullopt: not known
};

} // namespace proofdesk
