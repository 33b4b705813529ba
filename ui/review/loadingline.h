// SPDX-License-Identifier: MIT
#pragma once

#include "ui/common/fitting.h"
#include "ui/common/panel.h"

namespace proofdesk {

class ProgressStrip;
class SubmissionLoader;

/// How far the submissions are read, over the foot of those that are there already: only where there is more
/// than a page of them. It can be stopped.
class LoadingLine final : public Panel, public Fitting
{
    Q_OBJECT
public:
    /// Floats in `over`.
    LoadingLine(SubmissionLoader& loader, QWidget* over);

    QSize fit(QSize room) override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void show();

    SubmissionLoader& m_loader;
    ProgressStrip* m_strip;
};

} // namespace proofdesk
