// SPDX-License-Identifier: MIT
#pragma once

#include "net/call.h"
#include "net/dispatcher.h"
#include "net/requestbudget.h"
#include "support/manualclock.h"
#include "support/waiting.h"

#include <QTest>
#include <QUrl>

#include <memory>
#include <optional>

namespace proofdesk {

/// Where QTRY_VERIFY looks every 50 ms, this looks after every event.
#define EVENTUALLY(condition) QVERIFY2(soon([&] { return bool(condition); }), #condition)

/// What became of a call.
struct Outcome
{
    std::optional<Result<QByteArray>> result;

    [[nodiscard]] bool has() const { return result.has_value(); }
    [[nodiscard]] bool isGood() const { return result && result->has_value(); }
    [[nodiscard]] QByteArray body() const { return isGood() ? **result : QByteArray(); }
    [[nodiscard]] ApiError error() const { return result && !*result ? result->error() : ApiError{}; }
    [[nodiscard]] ErrorKind kind() const { return error().kind; }
};

/// A dispatcher on a clock that only the test moves, and calls whose value is the body of the answer.
struct NetBench
{
    static QByteArray key() { return QByteArrayLiteral("sentinel-key-0123456789"); }

    explicit NetBench(const QUrl& origin)
        : dispatcher(origin, key(), clock, budget, 7)
    {
    }

    static HttpRequest get(const QString& path, Lane lane = Lane::Interactive)
    {
        HttpRequest request(Effect::Reads);
        request.path = path;
        request.lane = lane;
        request.operation = QStringLiteral("read");
        return request;
    }
    static HttpRequest post(const QString& path, Effect effect, const QByteArray& body = "{}")
    {
        HttpRequest request(effect);
        request.verb = Verb::Post;
        request.path = path;
        request.body = body;
        request.contentType = "application/json";
        request.lane = effect == Effect::Decides ? Lane::Decision : Lane::Interactive;
        request.operation = QStringLiteral("write");
        return request;
    }

    Call<QByteArray>* call(const HttpRequest& request, Call<QByteArray>::Decoder decoder = &bodyOf)
    {
        auto* made = new Call<QByteArray>(request, std::move(decoder), &owner);
        dispatcher.enqueue(made);
        return made;
    }
    std::shared_ptr<Outcome> send(const HttpRequest& request, Call<QByteArray>::Decoder decoder = &bodyOf)
    {
        auto outcome = std::make_shared<Outcome>();
        call(request, std::move(decoder))->then(&owner, [outcome](const Result<QByteArray>& result) {
            outcome->result = result;
        });
        return outcome;
    }

    static Result<QByteArray> bodyOf(const HttpAnswer& answer) { return answer.body; }

    ManualClock clock;
    RequestBudget budget{clock};
    Dispatcher dispatcher;
    QObject owner;
};

} // namespace proofdesk
