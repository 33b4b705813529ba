// SPDX-License-Identifier: MIT
#include "ui/common/edgefloat.h"

#include "ui/theme/metrics.h"

#include <QEvent>
#include <QLayout>
#include <QStyle>

#include <algorithm>

namespace proofdesk {

void EdgeFloat::put(QWidget* what, QWidget* over, Edge edge, double width)
{
    new EdgeFloat(what, over, edge, width);
}

EdgeFloat::EdgeFloat(QWidget* what, QWidget* over, Edge edge, double width)
    : QObject(what)
    , m_what(what)
    , m_over(over)
    , m_edge(edge)
    , m_width(width)
{
    what->setParent(over);
    what->installEventFilter(this);
    over->installEventFilter(this);
}

void EdgeFloat::place()
{
    const Metrics metrics(m_what);
    const int margin = metrics.space(12);
    const int room = std::max(1, m_over->width() - 2 * margin);
    const QLayout* layout = m_what->layout();
    int width = std::min(metrics.lines(m_width), room);
    if (!layout || !layout->hasHeightForWidth())
        width = std::clamp(m_what->sizeHint().width(), 1, width);
    const int height = layout && layout->hasHeightForWidth() ? layout->totalHeightForWidth(width)
                                                             : m_what->sizeHint().height();
    const bool head = m_edge == Edge::Head;
    const int left = head ? margin : (m_over->width() - width) / 2;
    const int top = head ? metrics.space(4) : std::max(0, m_over->height() - margin - height);
    m_what->setGeometry(
        QStyle::visualRect(m_over->layoutDirection(), m_over->rect(), QRect(left, top, width, height)));
    m_what->raise();
}

bool EdgeFloat::eventFilter(QObject* watched, QEvent* event)
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
