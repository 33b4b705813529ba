// SPDX-License-Identifier: MIT
#include "models/workernaming.h"

#include "review/decisions/decision.h"

#include <utility>

namespace proofdesk {

WorkerNaming::WorkerNaming(const SubmissionStore& store, const std::vector<SubmissionMarks>& marks,
                           QObject* parent)
    : QObject(parent)
    , m_store(store)
    , m_marks(marks)
{
}

void WorkerNaming::setBlind(bool blind)
{
    if (std::exchange(m_blind, blind) != blind)
        Q_EMIT changed();
}

bool WorkerNaming::isHidden(SubmissionStore::Index index) const
{
    const SubmissionStatus status = m_store.row(index).status;
    const bool decidedThere = status == SubmissionStatus::Approved || status == SubmissionStatus::Rejected;
    const SubmissionMarks& marks = m_marks[index];
    // What is on hold will be looked at again, as unknown as before.
    const bool decidedHere = marks.decisionState >= 0 && marks.decisionKind != qint8(DecisionKind::Hold);
    return m_blind && !decidedThere && !decidedHere;
}

bool WorkerNaming::isHidden(SubmissionId id) const
{
    const auto index = m_store.find(id);
    return m_blind && (!index || isHidden(*index));
}

QString WorkerNaming::name(const Submission& submission) const
{
    return isHidden(submission.id) ? number(submission.id) : submission.workerName;
}

QString WorkerNaming::country(const Submission& submission) const
{
    return isHidden(submission.id) ? QString() : submission.country;
}

QString WorkerNaming::number(SubmissionId id)
{
    return u'#' + id.toString();
}

} // namespace proofdesk
