// SPDX-License-Identifier: MIT
#pragma once

#include <QRect>
#include <QWidget>

class QPainter;

namespace proofdesk {

/// How many of a campaign's jobs stand where. Negative numbers count as none.
struct BarParts
{
    qint64 approved = 0;
    qint64 rejected = 0;
    qint64 pending = 0;
    qint64 open = 0;
    qint64 onItsWay = 0; ///< of what is pending: decided, and not confirmed
    friend bool operator==(const BarParts&, const BarParts&) = default;
};

/// Approved and rejected full, pending hatched, open sunken, in this order, 1 px apart. A part that is not
/// nothing is never thinner than 2 px. For delegates; height is up to `rect` (8 px at h 18).
void paintStackedBar(QPainter* painter, const QRect& rect, const BarParts& parts);

/// "231 approved · 18 rejected · 121 pending · 2 on their way · 28 open", in the order of the bar; parts of
/// none are left out.
[[nodiscard]] QString barWords(const BarParts& parts);
/// As many of them, the first ones first, as fit into `width` (px) whole, and "…" for the
/// others: half a count is none.
[[nodiscard]] QString barWords(const BarParts& parts, const QFontMetrics& letters, int width);

class StackedBar final : public QWidget
{
    Q_OBJECT
public:
    explicit StackedBar(QWidget* parent = nullptr);

    void setParts(const BarParts& parts);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    BarParts m_parts;
};

} // namespace proofdesk
