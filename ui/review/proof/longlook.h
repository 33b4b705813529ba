// SPDX-License-Identifier: MIT
#pragma once

#include "domain/clock.h"
#include "domain/submission.h"

#include <QObject>

#include <optional>

namespace proofdesk {

class ProofStage;

/// Tells that a picture was seen only once it stood on its stage for SeenTracker::Dwell: where one comes past
/// with a key, or while a key is held, it may be gone before anybody looked. Single needs none of it: whoever
/// opens a proof there looks at it.
class LongLook final : public QObject
{
    Q_OBJECT
public:
    LongLook(const ProofStage& stage, Clock& clock, QObject* parent);

    /// What the stage painted, as ProofPresenter::shown() says it.
    void begin(const Submission& submission, int image, bool seen);
    /// What stands on the stage may be another one, or none by now.
    void check();

Q_SIGNALS:
    /// At once, so that it may be decided on; and again with `seen` after a while.
    void shown(const proofdesk::Submission& submission, int image, bool seen);

private:
    void end();

    const ProofStage& m_stage;
    ClockTimer m_dwell;
    std::optional<Submission> m_submission; ///< while it is looked at
    int m_image = 0;
};

} // namespace proofdesk
