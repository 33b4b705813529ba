// SPDX-License-Identifier: MIT
#include "review/decisions/circuitbreaker.h"

#include "api/rapidworkersapi.h"
#include "net/backoff.h"

#include <utility>

namespace proofdesk {

using namespace std::chrono_literals;

namespace {

constexpr Backoff Probes(30s, 1min, 2min, 5min, 10min);

/// What is wrong with more than the one decision that met it. What was not sent, a limit and a refused key
/// are waited for elsewhere; a submission that is not there says nothing about the others.
bool concernsAll(const ApiError& error)
{
    switch (error.kind) {
    case ErrorKind::Cancelled:
    case ErrorKind::NotSent:
    case ErrorKind::RateLimited:
    case ErrorKind::Unauthorized:
    case ErrorKind::NotFound:
        return false;
    default:
        return true;
    }
}

/// A service that is down says so in turns: 502, then 503, then nothing. What it refuses it means.
bool areAlike(const ApiError& one, const ApiError& other)
{
    if (one.kind == ErrorKind::Refused || other.kind == ErrorKind::Refused)
        return one.kind == other.kind && one.httpStatus == other.httpStatus;
    return true;
}

} // namespace

CircuitBreaker::CircuitBreaker(RapidWorkersApi& api, Clock& clock, QObject* parent)
    : QObject(parent)
    , m_api(api)
    , m_clock(clock)
    , m_timer(clock)
{
    connect(&m_timer, &ClockTimer::timeout, this, &CircuitBreaker::probe);
}

void CircuitBreaker::noteSuccess()
{
    // A cheaper one that could be paid does not mean that the others can.
    if (m_isOpen && !m_balance)
        close();
    m_alike = 0;
    m_probes = 0;
    if (!m_isOpen)
        m_reason.reset();
}

void CircuitBreaker::noteFailure(const ApiError& error, std::optional<Money> tooLow)
{
    // Once open, it waits for the end of what opened it.
    if (!concernsAll(error) || m_isOpen)
        return;
    m_alike = m_reason && areAlike(*m_reason, error) ? m_alike + 1 : 1;
    m_reason = error;
    m_balance = tooLow;
    if (m_alike >= AlikeInARow)
        open();
}

void CircuitBreaker::open()
{
    m_isOpen = true;
    probeLater();
    Q_EMIT opened();
}

void CircuitBreaker::close()
{
    if (!std::exchange(m_isOpen, false))
        return;
    m_timer.stop();
    m_probeAt = {};
    m_alike = AlikeInARow - 1; // once more, and it opens again
    Q_EMIT closed();
}

void CircuitBreaker::probeLater()
{
    const auto pause = Probes.after(++m_probes);
    m_probeAt = m_clock.now().addMSecs(pause.count());
    m_timer.start(pause);
}

void CircuitBreaker::probe()
{
    m_probeAt = {};
    m_api.balance(Lane::Decision)->then(this, [this](const Result<Money>& balance) { judge(balance); });
}

void CircuitBreaker::judge(const Result<Money>& balance)
{
    if (!m_isOpen)
        return;
    if (balance && (!m_balance || *balance > *m_balance)) {
        close();
        return;
    }
    probeLater();
    Q_EMIT opened(); // when it is looked next has changed
}

} // namespace proofdesk
