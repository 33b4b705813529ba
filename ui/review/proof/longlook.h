// SPDX-License-Identifier: MIT
#pragma once

#include "domain/clock.h"
#include "domain/submission.h"

#include <QObject>

#include <optional>

namespace proofdesk {

class ProofPresenter;
class ProofStage;

/// Tells that a picture was seen only once it stood on its stage for SeenTracker::Dwell without a break:
/// where one comes past with a key, or while a key is held, it may be gone before anybody looked. Single
/// needs none of it: whoever opens a proof there looks at it.
class LongLook final : public QObject
{
    Q_OBJECT
public:
    LongLook(ProofStage& stage, Clock& clock, QObject* parent);

    /// Looks at what this one presents.
    void follow(const ProofPresenter& presenter);
    /// What the stage painted, as ProofPresenter::shown() says it.
    void begin(const Submission& submission, int image, bool seen);
    /// Another one is on its way to the stage, or none.
    void stop();

Q_SIGNALS:
    /// At once, so that it may be decided on; and again with `seen` after a while.
    void shown(const proofdesk::Submission& submission, int image, bool seen);

protected:
    /// What is hidden meanwhile is looked at anew once it is back.
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void end();
    [[nodiscard]] bool isInSight() const;

    ProofStage& m_stage;
    ClockTimer m_dwell;
    std::optional<Submission> m_submission; ///< painted, and not looked at for long enough
    int m_image = 0;
};

} // namespace proofdesk
