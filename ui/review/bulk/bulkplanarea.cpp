// SPDX-License-Identifier: MIT
#include "ui/review/bulk/bulkplanarea.h"

#include "ui/theme/metrics.h"

#include <QBoxLayout>
#include <QScrollBar>

namespace proofdesk {

BulkPlanArea::BulkPlanArea(std::initializer_list<QWidget*> parts)
{
    auto* plan = new QWidget;
    auto* column = new QVBoxLayout(plan);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Metrics(this).space(12));
    for (QWidget* part : parts)
        column->addWidget(part);
    setWidget(plan);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    viewport()->setAutoFillBackground(false);
    plan->setAutoFillBackground(false); // setWidget() has turned it on
}

int BulkPlanArea::wantedHeight(int width) const
{
    QLayout* column = widget()->layout();
    column->invalidate();
    column->activate();
    return column->hasHeightForWidth() ? column->totalHeightForWidth(width) : widget()->sizeHint().height();
}

int BulkPlanArea::hiddenHeight() const
{
    return verticalScrollBar()->maximum();
}

} // namespace proofdesk
