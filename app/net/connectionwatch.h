// SPDX-License-Identifier: MIT
#pragma once

#include "domain/clock.h"
#include "net/apierror.h"
#include "net/pausetimer.h"
#include "net/request.h"

#include <QObject>
#include <QString>

#include <chrono>

namespace proofdesk {

class RequestBudget;

/// What was last learned about the way to the service.
enum class ConnectionState { Unknown, Connected, Offline, Paused };

/// Learns from every answer whether the service can be reached, whether it asks for a pause, and whether it
/// takes the key.
class ConnectionWatch final : public QObject
{
    Q_OBJECT
public:
    ConnectionWatch(Clock& clock, RequestBudget& budget, quint32 seed, QObject* parent = nullptr);

    /// `status`: 0 where no answer came. Whoever hears of what was learned may delete this.
    void learn(int status, const Result<HttpAnswer>& answer);

    [[nodiscard]] ConnectionState state() const;
    [[nodiscard]] bool isPaused() const { return m_pause.isPaused(); }
    [[nodiscard]] std::chrono::milliseconds pauseLeft() const { return m_pause.left(); }
    [[nodiscard]] std::chrono::seconds askedInstead() const { return m_pause.askedInstead(); }
    /// After a pause one request asks whether the service lets us again, before all the others do.
    [[nodiscard]] bool isProbing() const { return m_probing; }

Q_SIGNALS:
    void stateChanged(proofdesk::ConnectionState state);
    /// A pause began, or a second of it passed, or it ended (zero).
    void pauseChanged(std::chrono::milliseconds left);
    void unauthorized(const QString& serviceMessage);

private:
    void onPauseChanged(std::chrono::milliseconds left);
    void tellState();

    RequestBudget& m_budget;
    PauseTimer m_pause;
    ConnectionState m_learned = ConnectionState::Unknown;
    ConnectionState m_told = ConnectionState::Unknown;
    bool m_probing = false;
};

} // namespace proofdesk
