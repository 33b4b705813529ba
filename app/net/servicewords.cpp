// SPDX-License-Identifier: MIT
#include "net/servicewords.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace proofdesk {

namespace {

constexpr qsizetype MaxWords = 2'000;
/// No error answer worth reading is larger.
constexpr qsizetype MaxErrorBody = 256 * 1024;

QString textOf(const QJsonValue& value)
{
    if (value.isString())
        return value.toString();
    if (value.isObject())
        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    if (value.isArray())
        return QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact));
    return {};
}

QString wordsOf(const QJsonObject& object)
{
    for (const auto& key : {QStringLiteral("error"), QStringLiteral("detail"), QStringLiteral("message")}) {
        QString text = textOf(object.value(key));
        if (!text.trimmed().isEmpty())
            return text;
    }
    return object.isEmpty() ? QString() : textOf(object);
}

} // namespace

bool looksLikeHtml(const QByteArray& body, const QByteArray& contentType)
{
    const QByteArray type = contentType.left(64).toLower();
    return type.startsWith("text/html") || type.startsWith("application/xhtml")
        || body.left(1024).trimmed().startsWith('<');
}

QString serviceWords(const QByteArray& body, const QByteArray& contentType)
{
    if (body.size() > MaxErrorBody || looksLikeHtml(body, contentType))
        return {};
    const QJsonDocument document = QJsonDocument::fromJson(body);
    QString words;
    if (document.isObject())
        words = wordsOf(document.object());
    else if (document.isArray())
        words = textOf(document.array());
    else if (contentType.toLower().startsWith("text/plain"))
        words = QString::fromUtf8(body);
    return words.trimmed().left(MaxWords);
}

} // namespace proofdesk
