// SPDX-License-Identifier: MIT
#include "ui/review/viewkeys.h"

#include "ui/review/ask/decisionasking.h"
#include "ui/review/keys/shortcuttable.h"

#include <QKeyEvent>
#include <QWidget>

namespace proofdesk {

ViewKeys::ViewKeys(const ShortcutTable& keys, DecisionAsking& asking, QObject* parent)
    : QObject(parent)
    , m_keys(keys)
    , m_asking(asking)
{
}

void ViewKeys::watch(QWidget* view)
{
    view->installEventFilter(this);
}

bool ViewKeys::eventFilter(QObject* watched, QEvent* event)
{
    const bool pressed = event->type() == QEvent::KeyPress;
    if (pressed || event->type() == QEvent::KeyRelease) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (pressed && m_asking.isAsking() && key->key() == Qt::Key_Escape) {
            m_asking.close();
            return true;
        }
        if (m_keys.matches(ReviewAction::Peek, *key) && !(pressed && m_asking.isAsking())) {
            if (!key->isAutoRepeat()) {
                m_peeking = pressed;
                Q_EMIT peekWanted(pressed);
            }
            return true;
        }
        // A letter that is no action's does nothing. The list would go to a worker whose name begins with it,
        // and the next key would decide on somebody else than the one that was looked at.
        const bool typed = !key->text().isEmpty() && key->text().at(0).isPrint();
        if (typed && !(key->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)))
            return true;
    } else if (event->type() == QEvent::FocusOut && m_peeking) {
        m_peeking = false;
        Q_EMIT peekWanted(false);
    }
    return QObject::eventFilter(watched, event);
}

} // namespace proofdesk
