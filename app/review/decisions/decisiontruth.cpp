// SPDX-License-Identifier: MIT
#include "review/decisions/decisiontruth.h"

#include "api/rapidworkersapi.h"
#include "net/backoff.h"
#include "review/decisions/campaigncheck.h"
#include "review/decisions/circuitbreaker.h"
#include "review/decisions/decisionledger.h"
#include "review/decisions/decisionpace.h"

#include <QMap>

#include <algorithm>
#include <utility>

namespace proofdesk {

using namespace std::chrono_literals;

namespace {

/// Sendings of one decision that went unanswered, before a person is asked.
constexpr int MaxFruitless = 3;
/// A list without an end costs a share of the hour's requests each time, and hardly ever gets one soon.
constexpr auto AfterEndlessList = 10min;
/// After no answer: long enough for a slow service to be done with it before the truth is read.
constexpr auto BeforeReading = 2s;
constexpr Backoff Unread(2s, 10s, 30s, 60s);

SubmissionStatus wanted(const Decision& decision)
{
    return decision.request.kind == DecisionKind::Approve ? SubmissionStatus::Approved
                                                          : SubmissionStatus::Rejected;
}

/// Others were read in the same go, and nothing of this one: it is the campaign, not the key or the way.
bool isOnlyThisOne(const CampaignId& campaign, const SubmissionsSnapshot& truth)
{
    QSet<CampaignId> read;
    for (auto found = truth.found.cbegin(); found != truth.found.cend(); ++found)
        read.insert(found.key().campaign);
    for (const SubmissionKey& key : truth.absent)
        read.insert(key.campaign);
    return !read.isEmpty() && !read.contains(campaign);
}

bool wasRefused(const Decision& decision)
{
    return decision.error && decision.error->kind == ErrorKind::Refused;
}

bool isUnknown(const Decision& decision)
{
    return decision.state == DecisionState::Unknown;
}

/// Also where somebody else decided it as we wanted, nothing is left to be done.
SettledDecision settledByStatus(const Decision& decision, const Submission& found)
{
    if (found.status == wanted(decision))
        return {decision, DecisionState::Sent, ActivityOutcome::FoundDone, {}};
    SettledDecision settled{decision, DecisionState::Conflict, ActivityOutcome::Conflict, {}};
    settled.decision.actualStatus = found.statusText;
    return settled;
}

/// It goes out once its time has come.
bool willGo(const Decision& decision)
{
    return isUnsent(decision) && decision.request.kind != DecisionKind::Hold;
}

} // namespace

DecisionTruth::DecisionTruth(DecisionLedger& ledger, DecisionPace& pace, CircuitBreaker& breaker,
                             RapidWorkersApi& api, Clock& clock, QObject* parent)
    : QObject(parent)
    , m_ledger(ledger)
    , m_pace(pace)
    , m_breaker(breaker)
    , m_api(api)
    , m_clock(clock)
    , m_reader(api)
    , m_timer(clock)
{
    connect(&m_timer, &ClockTimer::timeout, this, &DecisionTruth::read);
    // What is being read then was asked before the gap.
    connect(&pace, &DecisionPace::gapNoticed, this, [this] { m_rereading = false; });
}

void DecisionTruth::readIn(Time delay)
{
    const Time at = m_clock.steady() + delay;
    if (m_timer.isActive() && m_due <= at)
        return;
    m_due = at;
    m_timer.start(delay);
}

void DecisionTruth::readDecided(const CampaignId& campaign)
{
    m_decided.insert(campaign);
    readIn(0ms);
}

void DecisionTruth::readWhatIsOpen()
{
    if (m_pace.mustReread() || !m_decided.isEmpty() || m_ledger.book().counts().unknown > 0)
        readIn(0ms);
}

void DecisionTruth::onUnknown(bool refused)
{
    readIn(refused ? Time(0) : Time(BeforeReading));
}

void DecisionTruth::read()
{
    if (m_reader.isReading()) {
        m_readAgain = true;
        return;
    }
    m_readAgain = false;
    m_rereading = m_pace.mustReread() && (!m_pace.isHeld() || m_pace.isHeldByPersonAlone());
    m_decidedRead = std::exchange(m_decided, {});
    const QList<SoughtSubmission> wanted = sought();
    if (!wanted.isEmpty()) {
        m_reader.read(wanted, [this](const SubmissionsSnapshot& truth) { onRead(truth); });
        return;
    }
    if (std::exchange(m_rereading, false))
        m_pace.setMustReread(false);
    Q_EMIT judged();
}

QList<SoughtSubmission> DecisionTruth::sought() const
{
    QList<SoughtSubmission> sought;
    for (const auto& [sequence, decision] : m_ledger.book().all()) {
        if (isUnknown(decision) || ((m_rereading || isOfDecided(decision)) && willGo(decision)))
            sought.append({decision.request.key, decision.request.workerName});
    }
    return sought;
}

/// It is read for its campaign's sake, whoever holds the queue.
bool DecisionTruth::isOfDecided(const Decision& decision) const
{
    return m_decidedRead.contains(decision.request.key.campaign);
}

void DecisionTruth::onRead(const SubmissionsSnapshot& truth)
{
    if (!m_decidedRead.isEmpty())
        noteRead(truth.found.values());
    QList<qint64> open;
    for (const auto& [sequence, decision] : m_ledger.book().all())
        open.append(sequence);
    QList<qint64> refused;
    m_notShown = false;
    for (const qint64 sequence : std::as_const(open)) {
        // As it is now: whoever heard of the one before may have sent this one, or taken it back.
        if (const Decision* found = m_ledger.book().find(sequence))
            judge(Decision(*found), truth, &refused);
    }
    const bool later = failRefused(refused);
    goOn(truth);
    if (!later)
        Q_EMIT judged();
}

/// Whether what was read will do, and when it is read again where not.
void DecisionTruth::goOn(const SubmissionsSnapshot& truth)
{
    const auto unread = std::find_if(truth.unread.begin(), truth.unread.end(),
                                     [](const ApiError& error) { return !mayMeanCampaign(error); });
    const bool allRead = unread == truth.unread.end();
    if (std::exchange(m_rereading, false))
        m_pace.setMustReread(!allRead || m_notShown);
    if (!allRead)
        m_decided.unite(std::exchange(m_decidedRead, {}));
    if (m_notShown) {
        m_pace.hold(PauseReason::NotShown);
    } else if (allRead) {
        m_unreadInARow = 0;
        m_decidedRead.clear();
        if (m_readAgain)
            readIn(0ms);
    } else if (unread->kind == ErrorKind::Unauthorized) {
        m_pace.hold(PauseReason::KeyRefused);
    } else {
        readIn(truth.isCutShort ? std::chrono::milliseconds(AfterEndlessList)
                                : Unread.after(++m_unreadInARow));
    }
}

void DecisionTruth::judge(const Decision& decision, const SubmissionsSnapshot& truth, QList<qint64>* refused)
{
    const SubmissionKey& key = decision.request.key;
    if (!isUnknown(decision) && !willGo(decision))
        return;
    // What was read for its campaign's sake is settled already where it is decided, and else stays as it is.
    if (isUnsent(decision) && !m_rereading && isOfDecided(decision))
        return;
    if (const auto unread = truth.unread.constFind(key); unread != truth.unread.constEnd()) {
        judgeUnread(decision, *unread, truth);
        return;
    }
    if (isUnknown(decision) && truth.absent.contains(key)) {
        Decision judged = decision;
        judged.error =
            ApiError{ErrorKind::NotFound, 0, {}, QStringLiteral("in no list of the service"), {}, {}};
        m_ledger.settle(judged, DecisionState::Failed, ActivityOutcome::Refused);
        return;
    }
    const auto found = truth.found.constFind(key);
    if (found == truth.found.constEnd())
        return;
    if (found->status != SubmissionStatus::Pending)
        judgeByStatus(decision, *found);
    else if (isUnknown(decision))
        judgeStillPending(decision, refused);
}

void DecisionTruth::judgeByStatus(const Decision& decision, const Submission& found)
{
    if (settleByStatus(decision, found))
        m_breaker.noteSuccess();
}

bool DecisionTruth::settleByStatus(const Decision& decision, const Submission& found)
{
    const SettledDecision settled = settledByStatus(decision, found);
    m_ledger.settle(QList<SettledDecision>{settled});
    return settled.state == DecisionState::Sent;
}

QList<SubmissionKey> DecisionTruth::noteRead(const QList<Submission>& rows)
{
    QList<SubmissionKey> decided;
    QMap<qint64, SettledDecision> settled; // a row that is read twice settles once
    QList<Decision> pointless;
    for (const Submission& row : rows) {
        if (row.status != SubmissionStatus::Approved && row.status != SubmissionStatus::Rejected)
            continue;
        decided.append({row.campaign, row.id});
        const Decision* found = m_ledger.book().find(decided.last());
        if (!found)
            continue;
        if (found->request.kind == DecisionKind::Hold)
            pointless.append(*found);
        else if (willGo(*found) || found->state == DecisionState::Failed)
            settled.insert(found->sequence, settledByStatus(*found, row));
    }
    m_ledger.settle(settled.values(), pointless);
    return decided;
}

void DecisionTruth::judgeStillPending(Decision decision, QList<qint64>* refused)
{
    if (wasRefused(decision)) {
        refused->append(decision.sequence);
        return;
    }
    if (++m_fruitless[decision.sequence] >= MaxFruitless) {
        m_fruitless.remove(decision.sequence);
        if (decision.error)
            decision.error->effect = EffectMayHaveHappened::No;
        m_ledger.settle(decision, DecisionState::Failed, ActivityOutcome::NotDone);
        return;
    }
    m_ledger.putBack(decision, decision.error, m_clock.steady());
}

void DecisionTruth::judgeUnread(Decision decision, const ApiError& error, const SubmissionsSnapshot& truth)
{
    if (!mayMeanCampaign(error))
        return;
    if (isUnsent(decision) && !isOnlyThisOne(decision.request.key.campaign, truth)) {
        // Perhaps the key of another account, or a gateway that refuses everything: nobody judged this one.
        m_notShown = true;
        return;
    }
    const bool neverSent = isUnsent(decision) && !decision.unanswered;
    decision.error = error;
    m_ledger.settle(decision, DecisionState::Failed,
                    neverSent ? ActivityOutcome::NotSent : ActivityOutcome::Refused);
}

/// A refusal of what is still pending: the balance tells whether money is what is missing.
bool DecisionTruth::failRefused(const QList<qint64>& sequences)
{
    if (sequences.isEmpty())
        return false;
    const bool approvals = std::any_of(sequences.begin(), sequences.end(), [this](qint64 sequence) {
        const Decision* found = m_ledger.book().find(sequence);
        return found && found->request.kind == DecisionKind::Approve;
    });
    if (!approvals) {
        fail(sequences, std::nullopt);
        return false;
    }
    m_api.balance(Lane::Decision)->then(this, [this, sequences](const Result<Money>& balance) {
        fail(sequences, balance ? std::optional(*balance) : std::nullopt);
        Q_EMIT judged();
    });
    return true;
}

void DecisionTruth::fail(const QList<qint64>& sequences, std::optional<Money> balance)
{
    for (const qint64 sequence : sequences) {
        const Decision* found = m_ledger.book().find(sequence);
        // Perhaps it was tried again meanwhile, or judged with an earlier balance.
        if (!found || !isUnknown(*found) || !wasRefused(*found))
            continue;
        Decision decision = *found;
        const DecisionRequest& request = decision.request;
        const bool pays = request.kind == DecisionKind::Approve;
        if (pays)
            decision.balance = balance;
        m_ledger.settle(decision, DecisionState::Failed, ActivityOutcome::Refused);
        const bool tooLow = pays && balance && request.pay && *balance < *request.pay;
        m_breaker.noteFailure(*decision.error, tooLow ? balance : std::nullopt);
    }
}

void DecisionTruth::noteApproved(const QList<SubmissionKey>& keys)
{
    for (const SubmissionKey& key : keys) {
        const Decision* found = m_ledger.book().find(key);
        if (!found || found->state == DecisionState::Sending)
            continue;
        Decision decision = *found;
        switch (decision.request.kind) {
        case DecisionKind::Approve:
            m_ledger.settle(decision, DecisionState::Sent, ActivityOutcome::FoundDone);
            break;
        case DecisionKind::Reject:
            decision.actualStatus = QStringLiteral("Approved");
            m_ledger.settle(decision, DecisionState::Conflict, ActivityOutcome::Conflict);
            break;
        case DecisionKind::Hold: {
            JournalChange change{{}, {}, {decision.sequence}, {}};
            m_ledger.commit(change, {key});
            break;
        }
        }
    }
}

} // namespace proofdesk
