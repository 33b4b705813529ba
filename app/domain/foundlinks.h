// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QString>
#include <QUrl>

namespace proofdesk {

/// The web addresses in foreign text, each once, in its order, at most so many. Only http and https with a
/// host, and without a name or password in front of it: nothing else is an address to go to.
[[nodiscard]] QList<QUrl> linksIn(const QString& text, int most);

} // namespace proofdesk
