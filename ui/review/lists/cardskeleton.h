// SPDX-License-Identifier: MIT
#pragma once

#include "ui/common/skeleton.h"

namespace proofdesk {

class SubmissionGrid;

/// Cards without their words and pictures, while the submissions are read for the first time: where they will
/// be, so that nothing jumps when they come. Bars while another view than the cards is chosen.
class CardSkeleton final : public Skeleton
{
    Q_OBJECT
public:
    /// The grid is one of `views`. Neither is owned; both outlive it.
    CardSkeleton(const SubmissionGrid& grid, const QWidget& views, QWidget* parent = nullptr);

    /// The cells of those that it stands for, from the first on; none where it shows bars.
    [[nodiscard]] QList<QRect> cells() const;

protected:
    void paintBars(QPainter* painter) override;

private:
    void paintCard(QPainter* painter, const QRect& cell) const;

    const SubmissionGrid& m_grid;
    const QWidget& m_views;
};

} // namespace proofdesk
