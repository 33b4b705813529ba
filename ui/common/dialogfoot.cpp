// SPDX-License-Identifier: MIT
#include "ui/common/dialogfoot.h"

#include "ui/theme/metrics.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace proofdesk {

DialogFoot::DialogFoot(QWidget* parent, Colour background)
    : Panel(background, Qt::TopEdge, parent)
    , m_leading(new QHBoxLayout)
    , m_words(new QHBoxLayout)
    , m_buttons(new QHBoxLayout)
{
    const Metrics metrics(this);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(metrics.space(16), metrics.space(12), metrics.space(16), metrics.space(12));
    row->setSpacing(metrics.space(16));
    row->addLayout(m_leading);
    row->addStretch(1);
    row->addLayout(m_words);
    row->addLayout(m_buttons);
    m_leading->setSpacing(metrics.space(8));
    m_words->setSpacing(metrics.space(8));
    m_buttons->setSpacing(metrics.space(8));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void DialogFoot::addLeading(QWidget* widget)
{
    m_leading->addWidget(widget);
}

void DialogFoot::addButton(QPushButton* button)
{
    m_buttons->addWidget(button);
}

void DialogFoot::addWords(QWidget* widget)
{
    m_words->addWidget(widget);
}

} // namespace proofdesk
