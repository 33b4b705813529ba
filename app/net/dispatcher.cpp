// SPDX-License-Identifier: MIT
#include "net/dispatcher_p.h"

#include "net/origin.h"

#include <algorithm>
#include <array>

namespace proofdesk {

using namespace std::chrono_literals;

namespace {
constexpr std::array Lanes{Lane::Decision, Lane::Interactive, Lane::Refresh, Lane::Prefetch};
}

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
    queue.insert({call, nextOrder++, 0, 0, clock.now(), clock.steady()});
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

void Dispatcher::Private::send(QueuedCall entry)
{
    ++entry.sent;
    CallBase* call = entry.call;
    ExchangePointer exchange(new Exchange(call->request(), origin, key, clock, *getManager));
    Exchange* started = exchange.get();
    QObject::connect(started, &Exchange::finished, &q, [this, call] { onExchangeFinished(call); });
    Flight& flight = flights.insert_or_assign(call, Flight{entry, std::move(exchange), {}}).first->second;
    call->markSending();
    flight.chargedAt = budget.charge(); // on record before it is on the wire
    started->start();
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
