// SPDX-License-Identifier: MIT
#pragma once

#include "proofs/apngstructure.h"
#include "proofs/framesource.h"

namespace proofdesk {

/// The frames of a PNG that moves, each put over those before it. Qt reads the first alone.
class ApngFrames final : public FrameSource
{
public:
    ApngFrames(const QByteArray& bytes, const DecodeBudget& budget);

    [[nodiscard]] std::optional<MovingFrame> next() override;
    [[nodiscard]] bool tookTooLong() const override { return m_tookTooLong; }

private:
    [[nodiscard]] QImage read(const ApngStructure::Frame& frame, const DecodeBudget& budget) const;
    void disposeOfLast();

    const ApngStructure m_structure;
    const DecodeBudget m_budget;
    QImage m_canvas;
    QImage m_before; ///< what stood where the last one is, where that comes back
    int m_index = 0;
    bool m_tookTooLong = false;
};

} // namespace proofdesk
