// SPDX-License-Identifier: MIT
#pragma once

#include "net/dispatcher.h"
#include "net/exchange.h"
#include "net/lanequeue.h"
#include "net/pausetimer.h"
#include "net/wirelog.h"

#include <QRandomGenerator>

#include <unordered_map>

namespace proofdesk {

/// Where a call is: in the queue, resting between two tries, or in flight. dispatcher.cpp lets calls go out,
/// dispatcher_answers.cpp judges what comes back.
class Dispatcher::Private
{
public:
    Private(Dispatcher& dispatcher, const QUrl& apiOrigin, QByteArray apiKey, Clock& theClock,
            RequestBudget& theBudget, quint32 seed)
        : q(dispatcher)
        , origin(apiOrigin)
        , key(std::move(apiKey))
        , clock(theClock)
        , budget(theBudget)
        , random(seed)
        , pause(theClock, seed + 1)
        , budgetTimer(theClock)
        , getManager(Exchange::makeManager(apiOrigin))
    {
    }

    void enqueue(CallBase* call);
    void pumpSoon();
    void pump();
    void settleAll();

    Dispatcher& q;
    QUrl origin;
    QByteArray key;
    Clock& clock;
    RequestBudget& budget;
    QRandomGenerator random;
    PauseTimer pause;
    ClockTimer budgetTimer;
    WireLog log;
    ManagerPointer getManager;
    LaneQueue queue;
    std::unordered_map<const CallBase*, QueuedCall> resting; ///< between two tries
    struct Abandon
    {
        void operator()(Exchange* exchange) const
        {
            exchange->abandon();
            exchange->deleteLater(); // it may be telling us something just now
        }
    };
    using ExchangePointer = std::unique_ptr<Exchange, Abandon>;
    struct Flight
    {
        QueuedCall entry;
        ExchangePointer exchange;
        QDateTime chargedAt;
    };
    std::unordered_map<const CallBase*, Flight> flights;
    ConnectionState learned = ConnectionState::Unknown;
    ConnectionState told = ConnectionState::Unknown;
    quint64 nextOrder = 0;
    bool pumpIsDue = false;
    /// After a pause one request asks whether the service lets us again, before all the others do.
    bool probing = false;

    [[nodiscard]] ConnectionState state() const;
    void onPauseChanged(std::chrono::milliseconds left);
    void onExchangeFinished(const CallBase* call);

private:
    [[nodiscard]] bool hasRoomFor(Lane lane) const;
    [[nodiscard]] bool isTooLate(const QueuedCall& entry) const;
    void refuseLate(CallBase* call);
    void send(QueuedCall entry);
    void forget(const CallBase* call);
    void learn(const WireReply& reply, const Result<HttpAnswer>& answer);
    quint64 record(const Flight& flight, const WireReply& reply, qint64 received,
                   const Result<HttpAnswer>& answer);
    [[nodiscard]] bool goesAgain(QueuedCall entry, const ApiError& error);
    void hideKey(ApiError& error) const;
    void tellState();
};

} // namespace proofdesk
