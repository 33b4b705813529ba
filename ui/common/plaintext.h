// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace proofdesk {

/// Most characters of foreign text that are ever laid out in one piece: one line of a few hundred thousand
/// takes Qt's text layout half a minute.
inline constexpr qsizetype MaxShownCharacters = 20'000;

/// Foreign text made fit to be shown: control, bidirectional-override and invisible characters become
/// visible ("⟨U+202E⟩"), line ends become '\n', and text beyond `limit` characters is cut with "…".
/// The result is still only plain text: it has to be drawn, not interpreted.
[[nodiscard]] QString shownText(const QString& foreign, qsizetype limit = MaxShownCharacters);

/// The same on one line, for rows, tool tips and accessible names: line ends become spaces.
[[nodiscard]] QString shownLine(const QString& foreign, qsizetype limit = 1'000);

/// Foreign text for a tool tip, which Qt would take for markup otherwise.
[[nodiscard]] QString toolTipText(const QString& foreign);

} // namespace proofdesk
