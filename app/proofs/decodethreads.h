// SPDX-License-Identifier: MIT
#pragma once

#include "proofs/decodejob.h"

#include <QObject>
#include <QThreadPool>

#include <functional>
#include <memory>
#include <vector>

namespace proofdesk {

/// Threads that open pictures, what matters most first. They are never waited for: what a thread is busy
/// with when this object goes is cut off from it, and ends by itself.
class DecodeThreads final : public QObject
{
    Q_OBJECT
public:
    struct Done
    {
        quint64 ticket = 0;
        DecodeOutcome outcome;
    };

    DecodeThreads(ProofCache& cache, int threads, QObject* parent = nullptr);
    ~DecodeThreads() override;

    void setThreads(int count);
    /// Something else that is done on these threads, and tells by itself what came of it. It may never run.
    using Work = std::function<void(CacheDoor& cache)>;

    /// The job's ticket. Of all that wait, what has the lowest rank comes first.
    quint64 start(int rank, DecodeJob job);
    void start(int rank, Work work);
    /// What is done since it was asked last.
    [[nodiscard]] std::vector<Done> takeDone();

Q_SIGNALS:
    /// takeDone() has something; once for all that came together.
    void someDone();

private:
    struct Shared;

    static void runNext(const std::shared_ptr<Shared>& shared);
    static void tell(Shared& shared, Done done);

    std::shared_ptr<Shared> m_shared;
    std::unique_ptr<QThreadPool> m_pool;
    quint64 m_last = 0;
};

} // namespace proofdesk
