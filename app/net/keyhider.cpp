// SPDX-License-Identifier: MIT
#include "net/keyhider.h"

#include <QString>

#include <algorithm>

namespace proofdesk {

namespace {

const QByteArray InItsPlace = QByteArrayLiteral("…");

/// With a backslash before these: JSON writes the two first so always, and a slash often.
QByteArray inJson(const QByteArray& key, bool slashToo)
{
    QByteArray written;
    for (const char c : key) {
        if (c == '"' || c == '\\' || (slashToo && c == '/'))
            written += '\\';
        written += c;
    }
    return written;
}

/// JSON that is safe inside of HTML writes these as numbers.
QByteArray inCarefulJson(const QByteArray& key)
{
    QByteArray written;
    for (const char c : inJson(key, true)) {
        if (c == '<' || c == '>' || c == '&' || c == '\'' || c == '+')
            written += "\\u00" + QByteArray::number(int(c), 16);
        else
            written += c;
    }
    return written;
}

} // namespace

KeyHider::KeyHider(const QByteArray& key)
{
    if (key.isEmpty())
        return;
    const QByteArray careful = inCarefulJson(key);
    const QByteArray inUrl = key.toPercentEncoding();
    for (const QByteArray& form :
         {key, inJson(key, false), inJson(key, true), careful, inUrl, inUrl.toLower(),
          QString::fromLatin1(key).toHtmlEscaped().toLatin1(), key.toBase64(), key.toHex()}) {
        if (!m_forms.contains(form))
            m_forms.append(form);
    }
    std::stable_sort(m_forms.begin(), m_forms.end(), [](const QByteArray& one, const QByteArray& other) {
        return one.size() > other.size();
    });
}

QByteArray KeyHider::hidden(QByteArray text) const
{
    for (const QByteArray& form : m_forms)
        text.replace(form, InItsPlace);
    return text;
}

void KeyHider::hideIn(WireReply* reply) const
{
    const qsizetype before = reply->body.size();
    reply->body = hidden(reply->body);
    // What was whole stays whole, and what was cut stays cut.
    if (reply->contentLength)
        *reply->contentLength += reply->body.size() - before;
    for (QByteArray* header : {&reply->contentType, &reply->retryAfter, &reply->date, &reply->location})
        *header = hidden(*header);
    reply->failure = QString::fromUtf8(hidden(reply->failure.toUtf8()));
}

} // namespace proofdesk
