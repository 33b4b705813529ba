// SPDX-License-Identifier: MIT
#include "ui/creation/workerpreview.h"

#include "ui/common/plainlabel.h"
#include "ui/common/segmentedcontrol.h"
#include "ui/creation/workercard.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace proofdesk {

WorkerPreview::WorkerPreview(const Countries& countries, QWidget* parent)
    : QWidget(parent)
    , m_stack(new QStackedWidget)
    , m_cards{new WorkerCard(WorkerCard::Form::InTheList, countries),
              new WorkerCard(WorkerCard::Form::Opened, countries)}
{
    const Metrics metrics(this);
    auto* forms = new SegmentedControl(tr("What a worker will see"));
    forms->addChoice(0, tr("In the list"));
    forms->addChoice(1, tr("Opened"));
    auto* head = new QHBoxLayout;
    auto* heading = new PlainLabel(tr("What a worker will see"), TextSize::Heading);
    heading->setWordWrap(true);
    head->addWidget(heading, 1);
    head->addWidget(forms);

    for (WorkerCard* card : m_cards) {
        auto* holder = new QWidget;
        auto* column = new QVBoxLayout(holder);
        column->setContentsMargins(0, 0, 0, 0);
        column->addWidget(card);
        column->addStretch();
        m_stack->addWidget(holder);
    }
    m_stack->setCurrentIndex(1);
    forms->setCurrent(1);
    connect(forms, &SegmentedControl::chosen, m_stack, &QStackedWidget::setCurrentIndex);

    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(m_stack);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->viewport()->setAutoFillBackground(false);
    m_stack->setAutoFillBackground(false); // the well shows through

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics.space(8));
    column->addLayout(head);
    auto* words = new PlainLabel(tr("A drawing from your words. The site may look different."),
                                 TextSize::Secondary, Colour::Muted);
    words->setWordWrap(true);
    column->addWidget(words);
    column->addWidget(scroll, 1);
    setDraft({});
}

void WorkerPreview::setDraft(const CustomJobDraft& draft)
{
    for (WorkerCard* card : m_cards)
        card->setDraft(draft);
}

} // namespace proofdesk
