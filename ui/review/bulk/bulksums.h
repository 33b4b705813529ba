// SPDX-License-Identifier: MIT
#pragma once

#include "review/bulk/bulkplan.h"

#include <QWidget>

class QBoxLayout;
class QVBoxLayout;

namespace proofdesk {

class PlainLabel;

/// The sum that one can check, line by line, and beside it what it costs.
class BulkSums final : public QWidget
{
    Q_OBJECT
public:
    explicit BulkSums(QWidget* parent = nullptr);

    /// The sum of approving that way.
    void show(const BulkPlan& plan, BulkWay way);
    /// As narrow as its parts are one below the other: side by side they must not keep it wide.
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void showWanted(const QList<proofdesk::SubmissionId>& ids, const QString& what);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    enum class Tone { Plain, Caution, Positive };
    struct Line
    {
        QString name;
        QString remark;
        QString count;
        QList<SubmissionId> ids; ///< to show; empty: no link
        QString link;
        Tone tone = Tone::Plain;
        QString shownAs = {}; ///< what `ids` are, where it is not the name
    };
    void arrange();
    void addLine(const Line& line);
    void addCost(const QString& name, const QString& value, bool strong = false);
    void fillLines(const BulkPlan& plan, BulkWay way);
    void addApproved(const BulkPlan& plan, BulkWay way);
    /// Lines of what stays pending, or is approved too.
    void addUnasked(const BulkPlan& plan, bool all);
    void fillCost(const BulkPlan& plan, const BulkCost& cost);

    QBoxLayout* m_parts = nullptr;
    QWidget* m_lineBox = nullptr;
    QWidget* m_costBox = nullptr;
    QVBoxLayout* m_lines = nullptr;
    QVBoxLayout* m_costs = nullptr;
};

} // namespace proofdesk
