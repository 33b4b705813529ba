// SPDX-License-Identifier: MIT
#include "ui/common/seamlessarea.h"

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QLinearGradient>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>

namespace proofdesk {

namespace {

constexpr double ShadeLines = 0.6;
constexpr int Darkest = 60; // of 255

/// The shade at the lower edge while something is below it.
class MoreBelow final : public QWidget
{
public:
    explicit MoreBelow(QScrollArea* area)
        : QWidget(area)
        , m_area(*area)
    {
        setObjectName(QStringLiteral("moreBelow"));
        setAttribute(Qt::WA_TransparentForMouseEvents);
        const QScrollBar* bar = area->verticalScrollBar();
        connect(bar, &QScrollBar::rangeChanged, this, &MoreBelow::place);
        connect(bar, &QScrollBar::valueChanged, this, &MoreBelow::place);
        area->viewport()->installEventFilter(this);
        place();
    }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::Resize || event->type() == QEvent::Move)
            place();
        return QWidget::eventFilter(watched, event);
    }
    void paintEvent(QPaintEvent* /*event*/) override
    {
        QColor dark = Theme::colour(Colour::Muted);
        QLinearGradient shade(0, 0, 0, height());
        dark.setAlpha(0);
        shade.setColorAt(0, dark);
        dark.setAlpha(Darkest);
        shade.setColorAt(1, dark);
        QPainter(this).fillRect(rect(), shade);
    }

private:
    void place()
    {
        const QRect seen = m_area.viewport()->geometry();
        const int high = Metrics(this).lines(ShadeLines);
        setGeometry(seen.left(), seen.bottom() + 1 - high, seen.width(), high);
        const QScrollBar* bar = m_area.verticalScrollBar();
        setVisible(bar->value() < bar->maximum());
        raise();
    }

    QScrollArea& m_area;
};

} // namespace

QScrollArea* newSeamlessArea(QWidget* content, QWidget* parent)
{
    auto* area = new QScrollArea(parent);
    area->setWidget(content);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false); // setWidget() has turned it on
    new MoreBelow(area);
    return area;
}

} // namespace proofdesk
