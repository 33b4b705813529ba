// SPDX-License-Identifier: MIT
#pragma once

#include "api/rapidworkersapi.h"
#include "net/dispatcher.h"
#include "support/manualclock.h"
#include "support/rawserver.h"

#include <QPointer>
#include <QTest>

#include <optional>

namespace proofdesk {

inline constexpr const char* goldenKey = "golden-key-0123456789";
inline constexpr const char16_t* goldenCampaign = u"123e4567-e89b-12d3-a456-426614174000";

/// The API over a real dispatcher and a real socket, on a clock that moves only by hand.
struct ApiWorld
{
    explicit ApiWorld(const QUrl& origin)
        : dispatcher(origin, goldenKey, clock, budget, 1)
        , api(dispatcher, QStringLiteral("de"))
    {
    }

    /// Runs the call to its end; pauses between tries pass at once. nullopt where it never settles.
    template <typename T> std::optional<Result<T>> outcome(Call<T>* call)
    {
        std::optional<Result<T>> got;
        call->then(&context, [&got](const Result<T>& result) { got = result; });
        // An answer over loopback may take a while on a busy machine, so time stands still while one is due.
        const QPointer<Call<T>> waiting(call);
        const auto settled = [&] {
            if (waiting && waiting->state() == CallBase::State::Queued)
                clock.advance(std::chrono::seconds(1));
            return got.has_value();
        };
        if (!QTest::qWaitFor(settled, 20'000))
            return std::nullopt;
        return got;
    }

    QObject context;
    ManualClock clock;
    RequestBudget budget{clock};
    Dispatcher dispatcher;
    RapidWorkersApi api;
};

} // namespace proofdesk
