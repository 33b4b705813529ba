// SPDX-License-Identifier: MIT
#include "ui/review/sightreport.h"

#include "models/submissionmodel.h"
#include "review/seentracker.h"
#include "ui/review/desk/paintedproofs.h"
#include "ui/review/lists/submissiongrid.h"

namespace proofdesk {

SightReport::SightReport(SubmissionGrid& grid, const SubmissionModel& model, PaintedProofs& painted,
                         SeenTracker& seen, QObject* parent)
    : QObject(parent)
    , m_grid(grid)
    , m_model(model)
    , m_painted(painted)
    , m_seen(seen)
{
    connect(&grid, &SubmissionGrid::sightChanged, this, &SightReport::report);
    connect(&seen, &SeenTracker::seen, grid.viewport(), qOverload<>(&QWidget::update));
}

void SightReport::sawLarge(SubmissionId id)
{
    m_painted.add(id);
    m_seen.markSeen({m_model.campaign(), id});
}

void SightReport::report()
{
    QList<SubmissionKey> keys;
    for (const CellInSight& cell : m_grid.inSight()) {
        if (cell.share >= SeenTracker::VisibleShare && m_painted.isWhole(cell.id))
            keys.append({m_model.campaign(), cell.id});
    }
    m_seen.setVisible(keys);
}

} // namespace proofdesk
