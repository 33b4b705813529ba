// SPDX-License-Identifier: MIT
#include "ui/review/sightreport.h"

#include "models/submissionmodel.h"
#include "review/seentracker.h"
#include "ui/review/desk/paintedproofs.h"
#include "ui/review/lists/submissiongrid.h"

#include <QPointer>

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
    // A picture that is painted after its card came into sight counts from then on.
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &SightReport::report);
    painted.setListener([self = QPointer(this)] {
        if (self)
            self->m_soon.start();
    });
}

void SightReport::sawLarge(const Submission& submission, int image, bool seen)
{
    m_painted.add(submission.id);
    if (!seen)
        return;
    m_painted.addPicture(submission, image, PaintedProofs::How::Large);
    if (m_painted.isWholeLarge(submission.id))
        m_seen.markSeen({m_model.campaign(), submission.id});
}

bool SightReport::isWhole(SubmissionId id) const
{
    const auto submission = m_model.submission(id);
    return submission && m_painted.isWhole(*submission);
}

void SightReport::report()
{
    QList<SubmissionKey> keys;
    for (const CellInSight& cell : m_grid.inSight()) {
        if (cell.share >= SeenTracker::VisibleShare && cell.shorterSide >= SeenTracker::VisiblePixels
            && isWhole(cell.id))
            keys.append({m_model.campaign(), cell.id});
    }
    m_seen.setVisible(keys);
}

} // namespace proofdesk
