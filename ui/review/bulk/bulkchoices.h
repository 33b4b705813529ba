// SPDX-License-Identifier: MIT
#pragma once

#include "review/bulk/bulkplan.h"

#include <QWidget>

class QLineEdit;

namespace proofdesk {

class BulkChoice;
class PlainLabel;

/// The two ways to approve, where there is a choice: those that were seen, or all, for which their number has
/// to be typed.
class BulkChoices final : public QWidget
{
    Q_OBJECT
public:
    explicit BulkChoices(QWidget* parent = nullptr);

    /// Another plan: nothing is typed yet.
    void show(const BulkPlan& plan);
    void choose(bool all);
    [[nodiscard]] QString typed() const;
    void focusTyped();

Q_SIGNALS:
    void chosen(bool all);
    void typedChanged();

private:
    BulkChoice* m_seen;
    BulkChoice* m_all;
    PlainLabel* m_typeHint;
    QLineEdit* m_typed;
};

} // namespace proofdesk
