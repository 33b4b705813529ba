// SPDX-License-Identifier: MIT
#include "ui/review/zoomcommands.h"

#include "ui/review/proof/proofstage.h"
#include "ui/review/reviewtools.h"
#include "ui/review/reviewviews.h"

namespace proofdesk {

ZoomCommands::ZoomCommands(ReviewViews& views, ReviewTools& tools, QObject* parent)
    : QObject(parent)
    , m_views(views)
    , m_tools(tools)
{
}

ProofStage* ZoomCommands::stage()
{
    ProofStage* stage = m_views.stage();
    if (!stage)
        m_views.setView(ReviewView::Single);
    return stage;
}

void ZoomCommands::zoom(void (ProofStage::*how)())
{
    ProofStage* const proof = stage();
    if (!proof)
        return;
    const double before = proof->scale();
    (proof->*how)();
    if (proof->image().isNull())
        Q_EMIT told(tr("No picture is shown here."), true);
    else if (qFuzzyCompare(before, proof->scale()))
        Q_EMIT told(tr("The picture is shown so already: %1.", "a scale").arg(proof->zoomText()), false);
}

void ZoomCommands::turn()
{
    if (!stage())
        return;
    ProofStage* const sole = m_views.soleStage();
    if (!sole)
        Q_EMIT told(tr("A picture is turned where it stands alone: in Single."), true);
    else if (sole->image().isNull())
        Q_EMIT told(tr("No picture is shown here."), true);
    else
        sole->turn();
}

void ZoomCommands::lock()
{
    ProofStage* const proof = stage();
    if (!proof)
        return;
    proof->setLocked(!proof->isLocked());
    m_tools.setLocked(proof->isLocked());
    Q_EMIT told(proof->isLocked() ? tr("The next proof is shown at the same place and size")
                                  : tr("Each proof is shown whole again"),
                false);
}

} // namespace proofdesk
