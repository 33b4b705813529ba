// SPDX-License-Identifier: MIT
#pragma once

#include "net/apierror.h"
#include "net/call.h"
#include "review/decisions/decision.h"

#include <QHash>
#include <QObject>
#include <QPointer>

#include <optional>

namespace proofdesk {

class RapidWorkersApi;

/// What the answer to one decision means for it.
struct SendOutcome
{
    enum class Kind {
        Sent, ///< the service said so
        NotDone, ///< it surely did not happen, and nothing is wrong with it: again later
        KeyRefused, ///< 401: nothing more can be sent with this key
        Refused, ///< 400: decided already, or not enough money; the truth must tell
        Failed, ///< the service said no for good
        Unknown ///< no answer: the truth must tell
    };
    Kind kind = Kind::Unknown;
    std::optional<ApiError> error;
    QString serviceMessage; ///< of Sent
    std::optional<Money> amountPaid; ///< of Sent
};

/// Hands decisions to the service, and says what their answers mean. Never cancels one that was sent.
class DecisionSender final : public QObject
{
    Q_OBJECT
public:
    explicit DecisionSender(RapidWorkersApi& api, QObject* parent = nullptr);
    /// What is queued and not on the wire yet is withdrawn.
    ~DecisionSender() override;

    void send(const Decision& decision);
    [[nodiscard]] int inFlight() const { return static_cast<int>(m_calls.size()); }
    /// Those among them that are not on the wire yet, and not charged to the request budget.
    [[nodiscard]] int queued() const;
    /// Takes back what has not been sent: these surely never will be.
    QList<qint64> withdrawQueued();

Q_SIGNALS:
    void finished(qint64 sequence, const proofdesk::SendOutcome& outcome);

private:
    void finish(qint64 sequence, const SendOutcome& outcome);

    RapidWorkersApi& m_api;
    QHash<qint64, QPointer<CallBase>> m_calls;
};

} // namespace proofdesk
