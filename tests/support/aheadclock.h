// SPDX-License-Identifier: MIT
#pragma once

#include "domain/clock.h"

#include <utility>

namespace proofdesk {

/// The clock of the machine, which a test may put forward: time has passed then, and no timer has noticed.
class AheadClock final : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override { return m_machine.now().addMSecs(m_ahead.count()); }
    [[nodiscard]] std::chrono::milliseconds steady() const override { return m_machine.steady() + m_ahead; }
    void after(std::chrono::milliseconds delay, QObject* context, std::function<void()> what) override
    {
        m_machine.after(delay, context, std::move(what));
    }
    void putForward(std::chrono::milliseconds by) { m_ahead += by; }

private:
    SystemClock m_machine;
    std::chrono::milliseconds m_ahead{0};
};

} // namespace proofdesk
