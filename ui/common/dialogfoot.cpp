// SPDX-License-Identifier: MIT
#include "ui/common/dialogfoot.h"

#include "ui/common/flowlayout.h"
#include "ui/theme/metrics.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace proofdesk {

DialogFoot::DialogFoot(QWidget* parent, Colour background)
    : Panel(background, Qt::TopEdge, parent)
    , m_leading(new QHBoxLayout)
    , m_trailing(new FlowLayout(Metrics(this).space(8), FlowLayout::Rows::Trailing))
{
    const Metrics metrics(this);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(metrics.space(16), metrics.space(12), metrics.space(16), metrics.space(12));
    row->setSpacing(metrics.space(16));
    row->addLayout(m_leading);
    row->addLayout(m_trailing, 1);
    m_leading->setSpacing(metrics.space(8));
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void DialogFoot::addLeading(QWidget* widget)
{
    m_leading->addWidget(widget);
}

void DialogFoot::addTrailing(QWidget* widget)
{
    m_trailing->addWidget(widget);
}

} // namespace proofdesk
