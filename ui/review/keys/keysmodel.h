// SPDX-License-Identifier: MIT
#pragma once

#include "ui/review/keys/shortcuttable.h"

#include <QAbstractTableModel>

namespace proofdesk {

/// The actions of the review and their keys, one row each in the order of the key sheet.
class KeysModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Action, Key, Part, ColumnCount };

    explicit KeysModel(const ShortcutTable& keys, QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

    [[nodiscard]] static std::optional<ReviewAction> actionAt(int row);
    /// The row that waits for its new key; -1: none.
    void setWaiting(int row);
    [[nodiscard]] int waiting() const { return m_waiting; }

private:
    [[nodiscard]] QString keyWords(const ShortcutRow& row, int at) const;

    const ShortcutTable& m_keys;
    int m_waiting = -1;
};

} // namespace proofdesk
