// SPDX-License-Identifier: MIT
#pragma once

#include "sandbox/sandboxrandom.h"
#include "sandbox/sandboxstate.h"

#include <QDateTime>

#include <map>

namespace proofdesk {

/// Makes workers and what they send: mostly honest, now and then not. Everything follows from the seed and
/// the order of the calls.
class SubmissionMaker
{
public:
    /// With `sharedPictures` at most a few hundred pictures are drawn, however many submissions there are.
    SubmissionMaker(SandboxState& state, quint32 seed, bool sharedPictures);

    void addWorkers(int count);
    /// A submission that is not added yet: the campaign tells what it shows, the status how honest it is
    /// (nobody approved a wrong page).
    [[nodiscard]] SandboxSubmission make(qint32 campaign, ProofTopic topic, SubmissionStatus status,
                                         const QDateTime& time);
    /// New ones among the active campaigns, or in one of them (-1: all); returns how many found room.
    int arrive(int count, qint32 campaign, const QDateTime& time);
    /// What arrives by itself in the time since the last call, one in about every 25 s.
    void arriveUntil(const QDateTime& time);

    [[nodiscard]] SandboxRandom& random() { return m_random; }

private:
    [[nodiscard]] qint32 chooseWorker();
    [[nodiscard]] ProofSpec honest(ProofTopic topic, const QString& caption);
    [[nodiscard]] ProofSpec suspect(ProofTopic topic, const QString& caption);
    [[nodiscard]] qint32 choosePicture(qint32 campaign, ProofTopic topic, SubmissionStatus status);

    SandboxState& m_state;
    SandboxRandom m_random;
    bool m_sharedPictures;
    std::map<qint32, std::vector<qint32>> m_recent; ///< specs of each campaign, for the same file again
    std::map<ProofTopic, std::vector<qint32>> m_pool; ///< where pictures are shared
    QDateTime m_lastArrival;
};

} // namespace proofdesk
