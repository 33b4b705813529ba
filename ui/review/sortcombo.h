// SPDX-License-Identifier: MIT
#pragma once

#include "models/submissionorder.h"

#include <QComboBox>

namespace proofdesk {

/// The orders that are offered; and it says the one in force, also where that is by a heading of the table.
class SortCombo final : public QComboBox
{
    Q_OBJECT
public:
    explicit SortCombo(QWidget* parent = nullptr);

    void setOrder(const SubmissionOrder& order);
    /// As wide as what it says now.
    [[nodiscard]] int leastWidth() const;

Q_SIGNALS:
    void sortChosen(proofdesk::SubmissionSort sort);
};

} // namespace proofdesk
