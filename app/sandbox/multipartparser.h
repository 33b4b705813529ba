// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QList>

#include <optional>

namespace proofdesk {

struct MultipartPart
{
    QByteArray name;
    std::optional<QByteArray> fileName; ///< nullopt: a text part
    QByteArray contentType; ///< empty where it says none
    QByteArray content;
};

/// Reads multipart/form-data (RFC 7578). nullopt where the media type is another, has no boundary, or the
/// body is not what it announces: a part without a name, no closing boundary.
[[nodiscard]] std::optional<QList<MultipartPart>> parseMultipart(const QByteArray& contentType,
                                                                 const QByteArray& body);

} // namespace proofdesk
