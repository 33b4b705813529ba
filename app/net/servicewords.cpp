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
    QByteArray start = body.left(1024).trimmed();
    if (start.startsWith("\xEF\xBB\xBF"))
        start.remove(0, 3);
    if (start.startsWith('<'))
        return true;
    // JSON under a wrong name is an answer all the same.
    const QByteArray type = contentType.left(64).toLower();
    return (type.startsWith("text/html") || type.startsWith("application/xhtml")) && !start.startsWith('{')
        && !start.startsWith('[');
}

QString serviceWords(const QByteArray& body, const QByteArray& contentType)
{
    if (body.size() > MaxErrorBody || looksLikeHtml(body, contentType))
        return {};
    // A byte that is no UTF-8 hides no words.
    const QJsonDocument document =
        QJsonDocument::fromJson(body.isValidUtf8() ? body : QString::fromUtf8(body).toUtf8());
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
