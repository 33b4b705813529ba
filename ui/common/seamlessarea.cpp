// SPDX-License-Identifier: MIT
#include "ui/common/seamlessarea.h"

#include <QScrollArea>

namespace proofdesk {

QScrollArea* newSeamlessArea(QWidget* content, QWidget* parent)
{
    auto* area = new QScrollArea(parent);
    area->setWidget(content);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false); // setWidget() has turned it on
    return area;
}

} // namespace proofdesk
