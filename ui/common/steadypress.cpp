// SPDX-License-Identifier: MIT
#include "ui/common/steadypress.h"

#include <QAbstractButton>
#include <QEvent>

namespace proofdesk {

SteadyPress::SteadyPress(QAbstractButton* button)
    : QObject(button)
    , m_button(button)
{
    button->installEventFilter(this);
    // Told of a click by key, too, and before it.
    connect(button, &QAbstractButton::pressed, this, [this] { m_isAimed = !isFresh(); });
}

void SteadyPress::noteChange()
{
    m_isUnpainted = true;
    m_isAimed = m_isAimed && !m_button->isDown();
    m_button->update();
}

bool SteadyPress::isFresh() const
{
    return m_isUnpainted
        || (m_painted.isValid() && std::chrono::milliseconds(m_painted.elapsed()) < Reaction);
}

bool SteadyPress::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Paint && m_isUnpainted) {
        m_isUnpainted = false;
        m_painted.start();
    }
    return QObject::eventFilter(watched, event);
}

} // namespace proofdesk
