// SPDX-License-Identifier: MIT
#include "ui/review/proof/peekpane.h"

#include "models/workernaming.h"
#include "ui/common/partslabel.h"
#include "ui/common/plaintext.h"
#include "ui/review/proof/longlook.h"
#include "ui/review/proof/proofstage.h"
#include "ui/theme/metrics.h"

#include <QBoxLayout>
#include <QEvent>

namespace proofdesk {

PeekPane::PeekPane(ProofStore& store, const WorkerNaming& naming, Clock& clock, QWidget* parent)
    : Panel(Colour::Sunken, {}, parent)
    , m_naming(naming)
    , m_caption(new PartsLabel(this))
    , m_stage(new ProofStage(this))
    , m_presenter(new ProofPresenter(*m_stage, store, naming, this))
{
    const Metrics metrics(this);
    setObjectName(QStringLiteral("peekPane"));
    m_stage->setObjectName(QStringLiteral("peekStage"));
    m_caption->setColour(Colour::Muted);
    auto* layout = new QVBoxLayout(this);
    const int margin = metrics.space(12);
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->addWidget(m_caption);
    layout->addWidget(m_stage, 1);
    hide();
    parent->installEventFilter(this);
    auto* look = new LongLook(*m_stage, clock, this);
    look->follow(*m_presenter);
    connect(look, &LongLook::shown, this, &PeekPane::shown);
}

void PeekPane::open(const CampaignId& campaign, const Submission& submission, const QString& when)
{
    setGeometry(parentWidget()->rect());
    m_caption->setParts({{shownLine(m_naming.name(submission), 80), true, Colour::Text},
                         {tr("   sent %1 · let go of the key to return").arg(when)}});
    m_presenter->show(campaign, submission);
    show();
    raise();
}

bool PeekPane::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize && watched == parentWidget() && isVisible())
        setGeometry(parentWidget()->rect());
    return Panel::eventFilter(watched, event);
}

void PeekPane::close()
{
    hide();
    m_presenter->clear();
}

} // namespace proofdesk
