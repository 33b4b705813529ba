// SPDX-License-Identifier: MIT
#pragma once

#include "models/submissionfilter.h"

#include <QObject>
#include <QTimer>

#include <array>

class QTableView;

namespace proofdesk {

class SubmissionModel;

/// The columns of the table of submissions: each as wide as what it says, and as many as there is room for,
/// the most telling first. None stands there in part.
class TableColumns final : public QObject
{
    Q_OBJECT
public:
    /// The parent is the table.
    TableColumns(SubmissionModel& model, QTableView* table);

    /// The narrowest table in which nobody's state is cut.
    [[nodiscard]] int leastWidth() const;

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    using Column = SubmissionColumns::Column;

    void fit();
    void measure();
    [[nodiscard]] int wordsWidth(Column column) const;
    [[nodiscard]] int headingWidth(Column column) const;
    [[nodiscard]] int stateWidth() const;
    [[nodiscard]] int countryWidth() const;
    [[nodiscard]] int widest(const QStringList& words) const;

    SubmissionModel& m_model;
    QTableView* m_table;
    QTimer m_soon;
    std::array<int, SubmissionColumns::ColumnCount> m_least{};
};

} // namespace proofdesk
