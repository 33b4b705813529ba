// SPDX-License-Identifier: MIT
#pragma once

#include "domain/clock.h"
#include "proofs/prooferror.h"
#include "proofs/proofrequest.h"

#include <QHash>
#include <QObject>

namespace proofdesk {

/// How fast pictures are fetched that nobody looks at. What fails for a reason that may pass, such as no
/// connection, is tried again after a pause. So is the next after many that were refused in a row: a server
/// that blocks all of them says so with 403 or a page. The pauses grow while nothing comes, so that an hour
/// without a connection costs a few requests and not the whole list.
class SweepPace final : public QObject
{
    Q_OBJECT
public:
    explicit SweepPace(Clock& clock, QObject* parent = nullptr);

    /// Later it may be there. What is no picture, or is gone, stays so.
    [[nodiscard]] static bool mayPass(const ProofError& error);
    /// Whoever shows it may have better luck: it was not the file that was wrong.
    [[nodiscard]] static bool mayGoBetter(const ProofError& error);
    [[nodiscard]] bool mayGo() const { return !m_pause.isActive(); }
    /// That picture failed. True: it is worth another try, later.
    [[nodiscard]] bool failed(const ProofLoadKey& picture, const ProofError& error);
    void loaded(const ProofLoadKey& picture);

Q_SIGNALS:
    /// The pause is over.
    void goOn();

private:
    ClockTimer m_pause;
    QHash<ProofLoadKey, int> m_tries; ///< of those that failed and did not load since
    int m_failedInARow = 0; ///< pictures since something loaded
    int m_pausesInARow = 0; ///< since something loaded
};

} // namespace proofdesk
