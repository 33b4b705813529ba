// SPDX-License-Identifier: MIT
#include "ui/review/proof/longlook.h"

#include "review/seentracker.h"
#include "ui/review/proof/proofstage.h"

#include <utility>

namespace proofdesk {

LongLook::LongLook(const ProofStage& stage, Clock& clock, QObject* parent)
    : QObject(parent)
    , m_stage(stage)
    , m_dwell(clock)
{
    connect(&m_dwell, &ClockTimer::timeout, this, &LongLook::end);
}

void LongLook::begin(const Submission& submission, int image, bool seen)
{
    const bool goesOn = seen && m_submission && m_submission->id == submission.id && m_image == image;
    if (!goesOn) {
        m_submission.reset();
        m_dwell.stop();
    }
    if (seen) {
        m_submission = submission;
        m_image = image;
        if (!goesOn)
            m_dwell.start(SeenTracker::Dwell);
    }
    Q_EMIT shown(submission, image, false);
}

void LongLook::check()
{
    const bool wordsAlone = m_submission && m_submission->images.isEmpty();
    const auto wanted = wordsAlone ? ProofStage::State::Broken : ProofStage::State::Shown;
    if (m_stage.state() == wanted && m_stage.isVisible())
        return;
    m_submission.reset();
    m_dwell.stop();
}

void LongLook::end()
{
    check();
    if (const auto submission = std::exchange(m_submission, std::nullopt))
        Q_EMIT shown(*submission, m_image, true);
}

} // namespace proofdesk
