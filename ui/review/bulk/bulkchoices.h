// SPDX-License-Identifier: MIT
#pragma once

#include "review/bulk/bulkplan.h"

#include <QWidget>

class QCheckBox;
class QLineEdit;

namespace proofdesk {

class BulkChoice;
class PlainLabel;

/// The ways to approve, where there is a choice: those that were seen, with or without those of them that
/// carry a flag; or all, for which their number has to be typed.
class BulkChoices final : public QWidget
{
    Q_OBJECT
public:
    explicit BulkChoices(QWidget* parent = nullptr);

    /// Another plan: nothing is typed yet.
    void show(const BulkPlan& plan);
    /// The same plan as it stands by now: what was typed and chosen stays, and so does a choice that there
    /// was.
    void renew(const BulkPlan& plan);
    /// There is something to choose, or there was while the plan was shown.
    [[nodiscard]] bool isAsked() const { return m_isAsked; }
    void choose(const BulkPlan& plan, BulkWay way);
    /// What stands in the field; nullopt where that is no number.
    [[nodiscard]] std::optional<qint64> typedCount() const;
    void focusTyped();
    /// The way that the first choice is, with or without what carries a flag.
    [[nodiscard]] BulkWay oneByOne() const;

Q_SIGNALS:
    void chosen(proofdesk::BulkWay way);
    void typedChanged();

private:
    BulkChoice* m_seen;
    BulkChoice* m_all;
    QCheckBox* m_leaveOut;
    PlainLabel* m_typeHint;
    QLineEdit* m_typed;
    bool m_isAsked = false;
};

} // namespace proofdesk
