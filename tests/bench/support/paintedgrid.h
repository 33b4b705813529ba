// SPDX-License-Identifier: MIT
#pragma once

#include <QAbstractScrollArea>
#include <QPixmap>
#include <QStaticText>

#include <vector>

namespace proofdesk::bench {

/// The limit for a grid of cards: no model, no view, no delegate, no words to put together. Cells by
/// arithmetic, texts laid out before, pictures at their size.
class PaintedGrid final : public QAbstractScrollArea
{
    Q_OBJECT
public:
    PaintedGrid(int count, QSize cell, const std::vector<QPixmap>& pictures);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    void paintCard(QPainter& painter, const QRect& cell, int number) const;

    int m_count;
    QSize m_cell;
    std::vector<QPixmap> m_pictures;
    std::vector<QStaticText> m_names;
    std::vector<QStaticText> m_small;
};

} // namespace proofdesk::bench
