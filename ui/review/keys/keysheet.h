// SPDX-License-Identifier: MIT
#pragma once

#include <QDialog>

namespace proofdesk {

class ShortcutTable;

/// All keys of the review on one sheet, from the table that the keys themselves come from.
class KeySheet final : public QDialog
{
    Q_OBJECT
public:
    explicit KeySheet(const ShortcutTable& keys, QWidget* parent = nullptr);

Q_SIGNALS:
    void changeWanted();
};

} // namespace proofdesk
