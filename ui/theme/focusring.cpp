// SPDX-License-Identifier: MIT
#include "ui/theme/focusring.h"

#include "ui/theme/textentry.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QFocusEvent>
#include <QFocusFrame>
#include <QLineEdit>

namespace proofdesk {

namespace {

bool wantsRing(const QWidget* widget, Qt::FocusReason reason)
{
    if (const auto* edit = qobject_cast<const QLineEdit*>(widget); edit && !edit->hasFrame())
        return false; // the edit inside a combo or a table cell
    if (isTextEntry(widget))
        return true;
    return reason != Qt::MouseFocusReason
        && (qobject_cast<const QAbstractButton*>(widget) || qobject_cast<const QComboBox*>(widget)
            || widget->property(FocusRing::Ringed).toBool());
}

} // namespace

FocusRing::FocusRing(QObject* parent)
    : QObject(parent)
{
    qApp->installEventFilter(this);
}

bool FocusRing::eventFilter(QObject* watched, QEvent* event)
{
    const bool comes = event->type() == QEvent::FocusIn;
    if (!watched->isWidgetType() || (!comes && event->type() != QEvent::FocusOut))
        return false;
    auto* widget = static_cast<QWidget*>(watched);
    const auto reason = static_cast<QFocusEvent*>(event)->reason();
    const bool has = m_frame && m_frame->widget() == widget;
    if (reason == Qt::PopupFocusReason) {
        passToPopup(widget, comes, has);
    } else if (comes) {
        surround(wantsRing(widget, reason) ? widget : nullptr);
    } else if (has) {
        surround(nullptr);
    }
    return false;
}

/// What opens over a control is a part of it: it keeps its ring meanwhile, or lends it to what is typed into
/// there, and has it afterwards as before.
void FocusRing::passToPopup(QWidget* widget, bool comes, bool has)
{
    const bool isWritten = isTextEntry(widget) && wantsRing(widget, Qt::PopupFocusReason);
    if (!comes && widget->window()->windowType() != Qt::Popup)
        m_opener = has ? widget : nullptr;
    else if (comes && (isWritten || widget == m_opener))
        surround(widget);
}

void FocusRing::surround(QWidget* widget)
{
    if (!widget) {
        if (m_frame)
            m_frame->setWidget(nullptr);
        return;
    }
    // The frame lives in the window of the widget it surrounds and goes with it.
    if (!m_frame)
        m_frame = new QFocusFrame;
    m_frame->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_frame->setWidget(widget);
}

} // namespace proofdesk
