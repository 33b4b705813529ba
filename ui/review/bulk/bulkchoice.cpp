// SPDX-License-Identifier: MIT
#include "ui/review/bulk/bulkchoice.h"

#include "ui/common/accessiblechoice.h"
#include "ui/common/partslabel.h"
#include "ui/common/plainlabel.h"
#include "ui/theme/metrics.h"

#include <QBoxLayout>
#include <QRadioButton>

namespace proofdesk {

BulkChoice::BulkChoice(QWidget* parent)
    : Card(parent)
    , m_radio(new QRadioButton(this))
    , m_consequence(new PlainLabel(QString(), TextSize::Secondary, Colour::Muted, this))
    , m_evidence(new PartsLabel(this))
    , m_words(new QVBoxLayout)
    , m_row(new QHBoxLayout(this))
{
    const Metrics metrics(this);
    m_radio->setAutoExclusive(false); // the other one is in a frame of its own
    tellChoice(m_radio); // a box to tick, by Qt, where it excludes nothing by itself
    m_radio->setFont(scaledFont(TextSize::Normal, true));
    m_consequence->setWordWrap(true);
    m_consequence->setContentsMargins(metrics.space(24), 0, 0, 0);
    m_evidence->setObjectName(QStringLiteral("choiceEvidence"));
    m_evidence->setWrapping();
    m_evidence->setContentsMargins(metrics.space(24), 0, 0, 0);
    m_words->setSpacing(0);
    m_words->addWidget(m_radio);
    m_words->addWidget(m_consequence);
    m_words->addWidget(m_evidence);
    m_row->setContentsMargins(metrics.space(12), metrics.space(8), metrics.space(12), metrics.space(8));
    m_row->setSpacing(metrics.space(12));
    m_row->addLayout(m_words, 1);
    connect(m_radio, &QRadioButton::clicked, this, &BulkChoice::chosen);
}

void BulkChoice::setWords(const QString& name, const QString& consequence, const QString& evidence)
{
    m_radio->setText(name);
    m_radio->setAccessibleDescription(evidence.isEmpty() ? consequence : consequence + u' ' + evidence);
    m_consequence->setText(consequence);
    m_evidence->setVisible(!evidence.isEmpty());
    m_evidence->setIconName(QStringLiteral("warn"), Colour::Caution);
    m_evidence->setParts({{evidence, true}});
}

void BulkChoice::setChosen(bool isChosen)
{
    m_radio->setChecked(isChosen);
    setEmphasis(isChosen ? std::optional(Colour::Accent) : std::nullopt);
}

void BulkChoice::addBelow(QWidget* widget)
{
    m_words->addWidget(widget);
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
