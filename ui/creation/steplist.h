// SPDX-License-Identifier: MIT
#pragma once

#include "ui/common/accessiblerows.h"

#include <QListWidget>

namespace proofdesk {

/// The steps of a wizard at its left: a number, or a tick where the step is complete, its name and what it
/// holds.
class StepList final : public TellingRows<QListWidget>
{
    Q_OBJECT
public:
    explicit StepList(QWidget* parent = nullptr);

    void addStep(const QString& name, const QString& what);
    void setComplete(int step, bool complete);
    [[nodiscard]] QSize sizeHint() const override;
};

} // namespace proofdesk
