// SPDX-License-Identifier: MIT
#include "ui/common/drawer.h"
#include "ui/common/keptclear.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QStyle>

#include <algorithm>

namespace proofdesk {

Drawer::Drawer(QWidget* over, Edge edge)
    : QWidget(over->parentWidget())
    , m_over(over)
    , m_edge(edge)
{
    auto* whole = new QHBoxLayout(this);
    whole->setContentsMargins({});
    setAutoFillBackground(true); // what lies under it is out of sight, and counts as that
    new KeptClear(this, KeptClear::Weight::Facts);
    over->installEventFilter(this);
    hide();
}

void Drawer::take(QWidget* pane)
{
    m_pane = pane;
    if (pane->parentWidget() != this)
        layout()->addWidget(pane);
    pane->show();
    place();
    show();
    raise();
}

void Drawer::place()
{
    if (!m_pane)
        return;
    const int width =
        std::min(m_over->width(), std::max(m_pane->minimumWidth(), m_pane->minimumSizeHint().width()));
    const auto where = m_edge == Edge::Leading ? Qt::AlignLeading : Qt::AlignTrailing;
    setGeometry(QStyle::alignedRect(layoutDirection(), where | Qt::AlignTop, QSize(width, m_over->height()),
                                    m_over->geometry()));
}

bool Drawer::event(QEvent* event)
{
    if (event->type() == QEvent::LayoutRequest)
        place(); // the pane wants another width
    return QWidget::event(event);
}

bool Drawer::eventFilter(QObject* watched, QEvent* event)
{
    if (isVisible() && (event->type() == QEvent::Resize || event->type() == QEvent::Move))
        place();
    return QWidget::eventFilter(watched, event);
}

} // namespace proofdesk
