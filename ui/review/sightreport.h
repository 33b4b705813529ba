// SPDX-License-Identifier: MIT
#pragma once

#include "domain/submission.h"

#include <QObject>
#include <QTimer>

namespace proofdesk {

class PaintedProofs;
class SeenTracker;
class SubmissionGrid;
class SubmissionModel;

/// Reports what is in sight of the grid, which counts as seen after a while, and what was looked at large.
class SightReport final : public QObject
{
    Q_OBJECT
public:
    SightReport(SubmissionGrid& grid, const SubmissionModel& model, PaintedProofs& painted, SeenTracker& seen,
                QObject* parent);

    /// That picture of the submission, or why there is none, was on the screen large. `seen`: the picture, or
    /// there is none to be had. Once each of its pictures was there it is seen at once; one of which a
    /// picture could not be shown never is.
    void sawLarge(const Submission& submission, int image, bool seen);

private:
    [[nodiscard]] bool isWhole(SubmissionId id) const;
    void report();

    SubmissionGrid& m_grid;
    const SubmissionModel& m_model;
    PaintedProofs& m_painted;
    SeenTracker& m_seen;
    QTimer m_soon; ///< one report for all that a frame painted
};

} // namespace proofdesk
