// SPDX-License-Identifier: MIT
#pragma once

#include <QColor>

namespace proofdesk {

/// The colours of one look of the drawn apps.
struct ProofPalette
{
    QColor page; ///< behind everything
    QColor card;
    QColor tint; ///< behind the plant, and progress done
    QColor tile; ///< behind numbers
    QColor accent; ///< buttons
    QColor onAccent;
    QColor text;
    QColor faint; ///< lesser text
};

/// The look of that theme, below proofThemeCount.
[[nodiscard]] const ProofPalette& proofPalette(int theme);

/// The words of one language, UTF-8.
struct ProofWords
{
    const char* complete;
    const char* time;
    const char* score;
    const char* streak;
    const char* next;
    const char* question;
    const char* answers[4];
    const char* thanks;
    const char* recorded;
    const char* like;
    bool rightToLeft;
};

/// Below proofLanguageCount.
[[nodiscard]] const ProofWords& proofWords(int language);

} // namespace proofdesk
