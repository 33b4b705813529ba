// SPDX-License-Identifier: MIT
#pragma once

#include "domain/clock.h"
#include "domain/money.h"
#include "net/apierror.h"

#include <QObject>

#include <optional>

namespace proofdesk {

class RapidWorkersApi;

/// Opens when AlikeInARow decisions in a row fail for one reason (the service is down, in whatever words, or
/// it refuses all alike), so that not every decision that waits runs into the same wall. While it is open,
/// nothing is sent, and the balance (which spends nothing) is read after growing pauses. It closes when the
/// balance can be read, and where money was missing, when there is more of it; or when a decision is found to
/// have been done after all. The next failure of that kind opens it again.
class CircuitBreaker final : public QObject
{
    Q_OBJECT
public:
    static constexpr int AlikeInARow = 5;

    CircuitBreaker(RapidWorkersApi& api, Clock& clock, QObject* parent = nullptr);

    [[nodiscard]] bool isOpen() const { return m_isOpen; }
    /// Failures alike since the last success; less than AlikeInARow while it is closed.
    [[nodiscard]] int alikeInARow() const { return m_alike; }
    /// The last failure, while it is open.
    [[nodiscard]] const std::optional<ApiError>& reason() const { return m_reason; }
    /// When the balance is read next; invalid while it is closed, or the balance is being read.
    [[nodiscard]] QDateTime nextProbeAt() const { return m_isOpen ? m_probeAt : QDateTime(); }

    /// The service did what was asked: it said so, or reading showed it.
    void noteSuccess();
    /// `tooLow`: the balance, where that is what was missing.
    void noteFailure(const ApiError& error, std::optional<Money> tooLow = std::nullopt);
    /// A person wants to go on.
    void close();

Q_SIGNALS:
    void opened();
    void closed();

private:
    void open();
    void probe();
    void probeLater();
    void judge(const Result<Money>& balance);

    RapidWorkersApi& m_api;
    Clock& m_clock;
    ClockTimer m_timer;
    std::optional<ApiError> m_reason;
    std::optional<Money> m_balance; ///< with which it was not enough; nothing where money was not missing
    QDateTime m_probeAt;
    int m_alike = 0;
    int m_probes = 0; ///< since the last success
    bool m_isOpen = false;
};

} // namespace proofdesk
