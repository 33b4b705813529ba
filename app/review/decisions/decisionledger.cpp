// SPDX-License-Identifier: MIT
#include "review/decisions/decisionledger.h"

#include <utility>

namespace proofdesk {

namespace {

ActivityEntry activityOf(const Decision& decision, ActivityOutcome outcome, const QDateTime& now)
{
    const DecisionRequest& request = decision.request;
    ActivityEntry entry;
    entry.at = now;
    entry.operation =
        request.kind == DecisionKind::Approve ? QStringLiteral("approve") : QStringLiteral("reject");
    entry.outcome = outcome;
    entry.campaign = request.key.campaign;
    entry.submission = request.key.submission;
    entry.worker = request.worker;
    entry.subject = request.workerName;
    entry.sent = request.note;
    if (decision.error) {
        entry.answer = decision.error->serviceMessage;
        entry.httpStatus = decision.error->httpStatus;
    } else if (outcome == ActivityOutcome::Done) {
        entry.httpStatus = 200;
    }
    entry.amount = decision.amountPaid;
    if (outcome == ActivityOutcome::FoundDone && request.kind == DecisionKind::Approve && !entry.amount)
        entry.amount = request.pay; // no answer said it, and the campaign pays each the same
    return entry;
}

Decision settledAs(const SettledDecision& end, const QDateTime& now)
{
    const bool sent = end.state == DecisionState::Sent;
    Decision decision = end.decision;
    decision.state = end.state;
    decision.settledAt = now;
    decision.foundDone = sent && end.outcome == ActivityOutcome::FoundDone;
    if (sent)
        decision.error.reset();
    return decision;
}

} // namespace

DecisionLedger::DecisionLedger(Database& database, Clock& clock, QObject* parent)
    : QObject(parent)
    , m_clock(clock)
    , m_journal(database)
{
}

const Decision* DecisionLedger::findSent(const SubmissionKey& key) const
{
    const auto sent = m_sent.constFind(key);
    return sent == m_sent.constEnd() ? nullptr : &*sent;
}

const Decision* DecisionLedger::find(const SubmissionKey& key) const
{
    const Decision* open = m_book.find(key);
    return open ? open : findSent(key);
}

DatabaseResult<DecisionLedger::Restored> DecisionLedger::restore()
{
    auto open = m_journal.loadOpen();
    if (!open)
        return tl::make_unexpected(open.error());
    const auto next = m_journal.nextStep();
    if (!next)
        return tl::make_unexpected(next.error());
    Restored restored{{}, *next};
    for (Decision& decision : *open) {
        if (decision.state == DecisionState::Sending) {
            decision.state = DecisionState::Unknown;
            decision.unanswered = true;
        }
        if (isUnsent(decision))
            restored.unsent.append(decision);
        m_book.put(decision, m_clock.steady());
    }
    return restored;
}

bool DecisionLedger::write(JournalChange& change, Time due)
{
    if (const auto written = m_journal.write(change, m_clock.now()); !written) {
        Q_EMIT journalFailed(written.error().detail);
        return false;
    }
    for (const Decision& decision : std::as_const(change.updated)) {
        m_book.put(decision, due);
        if (decision.state == DecisionState::Sent)
            m_sent.insert(decision.request.key, decision);
    }
    for (const qint64 sequence : std::as_const(change.closed))
        m_book.remove(sequence);
    for (const Decision& decision : std::as_const(change.added))
        m_book.put(decision, due);
    return true;
}

void DecisionLedger::tell(const QList<SubmissionKey>& keys)
{
    Q_EMIT changed(keys);
    Q_EMIT countsChanged();
}

bool DecisionLedger::commit(JournalChange& change, const QList<SubmissionKey>& keys, Time due)
{
    if (!write(change, due))
        return false;
    tell(keys);
    return true;
}

void DecisionLedger::reschedule(const Decision& decision, Time due)
{
    m_book.put(decision, due);
}

bool DecisionLedger::markSending(Decision decision)
{
    decision.state = DecisionState::Sending;
    decision.sentAt = m_clock.now();
    decision.error.reset();
    JournalChange change{{}, {decision}, {}, {}};
    if (write(change))
        return true;
    Q_EMIT notRecorded();
    return false;
}

void DecisionLedger::putBack(Decision decision, const std::optional<ApiError>& error, Time due)
{
    decision.state = DecisionState::Waiting;
    decision.error = error;
    JournalChange change{{}, {decision}, {}, {}};
    if (!commit(change, {decision.request.key}, due))
        Q_EMIT notRecorded();
}

void DecisionLedger::putBack(const QList<qint64>& sequences)
{
    JournalChange change;
    QList<SubmissionKey> keys;
    for (const qint64 sequence : sequences) {
        if (const Decision* decision = m_book.find(sequence)) {
            change.updated.append(*decision);
            change.updated.last().state = DecisionState::Waiting;
            keys.append(decision->request.key);
        }
    }
    if (!keys.isEmpty())
        commit(change, keys, m_clock.steady());
}

void DecisionLedger::markUnknown(Decision decision, const std::optional<ApiError>& error, bool refused)
{
    decision.state = DecisionState::Unknown;
    decision.error = error;
    decision.unanswered = decision.unanswered || !refused;
    JournalChange change{{}, {decision}, {}, {}};
    if (!refused)
        change.activity.append(activityOf(decision, ActivityOutcome::Unanswered, m_clock.now()));
    if (commit(change, {decision.request.key}))
        return;
    // On disk it is still "sending", which the next start takes for unknown too.
    m_book.put(decision);
    Q_EMIT notRecorded();
    tell({decision.request.key});
}

void DecisionLedger::settle(const Decision& decision, DecisionState state, ActivityOutcome outcome,
                            const QString& answer)
{
    settle(QList<SettledDecision>{{decision, state, outcome, answer}});
}

void DecisionLedger::settle(const QList<SettledDecision>& all, const QList<Decision>& pointless)
{
    const QDateTime now = m_clock.now();
    JournalChange change;
    QList<SubmissionKey> keys;
    for (const SettledDecision& one : all) {
        const Decision decision = settledAs(one, now);
        keys.append(decision.request.key);
        change.updated.append(decision);
        change.activity.append(activityOf(decision, one.outcome, now));
        if (!one.answer.isEmpty())
            change.activity.last().answer = one.answer;
        if (decision.state == DecisionState::Sent)
            change.closed.append(decision.sequence);
    }
    for (const Decision& hold : pointless) {
        keys.append(hold.request.key);
        change.closed.append(hold.sequence);
    }
    if (keys.isEmpty())
        return;
    const QList<Decision> settledNow = change.updated;
    if (!write(change)) {
        for (const Decision& decision : settledNow)
            keepInMemory(decision);
        Q_EMIT notRecorded();
    }
    tell(keys);
    for (const Decision& decision : settledNow) {
        if (decision.state == DecisionState::Sent || decision.state == DecisionState::Conflict)
            Q_EMIT settled(decision);
    }
}

void DecisionLedger::keepInMemory(const Decision& decision)
{
    // On disk it stays as it was, and is read anew at the next start.
    m_book.put(decision);
    if (decision.state != DecisionState::Sent)
        return;
    m_book.remove(decision.sequence);
    m_sent.insert(decision.request.key, decision);
}

} // namespace proofdesk
