// SPDX-License-Identifier: MIT
#pragma once

namespace proofdesk {

class ProofBrush;

/// Scenes of the learning app on a phone.
namespace phoneapp {
void complete(ProofBrush& brush);
void question(ProofBrush& brush);
void garden(ProofBrush& brush);
} // namespace phoneapp

/// What else a phone shows.
namespace phone {
void store(ProofBrush& brush);
void appInfo(ProofBrush& brush);
void home(ProofBrush& brush);
void chat(ProofBrush& brush);
void signs(ProofBrush& brush);
void thankYou(ProofBrush& brush);
void liked(ProofBrush& brush);
void blank(ProofBrush& brush);
} // namespace phone

/// Pages in a browser on a desktop.
namespace desktop {
void page(ProofBrush& brush);
}

} // namespace proofdesk
