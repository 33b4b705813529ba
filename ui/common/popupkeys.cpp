// SPDX-License-Identifier: MIT
#include "ui/common/popupkeys.h"

#include <QApplication>
#include <QKeyEvent>

#include <utility>

namespace proofdesk {

namespace {

bool endsChoice(const QKeyEvent& event)
{
    return event.key() == Qt::Key_Escape || event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
}

} // namespace

PopupKeys::PopupKeys(QObject* parent)
    : QObject(parent)
{
    qApp->installEventFilter(this);
}

bool PopupKeys::eventFilter(QObject* watched, QEvent* event)
{
    const bool toldFirst = event->type() == QEvent::ShortcutOverride;
    if (!watched->isWidgetType() || (!toldFirst && event->type() != QEvent::KeyPress)
        || !endsChoice(*static_cast<QKeyEvent*>(event)))
        return false;
    if (toldFirst) {
        const bool isOpen = QApplication::activePopupWidget() != nullptr;
        m_closesPopup |= isOpen;
        if (isOpen)
            event->accept(); // it is no shortcut of what is behind
        return false;
    }
    return std::exchange(m_closesPopup, false) && !QApplication::activePopupWidget();
}

} // namespace proofdesk
