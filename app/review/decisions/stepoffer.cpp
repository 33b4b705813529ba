// SPDX-License-Identifier: MIT
#include "review/decisions/stepoffer.h"

namespace proofdesk {

void StepOffer::follow(const UndoStep& step, const IsPossible& isPossible)
{
    if (m_step.isSharedWith(step))
        return;
    m_step = step;
    m_places.clear();
    m_possible.clear();
    for (qsizetype place = 0; place < m_step.size(); ++place) {
        m_places.insert(m_step.at(place).key, place);
        if (isPossible(m_step.at(place)))
            m_possible.insert(m_possible.end(), place);
    }
}

void StepOffer::note(const QList<SubmissionKey>& keys, const IsPossible& isPossible)
{
    for (const SubmissionKey& key : keys) {
        const auto place = m_places.constFind(key);
        if (place == m_places.constEnd())
            continue;
        if (isPossible(m_step.at(*place)))
            m_possible.insert(*place);
        else
            m_possible.erase(*place);
    }
}

UndoOffer StepOffer::offer() const
{
    UndoOffer offer;
    if (m_possible.empty())
        return offer;
    offer.count = int(m_possible.size());
    const UndoChange& first = m_step.at(*m_possible.begin());
    offer.first = first.key;
    if (first.after) {
        offer.kind = first.after->request.kind;
        offer.workerName = first.after->request.workerName;
    }
    return offer;
}

} // namespace proofdesk
