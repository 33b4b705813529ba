// SPDX-License-Identifier: MIT
#include "ui/review/bulk/bulkchoice.h"

#include "ui/common/plainlabel.h"
#include "ui/theme/metrics.h"

#include <QBoxLayout>
#include <QRadioButton>

namespace proofdesk {

BulkChoice::BulkChoice(QWidget* parent)
    : Card(parent)
    , m_radio(new QRadioButton(this))
    , m_consequence(new PlainLabel(QString(), TextSize::Secondary, Colour::Muted, this))
    , m_row(new QHBoxLayout(this))
{
    const Metrics metrics(this);
    m_radio->setAutoExclusive(false); // the other one is in a frame of its own
    m_radio->setFont(scaledFont(TextSize::Normal, true));
    m_consequence->setWordWrap(true);
    m_consequence->setContentsMargins(metrics.space(24), 0, 0, 0);
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_radio);
    words->addWidget(m_consequence);
    m_row->setContentsMargins(metrics.space(12), metrics.space(8), metrics.space(12), metrics.space(8));
    m_row->setSpacing(metrics.space(12));
    m_row->addLayout(words, 1);
    connect(m_radio, &QRadioButton::clicked, this, &BulkChoice::chosen);
}

void BulkChoice::setWords(const QString& name, const QString& consequence)
{
    m_radio->setText(name);
    m_radio->setAccessibleDescription(consequence);
    m_consequence->setText(consequence);
}

void BulkChoice::setChosen(bool isChosen)
{
    m_radio->setChecked(isChosen);
    setEmphasis(isChosen ? std::optional(Colour::Accent) : std::nullopt);
}

void BulkChoice::addTrailing(QWidget* widget)
{
    m_row->addWidget(widget);
}

void BulkChoice::mousePressEvent(QMouseEvent*)
{
    Q_EMIT chosen();
}

} // namespace proofdesk
