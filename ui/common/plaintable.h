// SPDX-License-Identifier: MIT
#pragma once

#include "ui/common/accessiblerows.h"

#include <QTableView>

namespace proofdesk {

/// A table of plain words in the look of the lists: whole rows of one height, hairlines, the chosen row
/// tinted with a bar at its edge. Text is only ever drawn, never interpreted.
class PlainTable final : public TellingRows<QTableView>
{
    Q_OBJECT
public:
    /// Width of a column in lines of text; those with a share divide what is left.
    struct Column
    {
        double lines = 8;
        int share = 0;
    };

    /// `strongFirst`: the first column holds names.
    explicit PlainTable(const QString& accessibleName, bool strongFirst = false, QWidget* parent = nullptr);

    /// One for each column of the model, from the first.
    void setColumns(const QList<Column>& columns);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void fit();

    QList<Column> m_columns;
};

} // namespace proofdesk
