// SPDX-License-Identifier: MIT
#pragma once

class QListView;

namespace proofdesk {

/// From now on a screen reader is told of one item for each row of this list, by the text that the model
/// gives for it. By itself Qt tells of a table of all columns of the model, and takes the number of a row for
/// that of a cell.
void tellRows(QListView* list);

} // namespace proofdesk
