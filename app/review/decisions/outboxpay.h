// SPDX-License-Identifier: MIT
#pragma once

#include "review/decisions/decision.h"

#include <QHash>
#include <QMap>
#include <QObject>

#include <optional>

namespace proofdesk {

class DecisionQueue;
class RapidWorkersApi;

/// What the outbox still takes from the balance that was read last: the approvals of all campaigns that wait
/// or are on their way, and those that were confirmed since that balance was asked for.
class OutboxPay final : public QObject
{
    Q_OBJECT
public:
    /// What each of them pays; nullopt where that is not known.
    using Due = QHash<SubmissionKey, std::optional<Money>>;

    OutboxPay(const DecisionQueue& queue, const RapidWorkersApi& api, QObject* parent = nullptr);

    [[nodiscard]] Due due() const;

private:
    void noteSettled(const Decision& decision);
    void noteRead(quint64 reading);

    const DecisionQueue& m_queue;
    Due m_confirmed; ///< and not in the balance for sure
    QMap<quint64, QList<SubmissionKey>> m_before; ///< what was confirmed before that reading was begun
};

} // namespace proofdesk
