// SPDX-License-Identifier: MIT
#include "net/connectionwatch.h"

#include "net/requestbudget.h"

#include <QPointer>

#include <utility>

namespace proofdesk {

using namespace std::chrono_literals;

ConnectionWatch::ConnectionWatch(Clock& clock, RequestBudget& budget, quint32 seed, QObject* parent)
    : QObject(parent)
    , m_budget(budget)
    , m_pause(clock, seed)
{
    connect(&m_pause, &PauseTimer::changed, this, &ConnectionWatch::onPauseChanged);
}

void ConnectionWatch::learn(int status, const Result<HttpAnswer>& answer)
{
    const QPointer<ConnectionWatch> alive(this);
    if (!answer && answer.error().kind == ErrorKind::RateLimited) {
        m_pause.begin(answer.error().retryAfter);
        if (!alive)
            return;
        m_budget.markExhausted(m_pause.left());
        if (!alive)
            return;
    } else if (status > 0) {
        m_pause.relax();
        m_probing = false;
    }
    if (status > 0)
        m_learned = ConnectionState::Connected;
    else if (!answer && answer.error().isOffline())
        m_learned = ConnectionState::Offline;
    tellState();
    if (alive && !answer && answer.error().kind == ErrorKind::Unauthorized)
        Q_EMIT unauthorized(answer.error().serviceMessage);
}

ConnectionState ConnectionWatch::state() const
{
    return m_pause.isPaused() ? ConnectionState::Paused : m_learned;
}

void ConnectionWatch::onPauseChanged(std::chrono::milliseconds left)
{
    if (left == 0ms) {
        m_probing = true;
        m_budget.markAvailable();
    }
    const QPointer<ConnectionWatch> alive(this);
    Q_EMIT pauseChanged(left);
    if (alive)
        tellState();
}

void ConnectionWatch::tellState()
{
    const ConnectionState now = state();
    if (std::exchange(m_told, now) != now)
        Q_EMIT stateChanged(now);
}

} // namespace proofdesk
