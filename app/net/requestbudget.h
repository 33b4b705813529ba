// SPDX-License-Identifier: MIT
#pragma once

#include "domain/clock.h"
#include "net/request.h"

#include <QDateTime>
#include <QList>
#include <QObject>

#include <chrono>

namespace proofdesk {

/// The service's limit of 1,000 requests an hour for a key, kept as a sliding window of what was really sent.
///
/// Times come from the injected clock. A jump of the time of day backwards keeps the entries (they age from
/// the jump on), so that the budget is never taken for larger than it is.
class RequestBudget final : public QObject
{
    Q_OBJECT
public:
    static constexpr int PerHour = 1'000;
    /// Requests of the hour that only the Decision lane may use.
    static constexpr int DecisionShare = 100;

    explicit RequestBudget(Clock& clock, QObject* parent = nullptr);

    [[nodiscard]] int limit() const { return PerHour; }
    /// Requests that may still be sent in this sliding hour.
    [[nodiscard]] int left() const;
    /// Of these, how many are not kept for decisions. A pause that the service asked for is no matter here.
    [[nodiscard]] int leftBesideDecisions() const;
    [[nodiscard]] bool allows(Lane lane) const;
    /// How long until `lane` may send again; zero where it may now.
    [[nodiscard]] std::chrono::milliseconds untilAllowed(Lane lane) const;
    /// How long `count` requests on `lane` will take at the least, given what is left and when it comes back.
    [[nodiscard]] std::chrono::milliseconds forecast(int count, Lane lane) const;
    /// The same for a person who wants to know how long to wait: no faster than a service usually answers.
    [[nodiscard]] std::chrono::milliseconds estimate(int count, Lane lane) const;

    /// How many decisions wait to be sent: for that many requests of the hour the lanes of the background,
    /// Refresh and Prefetch, give way. What a person waits for keeps its share.
    void setDecisionsWaiting(int count);

    /// One request is about to be sent. Returns the time that stands for it.
    QDateTime charge();
    /// The request that was charged at this time surely never left this computer: it does not count.
    void giveBack(const QDateTime& at);
    /// The service said 429: whatever we counted, nothing is left for this long.
    void markExhausted(std::chrono::milliseconds pause = std::chrono::minutes(1));
    /// That time is over: what we counted holds again.
    void markAvailable();

    /// For keeping over restarts: UTC times of the requests of the last hour, oldest first.
    [[nodiscard]] QList<QDateTime> history() const;
    void restore(const QList<QDateTime>& history);

Q_SIGNALS:
    /// left() may have changed.
    void changed();
    /// Another number of decisions waits: what the background may use changed.
    void roomChanged();
    /// A request was charged at this time: for the store that keeps the history.
    void charged(const QDateTime& at);
    /// That request does not count any more.
    void givenBack(const QDateTime& at);

private:
    [[nodiscard]] qsizetype roomFor(Lane lane) const;
    void forget() const;
    void watchWindow();
    [[nodiscard]] std::chrono::milliseconds exhaustedFor() const;

    Clock& m_clock;
    ClockTimer m_window;
    mutable QList<QDateTime> m_sent; ///< oldest first, none older than an hour, none in the future
    std::chrono::milliseconds m_exhaustedUntil{0}; ///< on the steady clock
    int m_decisionsWaiting = 0;
};

} // namespace proofdesk
