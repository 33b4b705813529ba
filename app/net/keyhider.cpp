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

/// JSON that is safe inside of HTML writes these as numbers, some in capitals.
QByteArray inCarefulJson(const QByteArray& key, bool capitals)
{
    QByteArray written;
    for (const char c : inJson(key, true)) {
        if (c == '<' || c == '>' || c == '&' || c == '\'' || c == '+') {
            const QByteArray number = QByteArray::number(int(c), 16);
            written += "\\u00" + (capitals ? number.toUpper() : number);
        } else
            written += c;
    }
    return written;
}

/// What stands of the key in base 64 however much stands before it, as in "user:key", and after it: the
/// letters that are of its bits alone.
QByteArray inLongerBase64(const QByteArray& key, qsizetype before)
{
    constexpr int bitsOfByte = 8;
    constexpr int bitsOfLetter = 6;
    const QByteArray letters =
        (QByteArray(before, 'x') + key).toBase64(QByteArray::Base64Encoding | QByteArray::OmitTrailingEquals);
    const qsizetype first = (before * bitsOfByte + bitsOfLetter - 1) / bitsOfLetter;
    const qsizetype end = (before + key.size()) * bitsOfByte / bitsOfLetter;
    return letters.mid(first, end - first);
}

} // namespace

KeyHider::KeyHider(const QByteArray& key)
{
    if (key.isEmpty())
        return;
    const QByteArray inUrl = key.toPercentEncoding();
    for (const QByteArray& form :
         {key, inJson(key, false), inJson(key, true), inCarefulJson(key, false), inCarefulJson(key, true),
          inUrl, inUrl.toLower(), QString::fromLatin1(key).toHtmlEscaped().toLatin1(), key.toBase64(),
          inLongerBase64(key, 0), inLongerBase64(key, 1), inLongerBase64(key, 2), key.toHex()}) {
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
