// SPDX-License-Identifier: MIT
#pragma once

#include "ui/common/accessiblerows.h"

#include <QListView>
#include <QTimer>

namespace proofdesk {

class Clock;
class SubmissionModel;
class ThumbnailCache;

/// The neighbours of the proof that is looked at, in one row.
class ProofStrip final : public TellingRows<QListView>
{
    Q_OBJECT
public:
    ProofStrip(SubmissionModel& model, ThumbnailCache& thumbnails, Clock& clock, QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    /// Brings the current item into the middle.
    void centreCurrent();

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    void look();

    SubmissionModel& m_model;
    ThumbnailCache& m_thumbnails;
    QTimer m_look;
    QTimer m_second;
};

} // namespace proofdesk
