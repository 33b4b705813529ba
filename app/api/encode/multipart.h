// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace proofdesk {

/// A multipart/form-data body as plain bytes, so that it goes through a body device that can't be sent twice
/// (QHttpMultiPart can be). The boundary follows from the content and does not occur in it.
class MultipartForm
{
public:
    /// A text part: UTF-8, no file name. `name` is ours: letters and '_'.
    void addText(const QByteArray& name, const QString& value);
    /// A file part. The name is quoted as browsers do; a media type that is no type/subtype is sent as
    /// application/octet-stream.
    void addFile(const QByteArray& name, const QString& fileName, const QByteArray& mediaType,
                 const QByteArray& content);

    [[nodiscard]] QByteArray contentType() const; ///< with the boundary
    [[nodiscard]] QByteArray body() const;

private:
    struct Part
    {
        QByteArray headers;
        QByteArray content;
    };

    [[nodiscard]] QByteArray boundary() const;

    QList<Part> m_parts;
};

} // namespace proofdesk
