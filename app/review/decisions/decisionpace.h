// SPDX-License-Identifier: MIT
#pragma once

#include "domain/clock.h"
#include "review/decisions/clockwatch.h"
#include "review/decisions/decision.h"
#include "review/decisions/pausereason.h"

#include <QList>
#include <QObject>
#include <QSet>

#include <chrono>
#include <optional>
#include <set>

namespace proofdesk {

class DecisionLedger;
class RequestBudget;

/// When something may leave: the undo window, who holds all of it back, the way to the service, and gaps in
/// time.
class DecisionPace final : public QObject
{
    Q_OBJECT
public:
    using Time = std::chrono::milliseconds; ///< of Clock::steady()

    DecisionPace(DecisionLedger& ledger, RequestBudget& budget, Clock& clock, QObject* parent = nullptr);

    // The undo window. nullopt: nothing is due before a person sends.
    [[nodiscard]] std::optional<std::chrono::seconds> window() const { return m_window; }
    /// Decisions that wait or are kept get the new window too. False: it is the one in force already.
    bool setWindow(std::optional<std::chrono::seconds> window);
    /// Makes a decision what it would be if it was taken now: Waiting; or Draft, for a hold or while the
    /// window lasts until the person sends.
    void giveWindow(Decision* decision) const;
    [[nodiscard]] Time dueInWindow() const;
    /// Of Waiting decisions, and of Drafts, which then wait too.
    void makeDue(const QList<Decision>& decisions, Time due);

    // Holds. Each owner has its own, and ends it; all of them end when a person says so.
    void hold(PauseReason owner);
    void release(PauseReason owner);
    void releaseAll();
    /// The same for all but the person's own pause.
    void releaseAllButPause();
    [[nodiscard]] bool isHeld() const { return !m_holds.empty(); }
    [[nodiscard]] bool isHeldBy(PauseReason owner) const { return m_holds.contains(owner); }
    [[nodiscard]] bool isPausedByPerson() const { return isHeldBy(PauseReason::User); }
    /// Nobody holds but the person: what they ask to be sent nevertheless may leave.
    [[nodiscard]] bool isHeldByPersonAlone() const { return m_holds.size() == 1 && isPausedByPerson(); }
    /// Why nothing is sent: of the reasons that hold, the one that weighs most.
    [[nodiscard]] PauseReason reason() const;
    /// The statuses of what waits are to be read before any of it leaves.
    void setMustReread(bool must) { m_mustReread = must; }
    [[nodiscard]] bool mustReread() const { return m_mustReread; }
    [[nodiscard]] bool mayLeave() const { return !isHeld() && !m_mustReread; }

    // Past a person's own pause: what they asked to be sent although they paused goes, and goes again after
    // no answer, and waits while somebody else holds. What is decided later stays here.
    void letPastPause(const QList<Decision>& decisions);
    void forgetPastPause();
    [[nodiscard]] const std::set<qint64>& pastPause() const { return m_pastPause; }
    /// How many of those have not left yet, and may.
    [[nodiscard]] int leftPastPause() const;

    // The way to the service
    void noteReached() { m_failuresInARow = 0; }
    void noteOutOfReach();
    /// Ends the pause after a failed try: the next one may go now.
    void tryAtOnce() { m_notBefore = Time(0); }
    /// Nothing leaves before this time, while the service is out of reach or the hour's requests are used up.
    [[nodiscard]] Time gate() const;
    [[nodiscard]] bool isGateOpen() const;
    /// While the service is out of reach somebody else tries it too, next at that time: if it answers then,
    /// what is due goes at once.
    void noteTriedAt(Time at) { m_triedAt = at; }
    /// gate() as it is told: the next time at which the service is tried, by whomever.
    [[nodiscard]] Time shownGate() const;
    /// shownGate() for a person; invalid while the gate is open.
    [[nodiscard]] QDateTime opensAt() const;

    // Time
    /// Looks whether the clock jumped, or the machine slept; then holds what waits.
    void checkClock();
    /// Emits wake() once that time has come and the gate is open; never for what could leave now.
    void wakeFor(Time due);

    // As everybody else sees it
    /// The decision with the time at which it can really leave. `gate`: what shownGate() said, asked once for
    /// many.
    [[nodiscard]] Decision shown(const Decision& decision, Time gate) const;
    /// When the next one will leave; invalid where none waits, or all that wait are held, or wait for
    /// something else than their time.
    [[nodiscard]] QDateTime nextDueAt(const QSet<CampaignId>& heldBack) const;

Q_SIGNALS:
    /// Somebody more holds: what has not left yet must stay.
    void held();
    /// After each hold that began or ended. `held`: whether there is still one.
    void heldChanged(bool held);
    /// Time was lost: what is known of the service may be out of date.
    void gapNoticed();
    void wake();

private:
    void goOn();
    void tellHolds();
    void onTimer();
    void onGap();
    [[nodiscard]] bool isHeldBack(qint64 sequence) const;
    void forgetUndonePastPause();
    void claimBudget() const;
    [[nodiscard]] Time afterBudget(Time reached) const;
    [[nodiscard]] QDateTime leavesAt(Time due, Time gate) const;

    DecisionLedger& m_ledger;
    RequestBudget& m_budget;
    Clock& m_clock;
    ClockWatch m_watch;
    ClockTimer m_timer;
    Time m_timerDue{0};
    std::optional<std::chrono::seconds> m_window{20};
    std::set<PauseReason> m_holds;
    std::set<qint64> m_pastPause; ///< sent although the person paused, oldest first
    bool m_mustReread = false;
    int m_failuresInARow = 0;
    Time m_notBefore{0}; ///< after a failure to reach the service
    Time m_triedAt{0}; ///< by somebody else; in the past: by nobody
};

} // namespace proofdesk
