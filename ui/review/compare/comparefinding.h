// SPDX-License-Identifier: MIT
#pragma once

#include "domain/submission.h"
#include "models/comparedcount.h"

#include <QSize>

#include <optional>

namespace proofdesk {

/// What Compare found out about its two pictures.
struct CompareFinding
{
    std::optional<Submission> current;
    std::optional<Submission> other;
    // How their workers are called now. Foreign text.
    QString currentName;
    QString otherName;
    QString currentCountry;
    QString otherCountry;
    bool isMatch = false; ///< the other shares a file with it, or is like it; else it is only the neighbour
    bool sharesFile = false; ///< some picture of the one is, byte for byte, some picture of the other
    std::optional<bool> sameFile; ///< the two that are shown; nullopt while one of them is not read
    qint64 fileBytes = 0;
    bool isComparable = true; ///< a picture of each can be shown, or is on its way
    QSize currentSize;
    QSize otherSize;
    std::optional<double> equalShare; ///< of the pixels; nullopt while it is computed, or of unequal sizes
    std::optional<qint64> differing;
    int place = 0; ///< which of the matches, from 1
    int matches = 0;
    ComparedCount compared; ///< the current one with the others
    int rejectable = 0; ///< how many of the two a rejection of both rejects
};

} // namespace proofdesk
