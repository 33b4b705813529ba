// SPDX-License-Identifier: MIT
#include "ui/program/helpkey.h"

#include "ui/review/keys/keysheet.h"
#include "ui/review/reviewpage.h"

#include <QApplication>
#include <QKeyEvent>
#include <QWidget>

namespace proofdesk {

HelpKey::HelpKey(ReviewPage& review, QObject* parent)
    : QObject(parent)
    , m_review(review)
{
    qApp->installEventFilter(this);
}

bool HelpKey::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress || !watched->isWidgetType())
        return false;
    const auto* key = static_cast<QKeyEvent*>(event);
    auto* window = static_cast<QWidget*>(watched);
    if (key->key() != Qt::Key_F1 || key->modifiers() != Qt::NoModifier || key->isAutoRepeat()
        || !window->isWindow() || window->windowType() == Qt::Popup)
        return false;
    if (!qobject_cast<KeySheet*>(window)) // it is there already
        m_review.showKeys(window);
    return true;
}

} // namespace proofdesk
