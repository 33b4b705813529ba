// SPDX-License-Identifier: MIT
#include "ui/theme/focusring.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QFocusEvent>
#include <QFocusFrame>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextEdit>

namespace proofdesk {

namespace {

bool isEdit(const QWidget* widget)
{
    return qobject_cast<const QLineEdit*>(widget) || qobject_cast<const QAbstractSpinBox*>(widget)
        || qobject_cast<const QPlainTextEdit*>(widget) || qobject_cast<const QTextEdit*>(widget);
}

bool wantsRing(const QWidget* widget, Qt::FocusReason reason)
{
    if (const auto* edit = qobject_cast<const QLineEdit*>(widget); edit && !edit->hasFrame())
        return false; // the edit inside a combo or a table cell
    if (isEdit(widget))
        return true;
    return reason != Qt::MouseFocusReason && reason != Qt::PopupFocusReason
        && (qobject_cast<const QAbstractButton*>(widget) || qobject_cast<const QComboBox*>(widget));
}

} // namespace

FocusRing::FocusRing(QObject* parent)
    : QObject(parent)
{
    qApp->installEventFilter(this);
}

bool FocusRing::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::FocusIn && watched->isWidgetType()) {
        auto* widget = static_cast<QWidget*>(watched);
        const auto reason = static_cast<QFocusEvent*>(event)->reason();
        surround(wantsRing(widget, reason) ? widget : nullptr);
    } else if (event->type() == QEvent::FocusOut && m_frame && m_frame->widget() == watched) {
        surround(nullptr);
    }
    return false;
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
