// SPDX-License-Identifier: MIT
#include "models/campaigntally.h"

#include "domain/clock.h"
#include "domain/submission.h"
#include "review/bulk/bulkapproval.h"
#include "review/decisions/decisionqueue.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace proofdesk {

using namespace std::chrono_literals;

namespace {

constexpr int SoonMs = 50;
/// A service that counts a little late is not contradicted for so long.
constexpr auto CountedAfter = 60s;

/// How the service has decided it, as far as that was just learnt; nullopt: not at all.
std::optional<SubmissionStatus> heldByTheService(const Decision& decision)
{
    if (decision.state == DecisionState::Sent)
        return decision.request.kind == DecisionKind::Approve ? SubmissionStatus::Approved
                                                              : SubmissionStatus::Rejected;
    const auto status = submissionStatusFromWire(decision.actualStatus);
    const bool isDecided = status == SubmissionStatus::Approved || status == SubmissionStatus::Rejected;
    return decision.state == DecisionState::Conflict && isDecided ? std::optional(status) : std::nullopt;
}

} // namespace

CampaignTally::CampaignTally(const DecisionQueue& queue, const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_queue(queue)
    , m_clock(clock)
{
    const QList<Decision> open = queue.open();
    for (const Decision& decision : open) {
        if (!isUnsent(decision))
            m_earlier.insert(decision.sequence, decision.sentAt);
    }
    m_soon.setSingleShot(true);
    m_soon.setInterval(SoonMs);
    connect(&m_soon, &QTimer::timeout, this, &CampaignTally::changed);
    connect(&queue, &DecisionQueue::settled, this, &CampaignTally::noteSettled);
    connect(&queue, &DecisionQueue::countsChanged, this, &CampaignTally::tellSoon);
}

void CampaignTally::tellSoon()
{
    if (!m_soon.isActive())
        m_soon.start();
}

void CampaignTally::setRead(const QList<Campaign>& listed, const QList<Campaign>& read, Time begun)
{
    for (Known& known : m_known)
        known.isListed = false;
    const QHash<CampaignId, OnItsWay> onTheirWay = onItsWay();
    for (const Campaign& campaign : read)
        take(campaign, onTheirWay.value(campaign.id), begun);
    for (const Campaign& campaign : listed) {
        if (!m_known.contains(campaign.id))
            take(campaign, onTheirWay.value(campaign.id), begun);
        m_known[campaign.id].isListed = true;
    }
    tellSoon();
}

void CampaignTally::take(const Campaign& campaign, const OnItsWay& now, Time begun)
{
    const bool wasKnown = m_known.contains(campaign.id);
    Known& known = m_known[campaign.id];
    if (known.begun && begun < *known.begun)
        return; // what is decided would be undecided again
    const qint64 approved = campaign.approvedSubmissions.value_or(0);
    const qint64 rejected = campaign.rejectedSubmissions.value_or(0);
    const qint64 more = forgetCounted(&known.approvedSince, wasKnown ? approved - known.approved : 0, begun);
    const qint64 moreYet = forgetCounted(&known.takenOverSince, more, begun);
    known.approvedAhead += moreYet;
    known.rejectedAhead +=
        forgetCounted(&known.rejectedSince, wasKnown ? rejected - known.rejected : 0, begun);
    known.approved = approved;
    known.rejected = rejected;
    known.pending = campaign.pendingSubmissions.value_or(0);
    known.jobs = campaign.totalAvailabilities;
    known.undecided = known.jobs;
    if (known.undecided)
        *known.undecided = std::max<qint64>(0, *known.undecided - approved - rejected);
    known.begun = begun;
    noteElsewhere(campaign.id, known, now);
    notePaidItself(known, more - moreYet);
    if (campaign.pendingSubmissions)
        noteAllDecided(campaign.id, known, now.unsent);
}

/// Nobody else may read the list of what is full: what waits here for it would wait for ever.
void CampaignTally::noteAllDecided(const CampaignId& id, Known& known, qint64 unsent)
{
    const std::array<qint64, 3> counts{known.approved, known.rejected, unsent};
    if (unsent == 0 || known.pending > 0 || known.undecided != 0 || known.toldAllDecided == counts)
        return;
    known.toldAllDecided = counts;
    Q_EMIT foundAllDecided(id);
}

/// What grew beyond what we sent was decided elsewhere.
void CampaignTally::noteElsewhere(const CampaignId& id, Known& known, const OnItsWay& now)
{
    const qint64 approved = std::max<qint64>(0, known.approvedAhead - now.approvalsSent);
    const qint64 rejected = std::max<qint64>(0, known.rejectedAhead - now.rejectionsSent);
    known.approvedAhead -= approved;
    known.rejectedAhead -= rejected;
    known.rejectedElsewhere += rejected;
    if (isBulkOut(id))
        known.unclear += approved;
    else
        noteApprovedElsewhere(known, approved, now.approvalsUnsent);
}

/// What was approved here too, and not sent yet, is done as it was wanted.
void CampaignTally::noteApprovedElsewhere(Known& known, qint64 count, qint64 approvedHereToo)
{
    known.approvedElsewhere += count;
    notePaidItself(known, count - approvedHereToo);
}

void CampaignTally::notePaidItself(Known& known, qint64 count)
{
    if (known.undecided == 0 && known.pending == 0)
        known.paidItself += std::max<qint64>(0, count);
}

bool CampaignTally::isBulkOut(const CampaignId& id) const
{
    return m_bulk && m_bulk->plan().question.campaign == id
        && (m_bulk->phase() == BulkPhase::Sending || m_bulk->phase() == BulkPhase::Reconciling);
}

void CampaignTally::watch(const BulkApproval& bulk)
{
    m_bulk = &bulk;
    connect(&bulk, &BulkApproval::phaseChanged, this,
            [this](BulkPhase phase) { m_isBulkSent = m_isBulkSent || phase == BulkPhase::Sending; });
    connect(&bulk, &BulkApproval::finished, this, [this](const BulkOutcome& outcome) {
        noteBulk(m_bulk->plan().question.campaign, outcome, std::exchange(m_isBulkSent, false));
    });
}

void CampaignTally::noteBulk(const CampaignId& id, const BulkOutcome& outcome, bool sentJustNow)
{
    const auto known = m_known.find(id);
    if (known == m_known.end())
        return;
    // What was decided for by itself is told as settled by itself, a rejection that came too late too.
    qint64 count = std::count_if(outcome.approved.begin(), outcome.approved.end(), [&](SubmissionId one) {
        const auto decision = m_queue.find({id, one});
        return !decision || decision->request.kind == DecisionKind::Hold;
    });
    const qint64 counted = std::min(count, known->unclear);
    count -= counted;
    const qint64 others = std::exchange(known->unclear, 0) - counted;
    if (outcome.kind == BulkOutcome::Kind::Unknown)
        known->approvedElsewhere += others; // perhaps ours: nobody knows
    else
        noteApprovedElsewhere(*known, others, 0);
    // What was sent before, perhaps by an earlier run, may be in the counts since long.
    if (sentJustNow)
        known->approvedSince.append(QList<Time>(count, m_clock.steady()));
    tellSoon();
}

qint64 CampaignTally::forgetCounted(QList<Time>* since, qint64 more, Time begun)
{
    const qint64 counted = std::clamp<qint64>(more, 0, since->size());
    since->remove(0, counted);
    // What was confirmed well before the reading began is in it.
    since->removeIf([limit = begun - CountedAfter](Time at) { return at < limit; });
    return std::max<qint64>(0, more - counted);
}

void CampaignTally::noteSettled(const Decision& decision)
{
    const auto known = m_known.find(decision.request.key.campaign);
    const auto status = heldByTheService(decision);
    if (known == m_known.end() || !status)
        return;
    tellSoon();
    if (isOfEarlierRun(decision) || m_conflicts.contains(decision.sequence))
        return;
    if (decision.state == DecisionState::Conflict)
        m_conflicts.insert(decision.sequence);
    const bool approved = *status == SubmissionStatus::Approved;
    qint64& ahead = approved ? known->approvedAhead : known->rejectedAhead;
    qint64& elsewhere = approved ? known->approvedElsewhere : known->rejectedElsewhere;
    const bool isOurs = decision.state == DecisionState::Sent && decision.sentAt.isValid();
    if (isOurs && ahead > 0)
        --ahead;
    else if (approved && (decision.foundDone || !isOurs) && known->unclear > 0)
        --known->unclear;
    else if ((!isOurs || decision.foundDone) && elsewhere > 0)
        --elsewhere;
    else
        (!approved                                       ? known->rejectedSince
             : decision.state == DecisionState::Conflict ? known->takenOverSince
                                                         : known->approvedSince)
            .append(m_clock.steady());
}

bool CampaignTally::isOfEarlierRun(const Decision& decision) const
{
    const auto known = m_earlier.constFind(decision.sequence);
    return known != m_earlier.constEnd() && *known == decision.sentAt;
}

void CampaignTally::count(OnItsWay& sum, const Decision& decision) const
{
    if (decision.request.kind == DecisionKind::Hold || !isOnItsWay(decision))
        return;
    const bool unsent = isUnsent(decision);
    // Whether it arrived is not known yet, but the counts do know.
    if (!unsent && isOfEarlierRun(decision))
        return;
    ++sum.all;
    sum.unsent += unsent ? 1 : 0;
    if (decision.request.kind == DecisionKind::Approve)
        ++(unsent ? sum.approvalsUnsent : sum.approvalsSent);
    else
        sum.rejectionsSent += unsent ? 0 : 1;
}

QHash<CampaignId, CampaignTally::OnItsWay> CampaignTally::onItsWay() const
{
    QHash<CampaignId, OnItsWay> all;
    const QList<Decision> open = m_queue.open();
    for (const Decision& decision : open)
        count(all[decision.request.key.campaign], decision);
    return all;
}

CampaignTally::Counts CampaignTally::counts(const Known& known, qint64 onItsWay)
{
    // In a campaign that is full, and paid by itself, what is confirmed was in the counts before.
    const qint64 most = known.undecided.value_or(std::numeric_limits<qint64>::max());
    const qint64 approved = std::min<qint64>(known.approvedSince.size() + known.takenOverSince.size(), most);
    const qint64 rejected = std::min<qint64>(known.rejectedSince.size(), most - approved);
    const qint64 open = std::max<qint64>(0, known.pending - approved - rejected);
    const qint64 notCounted = std::max<qint64>(0, onItsWay - known.approvedAhead - known.rejectedAhead);
    Counts now{known.approved + approved, known.rejected + rejected, notCounted,
               std::max<qint64>(0, open - notCounted), known.paidItself};
    takeOut(now, known, notCounted - open);
    return now;
}

void CampaignTally::takeOut(Counts& now, const Known& known, qint64 overtaken)
{
    const auto take = [&overtaken](qint64& count, qint64 most) {
        const qint64 some = std::clamp<qint64>(most, 0, std::max<qint64>(0, std::min(overtaken, count)));
        count -= some;
        overtaken -= some;
    };
    take(now.approved, known.approvedElsewhere);
    take(now.rejected, known.rejectedElsewhere);
    // Who decided what, of what was counted before the first reading, nobody can say; but there are no more
    // jobs than there are.
    const auto tooMany = [&] {
        return known.jobs ? now.approved + now.rejected + now.onItsWay - *known.jobs : 0;
    };
    take(now.approved, tooMany());
    take(now.rejected, tooMany());
}

CampaignTally::Counts CampaignTally::of(const CampaignId& id) const
{
    const auto known = m_known.constFind(id);
    if (known == m_known.constEnd())
        return {};
    OnItsWay sum;
    const QList<Decision> open = m_queue.openFor(id);
    for (const Decision& decision : open)
        count(sum, decision);
    return counts(*known, sum.all);
}

QHash<CampaignId, CampaignTally::Counts> CampaignTally::all() const
{
    const QHash<CampaignId, OnItsWay> onTheirWay = onItsWay();
    QHash<CampaignId, Counts> all;
    for (auto known = m_known.constBegin(); known != m_known.constEnd(); ++known) {
        if (known->isListed)
            all.insert(known.key(), counts(*known, onTheirWay.value(known.key()).all));
    }
    return all;
}

} // namespace proofdesk
