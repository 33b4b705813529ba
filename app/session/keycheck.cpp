// SPDX-License-Identifier: MIT
#include "session/keycheck.h"

#include "api/rapidworkersapi.h"
#include "net/dispatcher.h"

namespace proofdesk {

KeyCheck::KeyCheck(const QUrl& origin, const QByteArray& key, Clock& clock, QObject* parent)
    : QObject(parent)
    , m_budget(clock)
    , m_dispatcher(std::make_unique<Dispatcher>(origin, key, clock, m_budget, 1U))
    , m_api(std::make_unique<RapidWorkersApi>(*m_dispatcher))
{
}

KeyCheck::~KeyCheck() = default;

void KeyCheck::start()
{
    auto* call = m_api->balance();
    m_call = call;
    call->then(this, [this](const Result<Money>& balance) { Q_EMIT finished(balance); });
}

} // namespace proofdesk
