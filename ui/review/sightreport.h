// SPDX-License-Identifier: MIT
#pragma once

#include "domain/ids.h"

#include <QObject>
#include <QTimer>

namespace proofdesk {

class PaintedProofs;
class SeenTracker;
class SubmissionGrid;
class SubmissionModel;

/// Reports what is in sight of the grid, and what was opened large: after a while it counts as seen.
class SightReport final : public QObject
{
    Q_OBJECT
public:
    SightReport(SubmissionGrid& grid, const SubmissionModel& model, PaintedProofs& painted, SeenTracker& seen,
                QObject* parent);

    /// The proof of this submission, or why there is none, was on the screen large. `seen`: a picture, or
    /// there is none to be had: it is seen at once. A picture that could not be shown never is.
    void sawLarge(SubmissionId id, bool seen);

private:
    void report();

    SubmissionGrid& m_grid;
    const SubmissionModel& m_model;
    PaintedProofs& m_painted;
    SeenTracker& m_seen;
    QTimer m_soon; ///< one report for all that a frame painted
};

} // namespace proofdesk
