// SPDX-License-Identifier: MIT
#pragma once

#include "sandbox/sandboxmessage.h"
#include "sandbox/sandboxrandom.h"
#include "sandbox/sandboxstate.h"

#include <QJsonObject>

#include <optional>

namespace proofdesk {

[[nodiscard]] CampaignId newCampaignId(SandboxRandom& random);
/// Operation 1, from its multipart body: 400 with what is wrong, 403 from the legitimacy check.
[[nodiscard]] SandboxResult<SandboxCampaign> parseCustomJob(const SandboxRequest& request);
/// Operations 12 to 21, from the JSON body (nullopt: it was none). 404 for an unknown kind.
[[nodiscard]] SandboxResult<SandboxCampaign> parsePrefilledJob(const QByteArray& kind,
                                                               const std::optional<QJsonObject>& body);

} // namespace proofdesk
