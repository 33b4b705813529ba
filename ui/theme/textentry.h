// SPDX-License-Identifier: MIT
#pragma once

class QWidget;

namespace proofdesk {

/// Whether keys pressed in there write: in a line, a text, a number, and in a list of choices that takes
/// words of one's own, which has the focus itself, and not the line inside it.
[[nodiscard]] bool isTextEntry(const QWidget* widget);

} // namespace proofdesk
