// SPDX-License-Identifier: MIT
#pragma once

namespace proofdesk {

/// The named colours of the interface. Every colour on screen is one of these, or a soft tint of one.
enum class Colour {
    Surface, ///< window, navigation, header, status strip
    Raised, ///< cards, rows, panes, dialogs, edits
    Sunken, ///< the well behind every proof; the open part of a bar
    Text, ///< all main text
    Muted, ///< secondary text, quiet glyphs
    Border, ///< hairlines; decoration only, never carries meaning
    Edge, ///< outline of buttons, edits, check boxes (3:1)
    Accent, ///< the one main action, links, the current page
    OnAccent, ///< text on Accent
    Positive, ///< approve
    Caution, ///< hold, flags, pays by itself, sandbox
    Negative, ///< reject, block, failed
    Information, ///< not seen, estimate, arrivals, waiting
    Focus, ///< focus ring and border of the current item
    Selection, ///< chosen rows, current page, active view
};
inline constexpr int ColourCount = int(Colour::Selection) + 1;

enum class Scheme { Light, Dark };

/// What the user chose in the settings.
enum class ThemeChoice { Light, Dark, System };

} // namespace proofdesk
