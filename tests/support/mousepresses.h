// SPDX-License-Identifier: MIT
#pragma once

#include <QApplication>
#include <QMouseEvent>
#include <QPointer>
#include <QWidget>

namespace proofdesk {

/// A mouse with a clock of its own: presses on widgets, so many milliseconds apart.
class MousePresses
{
public:
    /// A press in the middle of the widget and its release, that much after the last one.
    void press(QWidget* widget, int after, QEvent::Type type = QEvent::MouseButtonPress)
    {
        QApplication::processEvents(); // where it is pressed it stands
        m_time += quint64(after);
        const QPointF middle = widget->rect().center();
        const QPointF global = widget->mapToGlobal(middle);
        const QPointer<QWidget> there(widget);
        for (const QEvent::Type what : {type, QEvent::MouseButtonRelease}) {
            if (!there)
                return;
            const bool down = what != QEvent::MouseButtonRelease;
            QMouseEvent event(what, middle, middle, global, Qt::LeftButton,
                              down ? Qt::LeftButton : Qt::NoButton, Qt::NoModifier);
            event.setTimestamp(m_time + (down ? 0 : 20));
            QApplication::sendEvent(widget, &event);
            QApplication::processEvents(); // what the first one did is on the screen
        }
    }
    void setTime(quint64 time) { m_time = time; }
    [[nodiscard]] quint64 time() const { return m_time; }

private:
    quint64 m_time = 0;
};

} // namespace proofdesk
