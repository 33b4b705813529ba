// SPDX-License-Identifier: MIT
#pragma once

#include "domain/clock.h"
#include "review/decisions/clockwatch.h"
#include "review/decisions/decision.h"
#include "review/decisions/pausereason.h"

#include <QList>
#include <QObject>

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
    /// What waits or is kept gets the new window. False: it is the same.
    bool setWindow(std::optional<std::chrono::seconds> window);
    /// As it stands when it was decided now.
    void giveWindow(Decision* decision) const;
    [[nodiscard]] Time dueInWindow() const;
    /// Waiting ones, and what is kept.
    void makeDue(const QList<Decision>& decisions, Time due);

    // Holds. Each owner has its own, and ends it; all of them end when a person says so.
    void hold(PauseReason owner);
    void release(PauseReason owner);
    void releaseAll();
    /// The same for all but the person's own pause.
    void releaseAllButPause();
    [[nodiscard]] bool isHeld() const { return !m_holds.empty(); }
    [[nodiscard]] bool isPausedByPerson() const { return m_holds.contains(PauseReason::User); }
    /// Nobody holds but the person: what they ask to be sent nevertheless may leave.
    [[nodiscard]] bool isHeldByPersonAlone() const { return m_holds.size() == 1 && isPausedByPerson(); }
    /// The weightiest.
    [[nodiscard]] PauseReason reason() const;
    /// The statuses of what waits are to be read before any of it leaves.
    void setMustReread(bool must) { m_mustReread = must; }
    [[nodiscard]] bool mustReread() const { return m_mustReread; }
    [[nodiscard]] bool mayLeave() const { return !isHeld() && !m_mustReread; }

    // The way to the service
    void noteReached() { m_failuresInARow = 0; }
    void noteOutOfReach();
    /// What waits for the next try need not.
    void tryAtOnce() { m_notBefore = Time(0); }
    /// Before this nothing leaves: the service is out of reach, or the hour is used up.
    [[nodiscard]] Time gate() const;
    [[nodiscard]] bool isGateOpen() const;

    // Time
    /// Whether it jumped; what waits is held then.
    void checkClock();
    /// wake() comes when this is due and the gate is open; never for what could leave now.
    void wakeFor(Time due);

    // As everybody else sees it
    /// Due when it can really leave. `gate`: as gate() says, asked once for many.
    [[nodiscard]] Decision shown(const Decision& decision, Time gate) const;
    /// When the first will leave; invalid where none, or held.
    [[nodiscard]] QDateTime nextDueAt() const;

Q_SIGNALS:
    /// One more owner holds: what has not left must not.
    void held();
    /// Right after held(), and after a hold ended: whether any is left.
    void heldChanged(bool held);
    /// What is known of the service is from before a gap.
    void gapNoticed();
    void wake();

private:
    void goOn();
    void onTimer();
    void onGap();
    void claimBudget() const;
    [[nodiscard]] QDateTime leavesAt(Time due, Time gate) const;

    DecisionLedger& m_ledger;
    RequestBudget& m_budget;
    Clock& m_clock;
    ClockWatch m_watch;
    ClockTimer m_timer;
    Time m_timerDue{0};
    std::optional<std::chrono::seconds> m_window{20};
    std::set<PauseReason> m_holds;
    bool m_mustReread = false;
    int m_failuresInARow = 0;
    Time m_notBefore{0}; ///< after a failure to reach the service
};

} // namespace proofdesk
