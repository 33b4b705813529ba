// SPDX-License-Identifier: MIT
#include "review/bulk/rejectionsfirst.h"

#include "review/bulk/bulkplan.h"
#include "review/decisions/decisionqueue.h"

#include <utility>

namespace proofdesk {

RejectionsFirst::RejectionsFirst(DecisionQueue& queue, QObject* parent)
    : QObject(parent)
    , m_queue(queue)
{
    connect(&queue, &DecisionQueue::changed, this, &RejectionsFirst::look);
    connect(&queue, &DecisionQueue::pausedChanged, this, &RejectionsFirst::look);
}

void RejectionsFirst::start(const CampaignId& campaign, const QList<Decision>& rejections)
{
    m_campaign = campaign;
    m_rejections = rejections;
    m_active = true;
    m_paused = false;
    send();
}

void RejectionsFirst::stop()
{
    if (!std::exchange(m_active, false))
        return;
    m_rejections.clear();
    m_queue.stopHurrying();
}

void RejectionsFirst::setPaused(bool paused)
{
    m_paused = paused;
    if (!paused && m_active)
        send();
}

void RejectionsFirst::send()
{
    // Judged when all were handed on: what is told meanwhile must not end it half-way.
    const QList<Decision> rejections = m_rejections;
    m_active = false;
    QList<qint64> waiting;
    for (const Decision& rejection : rejections) {
        const auto now = m_queue.find(rejection.request.key);
        if (!now)
            continue;
        if (now->state == DecisionState::Failed)
            m_queue.retry(now->sequence);
        waiting.append(now->sequence);
    }
    m_queue.sendNow(waiting);
    m_active = true;
    look();
}

void RejectionsFirst::look()
{
    if (!m_active)
        return;
    int done = 0;
    bool stuck = false;
    std::optional<ApiError> error;
    for (const Decision& rejection : std::as_const(m_rejections)) {
        const auto now = m_queue.find(rejection.request.key);
        if (!now || isDecidedAtService(*now)) {
            ++done;
            continue;
        }
        const bool waits = now->state == DecisionState::Waiting && now->error && m_queue.isPaused();
        if (!waits && now->state != DecisionState::Failed)
            continue;
        stuck = true;
        if (!error)
            error = now->error;
    }
    Q_EMIT progressed(done, static_cast<int>(m_rejections.size()));
    if (!m_active || m_paused)
        return; // cancelled just now, or looked at again when the person goes on
    if (stuck) {
        stop();
        Q_EMIT failed(error);
    } else if (done == m_rejections.size() && !m_queue.isUnderWay(m_campaign)) {
        stop();
        Q_EMIT confirmed();
    }
}

} // namespace proofdesk
