// SPDX-License-Identifier: MIT
// DecisionQueue: truth before repetition. What went unanswered, was refused, or waited over a gap is judged
// by what the service holds, never by what we guess.
#include "review/decisions/decisionqueue_p.h"

#include "api/rapidworkersapi.h"

#include <algorithm>
#include <array>
#include <utility>

namespace proofdesk {

using namespace std::chrono_literals;

namespace {

/// Sendings of one decision that went unanswered, before a person is asked.
constexpr int MaxFruitless = 3;

/// A list without an end costs a share of the hour's requests each time, and hardly ever gets one soon.
constexpr DecisionQueuePrivate::Time AfterEndlessList = 10min;

DecisionQueuePrivate::Time unreadDelay(int inARow)
{
    constexpr std::array<DecisionQueuePrivate::Time, 4> delays{2s, 10s, 30s, 60s};
    return delays.at(std::clamp<size_t>(size_t(inARow), 1, delays.size()) - 1);
}

SubmissionStatus wanted(const Decision& decision)
{
    return decision.request.kind == DecisionKind::Approve ? SubmissionStatus::Approved
                                                          : SubmissionStatus::Rejected;
}

/// The campaign is not ours any more, or gone: no further reading will tell.
bool isFinal(const ApiError& error)
{
    return error.kind == ErrorKind::Forbidden || error.kind == ErrorKind::NotFound;
}

/// Others were read in the same go, and nothing of this one: it is the campaign, not the key or the way.
bool isOnlyThisOne(const CampaignId& campaign, const Truth& truth)
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

} // namespace

void DecisionQueuePrivate::readTruthIn(Time delay)
{
    const Time at = clock.steady() + delay;
    if (truthTimer.isActive() && truthDue <= at)
        return;
    truthDue = at;
    truthTimer.start(delay);
}

void DecisionQueuePrivate::readTruth()
{
    if (reader.isReading()) {
        readAgain = true;
        return;
    }
    readAgain = false;
    rereading = mustReread && pauseReason == PauseReason::None;
    QList<TruthWish> wishes;
    for (const auto& [sequence, decision] : book.all()) {
        const bool unsent = isUnsent(decision) && decision.request.kind != DecisionKind::Hold;
        if (decision.state == DecisionState::Unknown || (rereading && unsent))
            wishes.append({decision.request.key, decision.request.workerName});
    }
    if (wishes.isEmpty()) {
        if (std::exchange(rereading, false))
            mustReread = false;
        pump();
        return;
    }
    reader.read(wishes, [this](const Truth& truth) { onTruth(truth); });
}

void DecisionQueuePrivate::onTruth(const Truth& truth)
{
    QList<qint64> open;
    for (const auto& [sequence, decision] : book.all())
        open.append(sequence);
    QList<qint64> refused;
    notShown = false;
    for (const qint64 sequence : std::as_const(open)) {
        // As it is now: whoever heard of the one before may have sent this one, or taken it back.
        if (const Decision* found = book.find(sequence))
            judge(Decision(*found), truth, &refused);
    }
    failRefused(refused);

    const auto unread = std::find_if(truth.unread.begin(), truth.unread.end(),
                                     [](const ApiError& error) { return !isFinal(error); });
    const bool allRead = unread == truth.unread.end();
    if (std::exchange(rereading, false))
        mustReread = !allRead || notShown;
    if (notShown) {
        pause(PauseReason::NotShown);
    } else if (allRead) {
        unreadInARow = 0;
        if (readAgain)
            readTruthIn(0ms);
    } else if (unread->kind == ErrorKind::Unauthorized) {
        pause(PauseReason::KeyRefused);
    } else {
        readTruthIn(truth.isCutShort ? AfterEndlessList : unreadDelay(++unreadInARow));
    }
    pump();
}

void DecisionQueuePrivate::judge(const Decision& decision, const Truth& truth, QList<qint64>* refused)
{
    const SubmissionKey& key = decision.request.key;
    const bool unknown = decision.state == DecisionState::Unknown;
    if (!unknown && (!isUnsent(decision) || decision.request.kind == DecisionKind::Hold))
        return;
    if (const auto unread = truth.unread.constFind(key); unread != truth.unread.constEnd()) {
        onUnread(decision, *unread, truth);
        return;
    }
    Decision judged = decision;
    if (unknown && truth.absent.contains(key)) {
        judged.error =
            ApiError{ErrorKind::NotFound, 0, {}, QStringLiteral("in no list of the service"), {}, {}};
        settle(judged, DecisionState::Failed, ActivityOutcome::Refused);
        return;
    }
    const auto found = truth.found.constFind(key);
    if (found == truth.found.constEnd())
        return;
    if (found->status == SubmissionStatus::Pending) {
        if (unknown)
            judgeStillPending(judged, refused);
        return;
    }
    if (found->status == wanted(decision) && decision.unanswered) {
        settle(judged, DecisionState::Sent, ActivityOutcome::FoundDone);
        return;
    }
    judged.actualStatus = found->statusText;
    settle(judged, DecisionState::Conflict, ActivityOutcome::Conflict);
}

void DecisionQueuePrivate::judgeStillPending(Decision decision, QList<qint64>* refused)
{
    if (wasRefused(decision)) {
        refused->append(decision.sequence);
        return;
    }
    if (++fruitless[decision.sequence] >= MaxFruitless) {
        fruitless.remove(decision.sequence);
        if (decision.error)
            decision.error->effect = EffectMayHaveHappened::No;
        settle(decision, DecisionState::Failed, ActivityOutcome::NotDone);
        return;
    }
    backToWaiting(decision, decision.error, clock.steady());
}

/// A refusal of what is still pending: the balance tells whether money is what is missing.
void DecisionQueuePrivate::failRefused(const QList<qint64>& sequences)
{
    if (sequences.isEmpty())
        return;
    const auto fail = [this, sequences](const std::optional<Money>& balance) {
        for (const qint64 sequence : sequences) {
            const Decision* found = book.find(sequence);
            if (!found || found->state != DecisionState::Unknown)
                continue;
            Decision decision = *found;
            if (decision.request.kind == DecisionKind::Approve)
                decision.balance = balance;
            settle(decision, DecisionState::Failed, ActivityOutcome::Refused);
        }
        pump();
    };
    const bool approvals = std::any_of(sequences.begin(), sequences.end(), [this](qint64 sequence) {
        return book.find(sequence)->request.kind == DecisionKind::Approve;
    });
    if (!approvals) {
        fail(std::nullopt);
        return;
    }
    api.balance(Lane::Decision)->then(&q, [fail](const Result<Money>& balance) {
        fail(balance ? std::optional(*balance) : std::nullopt);
    });
}

void DecisionQueuePrivate::onUnread(Decision decision, const ApiError& error, const Truth& truth)
{
    if (!isFinal(error))
        return;
    if (isUnsent(decision) && !isOnlyThisOne(decision.request.key.campaign, truth)) {
        // Perhaps the key of another account, or a gateway that refuses everything: nobody judged this one.
        notShown = true;
        return;
    }
    const bool neverSent = isUnsent(decision) && !decision.unanswered;
    decision.error = error;
    settle(decision, DecisionState::Failed, neverSent ? ActivityOutcome::NotSent : ActivityOutcome::Refused);
}

} // namespace proofdesk
