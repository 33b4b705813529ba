// SPDX-License-Identifier: MIT
#include "ui/common/footfloat.h"

#include "ui/theme/metrics.h"

#include <QEvent>
#include <QLayout>
#include <QStyle>

#include <algorithm>

namespace proofdesk {

void FootFloat::put(QWidget* what, QWidget* over, Side side, const Size& size)
{
    new FootFloat(what, over, side, size);
}

FootFloat::FootFloat(QWidget* what, QWidget* over, Side side, const Size& size)
    : QObject(what)
    , m_what(what)
    , m_over(over)
    , m_side(side)
    , m_size(size)
{
    what->setParent(over);
    what->installEventFilter(this);
    over->installEventFilter(this);
}

void FootFloat::place()
{
    const Metrics metrics(m_what);
    const int margin = metrics.space(12);
    const int room = std::max(1, m_over->width() - 2 * margin);
    const QLayout* layout = m_what->layout();
    int width = std::min(metrics.lines(m_size.width), room);
    if (!layout || !layout->hasHeightForWidth())
        width = std::clamp(m_what->sizeHint().width(), 1, width);
    const int height = layout && layout->hasHeightForWidth() ? layout->totalHeightForWidth(width)
                                                             : m_what->sizeHint().height();
    const int left = m_side == Side::Leading ? margin : (m_over->width() - width) / 2;
    const int top = std::max(0, m_over->height() - metrics.lines(m_size.above) - margin - height);
    m_what->setGeometry(
        QStyle::visualRect(m_over->layoutDirection(), m_over->rect(), QRect(left, top, width, height)));
    m_what->raise();
}

bool FootFloat::eventFilter(QObject* watched, QEvent* event)
{
    const bool larger = watched == m_over && event->type() == QEvent::Resize;
    const bool other = watched == m_what
        && (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Show
            || event->type() == QEvent::FontChange);
    if (larger || other)
        place();
    return QObject::eventFilter(watched, event);
}

} // namespace proofdesk
