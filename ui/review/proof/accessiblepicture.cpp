// SPDX-License-Identifier: MIT
#include "ui/review/proof/accessiblepicture.h"

#include <QAccessibleWidget>
#include <QWidget>

namespace proofdesk {

namespace {

constexpr auto IsPicture = "proofdeskPicture"; // a property of the widget

QAccessibleInterface* pictureInterface(const QString&, QObject* object)
{
    auto* widget = qobject_cast<QWidget*>(object);
    return widget && widget->property(IsPicture).toBool()
        ? new QAccessibleWidget(widget, QAccessible::Graphic)
        : nullptr;
}

} // namespace

void announceAsPicture(QWidget* widget)
{
    static const bool installed = (QAccessible::installFactory(pictureInterface), true);
    Q_UNUSED(installed);
    widget->setProperty(IsPicture, true);
}

} // namespace proofdesk
