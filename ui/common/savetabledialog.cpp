// SPDX-License-Identifier: MIT
#include "ui/common/savetabledialog.h"

namespace proofdesk {

SaveTableDialog::SaveTableDialog(const QString& title, const QString& fileName, QWidget* parent)
    : QFileDialog(parent, title)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setAcceptMode(QFileDialog::AcceptSave);
    const QString forSpreadsheets = tr("For a spreadsheet (*.csv)");
    setNameFilters({forSpreadsheets, tr("For a program: commas, plain numbers (*.csv)")});
    setDefaultSuffix(QStringLiteral("csv"));
    selectFile(fileName);
    connect(this, &QFileDialog::fileSelected, this, [this, forSpreadsheets](const QString& selected) {
        Q_EMIT chosen(selected, selectedNameFilter() == forSpreadsheets);
    });
}

} // namespace proofdesk
