// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>
#include <QUrl>

#include <optional>

class QNetworkRequest;

namespace proofdesk {

/// The origin (scheme, host, port, nothing more) that `text` names: https anywhere, http on loopback alone.
/// nullopt with a reason in `why` (English, untranslated) otherwise.
[[nodiscard]] std::optional<QUrl> checkedOrigin(const QString& text, QString* why = nullptr);

/// A key that can stand in a header: [\x21-\x7E]{8,512} after trimming; nullopt otherwise. A line break in it
/// would become a header of its own.
[[nodiscard]] std::optional<QByteArray> checkedKey(const QString& text);

/// Whether the host is this computer, by a literal address or the name localhost; no name is looked up.
[[nodiscard]] bool isLoopback(const QUrl& url);

/// Scheme, host and port are the same; a port that is not said is the scheme's own.
[[nodiscard]] bool isSameOrigin(const QUrl& a, const QUrl& b);

/// The one place where the key enters a request: X-API-Key, and only for a URL of exactly this origin.
/// Returns whether it did.
[[nodiscard]] bool addKey(QNetworkRequest& request, const QUrl& origin, const QByteArray& key);

} // namespace proofdesk
