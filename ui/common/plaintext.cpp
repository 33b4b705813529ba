// SPDX-License-Identifier: MIT
#include "ui/common/plaintext.h"

#include <QChar>

namespace proofdesk {

namespace {

bool isLineEnd(char32_t c)
{
    return c == U'\n' || c == U'\v' || c == U'\f' || c == 0x85 || c == 0x2028 || c == 0x2029;
}

/// Characters that are part of words and pictures although they are invisible by themselves.
bool joinsCharacters(char32_t c)
{
    return c == 0x200C || c == 0x200D || (c >= 0xFE00 && c <= 0xFE0F);
}

bool hides(char32_t c)
{
    if (joinsCharacters(c))
        return false;
    const auto category = QChar::category(c);
    return category == QChar::Other_Control || category == QChar::Other_Format
        || category == QChar::Other_Surrogate || category == QChar::Other_PrivateUse || c == 0x115F
        || c == 0x1160 || c == 0x3164 || c == 0xFFA0 || c == 0x2800;
}

QString named(char32_t c)
{
    return QStringLiteral("\u27E8U+%1\u27E9").arg(uint(c), 4, 16, QLatin1Char('0')).toUpper();
}

} // namespace

QString shownText(const QString& foreign, qsizetype limit)
{
    QString shown;
    shown.reserve(qMin(foreign.size(), limit));
    qsizetype at = 0;
    while (at < foreign.size() && shown.size() < limit) {
        char32_t c = foreign[at].unicode();
        qsizetype length = 1;
        if (foreign[at].isHighSurrogate() && at + 1 < foreign.size() && foreign[at + 1].isLowSurrogate()) {
            c = QChar::surrogateToUcs4(foreign[at], foreign[at + 1]);
            length = 2;
        }
        if (c == U'\r') {
            if (at + 1 >= foreign.size() || foreign[at + 1] != u'\n')
                shown += u'\n';
        } else if (isLineEnd(c)) {
            shown += u'\n';
        } else if (c == U'\t') {
            shown += u' ';
        } else if (hides(c)) {
            shown += named(c);
        } else {
            shown += QStringView(foreign).mid(at, length);
        }
        at += length;
    }
    if (at < foreign.size())
        shown += u'\u2026';
    return shown;
}

QString shownLine(const QString& foreign, qsizetype limit)
{
    return shownText(foreign, limit).replace(u'\n', u' ');
}

QString toolTipText(const QString& foreign)
{
    const QString shown = shownText(foreign, 2'000);
    return QStringLiteral("<p style='white-space:pre-wrap'>") + shown.toHtmlEscaped()
        + QStringLiteral("</p>");
}

} // namespace proofdesk
