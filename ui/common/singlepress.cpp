// SPDX-License-Identifier: MIT
#include "ui/common/singlepress.h"

#include <QAbstractButton>
#include <QApplication>
#include <QMouseEvent>

#include <utility>

namespace proofdesk {

namespace {

/// When one of them was pressed last, by the clock of the mouse: the program itself may have been busy.
quint64 lastPress = 0;

} // namespace

void SinglePress::on(QAbstractButton* button)
{
    button->installEventFilter(new SinglePress(button));
}

bool SinglePress::eventFilter(QObject* watched, QEvent* event)
{
    const bool twice = event->type() == QEvent::MouseButtonDblClick;
    if (!twice && event->type() != QEvent::MouseButtonPress)
        return QObject::eventFilter(watched, event);
    const auto* mouse = static_cast<QMouseEvent*>(event);
    if (mouse->button() != Qt::LeftButton)
        return QObject::eventFilter(watched, event);
    const quint64 now = mouse->timestamp();
    const quint64 before = std::exchange(lastPress, now);
    const bool soon =
        before > 0 && now >= before && now - before < quint64(QApplication::doubleClickInterval());
    return twice || soon;
}

} // namespace proofdesk
