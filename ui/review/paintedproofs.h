// SPDX-License-Identifier: MIT
#pragma once

#include "domain/ids.h"

#include <QSet>

namespace proofdesk {

/// Whose proofs, or the failure to get them, have been on the screen. Until then nobody can have judged one:
/// a decision on it is refused.
class PaintedProofs
{
public:
    void add(SubmissionId id) { m_painted.insert(id); }
    [[nodiscard]] bool contains(SubmissionId id) const { return m_painted.contains(id); }
    void clear() { m_painted.clear(); }

private:
    QSet<SubmissionId> m_painted;
};

} // namespace proofdesk
