// SPDX-License-Identifier: MIT
#include "net/dispatcher.h"

#include "net/answerjudge.h"
#include "net/exchange.h"
#include "net/lanequeue.h"
#include "net/origin.h"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace proofdesk {

using namespace std::chrono_literals;

namespace {
constexpr std::array Lanes{Lane::Decision, Lane::Interactive, Lane::Refresh, Lane::Prefetch};
}

/// Where each call is: in the queue, resting between two tries, or in flight.
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
        , judge(key, theClock, seed)
        , watch(theClock, theBudget, seed + 1)
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
    AnswerJudge judge;
    ConnectionWatch watch;
    ClockTimer budgetTimer;
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
    quint64 nextOrder = 0;
    bool pumpIsDue = false;

    void onExchangeFinished(const CallBase* call);

private:
    [[nodiscard]] bool hasRoomFor(Lane lane) const;
    [[nodiscard]] bool isTooLate(const QueuedCall& entry) const;
    void refuseLate(CallBase* call);
    void send(const QueuedCall& entry);
    void forget(const CallBase* call);
    [[nodiscard]] bool goesAgain(QueuedCall entry, const ApiError& error);
};

void Dispatcher::Private::enqueue(CallBase* call)
{
    if (!call->isPending())
        return;
    QObject::connect(call, &CallBase::cancelled, &q, [this, call] { forget(call); });
    queue.insert({call, nextOrder++, 0, clock.now(), clock.steady()});
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
    if (watch.isPaused())
        return;
    for (const Lane lane : Lanes) {
        while (!queue.isEmpty(lane) && hasRoomFor(lane)) {
            if (watch.isProbing() && !flights.empty())
                return;
            if (const auto wait = budget.untilAllowed(lane); wait > 0ms) {
                // No later lane is allowed what this one is not.
                budgetTimer.start(wait);
                return;
            }
            const auto entry = queue.take(lane);
            if (entry && isTooLate(*entry))
                refuseLate(entry->call);
            else if (entry)
                send(*entry);
        }
    }
}

bool Dispatcher::Private::isTooLate(const QueuedCall& entry) const
{
    const auto longest = entry.call->request().longestQueueing;
    // The one clock stands still while the machine sleeps, the other may be set.
    const std::chrono::milliseconds byDay(entry.queuedAt.msecsTo(clock.now()));
    return longest > 0ms
        && (std::chrono::abs(byDay) > longest || clock.steady() - entry.queuedAtSteady > longest);
}

void Dispatcher::Private::refuseLate(CallBase* call)
{
    QObject::disconnect(call, &CallBase::cancelled, &q, nullptr);
    // From the event loop: whoever hears of it may delete all of us.
    QMetaObject::invokeMethod(
        call,
        [call] {
            ApiError late;
            late.kind = ErrorKind::RateLimited;
            late.detail = QStringLiteral("it had to wait, and what it was decided on is out of date");
            call->deliver(tl::make_unexpected(std::move(late)));
        },
        Qt::QueuedConnection);
}

void Dispatcher::Private::send(const QueuedCall& entry)
{
    CallBase* call = entry.call;
    ExchangePointer exchange(new Exchange(call->request(), origin, key, clock, *getManager));
    Exchange* started = exchange.get();
    QObject::connect(started, &Exchange::finished, &q, [this, call] { onExchangeFinished(call); });
    Flight& flight = flights.insert_or_assign(call, Flight{entry, std::move(exchange), {}}).first->second;
    call->markSending();
    flight.chargedAt = budget.charge(); // on record before it is on the wire
    started->start();
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
    const int status = reply.status;
    // Answered all the same, it came there and counts there.
    const bool neverLeft = reply.surelyNotSent && status == 0;
    Result<HttpAnswer> answer = judge.judge(std::move(reply), call->request().effect);

    // Whoever hears what follows may delete the call, or all of us.
    const QPointer<Dispatcher> alive(&q);
    const QPointer<CallBase> callAlive(call);
    if (neverLeft)
        budget.giveBack(flight.chargedAt);
    if (alive)
        watch.learn(status, answer);
    if (alive)
        pumpSoon();
    if (!callAlive || !call->isPending())
        return;
    if (!alive)
        return call->cancel();
    if (!answer && goesAgain(flight.entry, answer.error()))
        return;
    QObject::disconnect(call, &CallBase::cancelled, &q, nullptr);
    call->deliver(std::move(answer));
}

bool Dispatcher::Private::goesAgain(QueuedCall entry, const ApiError& error)
{
    CallBase* call = entry.call;
    const bool countsAsTry = error.kind != ErrorKind::RateLimited;
    entry.tries += countsAsTry ? 1 : 0;
    const RetryVerdict verdict = judge.goesAgain(call->request().effect, error, entry.tries);
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
    connect(&d->watch, &ConnectionWatch::pauseChanged, this, [this](std::chrono::milliseconds left) {
        if (left == 0ms)
            d->pumpSoon();
        Q_EMIT pauseChanged(left);
    });
    connect(&d->watch, &ConnectionWatch::stateChanged, this, &Dispatcher::connectionStateChanged);
    connect(&d->watch, &ConnectionWatch::unauthorized, this, &Dispatcher::unauthorized);
    connect(&d->budgetTimer, &ClockTimer::timeout, this, [this] { d->pump(); });
    connect(&budget, &RequestBudget::roomChanged, this, [this] {
        if (d->queue.count() > 0)
            d->pumpSoon();
    });
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

const RequestBudget& Dispatcher::budget() const
{
    return d->budget;
}

void Dispatcher::enqueue(CallBase* call)
{
    d->enqueue(call);
}

ConnectionState Dispatcher::connectionState() const
{
    return d->watch.state();
}

std::chrono::milliseconds Dispatcher::pauseLeft() const
{
    return d->watch.pauseLeft();
}

std::chrono::seconds Dispatcher::pauseAskedInstead() const
{
    return d->watch.askedInstead();
}

int Dispatcher::queuedCount() const
{
    return d->queue.count() + int(d->resting.size());
}

} // namespace proofdesk
