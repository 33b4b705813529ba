// SPDX-License-Identifier: MIT
#include "ui/common/overlay.h"

#include <QDialog>
#include <QEvent>
#include <QPainter>

namespace proofdesk {

namespace {

constexpr int HalfBlack = 128;

} // namespace

void Overlay::attach(QDialog* dialog)
{
    if (QWidget* owner = dialog->parentWidget())
        new Overlay(owner->window(), dialog);
}

Overlay::Overlay(QWidget* window, QDialog* dialog)
    : QWidget(window)
{
    hide();
    window->installEventFilter(this);
    dialog->installEventFilter(this);
    connect(dialog, &QObject::destroyed, this, &QObject::deleteLater);
}

bool Overlay::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parentWidget()) {
        if (event->type() == QEvent::Resize)
            setGeometry(parentWidget()->rect());
    } else if (event->type() == QEvent::Show) {
        setGeometry(parentWidget()->rect());
        raise();
        show();
    } else if (event->type() == QEvent::Hide) {
        hide();
    }
    return false;
}

void Overlay::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.fillRect(rect(), QColor(0, 0, 0, HalfBlack));
}

} // namespace proofdesk
