// SPDX-License-Identifier: MIT
// DecisionQueue: when what is sent, and what its answer changes.
#include "review/decisions/decisionqueue_p.h"

#include <algorithm>
#include <array>
#include <utility>

namespace proofdesk {

using namespace std::chrono_literals;

namespace {

constexpr int MaxInFlight = 3;
/// The clocks tell different times: the machine slept, or somebody set the time.
constexpr auto LargestDrift = 5s;
/// A timer this late: the program or its machine stood still.
constexpr auto LatestTimer = 30s;
/// After no answer: long enough for a slow service to be done with it before the truth is read.
constexpr auto BeforeReading = 2s;

DecisionQueuePrivate::Time backoff(int failuresInARow)
{
    constexpr std::array<DecisionQueuePrivate::Time, 4> delays{5s, 10s, 30s, 60s};
    return delays.at(std::clamp<size_t>(size_t(failuresInARow), 1, delays.size()) - 1);
}

} // namespace

void DecisionQueuePrivate::pause(PauseReason reason)
{
    if (std::exchange(pauseReason, reason) == reason)
        return;
    JournalChange change;
    QList<SubmissionKey> keys;
    for (const qint64 sequence : sender.withdrawQueued()) {
        if (const Decision* decision = book.find(sequence)) {
            change.updated.append(*decision);
            change.updated.last().state = DecisionState::Waiting;
            keys.append(decision->request.key);
        }
    }
    if (!keys.isEmpty())
        commit(change, keys, clock.steady());
    claimBudget();
    Q_EMIT q.pausedChanged(true);
    Q_EMIT q.countsChanged();
}

void DecisionQueuePrivate::noteTime()
{
    lastNow = clock.now();
    lastSteady = clock.steady();
}

bool DecisionQueuePrivate::clockJumped() const
{
    const Time byDay(lastNow.msecsTo(clock.now()));
    const Time bySteady = clock.steady() - lastSteady;
    return std::chrono::abs(byDay - bySteady) > LargestDrift;
}

void DecisionQueuePrivate::onTimer()
{
    if (clockJumped() || clock.steady() > timerDue + LatestTimer)
        onGap();
    pump();
}

void DecisionQueuePrivate::onGap()
{
    noteTime();
    if (book.counts().waiting == 0)
        return;
    mustReread = true;
    rereading = false; // what is being read now was asked before the gap
    pause(PauseReason::Gap);
}

/// What waits goes before what the program reads for itself, also while its undo time runs.
void DecisionQueuePrivate::claimBudget() const
{
    const bool willGo = pauseReason == PauseReason::None && book.firstDue();
    budget.setDecisionsWaiting(willGo ? book.counts().waiting : 0);
}

void DecisionQueuePrivate::pumpSoon()
{
    if (std::exchange(pumpIsDue, true))
        return;
    QMetaObject::invokeMethod(
        &q,
        [this] {
            pumpIsDue = false;
            pump();
        },
        Qt::QueuedConnection);
}

const Decision* DecisionQueuePrivate::nextToSend() const
{
    for (const qint64 sequence : urgent) {
        const Decision* decision = book.find(sequence);
        if (decision && decision->state == DecisionState::Waiting)
            return decision;
    }
    if (pauseReason != PauseReason::None || mustReread)
        return nullptr;
    return book.nextToSend(clock.steady(), heldBack);
}

DecisionQueuePrivate::Time DecisionQueuePrivate::gate() const
{
    return std::max(notBefore, clock.steady() + budget.untilAllowed(Lane::Decision));
}

QDateTime DecisionQueuePrivate::leavesAt(Time due, Time gate) const
{
    const Time wait = std::max(due, gate) - clock.steady();
    return clock.now().addMSecs(std::max(wait, Time(0)).count());
}

Decision DecisionQueuePrivate::shown(const Decision& decision, Time gate) const
{
    Decision seen = decision;
    if (decision.state != DecisionState::Waiting)
        return seen;
    seen.dueAt =
        pauseReason == PauseReason::None ? leavesAt(book.dueOf(decision.sequence), gate) : QDateTime();
    return seen;
}

void DecisionQueuePrivate::pump()
{
    if (pauseReason == PauseReason::None && clockJumped())
        onGap();
    // Only what can leave at once is handed on: the rest can still be undone here.
    while (sender.inFlight() < MaxInFlight && clock.steady() >= notBefore
           && budget.untilAllowed(Lane::Decision) == 0ms && budget.left() > sender.queued()) {
        const Decision* next = nextToSend();
        if (!next || !startSending(*next))
            break;
    }

    std::optional<Time> wake;
    if (pauseReason == PauseReason::None && !mustReread && sender.inFlight() < MaxInFlight)
        wake = book.firstDue();
    if (!urgent.isEmpty())
        wake = clock.steady();
    if (!wake)
        return;
    wake = std::max({*wake, notBefore, clock.steady() + budget.untilAllowed(Lane::Decision)});
    // What is due and was not sent waits for something that will call again: an answer, a released campaign.
    if (*wake <= clock.steady())
        return;
    noteTime();
    timerDue = *wake;
    timer.start(*wake - clock.steady());
}

bool DecisionQueuePrivate::startSending(Decision decision)
{
    urgent.remove(decision.sequence);
    decision.state = DecisionState::Sending;
    decision.sentAt = clock.now();
    decision.error.reset();
    JournalChange change{{}, {decision}, {}, {}};
    if (!write(change)) {
        pause(PauseReason::JournalFailed);
        return false;
    }
    sender.send(decision);
    tell({decision.request.key});
    return true;
}

void DecisionQueuePrivate::onFinished(qint64 sequence, const SendOutcome& outcome)
{
    const Decision* found = book.find(sequence);
    if (!found)
        return;
    Decision decision = *found;
    if (outcome.kind != SendOutcome::Kind::NotDone)
        failuresInARow = 0;
    switch (outcome.kind) {
    case SendOutcome::Kind::Sent:
        decision.amountPaid = outcome.amountPaid;
        settle(decision, DecisionState::Sent, ActivityOutcome::Done, outcome.serviceMessage);
        break;
    case SendOutcome::Kind::Failed:
        decision.error = outcome.error;
        settle(decision, DecisionState::Failed, ActivityOutcome::Refused);
        break;
    case SendOutcome::Kind::NotDone:
        notBefore = clock.steady() + backoff(++failuresInARow);
        backToWaiting(decision, outcome.error, clock.steady());
        break;
    case SendOutcome::Kind::KeyRefused:
        backToWaiting(decision, outcome.error, clock.steady());
        pause(PauseReason::KeyRefused);
        break;
    case SendOutcome::Kind::Refused:
    case SendOutcome::Kind::Unknown:
        becomeUnknown(decision, outcome);
        break;
    }
    pump();
}

void DecisionQueuePrivate::backToWaiting(Decision decision, const std::optional<ApiError>& error, Time due)
{
    decision.state = DecisionState::Waiting;
    decision.error = error;
    decision.dueAt = clock.now().addMSecs((due - clock.steady()).count());
    JournalChange change{{}, {decision}, {}, {}};
    if (!commit(change, {decision.request.key}, due))
        pause(PauseReason::JournalFailed);
}

void DecisionQueuePrivate::becomeUnknown(Decision decision, const SendOutcome& outcome)
{
    const bool refused = outcome.kind == SendOutcome::Kind::Refused;
    decision.state = DecisionState::Unknown;
    decision.error = outcome.error;
    decision.unanswered = decision.unanswered || !refused;
    JournalChange change{{}, {decision}, {}, {}};
    if (!refused)
        change.activity.append(activityOf(decision, ActivityOutcome::Unanswered));
    if (!commit(change, {decision.request.key})) {
        // On disk it is still "sending", which the next start takes for unknown too.
        book.put(decision);
        pause(PauseReason::JournalFailed);
        tell({decision.request.key});
    }
    readTruthIn(refused ? Time(0) : Time(BeforeReading));
}

void DecisionQueuePrivate::settle(Decision decision, DecisionState state, ActivityOutcome outcome,
                                  const QString& answer)
{
    decision.state = state;
    decision.settledAt = clock.now();
    if (state == DecisionState::Sent)
        decision.error.reset();
    JournalChange change{{}, {decision}, {}, {activityOf(decision, outcome)}};
    if (!answer.isEmpty())
        change.activity.first().answer = answer;
    if (state == DecisionState::Sent)
        change.closed.append(decision.sequence);
    if (!write(change)) {
        // The service has it, whatever our disk says. There it stays "sending", and is read anew at the next
        // start.
        book.put(decision);
        if (state == DecisionState::Sent) {
            book.remove(decision.sequence);
            sent.insert(decision.request.key, decision);
        }
        pause(PauseReason::JournalFailed);
    }
    tell({decision.request.key});
    if (state == DecisionState::Sent || state == DecisionState::Conflict)
        Q_EMIT q.settled(decision);
}

ActivityEntry DecisionQueuePrivate::activityOf(const Decision& decision, ActivityOutcome outcome) const
{
    const DecisionRequest& request = decision.request;
    ActivityEntry entry;
    entry.at = clock.now();
    entry.operation =
        request.kind == DecisionKind::Approve ? QStringLiteral("approve") : QStringLiteral("reject");
    entry.outcome = outcome;
    entry.campaign = request.key.campaign;
    entry.submission = request.key.submission;
    entry.worker = request.worker;
    entry.subject = request.workerName;
    entry.sent = request.note;
    if (decision.error) {
        entry.answer = decision.error->serviceMessage;
        entry.httpStatus = decision.error->httpStatus;
    } else if (outcome == ActivityOutcome::Done) {
        entry.httpStatus = 200;
    }
    entry.amount = decision.amountPaid;
    return entry;
}

void DecisionQueue::setPaused(bool paused)
{
    if (paused == isPaused())
        return;
    if (paused) {
        d->pause(PauseReason::User);
        return;
    }
    d->pauseReason = PauseReason::None;
    d->notBefore = std::chrono::milliseconds(0);
    d->noteTime();
    d->claimBudget();
    Q_EMIT pausedChanged(false);
    Q_EMIT countsChanged();
    if (d->mustReread || d->book.counts().unknown > 0)
        d->readTruthIn(0ms);
    d->pump();
}

bool DecisionQueue::isPaused() const
{
    return d->pauseReason != PauseReason::None;
}

PauseReason DecisionQueue::pauseReason() const
{
    return d->pauseReason;
}

QDateTime DecisionQueue::nextDueAt() const
{
    const auto due = d->book.firstDue();
    return due && !isPaused() ? d->leavesAt(*due, d->gate()) : QDateTime();
}

int DecisionQueue::dueCount() const
{
    return d->book.dueCount(d->clock.steady());
}

} // namespace proofdesk
