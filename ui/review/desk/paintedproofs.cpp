// SPDX-License-Identifier: MIT
#include "ui/review/desk/paintedproofs.h"

#include "proofs/picturekey.h"

#include <algorithm>

namespace proofdesk {

void PaintedProofs::addPicture(const Submission& submission, qsizetype image, How how)
{
    const SubmissionId id = submission.id;
    bool large = how == How::Large;
    bool whole = true;
    if (const QList<ProofImage>& images = submission.images; !images.isEmpty()) {
        Pictures& shown = m_pictures[id];
        (large ? shown.large : shown.onCard).insert(pictureKey(images.at(image)));
        large = true;
        for (const ProofImage& one : images) {
            const QString key = pictureKey(one);
            large = large && shown.large.contains(key);
            whole = whole && (shown.large.contains(key) || shown.onCard.contains(key));
        }
        // The service may name another picture later on.
        if (!large)
            m_large.remove(id);
        if (!whole)
            m_whole.remove(id);
    }
    if (large)
        m_large.insert(id);
    if (!whole || m_whole.contains(id))
        return;
    m_whole.insert(id);
    if (m_wholeChanged)
        m_wholeChanged();
}

bool PaintedProofs::isWhole(const Submission& submission) const
{
    if (!m_whole.contains(submission.id))
        return false;
    const Pictures shown = m_pictures.value(submission.id);
    return std::all_of(submission.images.begin(), submission.images.end(), [&shown](const ProofImage& one) {
        const QString key = pictureKey(one);
        return shown.large.contains(key) || shown.onCard.contains(key);
    });
}

void PaintedProofs::clear()
{
    m_painted.clear();
    m_whole.clear();
    m_large.clear();
    m_pictures.clear();
}

} // namespace proofdesk
