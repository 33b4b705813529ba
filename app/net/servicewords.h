// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

namespace proofdesk {

/// The service's own words in the body of an error answer: "error" as documented ("Error Codes" in the API
/// text), else "detail" or "message", else what the object says as a whole. Foreign text, clamped to 2,000
/// characters. Empty where there are none, and for HTML, which is no word of the service.
[[nodiscard]] QString serviceWords(const QByteArray& body, const QByteArray& contentType);

/// Whether this is a web page rather than an answer of the service.
[[nodiscard]] bool looksLikeHtml(const QByteArray& body, const QByteArray& contentType);

} // namespace proofdesk
