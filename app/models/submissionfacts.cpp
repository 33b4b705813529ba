// SPDX-License-Identifier: MIT
#include "models/submissionfacts.h"

#include "models/submissionrules.h"
#include "review/decisions/decision.h"

#include <algorithm>
#include <set>

namespace proofdesk {

namespace {

/// What did not go through, or came too late.
void addUnsettled(CampaignDone* done, DecisionState state)
{
    if (state == DecisionState::Conflict)
        ++done->elsewhere;
    else if (state == DecisionState::Unknown)
        ++done->unsure;
    else
        ++done->failed;
}

void addTo(CampaignDone* done, const SubmissionStore::Row& row, const SubmissionMarks& marks)
{
    using State = SubmissionFilter::State;
    const auto state = stateOf(row, marks);
    if (!state || *state == State::Undecided)
        return;
    const bool isHold = marks.decisionKind == qint8(DecisionKind::Hold);
    const bool isOurs = (marks.decisionState >= 0 && !isHold) || marks.approvedInBulk;
    if (*state == State::Held) {
        ++done->held;
    } else if (*state == State::Failed) {
        addUnsettled(done, DecisionState(marks.decisionState));
    } else if (!isOurs) {
        return; // the counts of the campaign hold it: nothing was decided here, and nothing went wrong
    } else if (*state == State::Waiting ? marks.decisionKind == qint8(DecisionKind::Reject)
                                        : *state == State::Rejected) {
        ++done->rejected;
    } else {
        ++done->approved;
        done->approvedUnseen += int(marks.approvedUnseen);
    }
}

} // namespace

SubmissionFacts::SubmissionFacts(const SubmissionStore& store, const std::vector<SubmissionMarks>& marks,
                                 const SubmissionSources& sources)
    : m_store(store)
    , m_marks(marks)
    , m_sources(sources)
{
}

std::optional<Submission> SubmissionFacts::submission(SubmissionId id) const
{
    const auto index = m_store.find(id);
    return index ? std::optional(m_store.assemble(*index)) : std::nullopt;
}

QList<SubmissionId> SubmissionFacts::allIds() const
{
    QList<SubmissionId> ids;
    ids.reserve(m_store.size());
    for (Index i = 0; i < m_store.size(); ++i)
        ids.append(m_store.id(i));
    return ids;
}

QList<SubmissionId> SubmissionFacts::pendingIds() const
{
    QList<SubmissionId> ids;
    for (Index i = 0; i < m_store.size(); ++i) {
        if (m_store.row(i).status == SubmissionStatus::Pending)
            ids.append(m_store.id(i));
    }
    return ids;
}

QList<SubmissionFlag> SubmissionFacts::flags(SubmissionId id) const
{
    const auto index = m_store.find(id);
    return index ? flagsOf(m_store.row(*index), m_marks[*index]) : QList<SubmissionFlag>();
}

QList<SubmissionId> SubmissionFacts::sameFile(SubmissionId id) const
{
    QList<SubmissionId> found;
    if (const auto index = m_store.find(id)) {
        for (const Index other : m_sources.sameFile(*index))
            found.append(m_store.id(other));
    }
    return found;
}

int SubmissionFacts::earlierCount(SubmissionId id) const
{
    const auto index = m_store.find(id);
    return index ? m_sources.earlierCount(*index) : 0;
}

std::optional<EarlierProof> SubmissionFacts::earlier(SubmissionId id) const
{
    const auto index = m_store.find(id);
    return index ? m_sources.earlier(*index) : std::nullopt;
}

ComparedCount SubmissionFacts::compared() const
{
    return m_sources.compared();
}

ComparedCount SubmissionFacts::comparedWith(SubmissionId id) const
{
    const auto index = m_store.find(id);
    return index ? m_sources.comparedWith(*index) : ComparedCount();
}

QList<SubmissionId> SubmissionFacts::matches(SubmissionId id) const
{
    QList<SubmissionId> found;
    const auto index = m_store.find(id);
    if (!index)
        return found;
    for (const auto& others : {m_sources.sameFile(*index), m_sources.alike(*index)}) {
        for (const Index other : others) {
            if (!found.contains(m_store.id(other)))
                found.append(m_store.id(other));
        }
    }
    return found;
}

QList<SubmissionId> SubmissionFacts::ofWorker(const WorkerId& worker) const
{
    QList<SubmissionId> ids;
    if (worker.isNull())
        return ids;
    for (const Index row : m_store.rowsOf(worker))
        ids.append(m_store.id(row));
    return ids;
}

QStringList SubmissionFacts::countries() const
{
    std::set<quint16> numbers;
    for (Index i = 0; i < m_store.size(); ++i)
        numbers.insert(m_store.row(i).country);
    QStringList names;
    for (const quint16 number : numbers) {
        if (number != 0)
            names << m_store.words().at(number);
    }
    std::sort(names.begin(), names.end(),
              [](const QString& a, const QString& b) { return QString::localeAwareCompare(a, b) < 0; });
    return names;
}

bool SubmissionFacts::isUndecided(Index index) const
{
    return stateOf(m_store.row(index), m_marks[index]) == SubmissionFilter::State::Undecided;
}

bool SubmissionFacts::isAnyUndecided() const
{
    for (Index i = 0; i < m_store.size(); ++i) {
        if (isUndecided(i))
            return true;
    }
    return false;
}

CampaignDone SubmissionFacts::done(const QSet<SubmissionId>& leftOut) const
{
    CampaignDone done;
    for (Index i = 0; i < m_store.size(); ++i) {
        if (m_store.row(i).waited && !leftOut.contains(m_store.id(i)))
            addTo(&done, m_store.row(i), m_marks[i]);
    }
    return done;
}

} // namespace proofdesk
