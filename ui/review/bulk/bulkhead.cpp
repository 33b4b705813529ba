// SPDX-License-Identifier: MIT
#include "ui/review/bulk/bulkhead.h"

#include "review/bulk/bulkplan.h"
#include "ui/common/chip.h"
#include "ui/common/plainlabel.h"
#include "ui/common/plaintext.h"

#include <QBoxLayout>

namespace proofdesk {

BulkHead::BulkHead(const BulkQuestion& question, bool sandbox, QWidget* parent)
    : QWidget(parent)
{
    auto* names = new QVBoxLayout;
    names->setSpacing(0);
    names->addWidget(new PlainLabel(tr("Approve all pending"), TextSize::Heading, std::nullopt, this));
    const QString pay = question.pay ? tr(" · %1 a job").arg(question.pay->toText()) : QString();
    auto* about = new PlainLabel(shownLine(question.title) + pay, TextSize::Secondary, Colour::Muted, this);
    about->setElided();
    names->addWidget(about);
    auto* head = new QHBoxLayout(this);
    head->setContentsMargins(0, 0, 0, 0);
    head->addLayout(names, 1);
    if (sandbox)
        head->addWidget(new Chip(
            {tr("Sandbox · no real money"), QStringLiteral("info"), ChipKind::Dashed, Colour::Caution},
            this));
}

} // namespace proofdesk
