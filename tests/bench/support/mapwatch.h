// SPDX-License-Identifier: MIT
#pragma once

#include <memory>

namespace proofdesk::bench {

/// Sees when a window of any program is mapped on the display. Needs an X server, and libxcb when this was
/// built.
class MapWatch
{
public:
    /// nullptr where there is no X display, or no libxcb.
    [[nodiscard]] static std::unique_ptr<MapWatch> open();
    virtual ~MapWatch() = default;

    /// Forgets what was mapped so far.
    virtual void forget() = 0;
    /// Waits; false where no window larger than 200 × 200 was mapped in time.
    [[nodiscard]] virtual bool wait(int patienceMs) = 0;
};

} // namespace proofdesk::bench
