// SPDX-License-Identifier: MIT
#include "api/decode/exactjson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstring>
#include <utility>

namespace proofdesk {

namespace {

constexpr char16_t Mark = u'\uFDD0';
constexpr QByteArrayView MarkUtf8("\xEF\xB7\x90");
/// All integers of 18 digits fit into 64 bits.
constexpr qsizetype SafeDigits = 18;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// Behind the string that begins at `at` (a quote), or `end` where it never ends.
const char* skipString(const char* at, const char* end)
{
    const char* const first = at + 1;
    const char* from = first;
    while (from < end) {
        const auto* quote = static_cast<const char*>(std::memchr(from, '"', std::size_t(end - from)));
        if (!quote)
            return end;
        const char* back = quote;
        while (back > first && back[-1] == '\\')
            --back;
        if ((quote - back) % 2 == 0)
            return quote + 1;
        from = quote + 1;
    }
    return end;
}

const char* skipDigits(const char* at, const char* end)
{
    while (at < end && isDigit(*at))
        ++at;
    return at;
}

struct Number
{
    const char* end; ///< behind its last character
    bool exact; ///< QJsonValue holds it as it was written
};

/// The number that begins at `at`. What is no number by the grammar of JSON counts as exact: it stays as it
/// is, for Qt to refuse.
Number scanNumber(const char* at, const char* end)
{
    const char* digits = *at == '-' ? at + 1 : at;
    const char* next = skipDigits(digits, end);
    if (next == digits || (*digits == '0' && next - digits > 1))
        return {next, true};
    bool exact = next - digits <= SafeDigits;
    if (next < end && *next == '.') {
        const char* fraction = next + 1;
        next = skipDigits(fraction, end);
        if (next == fraction)
            return {next, true};
        exact = false;
    }
    if (next < end && (*next == 'e' || *next == 'E')) {
        const char* exponent = next + 1;
        if (exponent < end && (*exponent == '+' || *exponent == '-'))
            ++exponent;
        next = skipDigits(exponent, end);
        if (next == exponent)
            return {next, true};
        exact = false;
    }
    return {next, exact};
}

/// The same JSON with each number that a double would blur as marked text. Nothing is copied where there is
/// none, which is how the service documents its answers.
QByteArray withMarkedNumbers(const QByteArray& text)
{
    QByteArray result;
    const char* const end = text.constData() + text.size();
    const char* kept = text.constData();
    for (const char* at = kept; at < end;) {
        if (*at == '"') {
            at = skipString(at, end);
        } else if (isDigit(*at) || *at == '-') {
            const Number number = scanNumber(at, end);
            if (!number.exact) {
                result.append(kept, at - kept);
                result.append('"').append(MarkUtf8).append(at, number.end - at).append('"');
                kept = number.end;
            }
            at = number.end;
        } else {
            ++at;
        }
    }
    if (result.isEmpty())
        return text;
    return result.append(kept, end - kept);
}

constexpr char HalfEscape[] = R"(\ufffd)";
constexpr qsizetype EscapeLength = 6;

/// The code unit of the escape "\uXXXX" at `at`; nullopt where there is none.
std::optional<char16_t> escapedUnit(const QByteArray& text, qsizetype at)
{
    if (at + EscapeLength > text.size() || text.at(at) != '\\' || text.at(at + 1) != 'u')
        return std::nullopt;
    bool isHex = false;
    const ushort unit = text.mid(at + 2, 4).toUShort(&isHex, 16);
    return isHex ? std::optional(char16_t(unit)) : std::nullopt;
}

/// An escaped half of a pair without its other half is no character.
QByteArray withoutHalfEscapes(QByteArray text)
{
    for (qsizetype at = text.indexOf('\\'); at >= 0; at = text.indexOf('\\', at)) {
        const auto unit = escapedUnit(text, at);
        if (!unit) {
            at += 2; // another escape, which may be that of a backslash
            continue;
        }
        if (QChar::isHighSurrogate(*unit)) {
            const auto low = escapedUnit(text, at + EscapeLength);
            if (low && QChar::isLowSurrogate(*low)) {
                at += 2 * EscapeLength;
                continue;
            }
        }
        if (QChar::isSurrogate(*unit))
            text.replace(at, EscapeLength, HalfEscape);
        at += EscapeLength;
    }
    return text;
}

/// One bad byte hides no list: what is no UTF-8 becomes U+FFFD where it stands, and all else stays.
QByteArray mended(const QByteArray& text)
{
    QByteArray result = QByteArrayView(text).isValidUtf8() ? text : QString::fromUtf8(text).toUtf8();
    if (result.contains("\\ud") || result.contains("\\uD"))
        result = withoutHalfEscapes(std::move(result));
    return result;
}

} // namespace

tl::expected<QJsonValue, QString> readExactJson(const QByteArray& text)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(withMarkedNumbers(mended(text)), &error);
    if (error.error != QJsonParseError::NoError)
        return tl::make_unexpected(
            QStringLiteral("not JSON: %1 near byte %2").arg(error.errorString()).arg(error.offset));
    return document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
}

std::optional<QString> markedNumber(const QJsonValue& value)
{
    if (!value.isString())
        return std::nullopt;
    const QString text = value.toString();
    if (!text.startsWith(Mark))
        return std::nullopt;
    return text.mid(1);
}

} // namespace proofdesk
