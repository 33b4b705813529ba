// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArrayView>

namespace proofdesk {

/// Whether a JSON text is closed: every bracket and every string that was opened. No parser, only a look at
/// the end of what came. Qt reports a broken chunked body as a success, and this is how the missing rest
/// shows.
[[nodiscard]] bool isClosedJson(QByteArrayView text);

} // namespace proofdesk
