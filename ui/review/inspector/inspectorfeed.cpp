// SPDX-License-Identifier: MIT
#include "ui/review/inspector/inspectorfeed.h"

#include "models/effortwords.h"
#include "models/submissionmodel.h"
#include "review/decisions/sendingprogress.h"
#include "review/reasons.h"
#include "review/workers/workeractions.h"
#include "review/workers/workerhistory.h"
#include "ui/review/desk/ofworker.h"
#include "ui/review/desk/reviewdesk.h"
#include "ui/review/inspector/inspector.h"
#include "ui/review/words/reviewwords.h"

#include <cstdlib>

namespace proofdesk {

namespace {

/// "6 approved · 1 rejected"; empty for somebody new.
QString historyWords(const WorkerRecord& record)
{
    QStringList words;
    if (record.approved > 0)
        words.append(InspectorFeed::tr("%1 approved").arg(record.approved));
    if (record.rejected > 0)
        words.append(InspectorFeed::tr("%1 rejected").arg(record.rejected));
    return words.join(InspectorFeed::tr(" · "));
}

/// Which of two was sent first, and how long before the other; empty where the service did not say when.
QString whoWasFirst(const QDateTime& sent, const QDateTime& otherSent)
{
    if (!sent.isValid() || !otherSent.isValid())
        return {};
    constexpr qint64 Minute = 60;
    if (std::abs(sent.secsTo(otherSent)) < Minute)
        return InspectorFeed::tr("Both came within a minute");
    if (sent < otherSent)
        return InspectorFeed::tr("This one came first, %1 before the other", "a span such as 58 min")
            .arg(reviewwords::span(sent, otherSent));
    return InspectorFeed::tr("The other came first, %1 before this one", "a span such as 58 min")
        .arg(reviewwords::span(sent, otherSent));
}

} // namespace

InspectorFeed::InspectorFeed(Inspector& inspector, const Sources& sources, QObject* parent)
    : QObject(parent)
    , m_inspector(inspector)
    , m_from(sources)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &InspectorFeed::fill);
    connect(&sources.desk, &ReviewDesk::campaignChanged, this, &InspectorFeed::showCampaign);
    connect(&sources.desk, &ReviewDesk::currentChanged, this, &InspectorFeed::fillSoon);
    connect(&sources.desk, &ReviewDesk::selectionChanged, this, &InspectorFeed::fillSoon);
    connect(&sources.desk, &ReviewDesk::onScreenChanged, this, &InspectorFeed::fillSoon);
    connect(&sources.model, &QAbstractItemModel::dataChanged, this, &InspectorFeed::fillSoon);
    connect(&sources.model, &QAbstractItemModel::modelReset, this, &InspectorFeed::fillSoon);
    connect(&sources.model, &QAbstractItemModel::rowsInserted, this, &InspectorFeed::fillSoon);
    connect(&sources.model, &SubmissionModel::filterChanged, this, &InspectorFeed::fillSoon);
    connect(&sources.model, &SubmissionModel::countsChanged, this, &InspectorFeed::fillSoon);
    connect(&sources.model.naming(), &WorkerNaming::changed, this, &InspectorFeed::fill);
    connect(&sources.reasons, &Reasons::edited, this, &InspectorFeed::showReasons);
    connect(&sources.workers, &WorkerActions::finished, this, &InspectorFeed::fill);
    connect(&sources.history, &WorkerHistory::changed, this, &InspectorFeed::fillSoon);
    connect(&sources.history, &WorkerHistory::changedMuch, this, &InspectorFeed::fillSoon);
    showCampaign();
}

void InspectorFeed::showCampaign()
{
    m_inspector.setCampaign(m_from.desk.campaign());
    showReasons();
    fill();
}

void InspectorFeed::showReasons()
{
    m_inspector.setReasons(reasonChoices(m_from.reasons, m_from.desk.campaign().campaign));
}

void InspectorFeed::fill()
{
    InspectorFacts facts;
    facts.submission = m_from.desk.current();
    facts.filteredByWorker = m_from.model.filter().worker.has_value();
    facts.chosen = m_from.desk.chosen();
    // Said before anything long is begun.
    const int count = facts.chosen.count(DecisionKind::Approve);
    if (count >= SendingProgress::LongFrom)
        facts.effort = effortwords::effort(count, m_from.budget);
    if (facts.submission) {
        facts.name = m_from.model.naming().name(*facts.submission);
        facts.decision = m_from.desk.currentDecision();
        facts.decidable = isOpen(m_from.desk.decidable(*facts.submission));
        facts.blind = m_from.model.naming().isHidden(facts.submission->id);
        fillWorker(facts, *facts.submission);
        fillFlags(facts, *facts.submission);
    }
    m_inspector.show(facts);
}

void InspectorFeed::fillWorker(InspectorFacts& facts, const Submission& submission) const
{
    facts.history = historyWords(m_from.history.of(submission.worker));
    if (submission.worker.isNull())
        return;
    facts.blocked = m_from.workers.isBlocked(submission.worker);
    // What is on hold, or was refused, is pending as before.
    const ChosenOnes theirs = onesOfWorker(submission.worker, m_from.model, m_from.desk);
    facts.pending = theirs.leftPending(DecisionKind::Hold);
    const auto& decision = facts.decision;
    facts.isPending = facts.decidable
        && (!decision || decision->request.kind == DecisionKind::Hold
            || decision->state == DecisionState::Failed);
}

void InspectorFeed::fillFlags(InspectorFacts& facts, const Submission& submission) const
{
    facts.flags.flags = m_from.model.flags(submission.id);
    const QList<SubmissionId> matches = m_from.model.sameFile(submission.id);
    facts.flags.sameFile = int(matches.size());
    facts.flags.compared = m_from.model.comparedWith(submission.id);
    const WorkerNaming& naming = m_from.model.naming();
    if (const auto earlier = m_from.model.earlier(submission.id)) {
        facts.flags.earlier = m_from.model.earlierCount(submission.id);
        facts.flags.earlierName = naming.isHidden(earlier->submission)
            ? WorkerNaming::number(earlier->submission)
            : earlier->workerName;
        facts.flags.earlierStatus = earlier->outcome;
    }
    const auto match = matches.isEmpty() ? std::nullopt : m_from.model.submission(matches.first());
    if (!match)
        return;
    facts.flags.matchName = naming.name(*match);
    facts.flags.matchStatus = match->status;
    facts.flags.matchWhen = whoWasFirst(submission.submittedAt, match->submittedAt);
}

} // namespace proofdesk
