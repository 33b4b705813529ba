// SPDX-License-Identifier: MIT
#pragma once

#include "proofs/budgetdevice.h"
#include "proofs/framesource.h"

#include <QImageReader>

namespace proofdesk {

/// The frames of a GIF or a WebP, by Qt's readers: the format is named, and nothing is guessed.
class QtFrames final : public FrameSource
{
public:
    /// What is to be opened was found fit for it: see count().
    QtFrames(const QByteArray& bytes, const QByteArray& format, const DecodeBudget& budget);

    [[nodiscard]] std::optional<MovingFrame> next() override;
    [[nodiscard]] bool tookTooLong() const override { return m_tookTooLong; }

private:
    BudgetDevice m_device;
    QImageReader m_reader;
    const int m_count; ///< those that are wholly there
    const int m_orientation;
    int m_index = 0;
    bool m_tookTooLong = false;
};

} // namespace proofdesk
