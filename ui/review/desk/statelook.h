// SPDX-License-Identifier: MIT
#pragma once

#include "domain/submission.h"
#include "review/decisions/decision.h"
#include "ui/theme/colour.h"

#include <QDateTime>
#include <QString>

#include <optional>

class QModelIndex;

namespace proofdesk {

/// How a submission's state is told: glyph, word and border together, never a colour alone.
struct StateLook
{
    enum class Form {
        Words, ///< nothing was decided: quiet words, no chip
        Soft, ///< intent, or a matter to look at
        Solid ///< fact: the service confirmed it
    };

    QString glyph;
    QString word;
    Colour colour = Colour::Muted;
    Form form = Form::Words;
    bool dashed = false; ///< intent, can be taken back
    bool dimmed = false; ///< sent: the proof steps back

    [[nodiscard]] bool decided() const { return form != Form::Words; }
};

/// The look of a submission at the time `now`. `brief` drops the "in" of "Approve in 6 s" where room is
/// short.
[[nodiscard]] StateLook stateLook(const Submission& submission, const std::optional<Decision>& decision,
                                  bool seen, const QDateTime& now, bool brief = false);

/// Of a row of the SubmissionModel, whose submission was read already.
[[nodiscard]] StateLook stateLook(const QModelIndex& index, const Submission& submission,
                                  const QDateTime& now, bool brief = false);

} // namespace proofdesk
