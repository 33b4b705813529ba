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

    [[nodiscard]] QRect buttonRect(const QWidget& stage) const;
    void paint(QPainter& painter, const QWidget& stage) const;
};

} // namespace proofdesk
