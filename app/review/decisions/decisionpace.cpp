// SPDX-License-Identifier: MIT
#include "review/decisions/decisionpace.h"

#include "net/backoff.h"
#include "net/requestbudget.h"
#include "review/decisions/decisionledger.h"

#include <algorithm>
#include <utility>

namespace proofdesk {

using namespace std::chrono_literals;

namespace {

/// A timer this late: the program or its machine stood still.
constexpr auto LatestTimer = 30s;

QList<Decision> waitingIn(const DecisionBook& book, const std::set<qint64>& but)
{
    QList<Decision> decisions;
    for (const auto& [sequence, decision] : book.all()) {
        if (decision.state == DecisionState::Waiting && !but.contains(sequence))
            decisions.append(decision);
    }
    return decisions;
}

} // namespace

DecisionPace::DecisionPace(DecisionLedger& ledger, RequestBudget& budget, Clock& clock, QObject* parent)
    : QObject(parent)
    , m_ledger(ledger)
    , m_budget(budget)
    , m_clock(clock)
    , m_watch(clock)
    , m_timer(clock)
{
    connect(&m_timer, &ClockTimer::timeout, this, &DecisionPace::onTimer);
    connect(&ledger, &DecisionLedger::changed, this, [this] {
        forgetUndonePastPause();
        claimBudget();
    });
}

bool DecisionPace::setWindow(std::optional<std::chrono::seconds> window)
{
    if (std::exchange(m_window, window) == window)
        return false;
    JournalChange change;
    QList<SubmissionKey> keys;
    QList<Decision> kept;
    for (const auto& [sequence, decision] : m_ledger.book().all()) {
        if (window && isKept(decision)) {
            kept.append(decision);
        } else if (!window && decision.state == DecisionState::Waiting) {
            change.updated.append(decision);
            change.updated.last().state = DecisionState::Draft;
            keys.append(decision.request.key);
        }
    }
    makeDue(kept, dueInWindow());
    if (!keys.isEmpty())
        m_ledger.commit(change, keys);
    return true;
}

void DecisionPace::giveWindow(Decision* decision) const
{
    const bool goes = m_window && decision->request.kind != DecisionKind::Hold;
    decision->state = goes ? DecisionState::Waiting : DecisionState::Draft;
}

DecisionPace::Time DecisionPace::dueInWindow() const
{
    return m_clock.steady() + Time(m_window.value_or(0s));
}

void DecisionPace::makeDue(const QList<Decision>& decisions, Time due)
{
    JournalChange change;
    QList<SubmissionKey> keys;
    for (Decision decision : decisions) {
        keys.append(decision.request.key);
        if (decision.state != DecisionState::Draft) {
            m_ledger.reschedule(decision, due);
            continue;
        }
        decision.state = DecisionState::Waiting;
        change.updated.append(decision);
    }
    if (keys.isEmpty())
        return;
    if (!change.updated.isEmpty() && !m_ledger.write(change, due))
        return;
    m_ledger.tell(keys);
}

void DecisionPace::hold(PauseReason owner)
{
    if (!m_holds.insert(owner).second)
        return;
    Q_EMIT held();
    tellHolds();
}

void DecisionPace::releaseAll()
{
    if (m_holds.empty())
        return;
    m_holds.clear();
    m_pastPause.clear();
    goOn();
}

void DecisionPace::releaseAllButPause()
{
    if (!isPausedByPerson()) {
        releaseAll();
        return;
    }
    m_holds = {PauseReason::User};
    m_watch.note();
    tellHolds();
}

void DecisionPace::release(PauseReason owner)
{
    if (!isHeldBy(owner))
        return;
    // The time to take something back did not run while a person read a question. What they had asked to be
    // sent at once has none.
    if (owner == PauseReason::Asked && m_window)
        makeDue(waitingIn(m_ledger.book(), m_pastPause), dueInWindow());
    m_holds.erase(owner);
    if (m_holds.empty())
        goOn();
    else
        tellHolds();
}

void DecisionPace::goOn()
{
    tryAtOnce();
    m_watch.note();
    tellHolds();
}

void DecisionPace::tellHolds()
{
    claimBudget();
    Q_EMIT heldChanged(isHeld());
}

PauseReason DecisionPace::reason() const
{
    return m_holds.empty() ? PauseReason::None : *m_holds.rbegin();
}

void DecisionPace::noteOutOfReach()
{
    m_notBefore = m_clock.steady() + OutOfReach.after(++m_failuresInARow);
}

DecisionPace::Time DecisionPace::afterBudget(Time reached) const
{
    const Time wait = m_budget.untilAllowed(Lane::Decision);
    return wait > 0ms ? std::max(reached, m_clock.steady() + wait) : reached;
}

DecisionPace::Time DecisionPace::gate() const
{
    return afterBudget(m_notBefore);
}

DecisionPace::Time DecisionPace::shownGate() const
{
    return afterBudget(m_triedAt > m_clock.steady() ? std::min(m_notBefore, m_triedAt) : m_notBefore);
}

bool DecisionPace::isGateOpen() const
{
    return m_clock.steady() >= m_notBefore && m_budget.untilAllowed(Lane::Decision) == 0ms;
}

QDateTime DecisionPace::opensAt() const
{
    return isGateOpen() ? QDateTime() : leavesAt(Time(0), shownGate());
}

void DecisionPace::checkClock()
{
    if (m_watch.jumped())
        onGap();
}

void DecisionPace::wakeFor(Time due)
{
    const Time at = std::max(due, gate());
    // What is due and was not sent waits for something that will call again: an answer, a released campaign.
    if (at <= m_clock.steady())
        return;
    m_watch.note();
    m_timerDue = at;
    m_timer.start(at - m_clock.steady());
}

void DecisionPace::onTimer()
{
    if (m_watch.jumped() || m_clock.steady() > m_timerDue + LatestTimer)
        onGap();
    Q_EMIT wake();
}

void DecisionPace::onGap()
{
    m_watch.note();
    if (m_ledger.book().counts().waiting == 0)
        return;
    m_mustReread = true;
    Q_EMIT gapNoticed();
    hold(PauseReason::Gap);
}

void DecisionPace::letPastPause(const QList<Decision>& decisions)
{
    for (const Decision& decision : decisions)
        m_pastPause.insert(decision.sequence);
    claimBudget();
}

void DecisionPace::forgetPastPause()
{
    m_pastPause.clear();
    claimBudget();
}

/// What was taken back, kept or settled meanwhile was not asked for any more, though it may come back.
void DecisionPace::forgetUndonePastPause()
{
    std::erase_if(m_pastPause, [this](qint64 sequence) {
        const Decision* decision = m_ledger.book().find(sequence);
        const bool goes = decision
            && (decision->state == DecisionState::Waiting || decision->state == DecisionState::Sending
                || decision->state == DecisionState::Unknown);
        return !goes;
    });
}

int DecisionPace::leftPastPause() const
{
    if (!isHeldByPersonAlone())
        return 0;
    return int(std::count_if(m_pastPause.begin(), m_pastPause.end(), [this](qint64 sequence) {
        const Decision* decision = m_ledger.book().find(sequence);
        return decision && decision->state == DecisionState::Waiting;
    }));
}

bool DecisionPace::isHeldBack(qint64 sequence) const
{
    return isHeld() && !(isHeldByPersonAlone() && m_pastPause.contains(sequence));
}

/// What waits and goes is worth more than what the program reads for itself, also while its undo time runs.
void DecisionPace::claimBudget() const
{
    const DecisionBook& book = m_ledger.book();
    const int unheld = book.firstDue() ? book.counts().waiting : 0;
    m_budget.setDecisionsWaiting(isHeld() ? leftPastPause() : unheld);
}

/// In the past where its time is over: a moment that always is the present would be one that is still to come
/// for whoever looked at the clock before.
QDateTime DecisionPace::leavesAt(Time due, Time gate) const
{
    return m_clock.now().addMSecs((std::max(due, gate) - m_clock.steady()).count());
}

Decision DecisionPace::shown(const Decision& decision, Time gate) const
{
    Decision seen = decision;
    if (decision.state == DecisionState::Waiting && isHeldBack(decision.sequence))
        seen.dueAt = {};
    else if (decision.state == DecisionState::Waiting)
        seen.dueAt = leavesAt(m_ledger.book().dueOf(decision.sequence), gate);
    return seen;
}

QDateTime DecisionPace::nextDueAt(const QSet<CampaignId>& heldBack) const
{
    if (isHeld() && !isHeldByPersonAlone())
        return {};
    const auto first = m_ledger.book().firstToLeave(heldBack, isHeld() ? &m_pastPause : nullptr);
    return first ? leavesAt(*first, shownGate()) : QDateTime();
}

} // namespace proofdesk
