// SPDX-License-Identifier: MIT
#include "review/decisions/decisionqueue_p.h"

#include "review/decisions/decidable.h"

#include <algorithm>
#include <utility>

namespace proofdesk {

using namespace std::chrono_literals;

namespace {

bool saysTheSame(const Decision& decision, const DecisionRequest& request)
{
    return isUnsent(decision) && decision.request.kind == request.kind
        && decision.request.note == request.note;
}

/// One a submission: of several, the last.
QList<DecisionRequest> withoutDoubles(const QList<DecisionRequest>& requests)
{
    QList<DecisionRequest> single;
    QHash<SubmissionKey, qsizetype> places;
    for (const DecisionRequest& request : requests) {
        const auto place = places.constFind(request.key);
        if (place != places.constEnd()) {
            single[*place] = request;
            continue;
        }
        places.insert(request.key, single.size());
        single.append(request);
    }
    return single;
}

} // namespace

DecisionQueuePrivate::DecisionQueuePrivate(DecisionQueue& queue, Database& theDatabase,
                                           RapidWorkersApi& theApi, RequestBudget& theBudget, Clock& theClock)
    : q(queue)
    , clock(theClock)
    , budget(theBudget)
    , api(theApi)
    , journal(theDatabase)
    , sender(theApi)
    , reader(theApi)
    , timer(theClock)
    , truthTimer(theClock)
{
}

bool DecisionQueuePrivate::write(JournalChange& change, Time due)
{
    if (const auto written = journal.write(change, clock.now()); !written) {
        Q_EMIT q.journalFailed(written.error().detail);
        return false;
    }
    for (const Decision& decision : std::as_const(change.updated)) {
        book.put(decision, due);
        if (decision.state == DecisionState::Sent)
            sent.insert(decision.request.key, decision);
    }
    for (const qint64 sequence : std::as_const(change.closed))
        book.remove(sequence);
    for (const Decision& decision : std::as_const(change.added))
        book.put(decision, due);
    return true;
}

void DecisionQueuePrivate::tell(const QList<SubmissionKey>& keys)
{
    claimBudget();
    Q_EMIT q.changed(keys);
    Q_EMIT q.countsChanged();
    tellUndoState();
}

bool DecisionQueuePrivate::commit(JournalChange& change, const QList<SubmissionKey>& keys, Time due)
{
    if (!write(change, due))
        return false;
    tell(keys);
    return true;
}

DecisionQueuePrivate::Time DecisionQueuePrivate::dueInWindow() const
{
    return clock.steady() + Time(window.value_or(0s));
}

std::optional<Decision> DecisionQueuePrivate::newDecision(const DecisionRequest& request) const
{
    const bool blank = request.note.trimmed().isEmpty();
    if (request.key.campaign.isNull() || request.key.submission.isNull()
        || (request.kind == DecisionKind::Reject && blank))
        return std::nullopt;
    Decision decision;
    decision.step = step;
    decision.request = request;
    decision.decidedAt = clock.now();
    if (request.kind != DecisionKind::Hold && window) {
        decision.state = DecisionState::Waiting;
        decision.dueAt = decision.decidedAt.addMSecs(Time(*window).count());
    }
    return decision;
}

void DecisionQueuePrivate::restore()
{
    const auto open = journal.loadOpen();
    const auto next = journal.nextStep();
    if (!open || !next) {
        // What could not be read must not be sent around either.
        pauseReason = PauseReason::JournalFailed;
        return;
    }
    step = *next;
    bool unsettled = false;
    UndoStep undoStep;
    for (Decision decision : *open) {
        // Whatever was on its way when the program ended may or may not have arrived.
        if (decision.state == DecisionState::Sending) {
            decision.state = DecisionState::Unknown;
            decision.unanswered = true;
        }
        unsettled = unsettled || decision.state == DecisionState::Unknown;
        if (isUnsent(decision)) {
            restored += decision.request.kind == DecisionKind::Hold ? 0 : 1;
            if (!undoStep.isEmpty() && undoStep.last().after->step != decision.step)
                undoStack.push(std::exchange(undoStep, {}));
            undoStep.append({decision.request.key, std::nullopt, decision});
        }
        book.put(decision, clock.steady());
    }
    if (!undoStep.isEmpty())
        undoStack.push(undoStep);
    couldUndo = q.canUndo();
    if (restored > 0) {
        pauseReason = PauseReason::Restored;
        mustReread = true;
    }
    if (unsettled)
        readTruthIn(0ms);
}

DecisionQueue::DecisionQueue(Database& database, RapidWorkersApi& api, RequestBudget& budget, Clock& clock,
                             QObject* parent)
    : QObject(parent)
    , d(std::make_unique<DecisionQueuePrivate>(*this, database, api, budget, clock))
{
    connect(&d->sender, &DecisionSender::finished, this,
            [this](qint64 sequence, const SendOutcome& outcome) { d->onFinished(sequence, outcome); });
    connect(&d->timer, &ClockTimer::timeout, this, [this] { d->onTimer(); });
    connect(&d->truthTimer, &ClockTimer::timeout, this, [this] { d->readTruth(); });
    connect(&budget, &RequestBudget::changed, this, [this] { d->pumpSoon(); });
    d->noteTime();
    d->restore();
}

DecisionQueue::~DecisionQueue()
{
    // What never left this computer waits again; what did stays "sending" in the journal, and the next start
    // reads the truth about it.
    JournalChange change;
    for (const qint64 sequence : d->sender.withdrawQueued()) {
        if (const Decision* decision = d->book.find(sequence)) {
            change.updated.append(*decision);
            change.updated.last().state = DecisionState::Waiting;
        }
    }
    if (!change.updated.isEmpty())
        std::ignore = d->journal.write(change, d->clock.now());
}

bool DecisionQueue::decide(const QList<DecisionRequest>& requests)
{
    JournalChange change;
    QList<SubmissionKey> keys;
    UndoStep undoStep;
    for (const DecisionRequest& request : withoutDoubles(requests)) {
        const auto decision = d->newDecision(request);
        const Decision* standing = d->book.find(request.key);
        if (!decision || d->sent.contains(request.key) || decidable(standing) != Decidable::Yes)
            return false;
        if (standing && saysTheSame(*standing, request))
            continue; // a key that repeats says nothing new
        if (standing)
            change.closed.append(standing->sequence);
        undoStep.append({request.key, standing ? std::optional(*standing) : std::nullopt, {}});
        change.added.append(*decision);
        keys.append(request.key);
    }
    if (change.added.isEmpty())
        return true;
    if (d->clockJumped())
        d->onGap();
    if (!d->write(change, d->dueInWindow()))
        return false;
    ++d->step;
    for (qsizetype i = 0; i < undoStep.size(); ++i)
        undoStep[i].after = change.added.at(i);
    d->undoStack.push(std::move(undoStep));
    d->tell(keys);
    d->pumpSoon(); // a key press waits for its own journal entry, never for those of others

    return true;
}

bool DecisionQueue::clear(const QList<SubmissionKey>& keys)
{
    UndoStep undoStep = d->takeOut(keys);
    if (undoStep.isEmpty())
        return false;
    d->undoStack.push(undoStep);
    d->tellReplayed(undoStep);
    return true;
}

void DecisionQueue::callOff(const QList<SubmissionKey>& keys)
{
    const UndoStep taken = d->takeOut(keys);
    if (!taken.isEmpty())
        d->tellReplayed(taken);
}

/// Closes what is unsent of these; empty where there is nothing, or the disk refuses.
UndoStep DecisionQueuePrivate::takeOut(const QList<SubmissionKey>& keys)
{
    JournalChange change;
    UndoStep taken;
    for (const SubmissionKey& key : keys) {
        const Decision* standing = book.find(key);
        if (!standing || !isUnsent(*standing) || change.closed.contains(standing->sequence))
            continue;
        change.closed.append(standing->sequence);
        taken.append({key, *standing, std::nullopt});
    }
    return !taken.isEmpty() && write(change) ? taken : UndoStep();
}

void DecisionQueue::retry(qint64 sequence)
{
    const Decision* found = d->book.find(sequence);
    if (!found)
        return;
    Decision decision = *found;
    if (decision.state == DecisionState::Unknown) {
        d->readTruthIn(0ms);
        return;
    }
    if (decision.state != DecisionState::Failed && decision.state != DecisionState::Conflict)
        return;
    d->fruitless.remove(sequence);
    const bool readFirst = decision.state == DecisionState::Conflict || decision.unanswered;
    decision.error.reset();
    decision.settledAt = {};
    decision.actualStatus.clear();
    if (readFirst) {
        decision.state = DecisionState::Unknown;
        JournalChange change{{}, {decision}, {}, {}};
        if (d->commit(change, {decision.request.key}))
            d->readTruthIn(0ms);
        return;
    }
    d->backToWaiting(decision, std::nullopt, d->clock.steady());
    d->pump();
}

void DecisionQueue::drop(qint64 sequence)
{
    const Decision* found = d->book.find(sequence);
    if (!found || (found->state != DecisionState::Failed && found->state != DecisionState::Conflict))
        return;
    const SubmissionKey key = found->request.key;
    JournalChange change{{}, {}, {sequence}, {}};
    d->commit(change, {key});
}

std::optional<Decision> DecisionQueue::find(const SubmissionKey& key) const
{
    if (const Decision* decision = d->book.find(key))
        return d->shown(*decision, d->gate());
    const auto sent = d->sent.constFind(key);
    return sent == d->sent.constEnd() ? std::nullopt : std::optional(*sent);
}

QList<Decision> DecisionQueue::open() const
{
    QList<Decision> all;
    all.reserve(qsizetype(d->book.all().size()));
    const auto gate = d->gate();
    for (const auto& [sequence, decision] : d->book.all())
        all.append(d->shown(decision, gate));
    return all;
}

QList<Decision> DecisionQueue::openFor(const CampaignId& campaign) const
{
    QList<Decision> some;
    const auto gate = d->gate();
    for (const auto& [sequence, decision] : d->book.all()) {
        if (decision.request.key.campaign == campaign)
            some.append(d->shown(decision, gate));
    }
    return some;
}

bool DecisionQueue::isUnderWay(const CampaignId& campaign) const
{
    return std::any_of(d->book.all().begin(), d->book.all().end(), [&](const auto& entry) {
        const Decision& decision = entry.second;
        return decision.request.key.campaign == campaign
            && (decision.state == DecisionState::Sending || decision.state == DecisionState::Unknown);
    });
}

OutboxCounts DecisionQueue::counts() const
{
    return d->book.counts();
}

int DecisionQueue::restoredCount() const
{
    return d->restored;
}

} // namespace proofdesk
