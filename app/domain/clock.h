// SPDX-License-Identifier: MIT
#pragma once

#include <QDateTime>
#include <QObject>

#include <chrono>
#include <functional>

namespace proofdesk {

/// Where time comes from. Everything that waits or stamps takes a Clock in its constructor, so that a test
/// can move time by hand and none ever sleeps.
class Clock
{
public:
    Clock() = default;
    virtual ~Clock() = default;
    Q_DISABLE_COPY_MOVE(Clock)

    /// The time of day, in UTC. It may jump, forwards and backwards.
    [[nodiscard]] virtual QDateTime now() const = 0;
    /// Milliseconds that only ever grow, from an arbitrary start. They may stand still while the machine
    /// sleeps.
    [[nodiscard]] virtual std::chrono::milliseconds steady() const = 0;
    /// Calls `what` once, `delay` from now, from the event loop; silent once `context` is gone.
    virtual void after(std::chrono::milliseconds delay, QObject* context, std::function<void()> what) = 0;
};

/// The clock of the machine.
class SystemClock final : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override;
    [[nodiscard]] std::chrono::milliseconds steady() const override;
    void after(std::chrono::milliseconds delay, QObject* context, std::function<void()> what) override;
};

/// A single-shot timer on a Clock that can be stopped and started anew.
class ClockTimer final : public QObject
{
    Q_OBJECT
public:
    explicit ClockTimer(Clock& clock, QObject* parent = nullptr);

    /// Starts, or starts anew: what was set before will not fire.
    void start(std::chrono::milliseconds delay);
    void stop();
    [[nodiscard]] bool isActive() const { return m_active; }

Q_SIGNALS:
    void timeout();

private:
    Clock& m_clock;
    quint64 m_generation = 0;
    bool m_active = false;
};

} // namespace proofdesk
