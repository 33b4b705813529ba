// SPDX-License-Identifier: MIT
#pragma once

#include "api/decode/jsonrow.h"
#include "net/apierror.h"
#include "net/request.h"

#include <QJsonArray>
#include <QJsonValue>
#include <QString>
#include <QUrl>

#include <optional>

namespace proofdesk {

/// An answer that does not decode. `serviceMessage`: the words of the service, where it gave any.
[[nodiscard]] ApiError unreadable(const QString& detail, const QString& serviceMessage = {});

/// The content of an answer; Unreadable where it is no JSON, or says that it failed although its status is
/// 2xx: {"error": …} or "success": false.
[[nodiscard]] Result<QJsonValue> contentOf(const HttpAnswer& answer);
/// The same, where it has to be an object.
[[nodiscard]] Result<JsonRow> objectOf(const HttpAnswer& answer);

/// A list, in whichever of its shapes: an array; {"results": […]}; {"results": {name: […]}}; {name: […]}.
struct JsonList
{
    QJsonArray rows;
    JsonRow around{QJsonObject()}; ///< the object that holds the list; empty where it is a bare array
    JsonRow results{QJsonObject()}; ///< the object "results", where it is one
};
[[nodiscard]] Result<JsonList> listOf(const HttpAnswer& answer, const JsonKey& name);

/// The address in "next", made absolute; nullopt where there is none, or where it leaves the API origin.
[[nodiscard]] std::optional<QUrl> nextOf(const JsonList& list, const QUrl& apiOrigin);
/// Whether "next" holds anything at all.
[[nodiscard]] bool namesNext(const JsonList& list);

/// How many rows the service says there are in all pages: "totalCount" of its "pagination", or "count".
[[nodiscard]] std::optional<qint64> statedCount(const JsonList& list);
/// What the service says of its pages; empty where it says nothing.
[[nodiscard]] JsonRow paginationOf(const JsonList& list);

/// Exactly the same scheme, host and port, and no user in it.
[[nodiscard]] bool isInsideOrigin(const QUrl& url, const QUrl& origin);

} // namespace proofdesk
