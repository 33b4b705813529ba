// SPDX-License-Identifier: MIT
#include "ui/common/popupescape.h"

#include <QApplication>
#include <QKeyEvent>

#include <utility>

namespace proofdesk {

PopupEscape::PopupEscape(QObject* parent)
    : QObject(parent)
{
    qApp->installEventFilter(this);
}

bool PopupEscape::eventFilter(QObject* watched, QEvent* event)
{
    const bool toldFirst = event->type() == QEvent::ShortcutOverride;
    if (!watched->isWidgetType() || (!toldFirst && event->type() != QEvent::KeyPress)
        || static_cast<QKeyEvent*>(event)->key() != Qt::Key_Escape)
        return false;
    if (toldFirst) {
        m_closesPopup |= QApplication::activePopupWidget() != nullptr;
        return false;
    }
    return std::exchange(m_closesPopup, false) && !QApplication::activePopupWidget();
}

} // namespace proofdesk
