// SPDX-License-Identifier: MIT
#include "ui/review/troubletold.h"

#include "models/outboxmodel.h"
#include "models/statewords.h"
#include "models/submissionmodel.h"
#include "review/decisions/decisionqueue.h"
#include "ui/common/plaintext.h"

#include <utility>

namespace proofdesk {

namespace {

constexpr int TogetherMs = 300; ///< what is refused within this time is told as one
constexpr qsizetype NameLength = 40;
constexpr qsizetype WhyLength = 200;

bool isTrouble(DecisionState state)
{
    return state == DecisionState::Failed || state == DecisionState::Conflict;
}

} // namespace

TroubleTold::TroubleTold(const DecisionQueue& queue, const SubmissionModel& model, QObject* parent)
    : QObject(parent)
    , m_queue(queue)
    , m_model(model)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(TogetherMs);
    connect(&m_soon, &QTimer::timeout, this, &TroubleTold::tell);
    connect(&queue, &DecisionQueue::changed, this, &TroubleTold::look);
    // What stands in the outbox from before was told then.
    const QList<Decision> open = queue.open();
    for (const Decision& decision : open) {
        if (isTrouble(decision.state))
            m_known.insert(decision.request.key, decision.state);
    }
}

void TroubleTold::look(const QList<SubmissionKey>& keys)
{
    for (const SubmissionKey& key : keys) {
        const auto decision = m_queue.find(key);
        if (!decision || !isTrouble(decision->state)) {
            m_known.remove(key);
            m_new.removeAll(key);
        } else if (m_known.value(key, DecisionState::Draft) != decision->state) {
            m_known.insert(key, decision->state);
            m_new.append(key);
        }
    }
    if (!m_new.isEmpty() && !m_soon.isActive())
        m_soon.start();
}

void TroubleTold::tell()
{
    const QList<SubmissionKey> keys = std::exchange(m_new, {});
    if (keys.size() > 1)
        Q_EMIT told(tr("%Ln decisions did not come about. The outbox says why.", nullptr, int(keys.size())));
    else if (const auto decision = keys.isEmpty() ? std::nullopt : m_queue.find(keys.first()))
        Q_EMIT told(wordsFor(*decision));
}

QString TroubleTold::wordsFor(const Decision& decision) const
{
    const SubmissionKey& key = decision.request.key;
    const auto here = key.campaign == m_model.campaign() ? m_model.submission(key.submission) : std::nullopt;
    const QString name =
        shownLine(here ? m_model.naming().name(*here) : decision.request.workerName, NameLength);
    const QString state = StateWords::ofDecision(decision.request.kind, decision.state);
    const QString why = shownLine(outboxRemark(decision), WhyLength);
    return why.isEmpty() ? tr("%1: %2.", "a worker's name, and a state").arg(name, state)
                         : tr("%1: %2. %3", "a worker's name, a state, and why").arg(name, state, why);
}

} // namespace proofdesk
