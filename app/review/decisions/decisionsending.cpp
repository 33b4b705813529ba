// SPDX-License-Identifier: MIT
#include "review/decisions/decisionsending.h"

#include "domain/clock.h"
#include "net/requestbudget.h"
#include "review/decisions/circuitbreaker.h"
#include "review/decisions/decisionledger.h"
#include "review/decisions/decisionpace.h"

#include <algorithm>
#include <utility>

namespace proofdesk {

namespace {

constexpr int MaxInFlight = 3;

} // namespace

DecisionSending::DecisionSending(DecisionLedger& ledger, DecisionPace& pace, CircuitBreaker& breaker,
                                 RapidWorkersApi& api, RequestBudget& budget, Clock& clock, QObject* parent)
    : QObject(parent)
    , m_ledger(ledger)
    , m_pace(pace)
    , m_breaker(breaker)
    , m_budget(budget)
    , m_clock(clock)
    , m_calls(api)
    , m_check(api)
{
    connect(&m_calls, &DecisionCalls::finished, this, &DecisionSending::onFinished);
    connect(&m_check, &CampaignCheck::answered, this, &DecisionSending::onCampaignChecked);
    connect(&pace, &DecisionPace::held, this, &DecisionSending::withdraw);
    connect(&pace, &DecisionPace::wake, this, &DecisionSending::pump);
    connect(&budget, &RequestBudget::changed, this, &DecisionSending::pumpSoon);
}

void DecisionSending::pumpSoon()
{
    if (std::exchange(m_pumpIsDue, true))
        return;
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_pumpIsDue = false;
            pump();
        },
        Qt::QueuedConnection);
}

void DecisionSending::pump()
{
    if (!m_pace.isHeld() || !m_pace.pastPause().empty())
        m_pace.checkClock();
    // Only what can leave at once is handed on: the rest can still be undone here.
    while (!m_check.isAsking() && m_calls.inFlight() < MaxInFlight && !areEnoughRefused()
           && m_pace.isGateOpen() && m_budget.left() > m_calls.queued()) {
        const Decision* decision = next();
        if (!decision || !start(*decision))
            break;
    }
    sleepUntilDue();
}

/// Those whose reason is being read count beside those that are known: else each reading lets more run into
/// it.
bool DecisionSending::areEnoughRefused() const
{
    const int known = m_breaker.isOpen() ? 0 : m_breaker.alikeInARow(); // then only what is hurried goes
    return m_refused + known >= CircuitBreaker::AlikeInARow;
}

void DecisionSending::sleepUntilDue()
{
    if (!m_urgent.isEmpty() || nextPastPause()) {
        m_pace.wakeFor(m_clock.steady());
        return;
    }
    // One that waits for something else, however long it has been due, keeps no other from its time.
    const auto due = m_ledger.book().firstToLeave(m_heldBack);
    if (due && m_pace.mayLeave() && m_calls.inFlight() < MaxInFlight)
        m_pace.wakeFor(*due);
}

const Decision* DecisionSending::next() const
{
    for (const qint64 sequence : m_urgent) {
        const Decision* decision = m_ledger.book().find(sequence);
        if (decision && decision->state == DecisionState::Waiting)
            return decision;
    }
    return m_pace.mayLeave() ? m_ledger.book().nextToSend(m_clock.steady(), m_heldBack) : nextPastPause();
}

const Decision* DecisionSending::nextPastPause() const
{
    if (!m_pace.isHeldByPersonAlone() || m_pace.mustReread())
        return nullptr;
    return m_ledger.book().nextToSend(m_clock.steady(), m_heldBack, &m_pace.pastPause());
}

bool DecisionSending::start(const Decision& decision)
{
    const qint64 sequence = decision.sequence;
    m_urgent.remove(sequence);
    if (!m_ledger.markSending(decision))
        return false;
    const Decision sending = *m_ledger.book().find(sequence);
    m_calls.send(sending);
    m_ledger.tell({sending.request.key});
    return true;
}

void DecisionSending::hurry(const QList<qint64>& sequences)
{
    QList<Decision> decisions;
    for (const qint64 sequence : sequences) {
        const Decision* decision = m_ledger.book().find(sequence);
        if (decision && (decision->state == DecisionState::Waiting || isKept(*decision))) {
            decisions.append(*decision);
            decisions.last().error.reset(); // of an earlier try: this one is judged by its own
            m_urgent.insert(sequence);
            m_hurried.insert(sequence);
        }
    }
    m_pace.tryAtOnce();
    m_pace.makeDue(decisions, m_clock.steady());
    pump();
}

void DecisionSending::stopHurrying()
{
    m_urgent.clear();
    const QSet<qint64> hurried = std::exchange(m_hurried, {});
    m_ledger.putBack(m_calls.withdrawQueued(&hurried));
    JournalChange change;
    QList<SubmissionKey> keys;
    for (const qint64 sequence : hurried) {
        const Decision* decision = m_ledger.book().find(sequence);
        if (!decision || decision->state != DecisionState::Waiting)
            continue;
        keys.append(decision->request.key);
        change.updated.append(*decision);
        m_pace.giveWindow(&change.updated.last());
    }
    if (!keys.isEmpty())
        m_ledger.commit(change, keys, m_pace.dueInWindow());
    pumpSoon();
}

void DecisionSending::setHeldBack(const CampaignId& campaign, bool heldBack)
{
    if (heldBack) {
        m_heldBack.insert(campaign);
        return;
    }
    m_heldBack.remove(campaign);
    pump();
}

void DecisionSending::onJudged()
{
    // What was refused while the truth was being read is judged by the next reading.
    const auto& all = m_ledger.book().all();
    m_refused = int(std::count_if(all.begin(), all.end(), [](const auto& entry) {
        const Decision& decision = entry.second;
        return decision.state == DecisionState::Unknown && decision.error
            && decision.error->kind == ErrorKind::Refused;
    }));
    pump();
}

void DecisionSending::withdraw()
{
    m_ledger.putBack(m_calls.withdrawQueued());
}

void DecisionSending::onFinished(qint64 sequence, const SendOutcome& outcome)
{
    if (const Decision* decision = m_ledger.book().find(sequence)) {
        if (outcome.kind != SendOutcome::Kind::NotDone)
            m_pace.noteReached();
        take(*decision, outcome);
        pump();
    }
}

void DecisionSending::take(Decision decision, const SendOutcome& outcome)
{
    switch (outcome.kind) {
    case SendOutcome::Kind::Sent:
        m_breaker.noteSuccess();
        decision.amountPaid = outcome.amountPaid;
        m_ledger.settle(decision, DecisionState::Sent, ActivityOutcome::Done, outcome.serviceMessage);
        break;
    case SendOutcome::Kind::Failed:
        decision.error = outcome.error;
        m_ledger.settle(decision, DecisionState::Failed, ActivityOutcome::Refused);
        m_breaker.noteFailure(*outcome.error);
        // 403 may be said of everything for a while: that is the breaker's, which looks again by itself.
        if (outcome.error->kind == ErrorKind::NotFound)
            askAboutCampaign(decision.request.key.campaign);
        break;
    case SendOutcome::Kind::NotDone:
        m_pace.noteOutOfReach();
        m_ledger.putBack(decision, outcome.error, m_clock.steady());
        break;
    case SendOutcome::Kind::KeyRefused:
        m_ledger.putBack(decision, outcome.error, m_clock.steady());
        m_pace.hold(PauseReason::KeyRefused);
        break;
    case SendOutcome::Kind::Refused:
    case SendOutcome::Kind::Unknown: {
        const bool refused = outcome.kind == SendOutcome::Kind::Refused;
        m_ledger.markUnknown(decision, outcome.error, refused);
        if (refused) // what it was about, the truth tells
            ++m_refused;
        else
            m_breaker.noteFailure(*outcome.error);
        Q_EMIT becameUnknown(refused);
        break;
    }
    }
}

/// Where more of it waits: with the campaign all of them are gone, and would fail one by one.
void DecisionSending::askAboutCampaign(const CampaignId& campaign)
{
    const auto& all = m_ledger.book().all();
    const bool more = std::any_of(all.begin(), all.end(), [&](const auto& entry) {
        return entry.second.state == DecisionState::Waiting && entry.second.request.key.campaign == campaign;
    });
    if (more && !m_pace.mustReread())
        m_check.ask(campaign);
}

void DecisionSending::onCampaignChecked(bool isShown)
{
    if (!isShown) {
        m_pace.setMustReread(true);
        Q_EMIT campaignNotShown();
    }
    pump();
}

} // namespace proofdesk
