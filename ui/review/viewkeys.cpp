// SPDX-License-Identifier: MIT
#include "ui/review/viewkeys.h"

#include "domain/clock.h"
#include "ui/review/ask/decisionasking.h"
#include "ui/review/desk/reviewdesk.h"
#include "ui/review/keys/shortcuttable.h"
#include "ui/review/proof/peekpane.h"
#include "ui/review/proof/proofstage.h"
#include "ui/review/words/reviewwords.h"

#include <QKeyEvent>
#include <QWidget>

namespace proofdesk {

ViewKeys::ViewKeys(const ShortcutTable& keys, DecisionAsking& asking, ReviewDesk& desk, PeekPane& peek,
                   Clock& clock, QObject* parent)
    : QObject(parent)
    , m_keys(keys)
    , m_asking(asking)
    , m_desk(desk)
    , m_peek(peek)
    , m_clock(clock)
{
}

void ViewKeys::watch(QWidget* view)
{
    view->installEventFilter(this);
}

void ViewKeys::peek(bool on)
{
    const auto submission = on ? m_desk.subject() : std::nullopt;
    if (submission)
        m_peek.open(m_desk.campaign().campaign.id, *submission,
                    reviewwords::ago(submission->submittedAt, m_clock.now()));
    else
        m_peek.close();
}

void ViewKeys::lighten(bool on)
{
    if (m_lightened)
        m_lightened->setLight(false);
    m_lightened = on && m_whichLightened ? m_whichLightened() : nullptr;
    if (m_lightened)
        m_lightened->setLight(true);
    if (on)
        tellWhyNotLighter();
}

void ViewKeys::tellWhyNotLighter()
{
    if (!m_lightened)
        Q_EMIT told(tr("A picture is lightened where it stands alone: in Single."), true);
    else if (m_lightened->image().isNull())
        Q_EMIT told(tr("No picture is shown here."), true);
}

bool ViewKeys::holds(const QKeyEvent& key)
{
    const bool peeks = m_keys.matches(ReviewAction::Peek, key);
    if ((!peeks && !m_keys.matches(ReviewAction::LightenPicture, key)) || m_asking.isAsking())
        return false;
    if (key.isAutoRepeat())
        return true;
    (peeks ? m_peekKey : m_lightKey) = key.key();
    if (peeks)
        peek(true);
    else
        lighten(true);
    return true;
}

/// The key that began it, whatever else is down by then.
bool ViewKeys::letsGo(const QKeyEvent& key)
{
    const bool peeks = m_peekKey == key.key();
    const bool lightens = m_lightKey == key.key();
    if (!peeks && !lightens)
        return false;
    if (key.isAutoRepeat())
        return true;
    if (peeks)
        endPeek();
    if (lightens)
        endLight();
    return true;
}

void ViewKeys::endPeek()
{
    m_peekKey = 0;
    if (m_peek.isVisible())
        peek(false);
}

void ViewKeys::endLight()
{
    m_lightKey = 0;
    lighten(false);
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
        if (pressed && m_asking.wasLeft()) {
            if (key->key() == Qt::Key_Escape) {
                m_asking.goOn();
                return true;
            }
            if (!key->text().isEmpty()) { // what writes something, or ends it; moving on is a new beginning
                m_asking.noteTyped();
                return true;
            }
        }
        if (pressed ? holds(*key) : letsGo(*key))
            return true;
        // A letter that is no action's does nothing. The list would go to a worker whose name begins with it,
        // and the next key would decide on somebody else than the one that was looked at.
        const bool typed = !key->text().isEmpty() && key->text().at(0).isPrint();
        if (typed && !(key->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)))
            return true;
    } else if (event->type() == QEvent::FocusOut) {
        endPeek();
        endLight();
    }
    return QObject::eventFilter(watched, event);
}

} // namespace proofdesk
