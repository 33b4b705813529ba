// SPDX-License-Identifier: MIT
#include "ui/review/proof/longlook.h"

#include "review/seentracker.h"
#include "ui/review/proof/proofpresenter.h"
#include "ui/review/proof/proofstage.h"

#include <QEvent>

#include <utility>

namespace proofdesk {

LongLook::LongLook(ProofStage& stage, Clock& clock, QObject* parent)
    : QObject(parent)
    , m_stage(stage)
    , m_dwell(clock)
{
    connect(&m_dwell, &ClockTimer::timeout, this, &LongLook::end);
    stage.installEventFilter(this);
}

void LongLook::follow(const ProofPresenter& presenter)
{
    connect(&presenter, &ProofPresenter::begun, this, &LongLook::stop);
    connect(&presenter, &ProofPresenter::shown, this, &LongLook::begin);
}

void LongLook::begin(const Submission& submission, int image, bool seen)
{
    const bool goesOn = seen && m_submission && m_submission->id == submission.id && m_image == image;
    if (!goesOn)
        stop();
    if (seen) {
        m_submission = submission;
        m_image = image;
        if (!m_dwell.isActive())
            m_dwell.start(SeenTracker::Dwell);
    }
    Q_EMIT shown(submission, image, false);
}

void LongLook::stop()
{
    m_submission.reset();
    m_dwell.stop();
}

bool LongLook::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Hide)
        m_dwell.stop();
    else if (event->type() == QEvent::Show && m_submission)
        m_dwell.start(SeenTracker::Dwell);
    return QObject::eventFilter(watched, event);
}

bool LongLook::isInSight() const
{
    const bool wordsAlone = m_submission && m_submission->images.isEmpty();
    const auto wanted = wordsAlone ? ProofStage::State::Broken : ProofStage::State::Shown;
    return m_stage.state() == wanted && m_stage.isVisible() && !m_stage.window()->isMinimized();
}

void LongLook::end()
{
    const bool looked = isInSight();
    const auto submission = std::exchange(m_submission, std::nullopt);
    if (looked && submission)
        Q_EMIT shown(*submission, m_image, true);
}

} // namespace proofdesk
