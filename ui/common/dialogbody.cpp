// SPDX-License-Identifier: MIT
#include "ui/common/dialogbody.h"

#include "ui/theme/metrics.h"

#include <QDialog>
#include <QLayout>
#include <QScreen>
#include <QStyle>

#include <algorithm>

namespace proofdesk {

namespace {

constexpr double LeastLines = 4;
constexpr int TitleBar = 32; ///< pixels; that of the window manager is not known before it is shown

} // namespace

DialogBody::DialogBody(QLayout* content, QWidget* parent)
    : QScrollArea(parent)
{
    auto* inside = new QWidget;
    inside->setLayout(content);
    inside->setAutoFillBackground(false);
    setWidget(inside);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
}

QSize DialogBody::sizeHint() const
{
    QLayout* content = widget()->layout();
    const QSize wanted = content->totalSizeHint();
    if (m_width <= 0 || !content->hasHeightForWidth())
        return wanted;
    return {std::min(wanted.width(), m_width), content->totalHeightForWidth(m_width)};
}

QSize DialogBody::minimumSizeHint() const
{
    const QSize least = widget()->layout()->totalMinimumSize();
    const int bar = style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, this);
    return {least.width() + bar, std::min(least.height(), Metrics(this).lines(LeastLines))};
}

void DialogBody::fit(QDialog& dialog, int width)
{
    const Metrics metrics(&dialog);
    const QSize room =
        dialog.screen()->availableSize() - QSize(2 * metrics.space(8), TitleBar + metrics.space(8));
    QLayout* layout = dialog.layout();
    const auto bodies = dialog.findChildren<DialogBody*>();
    for (DialogBody* body : bodies) {
        body->m_width = 0;
        body->widget()->layout()->activate();
        body->updateGeometry();
    }
    layout->activate();
    const int wide = std::min(width > 0 ? width : layout->totalSizeHint().width(), room.width());
    for (DialogBody* body : bodies) {
        body->m_width = wide;
        body->updateGeometry();
    }
    layout->activate();
    const int high =
        layout->hasHeightForWidth() ? layout->totalHeightForWidth(wide) : layout->totalSizeHint().height();
    dialog.resize(wide, std::min(high, room.height()));
}

} // namespace proofdesk
