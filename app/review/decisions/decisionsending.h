// SPDX-License-Identifier: MIT
#pragma once

#include "domain/ids.h"
#include "review/decisions/decisioncalls.h"

#include <QObject>
#include <QSet>

#include <set>

namespace proofdesk {

class CircuitBreaker;
class Clock;
class DecisionLedger;
class DecisionPace;
class RapidWorkersApi;
class RequestBudget;

/// Which decision goes next, a few at a time, and what its answer changes.
class DecisionSending final : public QObject
{
    Q_OBJECT
public:
    DecisionSending(DecisionLedger& ledger, DecisionPace& pace, CircuitBreaker& breaker, RapidWorkersApi& api,
                    RequestBudget& budget, Clock& clock, QObject* parent = nullptr);

    /// Hands on what can leave now, and sees to it that the rest is asked for when it can.
    void pump();
    /// The same from the event loop, once however often it is asked for.
    void pumpSoon();
    /// These go without waiting, even while all is held.
    void hurry(const QList<qint64>& sequences);
    /// Those of them that have not left get a new undo window, or are kept, as if they were decided now.
    void stopHurrying();
    /// A person asked for these although they paused: they go, and go again after no answer, until somebody
    /// else holds. What is decided later stays here.
    void sendPastPause(const QList<Decision>& decisions);
    void forgetPastPause() { m_pastPause.clear(); }
    /// How many of those have not left yet, and may.
    [[nodiscard]] int leftPastPause() const;
    /// While it is, approvals of this campaign wait.
    void setHeldBack(const CampaignId& campaign, bool heldBack);
    /// What is not on the wire yet waits again.
    void withdraw();
    /// What was refused is known for what it is: more may leave.
    void onJudged();

Q_SIGNALS:
    /// What the service holds now must be read. `refused`: it answered, and that is not enough.
    void becameUnknown(bool refused);

private:
    [[nodiscard]] const Decision* next() const;
    [[nodiscard]] const Decision* nextPastPause() const;
    [[nodiscard]] bool start(const Decision& decision);
    void onFinished(qint64 sequence, const SendOutcome& outcome);
    void take(Decision decision, const SendOutcome& outcome);
    void sleepUntilDue();

    DecisionLedger& m_ledger;
    DecisionPace& m_pace;
    CircuitBreaker& m_breaker;
    RequestBudget& m_budget;
    Clock& m_clock;
    DecisionCalls m_calls;
    QSet<qint64> m_urgent; ///< sent even while paused
    QSet<qint64> m_hurried; ///< these, and those of them that were handed on since
    std::set<qint64> m_pastPause; ///< sent although the person paused, oldest first
    QSet<CampaignId> m_heldBack;
    int m_refused = 0; ///< since the truth was last judged
    bool m_pumpIsDue = false;
};

} // namespace proofdesk
