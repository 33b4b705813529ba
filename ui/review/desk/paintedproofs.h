// SPDX-License-Identifier: MIT
#pragma once

#include "domain/ids.h"

#include <QSet>

#include <functional>
#include <utility>

namespace proofdesk {

/// Whose proofs, or the failure to get them, have been on the screen. Until then nobody can have judged one:
/// a decision on it is refused.
class PaintedProofs
{
public:
    /// `whole`: every picture, and not the failure to get one.
    void add(SubmissionId id, bool whole = true)
    {
        m_painted.insert(id);
        if (!whole || m_whole.contains(id))
            return;
        m_whole.insert(id);
        if (m_wholeChanged)
            m_wholeChanged();
    }
    /// Told while painting: whoever listens acts later.
    void setListener(std::function<void()> wholeChanged) { m_wholeChanged = std::move(wholeChanged); }
    [[nodiscard]] bool contains(SubmissionId id) const { return m_painted.contains(id); }
    /// Whether there was something to be seen: a failure can be judged, but nobody has seen the proof.
    [[nodiscard]] bool isWhole(SubmissionId id) const { return m_whole.contains(id); }
    void clear()
    {
        m_painted.clear();
        m_whole.clear();
    }

private:
    QSet<SubmissionId> m_painted;
    QSet<SubmissionId> m_whole;
    std::function<void()> m_wholeChanged;
};

} // namespace proofdesk
