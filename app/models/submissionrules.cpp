// SPDX-License-Identifier: MIT
#include "models/submissionrules.h"

#include "models/workernaming.h"
#include "review/decisions/decision.h"

#include <algorithm>

namespace proofdesk {

bool hasFlag(const SubmissionStore::Row& row, const SubmissionMarks& marks, SubmissionFlag flag)
{
    switch (flag) {
    case SubmissionFlag::ApprovedUnseen:
        return marks.approvedUnseen;
    case SubmissionFlag::WorkerBlocked:
        return marks.workerBlocked;
    case SubmissionFlag::SameFile:
        return marks.sameFile;
    case SubmissionFlag::NewAccount:
        return row.accountAgeDays >= 0 && row.accountAgeDays < NewAccountDays;
    case SubmissionFlag::NoText:
        return !row.hasText;
    case SubmissionFlag::NoImage:
        return row.imageCount == 0;
    }
    return false;
}

QList<SubmissionFlag> flagsOf(const SubmissionStore::Row& row, const SubmissionMarks& marks)
{
    QList<SubmissionFlag> flags;
    for (int flag = 0; flag < SubmissionFlagCount; ++flag) {
        if (hasFlag(row, marks, SubmissionFlag(flag)))
            flags.append(SubmissionFlag(flag));
    }
    return flags;
}

std::optional<SubmissionFilter::State> stateOf(const SubmissionStore::Row& row, const SubmissionMarks& marks)
{
    using State = SubmissionFilter::State;
    if (marks.decisionState >= 0) {
        const bool hold = marks.decisionKind == qint8(DecisionKind::Hold);
        switch (DecisionState(marks.decisionState)) {
        case DecisionState::Draft:
        case DecisionState::Waiting:
        case DecisionState::Sending:
            // A hold says nothing any more once the service has decided.
            if (hold && row.status != SubmissionStatus::Pending)
                break;
            return hold ? State::Held : State::Waiting;
        case DecisionState::Failed:
        case DecisionState::Unknown:
        case DecisionState::Conflict:
            return State::Failed;
        case DecisionState::Sent:
            return marks.decisionKind == qint8(DecisionKind::Approve) ? State::Approved : State::Rejected;
        }
    }
    switch (row.status) {
    case SubmissionStatus::Pending:
        return State::Undecided;
    case SubmissionStatus::Approved:
        return State::Approved;
    case SubmissionStatus::Rejected:
        return State::Rejected;
    case SubmissionStatus::Other:
        break;
    }
    return std::nullopt;
}

bool isStillToBeSeen(const SubmissionStore::Row& row, const SubmissionMarks& marks)
{
    using State = SubmissionFilter::State;
    if (marks.seen || row.status == SubmissionStatus::Approved || row.status == SubmissionStatus::Rejected)
        return false;
    const auto state = stateOf(row, marks);
    if (state == State::Failed)
        return marks.decisionState == qint8(DecisionState::Failed);
    return state != State::Waiting && state != State::Approved && state != State::Rejected;
}

SubmissionFilter::RateBand rateBandOf(const SubmissionStore::Row& row)
{
    if (row.rate < 0 || row.totalCompleted == 0)
        return SubmissionFilter::RateBand::Unknown;
    if (row.rate >= 95 * 100)
        return SubmissionFilter::RateBand::High;
    return row.rate >= 80 * 100 ? SubmissionFilter::RateBand::Middle : SubmissionFilter::RateBand::Low;
}

SubmissionFilter::AgeBand ageBandOf(const SubmissionStore::Row& row, qint64 now)
{
    constexpr qint64 Hour = 3'600'000;
    if (row.submittedAt == SubmissionStore::NoTime)
        return SubmissionFilter::AgeBand::Older;
    const qint64 age = now - row.submittedAt;
    if (age < Hour)
        return SubmissionFilter::AgeBand::UnderHour;
    return age < 24 * Hour ? SubmissionFilter::AgeBand::UnderDay : SubmissionFilter::AgeBand::Older;
}

float riskOf(const SubmissionStore::Row& row, const SubmissionMarks& marks)
{
    float risk = 0;
    risk += hasFlag(row, marks, SubmissionFlag::WorkerBlocked) ? 4.0F : 0.0F;
    risk += hasFlag(row, marks, SubmissionFlag::SameFile) ? 4.0F : 0.0F;
    risk += hasFlag(row, marks, SubmissionFlag::NoImage) ? 3.0F : 0.0F;
    risk += hasFlag(row, marks, SubmissionFlag::NewAccount) ? 1.5F : 0.0F;
    risk += hasFlag(row, marks, SubmissionFlag::NoText) ? 1.0F : 0.0F;
    // An unknown rate stands in the middle: it is neither good nor bad.
    const bool known = row.rate >= 0 && row.totalCompleted >= 0;
    const double worth =
        known ? wilsonLowerBound(Percent::fromHundredths(row.rate), row.totalCompleted) : 0.5;
    return risk + float(2.0 * (1.0 - worth));
}

SubmissionMatcher::SubmissionMatcher(const SubmissionFilter& filter, const SubmissionStore& store,
                                     const WorkerNaming& naming, qint64 now)
    : m_filter(filter)
    , m_store(store)
    , m_naming(naming)
    , m_now(now)
{
    if (!filter.country.isEmpty()) {
        const auto number = store.words().indexOf(filter.country);
        m_country = number < 0 ? -2 : int(number);
    }
    if (filter.worker)
        m_workers = store.workersOf(*filter.worker);
    const QString wanted = filter.text.trimmed();
    if (wanted.isEmpty())
        return;
    m_wanted.emplace(wanted, Qt::CaseInsensitive);
    // There are far fewer workers than rows.
    m_isNamed.reserve(store.workerCount());
    for (quint32 worker = 0; worker < store.workerCount(); ++worker)
        m_isNamed.push_back(m_wanted->indexIn(store.nameOfWorker(worker)) >= 0);
}

bool SubmissionMatcher::matches(SubmissionStore::Index index, const SubmissionMarks& marks) const
{
    const SubmissionStore::Row& row = m_store.row(index);
    if (!m_filter.states.isEmpty()) {
        const auto state = stateOf(row, marks);
        if (!state || !m_filter.states.contains(*state))
            return false;
    }
    if (m_filter.only && !m_filter.only->contains(SubmissionId(row.id)))
        return false;
    if (m_filter.unseenOnly && !isStillToBeSeen(row, marks))
        return false;
    if (m_filter.firstTimeOnly && marks.workerKnown)
        return false;
    if (!m_filter.flags.isEmpty()
        && std::none_of(m_filter.flags.begin(), m_filter.flags.end(),
                        [&](SubmissionFlag flag) { return hasFlag(row, marks, flag); }))
        return false;
    if (!m_filter.rates.isEmpty() && !m_filter.rates.contains(rateBandOf(row)))
        return false;
    if (!m_filter.ages.isEmpty() && !m_filter.ages.contains(ageBandOf(row, m_now)))
        return false;
    // To be among those that a filter finds would tell what is hidden.
    if ((m_country != -1 || m_filter.worker) && m_naming.isHidden(index))
        return false;
    if (m_country != -1 && row.country != m_country)
        return false;
    if (m_filter.worker && std::find(m_workers.begin(), m_workers.end(), row.worker) == m_workers.end())
        return false;
    return textMatches(index);
}

bool SubmissionMatcher::textMatches(SubmissionStore::Index index) const
{
    if (!m_wanted || (m_isNamed[m_store.row(index).worker] && !m_naming.isHidden(index)))
        return true;
    return m_store.row(index).hasText && m_wanted->indexIn(m_store.proofText(index)) >= 0;
}

} // namespace proofdesk
