// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

#include <functional>

namespace proofdesk {

/// Runs `work` on one of two decoding threads and then calls `done` on this one, from the event loop; silent
/// once `context` is gone. `work` must touch nothing that this thread may touch meanwhile.
void runOnDecodeThread(std::function<void()> work, QObject* context, std::function<void()> done);

} // namespace proofdesk
