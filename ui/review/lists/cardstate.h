// SPDX-License-Identifier: MIT
#pragma once

#include "ui/common/chip.h"
#include "ui/review/desk/statelook.h"

#include <QFont>

#include <functional>

namespace proofdesk {

/// The line of a card that says how it stands and how long it waits. How it stands is never cut: rather than
/// that the time is left out, and then its short form stands there.
struct CardState
{
    StateLook look;
    QString age; ///< empty where there is no room for it

    static constexpr double GlyphLines = 0.8; ///< of a state that nobody decided, and the air beside it
    static constexpr int GlyphAir = 8;

    /// `brief` is asked where the full form does not fit.
    [[nodiscard]] static CardState within(int room, const StateLook& full,
                                          const std::function<StateLook()>& brief, const QString& age,
                                          const QFont& font);
    /// Of a decided one.
    [[nodiscard]] ChipLook chip() const;
    [[nodiscard]] int width(const QFont& font) const;
    [[nodiscard]] int ageWidth(const QFont& font) const;
};

} // namespace proofdesk
