// SPDX-License-Identifier: MIT
#include "net/dispatcher.h"

#include "net/classify.h"
#include "net/exchange.h"
#include "net/lanequeue.h"
#include "net/origin.h"
#include "net/pausetimer.h"
#include "net/retrypolicy.h"
#include "net/wirelog.h"

#include <QRandomGenerator>

#include <algorithm>
#include <array>
#include <unordered_map>

namespace proofdesk {

using namespace std::chrono_literals;

namespace {
constexpr std::array Lanes{Lane::Decision, Lane::Interactive, Lane::Refresh, Lane::Prefetch};
}

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
        QDateTime sentAt;
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
    void send(QueuedCall entry);
    void forget(const CallBase* call);
    void learn(const WireReply& reply, const Result<HttpAnswer>& answer);
    void record(const Flight& flight, const WireReply& reply, qint64 received,
                const Result<HttpAnswer>& answer);
    [[nodiscard]] bool goesAgain(QueuedCall entry, const ApiError& error);
    void hideKey(ApiError& error) const;
    void tellState();
};

ConnectionState Dispatcher::Private::state() const
{
    return pause.isPaused() ? ConnectionState::Paused : learned;
}

void Dispatcher::Private::tellState()
{
    const ConnectionState now = state();
    if (std::exchange(told, now) != now)
        Q_EMIT q.connectionStateChanged(now);
}

void Dispatcher::Private::enqueue(CallBase* call)
{
    if (!call->isPending())
        return;
    QObject::connect(call, &CallBase::cancelled, &q, [this, call] { forget(call); });
    queue.insert({call, nextOrder++, 0, 0});
    pumpSoon();
}

void Dispatcher::Private::forget(const CallBase* call)
{
    queue.remove(call);
    resting.erase(call);
    if (flights.erase(call) > 0)
        pumpSoon();
}

void Dispatcher::Private::pumpSoon()
{
    // From the event loop, so that whoever queues a call has time to listen to it, or to think better of it.
    if (std::exchange(pumpIsDue, true))
        return;
    QMetaObject::invokeMethod(
        &q,
        [this] {
            pumpIsDue = false;
            pump();
        },
        Qt::QueuedConnection);
}

bool Dispatcher::Private::hasRoomFor(Lane lane) const
{
    if (flights.size() >= size_t(MaxInFlight))
        return false;
    const auto count = [this](auto&& matches) {
        return std::count_if(flights.begin(), flights.end(), [&](const auto& flight) {
            return matches(flight.second.exchange->request().lane);
        });
    };
    if (lane == Lane::Decision)
        return count([](Lane l) { return l == Lane::Decision; }) < MaxDecisionsInFlight;
    if (count([](Lane l) { return l != Lane::Decision; }) >= MaxOthersInFlight)
        return false;
    return lane != Lane::Prefetch || count([](Lane l) { return l == Lane::Prefetch; }) < MaxPrefetchInFlight;
}

void Dispatcher::Private::pump()
{
    budgetTimer.stop();
    if (pause.isPaused())
        return;
    for (const Lane lane : Lanes) {
        while (!queue.isEmpty(lane) && hasRoomFor(lane)) {
            if (probing && !flights.empty())
                return;
            if (const auto wait = budget.untilAllowed(lane); wait > 0ms) {
                // No later lane is allowed what this one is not.
                budgetTimer.start(wait);
                return;
            }
            if (const auto entry = queue.take(lane))
                send(*entry);
        }
    }
}

void Dispatcher::Private::send(QueuedCall entry)
{
    ++entry.sent;
    CallBase* call = entry.call;
    ExchangePointer exchange(new Exchange(call->request(), origin, key, clock, *getManager));
    Exchange* started = exchange.get();
    QObject::connect(started, &Exchange::finished, &q, [this, call] { onExchangeFinished(call); });
    flights.insert_or_assign(call, Flight{entry, std::move(exchange), clock.now()});
    call->markSending();
    started->start();
    budget.charge();
}

void Dispatcher::Private::onExchangeFinished(const CallBase* finishedCall)
{
    const auto found = flights.find(finishedCall);
    if (found == flights.end())
        return;
    const Flight flight = std::move(found->second);
    flights.erase(found);
    CallBase* call = flight.entry.call;

    WireReply reply = flight.exchange->takeResult();
    const qint64 received = reply.body.size();
    WireReply head = reply;
    head.body.clear();
    Result<HttpAnswer> answer = classify(std::move(reply), call->request().effect, clock.now());
    if (!answer)
        hideKey(answer.error());

    // Whoever hears what follows may delete the call, or all of us.
    const QPointer<Dispatcher> alive(&q);
    const QPointer<CallBase> callAlive(call);
    record(flight, head, received, answer);
    if (alive)
        learn(head, answer);
    if (alive)
        pumpSoon();
    if (!alive || !callAlive || !call->isPending())
        return;
    if (!answer && goesAgain(flight.entry, answer.error()))
        return;
    QObject::disconnect(call, &CallBase::cancelled, &q, nullptr);
    call->deliver(std::move(answer));
}

void Dispatcher::Private::learn(const WireReply& reply, const Result<HttpAnswer>& answer)
{
    const QPointer<Dispatcher> alive(&q);
    if (!answer && answer.error().kind == ErrorKind::RateLimited) {
        pause.begin(answer.error().retryAfter);
        if (alive)
            budget.markExhausted(pause.left());
        if (!alive)
            return;
    } else if (reply.status > 0) {
        pause.relax();
        probing = false;
    }
    if (reply.status > 0)
        learned = ConnectionState::Connected;
    else if (!answer && answer.error().isOffline())
        learned = ConnectionState::Offline;
    tellState();
    if (alive && !answer && answer.error().kind == ErrorKind::Unauthorized)
        Q_EMIT q.unauthorized(answer.error().serviceMessage);
}

bool Dispatcher::Private::goesAgain(QueuedCall entry, const ApiError& error)
{
    CallBase* call = entry.call;
    const bool countsAsTry = error.kind != ErrorKind::RateLimited;
    entry.tries += countsAsTry ? 1 : 0;
    const RetryVerdict verdict =
        decideRetry(call->request().effect, error, entry.tries, random.generateDouble());
    switch (verdict.step) {
    case RetryVerdict::Step::Settle:
        return false;
    case RetryVerdict::Step::AfterPause:
        call->markQueued();
        queue.insert(entry);
        return true;
    case RetryVerdict::Step::AfterDelay:
        call->markQueued();
        resting.insert_or_assign(call, entry);
        clock.after(verdict.delay, call, [this, call, alive = QPointer<Dispatcher>(&q)] {
            if (!alive)
                return;
            const auto rested = resting.find(call);
            if (rested == resting.end())
                return;
            queue.insert(rested->second);
            resting.erase(rested);
            pumpSoon();
        });
        return true;
    }
    return false;
}

void Dispatcher::Private::hideKey(ApiError& error) const
{
    // A service may well repeat the key in what it says about it.
    const QString secret = QString::fromLatin1(key);
    error.serviceMessage.replace(secret, QStringLiteral("…"));
    error.detail.replace(secret, QStringLiteral("…"));
}

void Dispatcher::Private::record(const Flight& flight, const WireReply& reply, qint64 received,
                                 const Result<HttpAnswer>& answer)
{
    const HttpRequest& request = flight.exchange->request();
    WireEntry entry;
    entry.at = flight.sentAt;
    entry.operation = request.operation;
    entry.verb = request.verb;
    entry.lane = request.lane;
    entry.path = request.path;
    entry.attempt = flight.entry.sent;
    entry.status = reply.status;
    entry.bytesSent = flight.exchange->bytesSent();
    entry.bytesReceived = received;
    entry.duration = flight.exchange->duration();
    if (!answer) {
        const ApiError& error = answer.error();
        entry.error = error.kind;
        entry.words = error.serviceMessage.isEmpty() ? error.detail : error.serviceMessage;
    }
    log.append(std::move(entry));
}

void Dispatcher::Private::onPauseChanged(std::chrono::milliseconds left)
{
    if (left == 0ms) {
        probing = true;
        budget.markAvailable();
        pumpSoon();
    }
    const QPointer<Dispatcher> alive(&q);
    Q_EMIT q.pauseChanged(left);
    if (alive)
        tellState();
}

void Dispatcher::Private::settleAll()
{
    QList<CallBase*> calls;
    for (const QueuedCall& entry : queue.takeAll())
        calls.append(entry.call);
    for (const auto& [call, entry] : resting)
        calls.append(entry.call);
    for (const auto& [call, flight] : flights)
        calls.append(flight.entry.call);
    for (CallBase* call : calls)
        QObject::disconnect(call, nullptr, &q, nullptr);
    resting.clear();
    flights.clear();
    for (CallBase* call : calls)
        call->cancel();
}

Dispatcher::Dispatcher(const QUrl& origin, QByteArray key, Clock& clock, RequestBudget& budget, quint32 seed,
                       QObject* parent)
    : QObject(parent)
    , d(std::make_unique<Private>(*this, origin, std::move(key), clock, budget, seed))
{
    connect(&d->pause, &PauseTimer::changed, this,
            [this](std::chrono::milliseconds left) { d->onPauseChanged(left); });
    connect(&d->budgetTimer, &ClockTimer::timeout, this, [this] { d->pump(); });
}

Dispatcher::~Dispatcher()
{
    d->settleAll();
}

std::optional<QUrl> Dispatcher::checkedOrigin(const QString& text, QString* why)
{
    return proofdesk::checkedOrigin(text, why);
}

std::optional<QByteArray> Dispatcher::checkedKey(const QString& text)
{
    return proofdesk::checkedKey(text);
}

QUrl Dispatcher::origin() const
{
    return d->origin;
}

void Dispatcher::enqueue(CallBase* call)
{
    d->enqueue(call);
}

ConnectionState Dispatcher::connectionState() const
{
    return d->state();
}

std::chrono::milliseconds Dispatcher::pauseLeft() const
{
    return d->pause.left();
}

int Dispatcher::queuedCount() const
{
    return d->queue.count() + int(d->resting.size());
}

WireLog& Dispatcher::wireLog() const
{
    return d->log;
}

} // namespace proofdesk
