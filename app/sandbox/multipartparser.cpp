// SPDX-License-Identifier: MIT
#include "sandbox/multipartparser.h"

#include <algorithm>

namespace proofdesk {

namespace {

/// The parameter of a header such as `form-data; name="title"`; nullopt where it has none of that name.
std::optional<QByteArray> parameter(const QByteArray& header, const QByteArray& wanted)
{
    qsizetype at = header.indexOf(';');
    while (at >= 0 && at < header.size()) {
        ++at;
        const qsizetype equals = header.indexOf('=', at);
        if (equals < 0)
            return std::nullopt;
        const QByteArray name = header.mid(at, equals - at).trimmed().toLower();
        QByteArray value;
        at = equals + 1;
        if (at < header.size() && header[at] == '"') {
            for (++at; at < header.size() && header[at] != '"'; ++at) {
                if (header[at] == '\\' && at + 1 < header.size())
                    ++at;
                value += header[at];
            }
            at = header.indexOf(';', at);
        } else {
            const qsizetype end = header.indexOf(';', at);
            value = header.mid(at, end < 0 ? -1 : end - at).trimmed();
            at = end;
        }
        if (name == wanted)
            return value;
    }
    return std::nullopt;
}

std::optional<MultipartPart> parsePart(const QByteArray& bytes)
{
    const qsizetype end = bytes.indexOf("\r\n\r\n");
    if (end < 0)
        return std::nullopt;
    MultipartPart part;
    part.content = bytes.mid(end + 4);
    bool named = false;
    for (const QByteArray& line : bytes.left(end).split('\n')) {
        const qsizetype colon = line.indexOf(':');
        const QByteArray name = line.left(std::max<qsizetype>(0, colon)).trimmed().toLower();
        const QByteArray value = line.mid(colon + 1).trimmed();
        if (colon > 0 && name == "content-type") {
            part.contentType = value;
        } else if (colon > 0 && name == "content-disposition" && value.toLower().startsWith("form-data")) {
            const auto field = parameter(value, "name");
            named = field.has_value();
            part.name = field.value_or(QByteArray());
            part.fileName = parameter(value, "filename");
        }
    }
    return named ? std::optional(part) : std::nullopt;
}

} // namespace

std::optional<QList<MultipartPart>> parseMultipart(const QByteArray& contentType, const QByteArray& body)
{
    if (contentType.split(';').constFirst().trimmed().toLower() != "multipart/form-data")
        return std::nullopt;
    const auto boundary = parameter(contentType, "boundary");
    if (!boundary || boundary->isEmpty())
        return std::nullopt;

    const QByteArray delimiter = "\r\n--" + *boundary;
    const QByteArray framed = "\r\n" + body; // so that the first boundary looks like the others
    QList<MultipartPart> parts;
    qsizetype at = framed.indexOf(delimiter);
    while (at >= 0) {
        at += delimiter.size();
        if (framed.mid(at, 2) == "--")
            return parts;
        if (framed.mid(at, 2) != "\r\n")
            return std::nullopt;
        const qsizetype next = framed.indexOf(delimiter, at);
        if (next < 0)
            return std::nullopt;
        const auto part = parsePart(framed.mid(at + 2, next - at - 2));
        if (!part)
            return std::nullopt;
        parts.append(*part);
        at = next;
    }
    return std::nullopt;
}

} // namespace proofdesk
