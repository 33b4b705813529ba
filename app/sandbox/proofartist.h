// SPDX-License-Identifier: MIT
#pragma once

#include "sandbox/proofspec.h"

#include <QImage>

namespace proofdesk {

/// Draws what that spec says, at `scale` times its full size. May be called from any thread; the text in it
/// needs a QGuiApplication (without one, bars stand in its place).
[[nodiscard]] QImage drawProof(const ProofSpec& spec, double scale = 1.0);

} // namespace proofdesk
