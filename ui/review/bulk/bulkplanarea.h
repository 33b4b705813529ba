// SPDX-License-Identifier: MIT
#pragma once

#include <QScrollArea>

#include <initializer_list>

namespace proofdesk {

/// Where the plan of an approval stands, one part below the other. It scrolls where the window is lower.
class BulkPlanArea final : public QScrollArea
{
    Q_OBJECT
public:
    /// Takes the parts.
    explicit BulkPlanArea(std::initializer_list<QWidget*> parts);

    /// In pixels: how high the parts are at that width.
    [[nodiscard]] int wantedHeight(int width) const;
    /// In pixels: what of them has to be scrolled for.
    [[nodiscard]] int hiddenHeight() const;
};

} // namespace proofdesk
