// SPDX-License-Identifier: MIT
#pragma once

#include <QFileDialog>

namespace proofdesk {

/// Asks where a table goes, and for whom it is written. It closes and goes by itself; open() it.
class SaveTableDialog final : public QFileDialog
{
    Q_OBJECT
public:
    SaveTableDialog(const QString& title, const QString& fileName, QWidget* parent);

Q_SIGNALS:
    /// `forSpreadsheet`: as a spreadsheet of this system opens it; else as a program reads it.
    void chosen(const QString& fileName, bool forSpreadsheet);
};

} // namespace proofdesk
