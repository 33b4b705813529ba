// SPDX-License-Identifier: MIT
#include "ui/common/insightwatch.h"

#include "ui/common/insight.h"

#include <QCoreApplication>
#include <QEvent>
#include <QWidget>

#include <utility>

namespace proofdesk {

InsightWatch::InsightWatch(QWidget& widget)
    : m_widget(widget)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &InsightWatch::look);
    // What may come to lie over the widget is not there yet, nor known to it.
    qApp->installEventFilter(this);
}

bool InsightWatch::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::Show:
    case QEvent::Hide:
    case QEvent::Move:
    case QEvent::Resize:
    case QEvent::ZOrderChange:
        if (!m_soon.isActive() && watched->isWidgetType()
            && static_cast<QWidget*>(watched)->window() == m_widget.window())
            m_soon.start();
        break;
    default:
        break;
    }
    return false;
}

void InsightWatch::look()
{
    const QRegion inSight = insight::of(m_widget);
    if (std::exchange(m_inSight, inSight) != inSight)
        Q_EMIT changed();
}

} // namespace proofdesk
