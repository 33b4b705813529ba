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
    const bool isKey = event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress
        || event->type() == QEvent::KeyRelease;
    if (!isKey || !watched->isWidgetType())
        return false;
    const auto& key = *static_cast<QKeyEvent*>(event);
    switch (event->type()) {
    case QEvent::ShortcutOverride:
        if (endsChoice(key) && isAnswered(key))
            event->accept(); // it is no shortcut of what is behind
        return false;
    case QEvent::KeyPress:
        return endsChoice(key) && swallows(key);
    default:
        m_release.note(key);
        m_isTold = false;
        return false;
    }
}

/// The first word of a key. It may come to several widgets in turn, the list being closed after the first.
bool PopupKeys::isAnswered(const QKeyEvent& key)
{
    const bool isOpen = QApplication::activePopupWidget() != nullptr;
    const bool isSamePress = std::exchange(m_isTold, true) && m_toldAt == key.timestamp();
    m_toldAt = key.timestamp();
    m_closesPopup = isOpen || (isSamePress && m_closesPopup);
    return isOpen || isHeldOn(key);
}

bool PopupKeys::swallows(const QKeyEvent& key)
{
    m_isTold = false;
    if (std::exchange(m_closesPopup, false) && !QApplication::activePopupWidget()) {
        m_taken = key.key();
        return true;
    }
    if (isHeldOn(key))
        return true;
    m_taken = 0;
    return false;
}

bool PopupKeys::isHeldOn(const QKeyEvent& key) const
{
    return key.key() == m_taken && m_release.isRepeatedBy(key);
}

} // namespace proofdesk
