// SPDX-License-Identifier: MIT
#pragma once

#include <QRect>
#include <QString>

class QPainter;
class QWidget;

namespace proofdesk {

/// What stands in the middle of a stage that has no picture to show.
struct BrokenProof
{
    QString reason; ///< in words
    QString button; ///< "Try again"; empty where that can't help

    /// Where its parts stand; empty ones are not shown.
    struct Places
    {
        QRect icon;
        QRect words;
        QRect button;
    };
    [[nodiscard]] Places places(const QWidget& stage) const;
    /// All but the button, which is one of its own.
    void paint(QPainter& painter, const QWidget& stage) const;
};

} // namespace proofdesk
