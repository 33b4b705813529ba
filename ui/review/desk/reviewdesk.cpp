// SPDX-License-Identifier: MIT
#include "ui/review/desk/reviewdesk.h"

#include "models/campaignwords.h"
#include "models/submissionmodel.h"
#include "review/decisions/decisionqueue.h"
#include "review/reasons.h"
#include "ui/common/plaintext.h"
#include "ui/review/desk/choice.h"
#include "ui/review/desk/paintedproofs.h"
#include "ui/review/desk/undowords.h"

#include <QScopedValueRollback>

#include <algorithm>
#include <utility>

namespace proofdesk {

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
        if (!m_isKeeping)
            m_hidden = {};
        Q_EMIT currentChanged();
    });
    connect(m_selection, &QItemSelectionModel::selectionChanged, this, &ReviewDesk::selectionChanged);
    connect(&model, &QAbstractItemModel::modelReset, this, [this] { m_hidden = {}; });
    connect(&model, &QAbstractItemModel::modelReset, this, &ReviewDesk::keepCurrent);
    connect(&model, &QAbstractItemModel::layoutChanged, this, &ReviewDesk::keepCurrent);
    connect(&model, &QAbstractItemModel::rowsInserted, this, &ReviewDesk::keepCurrent);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, &ReviewDesk::keepCurrent);
}

/// A filter or a sort may take the current item away: there is always one while there are rows. Once the
/// filter is gone, it is the one of before again, unless somebody moved meanwhile.
void ReviewDesk::keepCurrent()
{
    const QScopedValueRollback keeping(m_isKeeping, true);
    if (!m_hidden.isNull() && m_model.rowOf(m_hidden) >= 0) {
        moveTo(std::exchange(m_hidden, {}));
    } else if (!m_selection->currentIndex().isValid() && m_model.rowCount() > 0) {
        const SubmissionId before = m_currentId;
        if (moveTo(before))
            return;
        moveTo(0);
        if (m_hidden.isNull() && m_model.contains(before))
            m_hidden = before;
    } else {
        Q_EMIT currentChanged();
    }
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

void ReviewDesk::setOnScreen(const std::optional<OnScreen>& shown)
{
    const bool same = m_onScreen.has_value() == shown.has_value()
        && (!shown || (m_onScreen->id == shown->id && m_onScreen->why == shown->why));
    m_onScreen = shown;
    if (!same)
        Q_EMIT onScreenChanged();
}

std::optional<Submission> ReviewDesk::subject() const
{
    if (!m_onScreen)
        return current();
    return m_onScreen->id.isNull() ? std::nullopt : m_model.submission(m_onScreen->id);
}

QList<Submission> ReviewDesk::targets() const
{
    if (!m_onScreen)
        return chosenInLists();
    const auto shown = subject();
    return shown ? QList<Submission>{*shown} : QList<Submission>();
}

bool ReviewDesk::hasMatch() const
{
    const auto shown = subject();
    return shown && !m_model.matches(shown->id).isEmpty();
}

QList<Submission> ReviewDesk::chosenInLists() const
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

ChosenOnes ReviewDesk::chosen(const QList<Submission>& whom, ChosenOnes::Unseen unseen) const
{
    ChosenOnes chosen(whom.size() > 1 || unseen == ChosenOnes::Unseen::AreDecided, unseen);
    addTo(&chosen, whom);
    return chosen;
}

void ReviewDesk::addTo(ChosenOnes* chosen, const QList<Submission>& whom) const
{
    for (const Submission& one : whom) {
        chosen->add({.submission = m_model.submission(one.id).value_or(one),
                     .decision = decision(one.id),
                     .decidable = decidable(one),
                     .seen = m_seen(one.id),
                     .flags = chosen->isSeveral() ? m_model.flags(one.id) : QList<SubmissionFlag>()});
    }
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

std::optional<Decision> ReviewDesk::decision(SubmissionId id) const
{
    return m_queue.find({m_model.campaign(), id});
}

Decidable ReviewDesk::decidable(const Submission& submission) const
{
    const auto now = m_model.submission(submission.id);
    return proofdesk::decidable(now ? now->status : submission.status,
                                m_queue.find({m_model.campaign(), submission.id}),
                                m_painted.contains(submission.id));
}

QString ReviewDesk::obstacle(DecisionKind kind) const
{
    return m_onScreen && m_onScreen->id.isNull() ? m_onScreen->why : chosen().obstacle(kind);
}

QString ReviewDesk::leftPending(int count) const
{
    return campaignwords::leftPending(count, m_campaign.campaign, m_campaign.approvesOnceFull);
}

bool ReviewDesk::mayDecide(DecisionKind kind, const ChosenOnes& whom)
{
    const QString why =
        whom.isEmpty() && m_onScreen && m_onScreen->id.isNull() ? m_onScreen->why : whom.obstacle(kind);
    if (!why.isEmpty())
        Q_EMIT refused(why);
    return why.isEmpty();
}

std::optional<QString> ReviewDesk::take(DecisionKind kind, const ChosenOnes& whom, const QString& note)
{
    if (kind == DecisionKind::Reject && note.trimmed().isEmpty()) {
        Q_EMIT refused(tr("A rejection needs its reason."));
        return std::nullopt;
    }
    if (!mayDecide(kind, whom))
        return std::nullopt;
    // As they stand by now: it may have been asked a while ago.
    ChosenOnes now(whom.isSeveral(), whom.unseen());
    addTo(&now, whom.whom(kind));
    if (!mayDecide(kind, now))
        return std::nullopt;
    now.addStaying(whom, kind);
    QList<DecisionRequest> requests;
    const QList<Submission> those = now.whom(kind);
    for (const Submission& submission : those)
        requests.append(request(submission, kind, note));
    if (!m_queue.decide(requests)) {
        Q_EMIT refused(tr("Not taken: it could not be kept."));
        return std::nullopt;
    }
    // By the number still, where a hold leaves the name hidden.
    const QString words = now.taken(kind, shownLine(m_model.naming().name(those.first())));
    const QString left = leftPending(now.leftPending(kind));
    return left.isEmpty() ? words
                          : tr("%1. %2", "what was done, and what becomes of those left").arg(words, left);
}

bool ReviewDesk::decide(DecisionKind kind, const ChosenOnes& whom, const QString& note)
{
    const auto words = take(kind, whom, note);
    if (words)
        Q_EMIT told(*words);
    return words.has_value();
}

bool ReviewDesk::decideAndGoOn(DecisionKind kind, const ChosenOnes& whom, const QString& note)
{
    const QList<Submission> those = whom.whom(kind);
    const auto words = take(kind, whom, note);
    if (!words)
        return false;
    const bool more = goOn(those.last().id);
    Q_EMIT wentOn(those.last().id); // said over what is looked at from now on
    const QString done = words->endsWith(u'.') ? words->chopped(1) : *words;
    if (more)
        Q_EMIT told(*words);
    else if (m_model.done().held > 0 && !m_model.isAnyUndecided())
        Q_EMIT told(tr("%1. What is on hold is all that is left here.", "what was done").arg(done));
    else
        Q_EMIT told(tr("%1. Everything shown here is decided.", "what was done").arg(done));
    return true;
}

bool ReviewDesk::goOn(SubmissionId after)
{
    if (m_onScreen) {
        // The other one of two: then it is the turn of the one it stood beside. Of several that were chosen
        // to be compared, the next of them.
        const auto isUndecided = [this](int row) {
            const auto one = m_model.submissionAt(row);
            return one && one->status == SubmissionStatus::Pending
                && !m_queue.find({m_model.campaign(), one->id});
        };
        if (isUndecided(currentRow()))
            return true;
        const QList<int> rows = decidesSeveral() ? chosenRows(*m_selection) : QList<int>();
        const auto next = std::find_if(rows.begin(), rows.end(), isUndecided);
        if (next != rows.end()) {
            m_selection->setCurrentIndex(m_model.index(*next, 0), QItemSelectionModel::NoUpdate);
            return true;
        }
    }
    const int from = m_model.rowOf(after);
    const int next = m_model.nextUndecided(from < 0 ? currentRow() : from);
    moveTo(next >= 0 ? next : currentRow());
    return next >= 0;
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
    Q_EMIT told(tr("%Ln decision(s) cleared", nullptr, int(keys.size())));
    return true;
}

bool ReviewDesk::undo()
{
    const auto offer = m_queue.undoOffer();
    // As it is called now: once it is undecided, its name may be hidden.
    const QString what = offer ? undoWords(*offer, m_model.naming()) : QString();
    const QList<SubmissionKey> keys = offer ? m_queue.undo() : QList<SubmissionKey>();
    if (keys.isEmpty()) {
        Q_EMIT refused(tr("Nothing unsent to undo. What was sent is final: the service takes nothing back."));
        return false;
    }
    jump(keys);
    // What one of another kind had taken the place of is there again: that is to be told as what it is.
    const int back = int(std::count_if(keys.begin(), keys.end(), [this](const SubmissionKey& key) {
        return m_queue.find(key).has_value();
    }));
    const QString undone = tr("Undone: %1", "a decision").arg(what);
    const QString asBefore = tr("%Ln decided as before", nullptr, back);
    tellReplayed(back == 0 ? undone : tr("%1 · %2", "what undo did").arg(undone, asBefore), keys);
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
    tellReplayed(tr("%Ln decision(s) taken again", nullptr, int(keys.size())), keys);
    return true;
}

/// Nothing moves here for what was decided in another campaign, so that is said.
void ReviewDesk::tellReplayed(const QString& words, const QList<SubmissionKey>& keys)
{
    const bool here = std::any_of(keys.begin(), keys.end(), [this](const SubmissionKey& key) {
        return key.campaign == m_model.campaign();
    });
    Q_EMIT told(here ? words : tr("%1, in another campaign", "what undo did").arg(words));
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
    const int before = currentRow();
    moveTo(before + steps);
    if (before >= 0 && currentRow() == before)
        Q_EMIT refused(steps > 0 ? tr("This is the last one here.") : tr("This is the first one here."));
}

void ReviewDesk::moveToLast()
{
    moveTo(m_model.rowCount() - 1);
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
