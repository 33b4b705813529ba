// SPDX-License-Identifier: MIT
#include "ui/common/section.h"

#include "ui/common/plainlabel.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QBoxLayout>
#include <QPainter>

namespace proofdesk {

Section::Section(const QString& heading, QWidget* parent)
    : QGroupBox(parent)
    , m_heading(new PlainLabel(heading, TextSize::Secondary, Colour::Muted, this))
    , m_remark(new PlainLabel(QString(), TextSize::Secondary, Colour::Muted, this))
    , m_headingRow(new QHBoxLayout)
    , m_content(new QVBoxLayout(this))
{
    const Metrics metrics(this);
    setAccessibleName(heading);
    m_heading->setTextSize(TextSize::Secondary, true);
    m_heading->setVisible(!heading.isEmpty());
    m_remark->hide();
    m_heading->setWordWrap(true);
    m_headingRow->addWidget(m_heading, 1);
    m_headingRow->addWidget(m_remark);
    m_content->setContentsMargins(metrics.space(12), metrics.space(5), metrics.space(12), metrics.space(7));
    m_content->setSpacing(metrics.space(3));
    m_content->addLayout(m_headingRow);
}

void Section::setRemark(const QString& words)
{
    m_remark->setText(words);
    m_remark->setVisible(!words.isEmpty());
}

void Section::addRemarkWidget(QWidget* widget)
{
    m_headingRow->addWidget(widget);
}

void Section::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(QRect(0, height() - 1, width(), 1), Theme::colour(Colour::Border));
}

} // namespace proofdesk
