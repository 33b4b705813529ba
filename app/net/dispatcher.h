// SPDX-License-Identifier: MIT
#pragma once

#include "domain/clock.h"
#include "net/call.h"
#include "net/connectionwatch.h"
#include "net/requestbudget.h"

#include <QObject>
#include <QUrl>

#include <chrono>
#include <memory>
#include <optional>

namespace proofdesk {

/// Sends calls to one API origin, in the order of their lanes, within one request budget, and settles them.
///
/// HTTP/1.1 only, redirects never followed, no cookies, the key only ever to this exact origin, a fresh
/// QNetworkAccessManager for each write, bodies that Qt can't send twice. Repeats by effect: reads up to 3
/// tries with growing pauses; what decides only after a 429; what spends never. A 429 pauses all lanes once.
class Dispatcher final : public QObject
{
    Q_OBJECT
public:
    /// Calls under way at once, reads and writes together.
    static constexpr int MaxInFlight = 6;
    /// Of these, at most so many decisions …
    static constexpr int MaxDecisionsInFlight = 4;
    /// … and so many others: a decision never waits for a slow list.
    static constexpr int MaxOthersInFlight = 5;
    static constexpr int MaxPrefetchInFlight = 3;

    /// `origin`: scheme, host and port only; `key` goes into X-API-Key. `seed` drives the jitter of pauses.
    Dispatcher(const QUrl& origin, QByteArray key, Clock& clock, RequestBudget& budget, quint32 seed,
               QObject* parent = nullptr);
    /// Cancels what is queued or under way.
    ~Dispatcher() override;

    /// https anywhere, or http on a loopback address; nullopt with a reason in `why` (English, untranslated)
    /// otherwise.
    [[nodiscard]] static std::optional<QUrl> checkedOrigin(const QString& text, QString* why = nullptr);
    /// A key that can stand in a header: [\x21-\x7E]{8,512} after trimming; nullopt otherwise.
    [[nodiscard]] static std::optional<QByteArray> checkedKey(const QString& text);

    [[nodiscard]] QUrl origin() const;
    [[nodiscard]] const RequestBudget& budget() const;

    /// Queues the call. The call stays its starter's; a cancelled one is never sent.
    void enqueue(CallBase* call);

    [[nodiscard]] ConnectionState connectionState() const;
    /// How long the pause that a 429 began still lasts; zero where nothing is paused.
    [[nodiscard]] std::chrono::milliseconds pauseLeft() const;
    /// How long a pause the service asked for, where it is cut to PauseTimer::LongestAsked; else zero.
    [[nodiscard]] std::chrono::seconds pauseAskedInstead() const;
    /// How many wait to be sent, or to be sent again: none of them is on the wire.
    [[nodiscard]] int queuedCount() const;

Q_SIGNALS:
    void connectionStateChanged(proofdesk::ConnectionState state);
    /// A 429 began a pause of this length, or a second of it passed, or it ended (zero).
    void pauseChanged(std::chrono::milliseconds left);
    /// A 401 came: the key is not, or no longer, accepted.
    void unauthorized(const QString& serviceMessage);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace proofdesk
