// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace proofdesk {

/// Most characters of foreign text that are ever laid out in one piece: one line of a few hundred thousand
/// takes Qt's text layout half a minute.
inline constexpr qsizetype MaxShownCharacters = 20'000;

/// Foreign text made fit to be shown: control, bidirectional-override and invisible characters become
/// visible ("⟨U+202E⟩"), line ends become '\n', and text beyond `limit` characters is cut with "…". Of runs
/// of combining marks and joiners no more stays than any script uses, of emoji a hundred: the text engine
/// takes seconds for thousands, and marks are painted over the neighbours. What shownLine() isolated stays
/// isolated. The result is still only plain text: it has to be drawn, not interpreted.
[[nodiscard]] QString shownText(const QString& foreign, qsizetype limit = MaxShownCharacters);

/// The same on one line, for rows, tool tips, accessible names and within sentences: line ends become spaces,
/// and words that run from right to left are isolated, so that they don't turn the sentence around them.
[[nodiscard]] QString shownLine(const QString& foreign, qsizetype limit = 1'000);

/// Shown text that may break within words that are longer than any honest one: links, and what is made to
/// widen what it stands in. The breaks are spaces without a width.
[[nodiscard]] QString breakable(const QString& shown);
inline constexpr char16_t WordBreak = 0x200B;

/// Foreign text for a tool tip, which Qt would take for markup otherwise.
[[nodiscard]] QString toolTipText(const QString& foreign);

} // namespace proofdesk
