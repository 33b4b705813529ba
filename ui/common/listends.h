// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QPersistentModelIndex>

class QAbstractItemView;
class QKeyEvent;

namespace proofdesk {

/// Home and End go to the first and to the last row of a table, and with Shift choose all from where the
/// choice began up to there, where several can be chosen. (A table goes to the ends of its row by itself:
/// nowhere, where a row is one thing.)
class ListEnds final : public QObject
{
    Q_OBJECT
public:
    static void on(QAbstractItemView* view);

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    explicit ListEnds(QAbstractItemView* view);
    void followAnchor(Qt::KeyboardModifiers modifiers);
    [[nodiscard]] bool pressed(const QKeyEvent& key);
    void go(int row, bool choosing);

    QAbstractItemView* m_view;
    QPersistentModelIndex m_anchor; ///< where a choice with Shift began; invalid while there is none
};

} // namespace proofdesk
