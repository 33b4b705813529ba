// SPDX-License-Identifier: MIT
#pragma once

#include "domain/money.h"
#include "net/apierror.h"
#include "net/call.h"
#include "net/requestbudget.h"

#include <QObject>
#include <QUrl>

#include <memory>

namespace proofdesk {

class Dispatcher;
class RapidWorkersApi;

/// Asks the service once whether it takes a key, by reading the balance. It costs one request and spends
/// nothing.
class KeyCheck final : public QObject
{
    Q_OBJECT
public:
    KeyCheck(const QUrl& origin, const QByteArray& key, Clock& clock, QObject* parent = nullptr);
    ~KeyCheck() override;

    void start();
    /// When requests were sent for it: they count in the budget of the account whose key it is.
    [[nodiscard]] QList<QDateTime> requests() const { return m_budget.history(); }

Q_SIGNALS:
    void finished(const proofdesk::Result<proofdesk::Money>& balance);

private:
    RequestBudget m_budget;
    std::unique_ptr<Dispatcher> m_dispatcher;
    std::unique_ptr<RapidWorkersApi> m_api;
    ScopedCall m_call;
};

} // namespace proofdesk
