// SPDX-License-Identifier: MIT
#pragma once

#include <QRect>
#include <QTimer>
#include <QWidget>

class QPainter;

namespace proofdesk {

/// Whether movement that only pleases is wanted: not when the desktop or PROOFDESK_NO_MOTION says so.
[[nodiscard]] bool motionWanted();

/// For delegates: one grey bar where words or a picture will be. `phase` 0 to 1 breathes; 0 stands still.
void paintSkeleton(QPainter* painter, const QRect& rect, double phase = 0);

/// Rows of grey bars while a list is read for the first time.
class Skeleton : public QWidget
{
    Q_OBJECT
public:
    /// Rows are `rowHeight` lines of text high.
    explicit Skeleton(double rowHeight, QWidget* parent = nullptr);

protected:
    /// What stands in for the rows, on all of it.
    virtual void paintBars(QPainter* painter);
    /// 0 to 1, for paintSkeleton().
    [[nodiscard]] double phase() const { return m_phase; }
    void paintEvent(QPaintEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    double m_rowHeight;
    double m_phase = 0;
    QTimer m_timer;
};

} // namespace proofdesk
