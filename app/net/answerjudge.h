// SPDX-License-Identifier: MIT
#pragma once

#include "domain/clock.h"
#include "net/apierror.h"
#include "net/keyhider.h"
#include "net/request.h"
#include "net/retrypolicy.h"
#include "net/wirereply.h"

#include <QByteArray>
#include <QRandomGenerator>

namespace proofdesk {

/// Judges what came back of one try: an answer, or why there is none; and whether the call goes again. What
/// it says never repeats the key, although a service may well do so.
class AnswerJudge
{
public:
    /// `seed` drives the jitter of pauses between two tries.
    AnswerJudge(const QByteArray& key, Clock& clock, quint32 seed);

    [[nodiscard]] Result<HttpAnswer> judge(WireReply reply, Effect effect) const;
    /// `triesMade`: those that count, this one among them.
    [[nodiscard]] RetryVerdict goesAgain(Effect effect, const ApiError& error, int triesMade);

private:
    KeyHider m_key;
    Clock& m_clock;
    QRandomGenerator m_random;
};

} // namespace proofdesk
