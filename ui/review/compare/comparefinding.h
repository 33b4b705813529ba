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
    bool isMatch = false; ///< the other looks the same; else it is only the neighbour
    bool sameFile = false;
    qint64 fileBytes = 0;
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
