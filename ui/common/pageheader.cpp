// SPDX-License-Identifier: MIT
#include "ui/common/pageheader.h"

#include "ui/common/plainlabel.h"
#include "ui/theme/metrics.h"

#include <QHBoxLayout>

namespace proofdesk {

PageHeader::PageHeader(const QString& title, QWidget* parent)
    : Panel(Colour::Surface, Qt::BottomEdge, parent)
    , m_title(new PlainLabel(title, TextSize::Heading, std::nullopt, this))
    , m_remark(new PlainLabel({}, TextSize::Normal, Colour::Muted, this))
    , m_column(new QVBoxLayout)
    , m_actions(new QHBoxLayout)
{
    const Metrics metrics(this);
    m_title->setElided();
    m_title->setAccessibleName(title);
    m_remark->setElided();
    // The remark gives way to the title.
    m_remark->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_title->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_remark->hide();
    auto* first = new QHBoxLayout;
    first->setSpacing(metrics.space(12));
    first->addWidget(m_title);
    first->addWidget(m_remark, 1);
    // Without a remark this keeps the title at the leading edge.
    first->addSpacerItem(new QSpacerItem(0, 0, QSizePolicy::Expanding));
    m_column->setSpacing(0);
    m_column->addStretch(1);
    m_column->addLayout(first);
    m_column->addStretch(1);
    m_actions->setSpacing(metrics.space(12));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(metrics.space(16), 0, metrics.space(16), 1);
    row->setSpacing(metrics.space(20));
    row->addLayout(m_column, 1);
    row->addLayout(m_actions);
    setFixedHeight(metrics.lines(3.1));
}

void PageHeader::setTitle(const QString& title)
{
    m_title->setText(title);
    m_title->setAccessibleName(m_title->text());
}

void PageHeader::setRemark(const QString& words)
{
    m_remark->setText(words);
    m_remark->setVisible(!words.isEmpty());
}

void PageHeader::addSecondLine(QWidget* widget)
{
    if (!m_second) {
        m_second = new QHBoxLayout;
        m_second->setSpacing(Metrics(this).space(10));
        m_second->addStretch(1);
        m_column->insertLayout(2, m_second);
    }
    m_second->insertWidget(m_second->count() - 1, widget);
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
