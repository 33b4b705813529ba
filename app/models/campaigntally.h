// SPDX-License-Identifier: MIT
#pragma once

#include "domain/campaign.h"

#include <QDateTime>
#include <QHash>
#include <QList>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <array>
#include <chrono>
#include <optional>

namespace proofdesk {

class BulkApproval;
class Clock;
class DecisionQueue;
struct BulkOutcome;
struct Decision;

/// How far campaigns are decided, as it stands now, and the one place where all that is shown of it comes
/// from: what the service counted when it was last read, what it
/// confirmed since, and what is on its way to it.
class CampaignTally final : public QObject
{
    Q_OBJECT
public:
    CampaignTally(const DecisionQueue& queue, const Clock& clock, QObject* parent = nullptr);

    /// What one request approved there is ours too. It outlives the tally, or is never asked again.
    void watch(const BulkApproval& bulk);

    using Time = std::chrono::milliseconds; ///< of Clock::steady(): the time of day may be set back

    /// All that the list holds, and those of them that an answer told of whose reading was begun then:
    /// answers come in any order, and the one that was begun last counts. What is listed no more keeps its
    /// counts: it may be under review, and is only left out of all().
    void setRead(const QList<Campaign>& listed, const QList<Campaign>& read, Time begun);

    /// Each job is counted in one of the first four. What is on its way is what the outbox holds of it, also
    /// where the service has decided it meanwhile: what became of it is known once it left the outbox.
    struct Counts
    {
        qint64 approved = 0;
        qint64 rejected = 0;
        qint64 onItsWay = 0; ///< decided here, and not confirmed by the service
        qint64 left = 0; ///< neither
        /// Among the approved: the campaign was found full and decided, and nobody here had approved them.
        /// Others did, or the service itself where the campaign pays so: the counts don't tell which. Since
        /// the program was started.
        qint64 paidItself = 0;

        friend bool operator==(const Counts&, const Counts&) = default;
    };
    [[nodiscard]] Counts of(const CampaignId& id) const;
    [[nodiscard]] QHash<CampaignId, Counts> all() const;

Q_SIGNALS:
    /// At most once a frame or so.
    void changed();
    /// A reading shows that the service has decided all of that campaign, also what waits here and is not
    /// sent. Once for the same counts.
    void foundAllDecided(const proofdesk::CampaignId& id);

private:
    struct Known
    {
        qint64 approved = 0;
        qint64 rejected = 0;
        qint64 pending = 0;
        std::optional<qint64> jobs; ///< all of it; nullopt where not said
        std::optional<qint64> undecided; ///< of these, what was not decided then
        std::optional<Time> begun; ///< the reading of these counts; nullopt before the first
        QList<Time> approvedSince; ///< what was confirmed and is not in the counts yet
        QList<Time> rejectedSince;
        QList<Time> takenOverSince; ///< the same of what the service approved, and was rejected here
        /// What is in the counts and was not confirmed to us yet: its answer is late.
        qint64 approvedAhead = 0;
        qint64 rejectedAhead = 0;
        /// What is in the counts and nothing of ours is known to have done.
        qint64 approvedElsewhere = 0;
        qint64 rejectedElsewhere = 0;
        qint64 unclear = 0; ///< approvals that were counted first while a request for all was under way
        qint64 paidItself = 0;
        /// What was approved, rejected and unsent when it was told that all is decided.
        std::optional<std::array<qint64, 3>> toldAllDecided;
        bool isListed = true;
    };
    /// What is decided here and not confirmed, and of it what the service may have counted already.
    struct OnItsWay
    {
        qint64 all = 0;
        qint64 unsent = 0;
        qint64 approvalsUnsent = 0;
        qint64 approvalsSent = 0;
        qint64 rejectionsSent = 0;
    };
    /// Of each campaign, in one pass over the queue.
    [[nodiscard]] QHash<CampaignId, OnItsWay> onItsWay() const;
    void count(OnItsWay& sum, const Decision& decision) const;
    /// It was sent before this run, and nothing of this run sent it: where it is done it was done before, and
    /// is in every count that was read.
    [[nodiscard]] bool isOfEarlierRun(const Decision& decision) const;
    void take(const Campaign& campaign, const OnItsWay& now, Time begun);
    void noteAllDecided(const CampaignId& id, Known& known, qint64 unsent);
    void noteElsewhere(const CampaignId& id, Known& known, const OnItsWay& now);
    static void noteApprovedElsewhere(Known& known, qint64 count, qint64 approvedHereToo);
    static void notePaidItself(Known& known, qint64 count);
    /// `sentJustNow`: its request left in this run, and this is the first that is known of its outcome.
    void noteBulk(const CampaignId& id, const BulkOutcome& outcome, bool sentJustNow);
    /// Whether the request for all there may be at the service, and its answer has not come.
    [[nodiscard]] bool isBulkOut(const CampaignId& id) const;
    void noteSettled(const Decision& decision);
    void tellSoon();
    /// Forgets those that the service counts by now, as its count grew by so many until a reading that was
    /// begun then. Returns what it grew by beyond them.
    static qint64 forgetCounted(QList<Time>* since, qint64 more, Time begun);
    [[nodiscard]] static Counts counts(const Known& known, qint64 onItsWay);
    /// Takes out of what is decided what is on its way and waits at the service no more.
    static void takeOut(Counts& now, const Known& known, qint64 overtaken);

    const DecisionQueue& m_queue;
    const Clock& m_clock;
    const BulkApproval* m_bulk = nullptr;
    bool m_isBulkSent = false; ///< the request for all, and how it ended was not told yet
    /// What had left the queue once before any counts were read, and when it was sent last. What waits there
    /// unsent may be decided at any time.
    QHash<qint64, QDateTime> m_earlier;
    QSet<qint64> m_conflicts; ///< decisions that were found to be one: asked again, they are counted once
    QHash<CampaignId, Known> m_known;
    QTimer m_soon;
};

} // namespace proofdesk
