// SPDX-License-Identifier: MIT
#pragma once

#include "support/manualclock.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEvent>
#include <QEventLoop>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QTimer>
#include <QUrl>

#include <memory>

namespace proofdesk {

/// Longer than anything takes over loopback on a machine that is busy with other things too.
inline constexpr int LongEnough = 60'000; // milliseconds

/// Lets events happen until that holds, or so long. Looks after every event, where qWaitFor() sleeps for 10
/// ms between two looks and thousands of requests would take minutes.
template <typename Condition> bool soon(Condition holds, int milliseconds = LongEnough)
{
    QElapsedTimer watch;
    watch.start();
    QTimer wake;
    wake.start(2);
    while (!holds()) {
        if (watch.elapsed() > milliseconds)
            return false;
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    return true;
}

/// The same while the time of a clock passes, a little with each look and 15 seconds at most: a busy machine
/// is not a slow service.
template <typename Condition> bool soonOnClock(ManualClock& clock, Condition holds)
{
    int looks = 0;
    return soon([&] {
        if (holds())
            return true;
        if (looks++ < 3'000)
            clock.advance(std::chrono::milliseconds(5));
        return holds();
    });
}

/// Asks the server there for what none understands until it refused, and again: each time by a network of its
/// own, which begins with a thread and a connection and so takes longer than what the program was about to
/// send, and with a turn of the program in between. Neither a log nor a fault of the sandbox knows of it. For
/// what must not arrive; what must is waited for.
inline bool letArriveAt(const QUrl& server)
{
    for (int round = 0; round < 4; ++round) {
        QNetworkAccessManager network;
        const std::unique_ptr<QNetworkReply> reply(network.sendCustomRequest(
            QNetworkRequest(server.resolved(QUrl(QStringLiteral("/pot")))), "BREW"));
        if (!soon([&reply] { return reply->isFinished(); }))
            return false;
    }
    return true;
}

} // namespace proofdesk
