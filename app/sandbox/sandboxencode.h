// SPDX-License-Identifier: MIT
#pragma once

#include "sandbox/sandboxmessage.h"
#include "sandbox/sandboxstate.h"

namespace proofdesk {

class JsonWriter;

/// approved of total, in per cent: "40%" in the API text where 40 of 100 are approved.
[[nodiscard]] int sandboxSuccessRate(const SandboxCampaign& campaign);
/// A row of operation 3, the whole of operation 4.
void writeCampaign(JsonWriter& json, const SandboxCampaign& campaign);
/// A row of operation 5. Image addresses start with `imageOrigin`.
void writeSubmission(JsonWriter& json, const SandboxState& state, qint32 submission,
                     const QByteArray& imageOrigin);

[[nodiscard]] SandboxAnswer jsonAnswer(int status, const JsonWriter& json);
/// {"error": text}
[[nodiscard]] SandboxAnswer errorAnswer(int status, const QString& text);
[[nodiscard]] SandboxAnswer errorAnswer(const SandboxError& error);

} // namespace proofdesk
