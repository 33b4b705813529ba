// SPDX-License-Identifier: MIT
#include "ui/common/pageheader.h"

#include "ui/common/keptclear.h"
#include "ui/common/plainlabel.h"
#include "ui/theme/metrics.h"

#include <QHBoxLayout>

namespace proofdesk {

PageHeader::PageHeader(const QString& title, QWidget* parent)
    : Panel(Colour::Surface, Qt::BottomEdge, parent)
    , m_remark(new PlainLabel({}, TextSize::Normal, Colour::Muted, this))
    , m_actions(new QHBoxLayout)
{
    const Metrics metrics(this);
    auto* place = new PlainLabel(title, TextSize::Heading, std::nullopt, this);
    place->setElided();
    place->setAccessibleName(title);
    m_remark->setElided();
    // The remark gives way to the title.
    m_remark->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    place->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_remark->hide();
    auto* first = new QHBoxLayout;
    first->setSpacing(metrics.space(12));
    first->addWidget(place);
    first->addWidget(m_remark, 1);
    // Without a remark this keeps the title at the leading edge.
    first->addSpacerItem(new QSpacerItem(0, 0, QSizePolicy::Expanding));
    auto* column = new QVBoxLayout;
    column->setSpacing(0);
    column->addStretch(1);
    column->addLayout(first);
    column->addStretch(1);
    m_actions->setSpacing(metrics.space(12));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(metrics.space(16), 0, metrics.space(16), 1);
    row->setSpacing(metrics.space(20));
    row->addLayout(column, 1);
    row->addLayout(m_actions);
    setFixedHeight(metrics.lines(3.1));
    new KeptClear(this, KeptClear::Weight::Title);
}

void PageHeader::setRemark(const QString& words)
{
    m_remark->setText(words);
    m_remark->setVisible(!words.isEmpty());
}

void PageHeader::addAction(QWidget* widget)
{
    m_actions->addWidget(widget);
}

ToolRow::ToolRow(QWidget* parent)
    : Panel(Colour::Surface, Qt::BottomEdge, parent)
    , m_row(new QHBoxLayout(this))
{
    const Metrics metrics(this);
    m_row->setContentsMargins(metrics.space(16), 0, metrics.space(16), 1);
    m_row->setSpacing(metrics.space(8));
    setFixedHeight(metrics.lines(2.4));
}

} // namespace proofdesk
