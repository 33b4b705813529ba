// SPDX-License-Identifier: MIT
#include "proofs/sweeppace.h"

#include <algorithm>

namespace proofdesk {

namespace {

/// Of one picture, before it counts as one that can't be had.
constexpr int MostTries = 6;
/// The first pause; twice as long after each in which nothing came.
constexpr std::chrono::seconds ShortestPause{15};
constexpr int MostDoublings = 4;
/// So many may be gone one after the other without a pause.
constexpr int MostRefused = 8;
constexpr int TooManyRequests = 429;
constexpr int ServerFault = 500;

} // namespace

SweepPace::SweepPace(Clock& clock, QObject* parent)
    : QObject(parent)
    , m_pause(clock)
{
    connect(&m_pause, &ClockTimer::timeout, this, &SweepPace::goOn);
}

bool SweepPace::mayPass(const ProofError& error)
{
    switch (error.kind) {
    case ProofErrorKind::HostNotFound:
    case ProofErrorKind::Unreachable:
    case ProofErrorKind::TimedOut:
    case ProofErrorKind::CutShort:
        return true;
    case ProofErrorKind::HttpStatus:
        return error.httpStatus == TooManyRequests || error.httpStatus >= ServerFault;
    default:
        return false;
    }
}

bool SweepPace::mayGoBetter(const ProofError& error)
{
    switch (error.kind) {
    case ProofErrorKind::NotFound:
    case ProofErrorKind::Forbidden:
    case ProofErrorKind::HttpStatus:
    case ProofErrorKind::NotAnImage:
        return true;
    default:
        return mayPass(error);
    }
}

bool SweepPace::failed(const ProofLoadKey& picture, const ProofError& error)
{
    const bool passes = mayPass(error);
    // Those that were under way together fail together.
    if ((++m_failedInARow > MostRefused || passes) && mayGo())
        m_pause.start(ShortestPause * (1 << std::min(m_pausesInARow++, MostDoublings)));
    if (!passes)
        return false;
    if (++m_tries[picture] < MostTries)
        return true;
    m_tries.remove(picture);
    return false;
}

void SweepPace::loaded(const ProofLoadKey& picture)
{
    m_tries.remove(picture);
    m_failedInARow = 0;
    m_pausesInARow = 0;
}

} // namespace proofdesk
