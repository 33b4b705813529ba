// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>
#include <QUrlQuery>

#include <chrono>

namespace proofdesk {

/// What a call does at the service; everything about repeating it follows from this.
enum class Effect {
    Reads, ///< may be repeated freely: 3 tries after no answer or 5xx
    Decides, ///< approve, reject, block, unblock: again after 429; after no answer the truth is read first
    Spends ///< create, approve all: never repeated by the program
};

/// The order in which calls share the request budget, most urgent first.
enum class Lane { Decision, Interactive, Refresh, Prefetch };

enum class Verb { Get, Post };

/// One HTTP request to the API origin, as data. Knows no endpoint.
struct HttpRequest
{
    /// Whoever makes a request says what it does: everything about repeating it follows from that.
    explicit HttpRequest(Effect whatItDoes)
        : effect(whatItDoes)
    {
    }

    Verb verb = Verb::Get;
    QString path; ///< absolute, slashes exactly as documented; every id in it was checked by its type
    QUrlQuery query; ///< sent as it is: a '+' that is to arrive as one stands here as %2B
    QByteArray
        body; ///< for Post; never empty ("{}" at least): an empty body can't be guarded against resends
    QByteArray contentType; ///< for Post
    Effect effect;
    Lane lane = Lane::Interactive;
    std::chrono::milliseconds deadline{30'000}; ///< for one try, from sending to the last byte
    /// Longer than this it must not wait for its turn, by either clock: what it was decided on is out of date
    /// then, and it settles unsent as RateLimited. Zero: it may wait as long as it takes.
    std::chrono::milliseconds longestQueueing{0};
    qint64 maxAnswerBytes = 64LL * 1024 * 1024;
    QString operation; ///< "approve", "list submissions": English
};

/// A complete answer with a 2xx status.
struct HttpAnswer
{
    int status = 0;
    QByteArray body;
    QByteArray contentType;
};

} // namespace proofdesk
