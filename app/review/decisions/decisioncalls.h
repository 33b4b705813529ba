// SPDX-License-Identifier: MIT
#pragma once

#include "net/call.h"
#include "review/decisions/decision.h"
#include "review/decisions/sendoutcome.h"

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QSet>

namespace proofdesk {

class RapidWorkersApi;

/// The calls to the service that carry decisions, and what their answers mean. Never cancels one that was
/// sent.
class DecisionCalls final : public QObject
{
    Q_OBJECT
public:
    explicit DecisionCalls(RapidWorkersApi& api, QObject* parent = nullptr);
    /// What is queued and not on the wire yet is withdrawn.
    ~DecisionCalls() override;

    void send(const Decision& decision);
    [[nodiscard]] int inFlight() const { return static_cast<int>(m_calls.size()); }
    /// Those among them that are not on the wire yet, and not charged to the request budget.
    [[nodiscard]] int queued() const;
    /// Takes back what has not been sent: these surely never will be. `only`: of these, unless it is null.
    QList<qint64> withdrawQueued(const QSet<qint64>* only = nullptr);

Q_SIGNALS:
    void finished(qint64 sequence, const proofdesk::SendOutcome& outcome);

private:
    void finish(qint64 sequence, const SendOutcome& outcome);

    RapidWorkersApi& m_api;
    QHash<qint64, QPointer<CallBase>> m_calls;
};

} // namespace proofdesk
