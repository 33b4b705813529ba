// SPDX-License-Identifier: MIT
#include "ui/common/accessiblearea.h"

#include <QAccessibleWidget>
#include <QScrollArea>

namespace proofdesk {

namespace {

constexpr char ToldArea[] = "proofdeskArea";

QAccessibleInterface* areaInterface(const QString&, QObject* object)
{
    auto* area = qobject_cast<QScrollArea*>(object);
    return area && area->property(ToldArea).toBool() ? new QAccessibleWidget(area, QAccessible::Grouping)
                                                     : nullptr;
}

} // namespace

void tellArea(QScrollArea* area, const QString& name)
{
    static const bool installed = (QAccessible::installFactory(areaInterface), true);
    Q_UNUSED(installed)
    area->setProperty(ToldArea, true);
    area->setAccessibleName(name);
}

} // namespace proofdesk
