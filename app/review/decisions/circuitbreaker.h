// SPDX-License-Identifier: MIT
#pragma once

#include "domain/clock.h"
#include "domain/money.h"
#include "net/apierror.h"

#include <QObject>

#include <optional>

namespace proofdesk {

class RapidWorkersApi;

/// Opens when several in a row go wrong for one reason (the service is down, or refuses all alike): what is
/// wrong with the way to the service, or with the money of the account, is not to be found out with every
/// decision that waits. While it is open the balance, which costs nothing to read, is read after growing
/// pauses; it closes when that is answered, and where money was missing, when there is more of it; or when
/// one is found to have been done after all. The next failure alike opens it again at once.
class CircuitBreaker final : public QObject
{
    Q_OBJECT
public:
    static constexpr int AlikeInARow = 5;

    CircuitBreaker(RapidWorkersApi& api, Clock& clock, QObject* parent = nullptr);

    [[nodiscard]] bool isOpen() const { return m_isOpen; }
    /// The last failure, while it is open.
    [[nodiscard]] const std::optional<ApiError>& reason() const { return m_reason; }
    /// When it is looked again; invalid while it is closed, or being looked.
    [[nodiscard]] QDateTime nextProbeAt() const { return m_isOpen ? m_probeAt : QDateTime(); }

    /// The service did what was asked, whether it said so or was read.
    void noteSuccess();
    /// `tooLow`: the balance, where that is what was missing.
    void noteFailure(const ApiError& error, std::optional<Money> tooLow = std::nullopt);
    /// A person says go on.
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
