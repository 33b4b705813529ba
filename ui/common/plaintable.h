// SPDX-License-Identifier: MIT
#pragma once

#include "ui/common/accessiblerows.h"

#include <QStringList>
#include <QTableView>

namespace proofdesk {

/// A table of plain words in the look of the lists: whole rows of one height, hairlines, the chosen row
/// tinted with a bar at its edge. Text is only ever drawn, never interpreted.
class PlainTable final : public TellingRows<QTableView>
{
    Q_OBJECT
public:
    /// A column is never narrower than its heading, and those with a share divide what is left.
    struct Column
    {
        double lines = 8; ///< the least width for words that may be cut, in heights of a line
        int share = 0;
        QStringList whole = {}; ///< words that are never cut
        int givesWay = 0; ///< short of room, that with the highest goes first; 0: it always stays
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
    [[nodiscard]] QList<int> leastWidths() const;
    /// From the highest, as far as the others need the room; their widths become 0.
    void hideWhatGivesWay(QList<int>& widths);

    QList<Column> m_columns;
};

} // namespace proofdesk
