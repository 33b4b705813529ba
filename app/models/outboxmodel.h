// SPDX-License-Identifier: MIT
#pragma once

#include "models/indexedtablemodel.h"
#include "review/decision.h"

#include <QHash>

#include <optional>

namespace proofdesk {

class Clock;
class DecisionQueue;

/// Everything that is not final yet, oldest first: what was decided, about whom, where it stands, and what
/// can be done about it. Held submissions are not in it: nothing of theirs is on its way.
class OutboxModel final : public IndexedTableModel
{
    Q_OBJECT
public:
    enum Column { What, Who, State, Detail, ColumnCount };
    enum Role {
        DecisionRole = Qt::UserRole + 1, ///< Decision
        SequenceRole, ///< qint64
        CanUndoRole, ///< bool: unsent, can still be taken back
        CanRetryRole, ///< bool: the service refused it, or the answer conflicts
        CanDropRole ///< bool: can be given up; the journal keeps the row
    };

    OutboxModel(DecisionQueue& decisions, Clock& clock, QObject* parent = nullptr);

    [[nodiscard]] std::optional<Decision> decisionAt(int row) const;
    /// Tells views that the words of waiting rows ("Approve in 12 s") are due again: once a second while they
    /// are looked at.
    void tick();

    [[nodiscard]] static bool canUndo(const Decision& decision);
    [[nodiscard]] static bool canRetry(const Decision& decision);
    [[nodiscard]] static bool canDrop(const Decision& decision);

    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    void update();
    [[nodiscard]] QString stateText(const Decision& decision) const;
    [[nodiscard]] QString detailText(const Decision& decision) const;

    DecisionQueue& m_decisions;
    Clock& m_clock;
    std::vector<Decision> m_items; ///< those that are gone stay as unused places until the outbox is empty
    QHash<qint64, Index> m_bySequence;
    bool m_updateQueued = false;
};

} // namespace proofdesk
