// SPDX-License-Identifier: MIT
#pragma once

#include "domain/submission.h"

#include <QHash>
#include <QSet>
#include <QString>

#include <functional>
#include <utility>

namespace proofdesk {

/// Whose proofs, or the failure to get them, have been on the screen, picture by picture. Until something of
/// one was, nobody can have judged it: a decision on it is refused. And nobody has seen it before each of its
/// pictures was there.
class PaintedProofs
{
public:
    enum class How { OnCard, Large };

    /// Something to judge it by was painted: a picture of it, or why there is none.
    void add(SubmissionId id) { m_painted.insert(id); }
    /// That picture itself was painted, and not the failure to get it. `image` counts for nothing where there
    /// is none to be had: then the words are all there is to see.
    void addPicture(const Submission& submission, qsizetype image, How how);
    /// Told while painting: whoever listens acts later.
    void setListener(std::function<void()> wholeChanged) { m_wholeChanged = std::move(wholeChanged); }
    [[nodiscard]] bool contains(SubmissionId id) const { return m_painted.contains(id); }
    /// Whether each of its pictures was painted, on its card or large: a failure can be judged, but nobody
    /// has seen the proof; nor one of which a picture stands on no card and was not opened. The pictures are
    /// those that the service names by now.
    [[nodiscard]] bool isWhole(const Submission& submission) const;
    /// Whether each of them was painted large: a card may have gone by too fast to be looked at.
    [[nodiscard]] bool isWholeLarge(SubmissionId id) const { return m_large.contains(id); }
    void clear();

private:
    struct Pictures
    {
        QSet<QString> onCard; ///< by pictureKey()
        QSet<QString> large;
    };

    QSet<SubmissionId> m_painted;
    QSet<SubmissionId> m_whole;
    QSet<SubmissionId> m_large;
    QHash<SubmissionId, Pictures> m_pictures;
    std::function<void()> m_wholeChanged;
};

} // namespace proofdesk
