// SPDX-License-Identifier: MIT
#pragma once

#include "domain/clock.h"

#include <QObject>
#include <QRandomGenerator>

#include <chrono>
#include <optional>

namespace proofdesk {

/// The one pause that a 429 begins for everything. As long as the service asks for; where it does not say,
/// longer each time until an answer comes.
class PauseTimer final : public QObject
{
    Q_OBJECT
public:
    static constexpr std::chrono::seconds FirstPause{30};
    static constexpr std::chrono::seconds LongestPause{15 * 60};
    /// What a service may ask for at the most: its limit counts by the hour.
    static constexpr std::chrono::seconds LongestAsked{60 * 60};

    PauseTimer(Clock& clock, quint32 seed, QObject* parent = nullptr);

    [[nodiscard]] bool isPaused() const { return m_paused; }
    [[nodiscard]] std::chrono::milliseconds left() const;
    /// What the service asked for, where that is longer than it gets; zero where it gets what it asked for,
    /// or where nothing is paused.
    [[nodiscard]] std::chrono::seconds askedInstead() const { return m_askedInstead; }

    /// A 429 came. Several that were under way together begin one pause, which grows only where one of them
    /// asks for longer. Never longer than LongestAsked.
    void begin(std::optional<std::chrono::seconds> asked);
    /// An answer other than 429 came: the next pause is short again.
    void relax() { m_grown = 0; }

Q_SIGNALS:
    /// The pause began, a second of it passed, or it ended (zero).
    void changed(std::chrono::milliseconds left);

private:
    void tick();
    void endPause();

    Clock& m_clock;
    QRandomGenerator m_random;
    ClockTimer m_timer;
    std::chrono::milliseconds m_steadyEnd{0};
    QDateTime m_wallEnd;
    std::chrono::seconds m_askedInstead{0};
    int m_grown = 0;
    bool m_paused = false;
};

} // namespace proofdesk
