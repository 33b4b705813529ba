// SPDX-License-Identifier: MIT
#include "net/answerjudge.h"

#include "net/classify.h"

#include <utility>

namespace proofdesk {

AnswerJudge::AnswerJudge(const QByteArray& key, Clock& clock, quint32 seed)
    : m_key(key)
    , m_clock(clock)
    , m_random(seed)
{
}

Result<HttpAnswer> AnswerJudge::judge(WireReply reply, Effect effect) const
{
    m_key.hideIn(&reply);
    return classify(std::move(reply), effect, m_clock.now());
}

RetryVerdict AnswerJudge::goesAgain(Effect effect, const ApiError& error, int triesMade)
{
    return decideRetry(effect, error, triesMade, m_random.generateDouble());
}

} // namespace proofdesk
