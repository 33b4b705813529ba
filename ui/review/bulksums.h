// SPDX-License-Identifier: MIT
#pragma once

#include "review/bulkplan.h"

#include <QWidget>

class QVBoxLayout;

namespace proofdesk {

class PlainLabel;

/// The sum that one can check, line by line, and beside it what it costs.
class BulkSums final : public QWidget
{
    Q_OBJECT
public:
    explicit BulkSums(QWidget* parent = nullptr);

    void show(const BulkPlan& plan, const BulkCost& cost);

Q_SIGNALS:
    void showWanted(const QList<proofdesk::SubmissionId>& ids, const QString& what);

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
    };
    void addLine(const Line& line);
    void addCost(const QString& name, const QString& value, bool strong = false);
    void fillLines(const BulkPlan& plan);
    void fillCost(const BulkPlan& plan, const BulkCost& cost);

    QWidget* m_lineBox = nullptr;
    QWidget* m_costBox = nullptr;
    QVBoxLayout* m_lines = nullptr;
    QVBoxLayout* m_costs = nullptr;
};

} // namespace proofdesk
