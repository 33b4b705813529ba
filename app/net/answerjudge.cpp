// SPDX-License-Identifier: MIT
#include "net/answerjudge.h"

#include "net/classify.h"

#include <utility>

namespace proofdesk {

AnswerJudge::AnswerJudge(QByteArray key, Clock& clock, quint32 seed)
    : m_key(std::move(key))
    , m_clock(clock)
    , m_random(seed)
{
}

Result<HttpAnswer> AnswerJudge::judge(WireReply reply, Effect effect) const
{
    Result<HttpAnswer> answer = classify(std::move(reply), effect, m_clock.now());
    if (!answer) {
        const QString secret = QString::fromLatin1(m_key);
        answer.error().serviceMessage.replace(secret, QStringLiteral("…"));
        answer.error().detail.replace(secret, QStringLiteral("…"));
    } else if (answer->body.contains(m_key)) {
        // Before it is decoded: what does not decode is told in the service's own words too.
        answer->body.replace(m_key, QByteArrayLiteral("…"));
    }
    return answer;
}

RetryVerdict AnswerJudge::goesAgain(Effect effect, const ApiError& error, int triesMade)
{
    return decideRetry(effect, error, triesMade, m_random.generateDouble());
}

} // namespace proofdesk
