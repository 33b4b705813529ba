// SPDX-License-Identifier: MIT
#include "net/classify.h"
#include "net/dispatcher_p.h"
#include "net/retrypolicy.h"

namespace proofdesk {

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

    // Answered all the same, it came there and counts there.
    if (head.surelyNotSent && head.status == 0)
        budget.giveBack(flight.chargedAt);
    // Whoever hears what follows may delete the call, or all of us.
    const QPointer<Dispatcher> alive(&q);
    const QPointer<CallBase> callAlive(call);
    const quint64 number = record(flight, head, received, answer);
    if (alive)
        learn(head, answer);
    if (alive)
        pumpSoon();
    if (!callAlive || !call->isPending())
        return;
    if (!alive)
        return call->cancel();
    if (!answer && goesAgain(flight.entry, answer.error()))
        return;
    QObject::disconnect(call, &CallBase::cancelled, &q, nullptr);
    QObject::connect(call, &CallBase::notUnderstood, &q, [this, number](ApiError error) {
        hideKey(error);
        log.amend(number, error.kind, error.detail);
    });
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

quint64 Dispatcher::Private::record(const Flight& flight, const WireReply& reply, qint64 received,
                                    const Result<HttpAnswer>& answer)
{
    const HttpRequest& request = flight.exchange->request();
    WireEntry entry;
    entry.at = flight.chargedAt;
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
    return log.append(std::move(entry));
}

} // namespace proofdesk
