// SPDX-License-Identifier: MIT
#pragma once

#include "domain/clock.h"
#include "review/decisions/decision.h"
#include "review/decisions/truthreader.h"

#include <QHash>
#include <QObject>
#include <QSet>

namespace proofdesk {

class CircuitBreaker;
class DecisionLedger;
class DecisionPace;
class RapidWorkersApi;

/// Truth before repetition: what went unanswered, was refused, or waited over a gap is judged by what the
/// service holds, never by what we guess.
class DecisionTruth final : public QObject
{
    Q_OBJECT
public:
    using Time = std::chrono::milliseconds;

    DecisionTruth(DecisionLedger& ledger, DecisionPace& pace, CircuitBreaker& breaker, RapidWorkersApi& api,
                  Clock& clock, QObject* parent = nullptr);

    /// Reads after that delay, or earlier where an earlier reading is due already.
    void readIn(Time delay);
    /// Reads what is not sent of that campaign: the service was found to have decided all there.
    void readDecided(const CampaignId& campaign);
    /// Reads now, where there is anything to be read.
    void readWhatIsOpen();
    /// The outcome of a decision became unknown: the service did not answer, or (`refused`) did not say why.
    void onUnknown(bool refused);
    /// Counts anew how often the decision was sent without an answer.
    void forgetTries(qint64 sequence) { m_fruitless.remove(sequence); }
    /// The service was found to hold these as approved.
    void noteApproved(const QList<SubmissionKey>& keys);
    /// The service holds these so: what it has decided is settled, as far as it was not sent, or failed, and
    /// a hold of it ends. Returns which it has decided.
    QList<SubmissionKey> noteRead(const QList<Submission>& rows);

Q_SIGNALS:
    /// What was read was judged: more may leave now.
    void judged();

private:
    void read();
    [[nodiscard]] QList<SoughtSubmission> sought() const;
    void onRead(const SubmissionsSnapshot& truth);
    [[nodiscard]] bool isOfDecided(const Decision& decision) const;
    void goOn(const SubmissionsSnapshot& truth);
    void judge(const Decision& decision, const SubmissionsSnapshot& truth, QList<qint64>* refused);
    void judgeByStatus(const Decision& decision, const Submission& found);
    /// Whether it was decided as we wanted.
    bool settleByStatus(const Decision& decision, const Submission& found);
    void judgeStillPending(Decision decision, QList<qint64>* refused);
    void judgeUnread(Decision decision, const ApiError& error, const SubmissionsSnapshot& truth);
    /// True: the balance is read first, and judged() comes then.
    [[nodiscard]] bool failRefused(const QList<qint64>& sequences);
    void fail(const QList<qint64>& sequences, std::optional<Money> balance);

    DecisionLedger& m_ledger;
    DecisionPace& m_pace;
    CircuitBreaker& m_breaker;
    RapidWorkersApi& m_api;
    Clock& m_clock;
    TruthReader m_reader;
    ClockTimer m_timer;
    Time m_due{0};
    QHash<qint64, int> m_fruitless; ///< sendings that went unanswered and turned out not to have happened
    QSet<CampaignId> m_decided; ///< where the service has decided all, and what waits is to be read
    QSet<CampaignId> m_decidedRead; ///< the same, of the reading under way
    bool m_rereading = false; ///< the reading under way is that of all that waits
    bool m_notShown = false; ///< the reading that is judged did not show the campaigns of what waits
    bool m_readAgain = false; ///< something became unknown while the truth was being read
    int m_unreadInARow = 0;
};

} // namespace proofdesk
