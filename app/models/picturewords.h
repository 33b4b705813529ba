// SPDX-License-Identifier: MIT
#pragma once

#include <QCoreApplication>
#include <QString>
#include <QStringList>

namespace proofdesk {

struct PictureMarks;

/// What marks a picture, in words.
class PictureWords
{
    Q_DECLARE_TR_FUNCTIONS(PictureWords)
public:
    // Beside a sign.
    [[nodiscard]] static QString damaged();
    [[nodiscard]] static QString moving();
    /// Where they stand alone: "damaged picture".
    [[nodiscard]] static QStringList spoken(const PictureMarks& marks);
};

} // namespace proofdesk
