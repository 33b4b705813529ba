// SPDX-License-Identifier: MIT
#include "models/csv.h"

#include <QLocale>

#include <algorithm>

namespace proofdesk {

namespace {

/// What a spreadsheet takes for the beginning of a formula; the last four are the wide ones of East Asia.
const QString Starts = QStringLiteral("=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20");

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

/// A spreadsheet reads an id as a number, a power of ten (12E45), a date (3-4, MAR1) or a time, and shows
/// what it made of it. Short numbers alone it leaves as they are.
bool isReadOtherwise(const QString& id)
{
    constexpr qsizetype kept = 15; // digits that a spreadsheet keeps of a number
    constexpr qsizetype longest = 200; // of a text in a formula it takes 255
    if (id.size() > longest || std::none_of(id.begin(), id.end(), isDigit))
        return false;
    if (std::all_of(id.begin(), id.end(), isDigit))
        return id.size() > kept || (id.size() > 1 && id.front() == u'0');
    return std::all_of(id.begin(), id.end(), [](QChar c) {
        return c.unicode() < 0x80 && (c.isLetterOrNumber() || QStringLiteral(".,:/-+ ").contains(c));
    });
}

} // namespace

CsvStyle CsvStyle::forSpreadsheet(const QLocale& locale)
{
    const bool comma = locale.decimalPoint() == QStringLiteral(",");
    return {comma ? u';' : u',', comma ? u',' : u'.', true};
}

CsvStyle CsvStyle::forReader(bool isSpreadsheet)
{
    return isSpreadsheet ? forSpreadsheet(QLocale::system()) : forPrograms();
}

QByteArray CsvStyle::start() const
{
    return isForSpreadsheet ? QByteArrayLiteral("\xEF\xBB\xBF") : QByteArray();
}

QByteArray CsvStyle::text(const QString& foreign) const
{
    QString cell = foreign;
    if (!cell.isEmpty() && Starts.contains(cell.front()))
        cell.prepend(u'\'');
    const bool quoted = cell.contains(u'"') || cell.contains(separator) || cell.contains(u'\n')
        || cell.contains(u'\r') || cell.startsWith(u' ') || cell.endsWith(u' ');
    if (quoted)
        cell = u'"' + cell.replace(u'"', QStringLiteral("\"\"")) + u'"';
    return cell.toUtf8();
}

QByteArray CsvStyle::id(const QString& id) const
{
    if (isForSpreadsheet && isReadOtherwise(id))
        return "\"=\"\"" + id.toLatin1() + "\"\"\""; // a formula of ours: the text itself
    return text(id);
}

QByteArray CsvStyle::money(Money amount) const
{
    return amount.toPlainString().replace(u'.', decimalPoint).toUtf8();
}

QByteArray CsvStyle::line(const QByteArrayList& cells) const
{
    return cells.join(separator.toLatin1()) + "\r\n";
}

} // namespace proofdesk
