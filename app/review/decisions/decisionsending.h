// SPDX-License-Identifier: MIT
#pragma once

#include "domain/ids.h"
#include "review/decisions/campaigncheck.h"
#include "review/decisions/decisioncalls.h"

#include <QObject>
#include <QSet>

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

    /// Sends what can leave now, and has itself woken when the next one can.
    void pump();
    /// pump() from the event loop: once, however often it was asked for meanwhile.
    void pumpSoon();
    /// Sends these without their undo window, even while the queue is paused.
    void hurry(const QList<qint64>& sequences);
    /// Those of them that were not sent yet get a new undo window, as if they were decided now.
    void stopHurrying();
    /// While a campaign is held back, approvals in it wait.
    void setHeldBack(const CampaignId& campaign, bool heldBack);
    [[nodiscard]] const QSet<CampaignId>& heldBack() const { return m_heldBack; }
    /// Takes back what is not on the wire yet: it waits again.
    void withdraw();
    /// The truth about what was refused is known: more may be sent.
    void onJudged();

Q_SIGNALS:
    /// What the service holds must be read now. `refused`: it answered, but not what happened.
    void becameUnknown(bool refused);
    /// A campaign of what waits is not shown any more: what waits is to be compared with the service.
    void campaignNotShown();

private:
    [[nodiscard]] const Decision* next() const;
    [[nodiscard]] const Decision* nextPastPause() const;
    [[nodiscard]] bool start(const Decision& decision);
    void onFinished(qint64 sequence, const SendOutcome& outcome);
    void take(Decision decision, const SendOutcome& outcome);
    void askAboutCampaign(const CampaignId& campaign);
    void onCampaignChecked(bool isShown);
    [[nodiscard]] bool areEnoughRefused() const;
    void sleepUntilDue();

    DecisionLedger& m_ledger;
    DecisionPace& m_pace;
    CircuitBreaker& m_breaker;
    RequestBudget& m_budget;
    Clock& m_clock;
    DecisionCalls m_calls;
    CampaignCheck m_check;
    QSet<qint64> m_urgent; ///< sent even while paused
    QSet<qint64> m_hurried; ///< m_urgent, and those of them that were sent since
    QSet<CampaignId> m_heldBack;
    int m_refused = 0; ///< and why is not known yet
    bool m_pumpIsDue = false;
};

} // namespace proofdesk
