// SPDX-License-Identifier: MIT
#include "models/outboxmodel.h"

#include "domain/clock.h"
#include "models/errortext.h"
#include "review/decisionqueue.h"

#include <QSet>

#include <algorithm>

namespace proofdesk {

namespace {

constexpr std::chrono::milliseconds Frame{16};

Attempt attemptOf(const Decision& decision)
{
    return decision.request.kind == DecisionKind::Approve ? Attempt::Approve : Attempt::Reject;
}

} // namespace

OutboxModel::OutboxModel(DecisionQueue& decisions, Clock& clock, QObject* parent)
    : IndexedTableModel(parent)
    , m_decisions(decisions)
    , m_clock(clock)
{
    connect(&decisions, &DecisionQueue::changed, this, [this] {
        // Hundreds of decisions may change one after another: the outbox is read once a frame.
        if (std::exchange(m_updateQueued, true))
            return;
        m_clock.after(Frame, this, [this] {
            m_updateQueued = false;
            update();
        });
    });
    connect(&decisions, &DecisionQueue::pausedChanged, this, &OutboxModel::tick);
    update();
}

void OutboxModel::update()
{
    QList<Decision> open = m_decisions.open();
    erase_if(open, [](const Decision& decision) { return decision.request.kind == DecisionKind::Hold; });
    QSet<qint64> named;
    std::vector<Index> added;
    int first = -1;
    int last = -1;
    for (const Decision& decision : std::as_const(open)) {
        named.insert(decision.sequence);
        const auto known = m_bySequence.constFind(decision.sequence);
        if (known == m_bySequence.constEnd()) {
            added.push_back(Index(m_items.size()));
            m_bySequence.insert(decision.sequence, Index(m_items.size()));
            m_items.push_back(decision);
            continue;
        }
        m_items[*known] = decision;
        if (const int row = rowOfItem(*known); row >= 0) {
            first = first < 0 ? row : std::min(first, row);
            last = std::max(last, row);
        }
    }
    std::vector<Index> kept;
    for (const Index item : shown()) {
        if (named.contains(m_items[item].sequence))
            kept.push_back(item);
        else
            m_bySequence.remove(m_items[item].sequence);
    }
    const bool removed = kept.size() != shown().size();
    if (kept.empty() && removed) {
        beginResetModel(); // nothing is left that a selection could stand on
        forgetItems();
        endResetModel();
        if (added.empty())
            m_items.clear();
    } else if (removed) {
        rearrange(std::move(kept));
    } else if (first >= 0) {
        Q_EMIT dataChanged(index(first, 0), index(last, ColumnCount - 1));
    }
    showItems(added, rowCount());
}

void OutboxModel::tick()
{
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, State), index(rowCount() - 1, State),
                           {Qt::DisplayRole, Qt::AccessibleTextRole});
}

std::optional<Decision> OutboxModel::decisionAt(int row) const
{
    return row < 0 || row >= rowCount() ? std::nullopt : std::optional(m_items[itemAt(row)]);
}

bool OutboxModel::canUndo(const Decision& decision)
{
    return decision.state == DecisionState::Draft || decision.state == DecisionState::Waiting;
}

bool OutboxModel::canRetry(const Decision& decision)
{
    return decision.state == DecisionState::Failed;
}

bool OutboxModel::canDrop(const Decision& decision)
{
    return decision.state == DecisionState::Failed || decision.state == DecisionState::Conflict;
}

QString OutboxModel::stateText(const Decision& decision) const
{
    const bool approve = decision.request.kind == DecisionKind::Approve;
    switch (decision.state) {
    case DecisionState::Draft:
        return tr("Waits for “Send now”");
    case DecisionState::Waiting: {
        if (m_decisions.isPaused())
            return tr("Paused");
        const qint64 seconds = std::max<qint64>(0, (m_clock.now().msecsTo(decision.dueAt) + 999) / 1'000);
        return approve ? tr("Approve in %n s", nullptr, int(seconds))
                       : tr("Reject in %n s", nullptr, int(seconds));
    }
    case DecisionState::Sending:
        return tr("Sending");
    case DecisionState::Sent:
        return approve ? tr("Approved") : tr("Rejected");
    case DecisionState::Failed:
        return tr("Failed");
    case DecisionState::Unknown:
        return tr("Not sure yet");
    case DecisionState::Conflict:
        return tr("Decided elsewhere");
    }
    return {};
}

QString OutboxModel::detailText(const Decision& decision) const
{
    if (decision.state == DecisionState::Conflict)
        return decision.actualStatus.isEmpty()
            ? tr("Somebody decided before. Nothing was sent again.")
            : tr("The service holds: %1. Nothing was sent again.").arg(decision.actualStatus.simplified());
    if (decision.error
        && (decision.state == DecisionState::Failed || decision.state == DecisionState::Unknown))
        return errorWords(*decision.error, attemptOf(decision)).body();
    if (decision.state == DecisionState::Unknown)
        return tr("No answer came. What the service holds is being read.");
    return decision.request.note.left(300).simplified();
}

int OutboxModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant OutboxModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Decision& decision = m_items[itemAt(index.row())];
    const QString what = decision.request.kind == DecisionKind::Approve ? tr("Approve") : tr("Reject");
    const QString who = decision.request.workerName.isEmpty()
        ? tr("submission %1").arg(decision.request.key.submission.toString())
        : decision.request.workerName.left(300).simplified();
    switch (role) {
    case Qt::AccessibleTextRole:
        if (index.column() == What) {
            QStringList parts{what, who, stateText(decision), detailText(decision)};
            parts.removeAll(QString());
            return parts.join(QStringLiteral(", "));
        }
        [[fallthrough]];
    case Qt::DisplayRole:
        switch (index.column()) {
        case What:
            return what;
        case Who:
            return who;
        case State:
            return stateText(decision);
        case Detail:
            return detailText(decision);
        default:
            return {};
        }
    case DecisionRole:
        return QVariant::fromValue(decision);
    case SequenceRole:
        return decision.sequence;
    case CanUndoRole:
        return canUndo(decision);
    case CanRetryRole:
        return canRetry(decision);
    case CanDropRole:
        return canDrop(decision);
    default:
        return {};
    }
}

QVariant OutboxModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case What:
        return tr("Decision");
    case Who:
        return tr("Worker");
    case State:
        return tr("State");
    case Detail:
        return tr("Note or reason");
    default:
        return {};
    }
}

} // namespace proofdesk

#include "moc_outboxmodel.cpp"
