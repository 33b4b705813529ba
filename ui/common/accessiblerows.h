// SPDX-License-Identifier: MIT
#pragma once

#include <QAbstractItemView>
#include <QModelIndex>

#include <functional>

class QListView;

namespace proofdesk {

/// From now on a screen reader is told of one item for each row of this list, by the text that the model
/// gives for it, and what `more` adds. By itself Qt tells of a table of all columns of the model, and takes
/// the number of a row for that of a cell. Where a list takes no focus, its current row has that of the view
/// around it.
void tellRows(QListView* list, const std::function<QString(const QModelIndex&)>& more = {});

/// Tells a screen reader, once the focus is where it goes, of the current row of this view, if it has the
/// focus then.
void tellCurrentRow(QAbstractItemView* view);

/// A list or table that tells of its current row where it has the focus, and only then. By itself Qt tells of
/// the current row of every view, also of those that nobody sees, and of the view alone when that gets the
/// focus.
template <typename View> class TellingRows : public View
{
public:
    using View::View;

protected:
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override
    {
        // Past the view's own, which is what tells of every view.
        QAbstractItemView::currentChanged(current, previous); // NOLINT(bugprone-parent-virtual-call)
        tellCurrentRow(this);
    }
    void focusInEvent(QFocusEvent* event) override
    {
        View::focusInEvent(event);
        tellCurrentRow(this);
    }
};

} // namespace proofdesk
