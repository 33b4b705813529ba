// SPDX-License-Identifier: MIT
#include "models/earlierfile.h"

#include <QSet>

#include <algorithm>

namespace proofdesk {

EarlierFile::EarlierFile(bool isFullRead, const QList<EarlierProofs::Copy>& copies)
    : m_isFullRead(isFullRead)
{
    QSet<SubmissionId> known;
    for (const EarlierProofs::Copy& copy : copies) {
        if (known.contains(copy.submission))
            continue;
        known.insert(copy.submission);
        m_copies.append(copy);
        m_places.append(Place::Away);
        count(m_copies.size() - 1, 1);
    }
}

void EarlierFile::count(qsizetype copy, int change)
{
    Tally& tally = m_tallies.at(static_cast<size_t>(m_places.at(copy)));
    tally.all += change;
    if (const WorkerId& worker = m_copies.at(copy).worker; !worker.isNull())
        tally.byWorker[worker] += change;
}

bool EarlierFile::setPlace(qsizetype copy, Place place)
{
    if (m_places.at(copy) == place)
        return false;
    count(copy, -1);
    m_places[copy] = place;
    count(copy, 1);
    return true;
}

int EarlierFile::others(Place place, const WorkerId& worker) const
{
    const Tally& tally = m_tallies.at(static_cast<size_t>(place));
    return tally.all - (worker.isNull() ? 0 : tally.byWorker.value(worker));
}

QList<SubmissionId> EarlierFile::others(Place place, const WorkerId& worker, SubmissionId but,
                                        qsizetype most) const
{
    QList<SubmissionId> found;
    qsizetype left = std::min<qsizetype>(most, others(place, worker));
    for (qsizetype i = 0; i < m_copies.size() && left > 0; ++i) {
        // A worker may well hand in one file twice, and that is between the two submissions of one person.
        const EarlierProofs::Copy& copy = m_copies.at(i);
        if (m_places.at(i) != place || (!worker.isNull() && copy.worker == worker))
            continue;
        if (copy.submission != but) {
            found.append(copy.submission);
            --left;
        }
    }
    return found;
}

} // namespace proofdesk
