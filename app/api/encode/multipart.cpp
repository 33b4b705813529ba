// SPDX-License-Identifier: MIT
#include "api/encode/multipart.h"

#include <QCryptographicHash>

#include <algorithm>

namespace proofdesk {

namespace {

constexpr qsizetype BoundaryHashLength = 24;

/// As the HTML standard writes file names: these three are what could end the header or the quotes.
QByteArray quoted(const QString& fileName)
{
    QByteArray text = fileName.toUtf8();
    text.replace('"', "%22").replace('\r', "%0D").replace('\n', "%0A").replace('\0', "%00");
    return '"' + text + '"';
}

bool isToken(QByteArrayView text)
{
    constexpr QByteArrayView allowed("!#$&-^_.+");
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [allowed](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
            || allowed.contains(c);
    });
}

QByteArray checkedMediaType(const QByteArray& type)
{
    const qsizetype slash = type.indexOf('/');
    const bool good = slash > 0 && isToken(QByteArrayView(type).first(slash))
        && isToken(QByteArrayView(type).sliced(slash + 1));
    return good ? type : QByteArrayLiteral("application/octet-stream");
}

} // namespace

void MultipartForm::addText(const QByteArray& name, const QString& value)
{
    m_parts.append({"Content-Disposition: form-data; name=\"" + name + "\"\r\n", value.toUtf8()});
}

void MultipartForm::addFile(const QByteArray& name, const QString& fileName, const QByteArray& mediaType,
                            const QByteArray& content)
{
    m_parts.append({"Content-Disposition: form-data; name=\"" + name + "\"; filename=" + quoted(fileName)
                        + "\r\nContent-Type: " + checkedMediaType(mediaType) + "\r\n",
                    content});
}

QByteArray MultipartForm::boundary() const
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const Part& part : m_parts) {
        hash.addData(part.headers);
        hash.addData(part.content);
    }
    const QByteArray stem = "proofdesk-" + hash.result().toHex().first(BoundaryHashLength);
    // Content can't hold its own hash but by intent: the number is for that.
    for (int attempt = 0;; ++attempt) {
        QByteArray candidate = stem + '-' + QByteArray::number(attempt);
        const bool occurs = std::any_of(m_parts.begin(), m_parts.end(), [&candidate](const Part& part) {
            return part.content.contains(candidate) || part.headers.contains(candidate);
        });
        if (!occurs)
            return candidate;
    }
}

QByteArray MultipartForm::contentType() const
{
    return "multipart/form-data; boundary=" + boundary();
}

QByteArray MultipartForm::body() const
{
    const QByteArray delimiter = "--" + boundary();
    QByteArray bytes;
    for (const Part& part : m_parts)
        bytes += delimiter + "\r\n" + part.headers + "\r\n" + part.content + "\r\n";
    return bytes + delimiter + "--\r\n";
}

} // namespace proofdesk
