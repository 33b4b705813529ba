// SPDX-License-Identifier: MIT
#include "ui/review/desk/reviewdesk.h"

#include "models/decidablewords.h"
#include "models/submissionmodel.h"
#include "review/decisions/decisionqueue.h"
#include "review/reasons.h"
#include "ui/common/plaintext.h"
#include "ui/review/desk/paintedproofs.h"

#include <algorithm>

namespace proofdesk {

QList<int> chosenRows(const QItemSelectionModel& selection)
{
    QList<int> rows;
    const QItemSelection ranges = selection.selection();
    for (const QItemSelectionRange& range : ranges) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.append(row);
    }
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

ReviewDesk::ReviewDesk(SubmissionModel& model, DecisionQueue& queue, PaintedProofs& painted,
                       std::function<bool(SubmissionId)> seen, QObject* parent)
    : QObject(parent)
    , m_model(model)
    , m_queue(queue)
    , m_painted(painted)
    , m_seen(std::move(seen))
    , m_selection(new QItemSelectionModel(&model, this))
{
    connect(m_selection, &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& index) {
        m_currentId = SubmissionId(index.data(SubmissionModel::IdRole).toLongLong());
        Q_EMIT currentChanged();
    });
    connect(m_selection, &QItemSelectionModel::selectionChanged, this, &ReviewDesk::selectionChanged);
    // A filter or a sort may take the current item away: there is always one while there are rows.
    const auto keep = [this] {
        if (!m_selection->currentIndex().isValid() && m_model.rowCount() > 0 && !moveTo(m_currentId))
            moveTo(0);
        else
            Q_EMIT currentChanged();
    };
    connect(&model, &QAbstractItemModel::modelReset, this, keep);
    connect(&model, &QAbstractItemModel::layoutChanged, this, keep);
    connect(&model, &QAbstractItemModel::rowsInserted, this, keep);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, keep);
}

void ReviewDesk::setCampaign(const ReviewCampaign& campaign)
{
    m_campaign = campaign;
    Q_EMIT campaignChanged();
}

std::optional<Submission> ReviewDesk::current() const
{
    return m_model.submissionAt(currentRow());
}

std::optional<Decision> ReviewDesk::currentDecision() const
{
    const auto submission = current();
    return submission ? m_queue.find({m_model.campaign(), submission->id}) : std::nullopt;
}

bool ReviewDesk::decidesSeveral() const
{
    return chosenRows(*m_selection).size() > 1;
}

QList<Submission> ReviewDesk::targets() const
{
    QList<int> rows = chosenRows(*m_selection);
    if (rows.size() < 2)
        rows = currentRow() >= 0 ? QList<int>{currentRow()} : QList<int>();
    QList<Submission> result;
    for (const int row : rows) {
        if (auto submission = m_model.submissionAt(row))
            result.append(*std::move(submission));
    }
    return result;
}

DecisionRequest ReviewDesk::request(const Submission& submission, DecisionKind kind,
                                    const QString& note) const
{
    DecisionRequest request;
    request.key = {m_model.campaign(), submission.id};
    request.kind = kind;
    // What the worker reads names the worker: each one gets a text of their own.
    request.note = kind == DecisionKind::Reject
        ? Reasons::filled(note, submission.workerName, m_campaign.campaign.title)
        : note;
    request.workerName = submission.workerName;
    request.worker = submission.worker;
    request.pay = m_campaign.campaign.pay;
    request.paysByItself = m_campaign.approvesOnceFull.value_or(false);
    return request;
}

Decidable ReviewDesk::decidable(const Submission& submission) const
{
    const auto now = m_model.submission(submission.id);
    return proofdesk::decidable(now ? now->status : submission.status,
                                m_queue.find({m_model.campaign(), submission.id}),
                                m_painted.contains(submission.id));
}

QString ReviewDesk::obstacle(const QList<Submission>& whom) const
{
    if (whom.isEmpty())
        return tr("There is no submission to decide on.");
    if (whom.size() > 1)
        return {};
    return DecidableWords::of(decidable(whom.first()));
}

bool ReviewDesk::mayDecide(const QList<Submission>& whom)
{
    const QString why = obstacle(whom);
    if (!why.isEmpty())
        Q_EMIT refused(why);
    return why.isEmpty();
}

bool ReviewDesk::decide(DecisionKind kind, const QList<Submission>& submissions, const QString& note)
{
    QList<DecisionRequest> requests;
    requests.reserve(submissions.size());
    QList<Decidable> closed;
    for (const Submission& submission : submissions) {
        const Decidable answer = decidable(submission);
        if (isOpen(answer))
            requests.append(request(submission, kind, note));
        else
            closed.append(answer);
    }
    if (requests.isEmpty()) {
        Q_EMIT refused(DecidableWords::ofAll(closed));
        return false;
    }
    if (!m_queue.decide(requests)) {
        Q_EMIT refused(tr("Not taken: it could not be kept."));
        return false;
    }
    const bool several = requests.size() > 1;
    const QString who = several ? tr("%n submission(s)", nullptr, int(requests.size()))
                                : shownLine(requests.first().workerName);
    switch (kind) {
    case DecisionKind::Approve:
        Q_EMIT told(tr("Approved: %1").arg(who));
        break;
    case DecisionKind::Reject:
        Q_EMIT told(tr("Rejected: %1").arg(who));
        break;
    case DecisionKind::Hold:
        Q_EMIT told(tr("On hold: %1").arg(who));
        break;
    }
    return true;
}

bool ReviewDesk::decideAndGoOn(DecisionKind kind, QList<Submission> whom, const QString& note)
{
    if (kind == DecisionKind::Reject && note.trimmed().isEmpty()) {
        Q_EMIT refused(tr("A rejection needs its reason."));
        return false;
    }
    if (!mayDecide(whom))
        return false;
    if (whom.size() > 1) {
        const auto unseen = [this](const Submission& one) { return !m_seen(one.id); };
        const qsizetype before = whom.size();
        whom.removeIf(unseen);
        if (whom.isEmpty()) {
            Q_EMIT refused(tr("None of these has been seen yet."));
            return false;
        }
        if (whom.size() < before)
            Q_EMIT leftOut(int(before - whom.size()));
    }
    if (!decide(kind, whom, note))
        return false;
    const int from = m_model.rowOf(whom.last().id);
    const int next = m_model.nextUndecided(from < 0 ? currentRow() : from);
    if (next >= 0) {
        moveTo(next);
    } else {
        moveTo(currentRow());
        Q_EMIT told(tr("Everything shown here is decided."));
    }
    return true;
}

bool ReviewDesk::approve()
{
    return decideAndGoOn(DecisionKind::Approve, targets());
}

bool ReviewDesk::hold()
{
    return decideAndGoOn(DecisionKind::Hold, targets());
}

bool ReviewDesk::clearDecision()
{
    QList<SubmissionKey> keys;
    for (const Submission& submission : targets()) {
        const SubmissionKey key{m_model.campaign(), submission.id};
        const auto decision = m_queue.find(key);
        if (decision && isOpen(decidable(submission)))
            keys.append(key);
    }
    if (keys.isEmpty() || !m_queue.clear(keys)) {
        Q_EMIT refused(tr("There is no unsent decision here to clear. What was sent is final."));
        return false;
    }
    Q_EMIT told(tr("%n decision(s) cleared", nullptr, int(keys.size())));
    return true;
}

bool ReviewDesk::undo()
{
    const QList<SubmissionKey> keys = m_queue.canUndo() ? m_queue.undo() : QList<SubmissionKey>();
    if (keys.isEmpty()) {
        Q_EMIT refused(tr("Nothing unsent to undo. What was sent is final: the service takes nothing back."));
        return false;
    }
    jump(keys);
    // Undoing "clear" brings decisions back: that is to be told as what it is.
    const bool stand = m_queue.find(keys.first()).has_value();
    Q_EMIT told(stand ? tr("%n decision(s) stand again", nullptr, int(keys.size()))
                      : tr("%n decision(s) taken back", nullptr, int(keys.size())));
    return true;
}

bool ReviewDesk::redo()
{
    const QList<SubmissionKey> keys = m_queue.canRedo() ? m_queue.redo() : QList<SubmissionKey>();
    if (keys.isEmpty()) {
        Q_EMIT refused(tr("Nothing to redo."));
        return false;
    }
    jump(keys);
    Q_EMIT told(tr("%n decision(s) taken again", nullptr, int(keys.size())));
    return true;
}

void ReviewDesk::jump(const QList<SubmissionKey>& keys)
{
    for (const SubmissionKey& key : keys) {
        if (key.campaign == m_model.campaign() && moveTo(key.submission))
            return;
    }
}

void ReviewDesk::moveTo(int row)
{
    if (m_model.rowCount() == 0)
        return;
    const QModelIndex index = m_model.index(std::clamp(row, 0, m_model.rowCount() - 1), 0);
    m_selection->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

bool ReviewDesk::moveTo(SubmissionId id)
{
    const int row = id.isNull() ? -1 : m_model.rowOf(id);
    if (row >= 0)
        moveTo(row);
    return row >= 0;
}

void ReviewDesk::moveBy(int steps)
{
    moveTo(currentRow() + steps);
}

void ReviewDesk::moveToUndecided(bool forward)
{
    const int row = m_model.nextUndecided(currentRow(), forward);
    if (row >= 0)
        moveTo(row);
    else
        Q_EMIT refused(tr("Nothing undecided is left here."));
}

void ReviewDesk::toggleChosen()
{
    if (m_selection->currentIndex().isValid())
        m_selection->select(m_selection->currentIndex(),
                            QItemSelectionModel::Toggle | QItemSelectionModel::Rows);
}

} // namespace proofdesk
