// SPDX-License-Identifier: MIT
#pragma once

class QString;

namespace proofdesk {

/// Whether the file system on which the file lies, or would lie, has no room left worth mentioning.
[[nodiscard]] bool diskIsFull(const QString& fileName);

} // namespace proofdesk
