// SPDX-License-Identifier: MIT
#include "ui/common/plaintext.h"

#include <QChar>

#include <algorithm>
#include <iterator>
#include <utility>

namespace proofdesk {

namespace {

constexpr char16_t ZeroWidthJoiner = 0x200D;
constexpr char16_t Isolate = 0x2068; // as its own first strong letter runs
constexpr char16_t IsolateEnd = 0x2069;
/// As many as anybody reads.
constexpr int MostPictures = 100;
/// No language has words of so many letters that must not be broken.
constexpr int LongestWord = 24;

std::pair<char32_t, qsizetype> characterAt(const QString& text, qsizetype at)
{
    if (text[at].isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate())
        return {QChar::surrogateToUcs4(text[at], text[at + 1]), 2};
    return {text[at].unicode(), 1};
}

bool isMark(char32_t c)
{
    const auto category = QChar::category(c);
    return category == QChar::Mark_NonSpacing || category == QChar::Mark_SpacingCombining
        || category == QChar::Mark_Enclosing;
}

/// Painted in colour: each costs the text engine a quarter of a millisecond, time and again. Below U+1F000
/// these are few, by Unicode's list of those that are pictures by themselves; others become one by the sign
/// that follows them.
bool isPicture(char32_t c)
{
    struct Range
    {
        char32_t first;
        char32_t last;
    };
    static constexpr Range Pictures[] = {
        {0x231A, 0x231B}, {0x23E9, 0x23EC}, {0x23F0, 0x23F0}, {0x23F3, 0x23F3}, {0x25FD, 0x25FE},
        {0x2614, 0x2615}, {0x2648, 0x2653}, {0x267F, 0x267F}, {0x2693, 0x2693}, {0x26A1, 0x26A1},
        {0x26AA, 0x26AB}, {0x26BD, 0x26BE}, {0x26C4, 0x26C5}, {0x26CE, 0x26CE}, {0x26D4, 0x26D4},
        {0x26EA, 0x26EA}, {0x26F2, 0x26F3}, {0x26F5, 0x26F5}, {0x26FA, 0x26FA}, {0x26FD, 0x26FD},
        {0x2705, 0x2705}, {0x270A, 0x270B}, {0x2728, 0x2728}, {0x274C, 0x274C}, {0x274E, 0x274E},
        {0x2753, 0x2755}, {0x2757, 0x2757}, {0x2795, 0x2797}, {0x27B0, 0x27B0}, {0x27BF, 0x27BF},
        {0x2B1B, 0x2B1C}, {0x2B50, 0x2B50}, {0x2B55, 0x2B55}, {0xFE0F, 0xFE0F}, {0x1F000, 0x1FAFF},
    };
    return c >= Pictures[0].first
        && std::any_of(std::begin(Pictures), std::end(Pictures),
                       [c](const Range& range) { return c >= range.first && c <= range.last; });
}

/// What belongs to the character before it.
bool continues(char32_t c)
{
    return isMark(c) || c == ZeroWidthJoiner || c == 0x200C || (c >= 0x1F3FB && c <= 0x1F3FF);
}

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

/// Lets pass of marks and joiners what writing needs.
class RunCap
{
public:
    bool takes(char32_t c)
    {
        const bool joined = std::exchange(m_joined, false);
        if (c == ZeroWidthJoiner || c == 0x200C) {
            if (joined || m_joiners >= MostJoiners || m_marks >= MostMarks)
                return m_joined = joined, false;
            m_joiners += c == ZeroWidthJoiner ? 1 : 0;
            return m_joined = true;
        }
        if (isMark(c)) {
            m_joined = joined;
            // Those that stand above or below stack; the signs of Indic scripts stand in line.
            const bool stacks = QChar::combiningClass(c) >= FirstStacking;
            return ++m_marks <= MostMarks && (!stacks || ++m_stacked <= MostStacked);
        }
        m_marks = 0;
        m_stacked = 0;
        if (isTooManyJamo(c))
            return false;
        const bool tone = c >= 0x1F3FB && c <= 0x1F3FF;
        if (!joined && !tone)
            m_joiners = 0;
        return true;
    }

private:
    /// Parts of Korean syllables of one kind in a row, all of which would be one syllable.
    bool isTooManyJamo(char32_t c)
    {
        int kind = 0;
        if ((c >= 0x1100 && c <= 0x115F) || (c >= 0xA960 && c <= 0xA97C))
            kind = 1;
        else if ((c >= 0x1160 && c <= 0x11A7) || (c >= 0xD7B0 && c <= 0xD7C6))
            kind = 2;
        else if ((c >= 0x11A8 && c <= 0x11FF) || (c >= 0xD7CB && c <= 0xD7FB))
            kind = 3;
        m_sameJamo = kind != 0 && kind == std::exchange(m_jamo, kind) ? m_sameJamo + 1 : 1;
        return kind != 0 && m_sameJamo > MostStacked;
    }

    static constexpr int MostMarks = 8;
    static constexpr int MostStacked = 3;
    static constexpr int MostJoiners = 4; ///< a family, or a kiss
    static constexpr int FirstStacking = 200;

    int m_marks = 0; ///< since the last character of its own
    int m_stacked = 0;
    int m_joiners = 0; ///< in this chain of joined characters
    bool m_joined = false; ///< the last one was a joiner
    int m_jamo = 0;
    int m_sameJamo = 0;
};

bool runsFromRight(const QString& text)
{
    for (qsizetype at = 0; at < text.size();) {
        const auto [c, length] = characterAt(text, at);
        const auto direction = QChar::direction(c);
        if (direction == QChar::DirR || direction == QChar::DirAL)
            return true;
        at += length;
    }
    return false;
}

/// The end of an isolate such as shownLine() makes, around words that need it; -1 where it is none.
qsizetype ownIsolateEnd(const QString& text, qsizetype from)
{
    for (qsizetype at = from + 1; at < text.size(); ++at) {
        const char16_t c = text[at].unicode();
        if (c == IsolateEnd)
            return runsFromRight(text.sliced(from, at - from)) ? at : -1;
        if (c == Isolate || c == u'\n')
            break;
    }
    return -1;
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
    RunCap cap;
    int pictures = 0;
    qsizetype at = 0;
    qsizetype isolatedTo = -1; // where the isolate that we are in ends
    while (at < foreign.size() && shown.size() < limit) {
        const auto [c, length] = characterAt(foreign, at);
        if (c == U'\r') {
            if (at + 1 >= foreign.size() || foreign[at + 1] != u'\n')
                shown += u'\n';
        } else if (isLineEnd(c)) {
            shown += u'\n';
        } else if (c == U'\t') {
            shown += u' ';
        } else if (c == Isolate && at > isolatedTo && (isolatedTo = ownIsolateEnd(foreign, at)) > at) {
            shown += Isolate;
        } else if (c == IsolateEnd && at == isolatedTo) {
            shown += IsolateEnd;
        } else if (hides(c)) {
            shown += named(c);
        } else if (pictures >= MostPictures && (isPicture(c) || continues(c))) {
            if (!shown.endsWith(u'\u2026'))
                shown += u'\u2026';
        } else if (cap.takes(c)) {
            pictures += isPicture(c) ? 1 : 0;
            shown += QStringView(foreign).mid(at, length);
        }
        at += length;
    }
    if (at < foreign.size()) {
        if (at <= isolatedTo)
            shown += IsolateEnd;
        shown += u'\u2026';
    }
    return shown;
}

QString shownLine(const QString& foreign, qsizetype limit)
{
    QString shown = shownText(foreign, limit).replace(u'\n', u' ');
    if (!runsFromRight(shown) || shown.contains(Isolate))
        return shown;
    return Isolate + shown + IsolateEnd;
}

QString breakable(const QString& shown)
{
    QString result;
    int unbroken = 0;
    char32_t before = 0;
    for (qsizetype at = 0; at < shown.size();) {
        const auto [c, length] = characterAt(shown, at);
        const bool within = !continues(c) && before != ZeroWidthJoiner;
        if (QChar::isSpace(c) || c == U'-') {
            unbroken = 0;
        } else if (++unbroken > LongestWord && within) {
            result += WordBreak;
            unbroken = 1;
        }
        result += QStringView(shown).mid(at, length);
        before = c;
        at += length;
    }
    return result;
}

QString toolTipText(const QString& foreign)
{
    const QString shown = breakable(shownText(foreign, 2'000));
    return QStringLiteral("<p style='white-space:pre-wrap'>") + shown.toHtmlEscaped()
        + QStringLiteral("</p>");
}

} // namespace proofdesk
