// SPDX-License-Identifier: MIT
#include "ui/review/lists/cardstate.h"

#include "ui/theme/laidline.h"
#include "ui/theme/metrics.h"

namespace proofdesk {

CardState CardState::within(int room, const StateLook& full, const std::function<StateLook()>& brief,
                            const QString& age, const QFont& font)
{
    const auto fits = [&](const CardState& state) {
        return state.width(font) + state.ageWidth(font) <= room;
    };
    for (const CardState& state : {CardState{full, age}, CardState{full, {}}}) {
        if (fits(state))
            return state;
    }
    const CardState shorter{brief(), age};
    return fits(shorter) ? shorter : CardState{shorter.look, {}};
}

ChipLook CardState::chip() const
{
    return {look.word, look.glyph, look.form == StateLook::Form::Solid ? ChipKind::Solid : ChipKind::Soft,
            look.colour};
}

int CardState::width(const QFont& font) const
{
    if (look.decided())
        return chipSize(chip(), font).width();
    const Metrics metrics(font);
    return metrics.lines(GlyphLines) + metrics.space(GlyphAir)
        + lineWidth(look.word, scaledFont(font, TextSize::Secondary));
}

int CardState::ageWidth(const QFont& font) const
{
    const Metrics metrics(font);
    return age.isEmpty() ? 0 : lineWidth(age, scaledFont(font, TextSize::Secondary)) + metrics.space(4);
}

} // namespace proofdesk
