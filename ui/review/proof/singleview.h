// SPDX-License-Identifier: MIT
#pragma once

#include "ui/common/panel.h"
#include "ui/review/proof/proofpresenter.h"

class QPushButton;

namespace proofdesk {

class Clock;
class FrameBar;
class PlainLabel;
class PartsLabel;
class ProofPlayer;
class ProofStage;
class ProofStore;
class ProofStrip;
class ReviewDesk;
class ShortcutTable;
class SubmissionModel;
class ThumbnailCache;

/// One proof, as large as there is room; a caption above it, never on it; the neighbours below.
class SingleView final : public Panel
{
    Q_OBJECT
public:
    SingleView(SubmissionModel& model, ReviewDesk& desk, ProofStore& store, ThumbnailCache& thumbnails,
               Clock& clock, QWidget* parent = nullptr);

    [[nodiscard]] ProofStage& stage() { return *m_stage; }
    [[nodiscard]] ProofStrip& strip() { return *m_strip; }
    /// Another image of the same submission.
    void stepImage(int step);
    /// Plays it where it moves.
    [[nodiscard]] ProofPlayer& player() { return *m_player; }
    void showKeys(const ShortcutTable& keys);
    /// Only the proof and its caption; and its bar where it moves.
    void setBare(bool bare);

Q_SIGNALS:
    void shown(const proofdesk::Submission& submission, int image, bool seen);

protected:
    void focusInEvent(QFocusEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void arrange();
    void follow();
    void wordCaption();

    SubmissionModel& m_model;
    ReviewDesk& m_desk;
    Clock& m_clock;
    PartsLabel* m_caption;
    PlainLabel* m_facts;
    ProofStage* m_stage;
    ProofPresenter* m_presenter;
    FrameBar* m_frames;
    ProofPlayer* m_player;
    ProofStrip* m_strip;
    QPushButton* m_previous;
    QPushButton* m_next;
    bool m_bare = false;
};

} // namespace proofdesk
