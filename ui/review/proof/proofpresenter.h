// SPDX-License-Identifier: MIT
#pragma once

#include "domain/ids.h"
#include "domain/submission.h"

#include <QImage>
#include <QObject>

#include <memory>
#include <optional>

namespace proofdesk {

class FrameStream;
class ProofStage;
class ProofStore;
class WorkerNaming;

/// Shows one image of a submission on a stage: asks the store for it, shows the thumbnail until it is there,
/// and says what went wrong where it doesn't come.
class ProofPresenter final : public QObject
{
    Q_OBJECT
public:
    ProofPresenter(ProofStage& stage, ProofStore& store, const WorkerNaming& naming,
                   QObject* parent = nullptr);

    /// `next` are submissions whose first image will probably be looked at next.
    void show(const CampaignId& campaign, const std::optional<Submission>& submission, int image = 0,
              const QList<Submission>& next = {});
    void clear();

    [[nodiscard]] const std::optional<Submission>& submission() const { return m_submission; }
    [[nodiscard]] int image() const { return m_image; }
    [[nodiscard]] int imageCount() const { return m_submission ? int(m_submission->images.size()) : 0; }
    /// How many frames of the picture on the stage can be gone through, as FrameSource::count(); 0: none, or
    /// it is not shown yet.
    [[nodiscard]] int frames() const;
    [[nodiscard]] std::unique_ptr<FrameStream> openFrames() const;
    /// Another frame of it in the place of the first, until another picture is shown.
    void showFrame(const QImage& frame);
    /// Not all of its frames can be read.
    void markDamaged();
    /// It is not known yet what is shown.
    [[nodiscard]] bool isLoading() const;
    /// What is to be shown can't be.
    [[nodiscard]] bool isBroken() const;
    /// It is said to move, whether it can be played or not.
    [[nodiscard]] bool isMoving() const;
    /// "1280 × 800 · PNG · 214 KB", as far as it is known.
    [[nodiscard]] QString facts() const;

Q_SIGNALS:
    /// This picture of the submission, or why there is none, was painted large. `seen`: the picture, or there
    /// is none to be had; a failure to show one can be judged, but nobody has seen it.
    void shown(const proofdesk::Submission& submission, int image, bool seen);
    void factsChanged();
    /// Another picture is shown from now on, or none.
    void begun();

private:
    void refresh();
    void showPicture(const ProofImage* image);
    [[nodiscard]] QString name() const;
    [[nodiscard]] const ProofImage* current() const;

    ProofStage& m_stage;
    ProofStore& m_store;
    const WorkerNaming& m_naming;
    CampaignId m_campaign;
    std::optional<Submission> m_submission;
    int m_image = 0;
    QImage m_frame; ///< what is shown of a moving picture in the place of its first one; null: that
};

} // namespace proofdesk
