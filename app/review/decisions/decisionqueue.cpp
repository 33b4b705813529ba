// SPDX-License-Identifier: MIT
#include "review/decisions/decisionqueue.h"

#include "net/requestbudget.h"
#include "review/decisions/circuitbreaker.h"
#include "review/decisions/decisionledger.h"
#include "review/decisions/decisionpace.h"
#include "review/decisions/decisionsending.h"
#include "review/decisions/decisionstep.h"
#include "review/decisions/decisiontruth.h"
#include "review/decisions/decisionundo.h"

#include <algorithm>

namespace proofdesk {

using namespace std::chrono_literals;

struct DecisionQueue::Parts
{
    Parts(Database& database, RapidWorkersApi& api, RequestBudget& budget, Clock& clock)
        : ledger(database, clock)
        , pace(ledger, budget, clock)
        , breaker(api, clock)
        , undo(ledger, pace)
        , sending(ledger, pace, breaker, api, budget, clock)
        , truth(ledger, pace, breaker, api, clock)
    {
    }

    DecisionLedger ledger;
    DecisionPace pace;
    CircuitBreaker breaker;
    DecisionUndo undo;
    DecisionSending sending;
    DecisionTruth truth;
};

DecisionQueue::DecisionQueue(Database& database, RapidWorkersApi& api, RequestBudget& budget, Clock& clock,
                             QObject* parent)
    : QObject(parent)
    , m_clock(clock)
    , m_parts(std::make_unique<Parts>(database, api, budget, clock))
{
    connectParts();
    restore();
}

DecisionQueue::~DecisionQueue()
{
    // What never left this computer waits again; what did stays "sending" in the journal, and the next start
    // reads the truth about it. Nobody is told any more.
    m_parts->ledger.blockSignals(true);
    m_parts->sending.withdraw();
}

void DecisionQueue::connectParts()
{
    auto& [ledger, pace, breaker, undo, sending, truth] = *m_parts;
    connect(&ledger, &DecisionLedger::changed, this, &DecisionQueue::changed);
    connect(&ledger, &DecisionLedger::countsChanged, this, &DecisionQueue::countsChanged);
    connect(&ledger, &DecisionLedger::settled, this, &DecisionQueue::settled);
    connect(&ledger, &DecisionLedger::journalFailed, this, &DecisionQueue::journalFailed);
    connect(&ledger, &DecisionLedger::notRecorded, this, [this] { hold(PauseReason::JournalFailed); });
    connect(&pace, &DecisionPace::heldChanged, this, [this](bool held) {
        Q_EMIT pausedChanged(held);
        Q_EMIT countsChanged();
    });
    connect(&breaker, &CircuitBreaker::opened, this, [this] {
        m_parts->pace.hold(PauseReason::FailsAlike);
        Q_EMIT pausedChanged(true);
    });
    connect(&breaker, &CircuitBreaker::closed, this, [this] {
        m_parts->pace.release(PauseReason::FailsAlike);
        if (!m_parts->pace.isHeld() || leftPastPause() > 0)
            m_parts->truth.readWhatIsOpen();
        m_parts->sending.pumpSoon();
    });
    connect(&undo, &DecisionUndo::possibleChanged, this, &DecisionQueue::undoStateChanged);
    connect(&undo, &DecisionUndo::replayed, &sending, &DecisionSending::pumpSoon);
    connect(&sending, &DecisionSending::becameUnknown, &truth, &DecisionTruth::onUnknown);
    connect(&sending, &DecisionSending::campaignNotShown, &truth, &DecisionTruth::readWhatIsOpen);
    connect(&truth, &DecisionTruth::judged, &sending, &DecisionSending::onJudged);
}

void DecisionQueue::restore()
{
    const auto restored = m_parts->ledger.restore();
    if (!restored) {
        // What could not be read must not be sent around either.
        m_parts->pace.hold(PauseReason::JournalFailed);
        return;
    }
    m_step = restored->nextStep;
    m_parts->undo.restore(restored->unsent);
    const auto goesOut = [](const Decision& one) { return one.request.kind != DecisionKind::Hold; };
    m_restored = int(std::count_if(restored->unsent.begin(), restored->unsent.end(), goesOut));
    if (m_restored > 0) {
        m_parts->pace.hold(PauseReason::Restored);
        m_parts->pace.setMustReread(true);
    }
    if (m_parts->ledger.book().counts().unknown > 0)
        m_parts->truth.readIn(0ms);
}

bool DecisionQueue::decide(const QList<DecisionRequest>& requests)
{
    DecisionLedger& ledger = m_parts->ledger;
    DecisionStep step(ledger, m_parts->pace, m_step, m_clock.now());
    if (!step.add(requests))
        return false;
    if (step.isEmpty())
        return true;
    m_parts->pace.checkClock();
    if (!ledger.write(step.change, m_parts->pace.dueInWindow()))
        return false;
    ++m_step;
    m_parts->undo.push(step.undoStep());
    ledger.tell(step.keys);
    m_parts->sending.pumpSoon(); // a key press waits for its own journal entry, never for those of others
    return true;
}

bool DecisionQueue::clear(const QList<SubmissionKey>& keys)
{
    return m_parts->undo.clear(keys);
}

void DecisionQueue::callOff(const QList<SubmissionKey>& keys)
{
    m_parts->sending.withdraw(); // what has not left this computer does not leave it any more
    m_parts->undo.callOff(keys);
    m_parts->sending.pumpSoon();
}

std::optional<UndoOffer> DecisionQueue::undoOffer() const
{
    return m_parts->undo.offer();
}

bool DecisionQueue::canUndo() const
{
    return m_parts->undo.canUndo();
}

bool DecisionQueue::canRedo() const
{
    return m_parts->undo.canRedo();
}

QList<SubmissionKey> DecisionQueue::undo()
{
    return m_parts->undo.undo();
}

QList<SubmissionKey> DecisionQueue::redo()
{
    return m_parts->undo.redo();
}

void DecisionQueue::sendNow()
{
    QList<Decision> decisions;
    for (const auto& [sequence, decision] : m_parts->ledger.book().all()) {
        if (decision.state == DecisionState::Waiting || isKept(decision))
            decisions.append(decision);
    }
    m_parts->pace.tryAtOnce();
    m_parts->pace.makeDue(decisions, m_clock.steady());
    if (m_parts->pace.isPausedByPerson())
        m_parts->pace.letPastPause(decisions);
    endHolds(&DecisionPace::releaseAllButPause);
}

void DecisionQueue::sendNow(const QList<qint64>& sequences)
{
    m_parts->sending.hurry(sequences);
}

void DecisionQueue::stopHurrying()
{
    m_parts->sending.stopHurrying();
}

void DecisionQueue::setHeldBack(const CampaignId& campaign, bool heldBack)
{
    m_parts->sending.setHeldBack(campaign, heldBack);
    Q_EMIT countsChanged(); // when the next one leaves is another time now
}

void DecisionQueue::noteApproved(const QList<SubmissionKey>& keys)
{
    m_parts->truth.noteApproved(keys);
    m_parts->undo.forgetUndone(keys);
}

void DecisionQueue::noteRead(const QList<Submission>& rows)
{
    m_parts->undo.forgetUndone(m_parts->truth.noteRead(rows));
}

void DecisionQueue::noteAllDecided(const CampaignId& campaign)
{
    m_parts->truth.readDecided(campaign);
}

void DecisionQueue::tryNow()
{
    m_parts->pace.tryAtOnce();
    m_parts->pace.noteReached();
    m_parts->truth.readWhatIsOpen();
    m_parts->sending.pump();
}

void DecisionQueue::noteTriedAt(std::chrono::milliseconds at)
{
    m_parts->pace.noteTriedAt(at);
}

void DecisionQueue::setPaused(bool paused)
{
    if (!paused) {
        endHolds(&DecisionPace::releaseAll);
        return;
    }
    m_parts->pace.forgetPastPause();
    if (m_parts->pace.isPausedByPerson()) {
        m_parts->sending.withdraw(); // what was to go out all the same
        Q_EMIT pausedChanged(true);
        Q_EMIT countsChanged();
    } else {
        m_parts->pace.hold(PauseReason::User);
    }
}

void DecisionQueue::togglePause()
{
    setPaused(!isPaused() || leftPastPause() > 0);
}

void DecisionQueue::endHolds(void (DecisionPace::*end)())
{
    if (isPaused()) {
        m_parts->breaker.close();
        (m_parts->pace.*end)();
        m_parts->truth.readWhatIsOpen();
    }
    m_parts->sending.pump();
}

void DecisionQueue::hold(PauseReason owner)
{
    m_parts->pace.hold(owner);
}

void DecisionQueue::release(PauseReason owner)
{
    if (!isPaused())
        return;
    m_parts->pace.release(owner);
    if (isPaused() && leftPastPause() == 0)
        return;
    m_parts->truth.readWhatIsOpen();
    m_parts->sending.pump();
}

bool DecisionQueue::isPaused() const
{
    return m_parts->pace.isHeld();
}

bool DecisionQueue::isHeldBy(PauseReason owner) const
{
    return m_parts->pace.isHeldBy(owner);
}

PauseReason DecisionQueue::pauseReason() const
{
    return m_parts->pace.reason();
}

std::optional<ApiError> DecisionQueue::failsAlike() const
{
    return m_parts->breaker.isOpen() ? m_parts->breaker.reason() : std::nullopt;
}

QDateTime DecisionQueue::looksAgainAt() const
{
    return m_parts->breaker.nextProbeAt();
}

int DecisionQueue::leftPastPause() const
{
    return m_parts->pace.leftPastPause();
}

void DecisionQueue::setUndoWindow(std::optional<std::chrono::seconds> window)
{
    if (!m_parts->pace.setWindow(window))
        return;
    Q_EMIT undoWindowChanged(window);
    m_parts->sending.pump();
}

std::optional<std::chrono::seconds> DecisionQueue::undoWindow() const
{
    return m_parts->pace.window();
}

void DecisionQueue::retry(qint64 sequence)
{
    DecisionLedger& ledger = m_parts->ledger;
    DecisionTruth& truth = m_parts->truth;
    const Decision* found = ledger.book().find(sequence);
    if (!found)
        return;
    Decision decision = *found;
    if (decision.state == DecisionState::Unknown)
        return truth.readIn(0ms);
    if (decision.state != DecisionState::Failed && decision.state != DecisionState::Conflict)
        return;
    truth.forgetTries(sequence);
    const bool readFirst = decision.state == DecisionState::Conflict || decision.unanswered;
    decision.error.reset();
    decision.settledAt = {};
    decision.actualStatus.clear();
    if (readFirst) {
        decision.state = DecisionState::Unknown;
        JournalChange change{{}, {decision}, {}, {}};
        if (ledger.commit(change, {decision.request.key}))
            truth.readIn(0ms);
        return;
    }
    ledger.putBack(decision, std::nullopt, m_clock.steady());
    m_parts->sending.pump();
}

void DecisionQueue::drop(qint64 sequence)
{
    const Decision* found = m_parts->ledger.book().find(sequence);
    if (!found || (found->state != DecisionState::Failed && found->state != DecisionState::Conflict))
        return;
    const SubmissionKey key = found->request.key;
    JournalChange change{{}, {}, {sequence}, {}};
    m_parts->ledger.commit(change, {key});
}

std::optional<Decision> DecisionQueue::find(const SubmissionKey& key) const
{
    const Decision* decision = m_parts->ledger.find(key);
    return decision ? std::optional(m_parts->pace.shown(*decision, m_parts->pace.shownGate())) : std::nullopt;
}

QList<Decision> DecisionQueue::open() const
{
    QList<Decision> all;
    all.reserve(qsizetype(m_parts->ledger.book().all().size()));
    const auto gate = m_parts->pace.shownGate();
    for (const auto& [sequence, decision] : m_parts->ledger.book().all())
        all.append(m_parts->pace.shown(decision, gate));
    return all;
}

QList<Decision> DecisionQueue::openFor(const CampaignId& campaign) const
{
    QList<Decision> some;
    const auto gate = m_parts->pace.shownGate();
    for (const auto& [sequence, decision] : m_parts->ledger.book().all()) {
        if (decision.request.key.campaign == campaign)
            some.append(m_parts->pace.shown(decision, gate));
    }
    return some;
}

bool DecisionQueue::isUnderWay(const CampaignId& campaign) const
{
    return m_parts->ledger.book().hasUnderWay(campaign);
}

OutboxCounts DecisionQueue::counts() const
{
    return m_parts->ledger.book().counts();
}

QDateTime DecisionQueue::nextDueAt() const
{
    return m_parts->pace.nextDueAt(m_parts->sending.heldBack());
}

QDateTime DecisionQueue::opensAt() const
{
    return m_parts->pace.opensAt();
}

int DecisionQueue::dueCount() const
{
    return m_parts->ledger.book().dueCount(m_clock.steady());
}

} // namespace proofdesk
