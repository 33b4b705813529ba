// SPDX-License-Identifier: MIT
#pragma once

#include <QApplication>
#include <QPainter>
#include <QPixmap>
#include <QWidget>

namespace proofdesk {

/// The dialog in front, or the window.
[[nodiscard]] inline QWidget* frontOf(QWidget& window)
{
    QWidget* modal = QApplication::activeModalWidget();
    return modal ? modal : &window;
}

/// The widget of that object name which a person sees; a page may hold the same name as a dialog in front of
/// it.
template <typename T> [[nodiscard]] T* visibleChild(QWidget& window, const char* name)
{
    const QString wanted = QLatin1String(name);
    for (QWidget* place : {frontOf(window), &window}) {
        for (T* widget : place->findChildren<T*>(wanted)) {
            if (widget->isVisible())
                return widget;
        }
    }
    return nullptr;
}

/// The window as a person sees it, with the dialog in front of it.
[[nodiscard]] inline QPixmap frontPicture(QWidget& window)
{
    QPixmap whole = window.grab();
    QWidget* dialog = frontOf(window);
    if (dialog == &window)
        return whole;
    if (dialog->width() >= window.width() && dialog->height() >= window.height())
        return dialog->grab();
    QPainter painter(&whole);
    painter.drawPixmap((window.width() - dialog->width()) / 2, (window.height() - dialog->height()) / 2,
                       dialog->grab());
    return whole;
}

} // namespace proofdesk
