// SPDX-License-Identifier: MIT
#pragma once

#include "ui/theme/theme.h"

#include <QApplication>
#include <QDir>
#include <QFontDatabase>
#include <QImage>
#include <QPixmap>
#include <QTest>
#include <QWidget>

namespace proofdesk::testing {

/// The theme, and a font that is the same everywhere if it is installed; once at the start of a test program.
inline void dress(double pointSize = 10)
{
    Theme::instance().install(*qApp);
    QFont font(QStringLiteral("Noto Sans"));
    font.setPointSizeF(pointSize);
    QApplication::setFont(font);
}

/// The widget as it is drawn at this size. Shown for that, so layouts and polish are done.
inline QImage screenshot(QWidget& widget, QSize size)
{
    widget.resize(size);
    widget.move(200, 200); // away from where the pointer rests
    widget.show();
    QApplication::setActiveWindow(&widget);
    QCoreApplication::sendPostedEvents();
    QCoreApplication::processEvents();
    QCoreApplication::processEvents();
    return widget.grab().toImage().convertToFormat(QImage::Format_RGB32);
}

/// The same, kept as a PNG where PROOFDESK_SCREENSHOTS names a folder; else only drawn.
inline QImage keepScreenshot(QWidget& widget, QSize size, const QString& name)
{
    QImage image = screenshot(widget, size);
    const QString folder = qEnvironmentVariable("PROOFDESK_SCREENSHOTS");
    if (!folder.isEmpty() && QDir().mkpath(folder))
        image.save(folder + u'/' + name + QStringLiteral(".png"));
    return image;
}

} // namespace proofdesk::testing
