// SPDX-License-Identifier: MIT
#pragma once

#include "domain/money.h"

#include <QByteArray>
#include <QByteArrayList>
#include <QString>

class QLocale;

namespace proofdesk {

/// For whom a table is written (RFC 4180, UTF-8).
struct CsvStyle
{
    QChar separator = u',';
    QChar decimalPoint = u'.';
    bool isForSpreadsheet =
        false; ///< UTF-8 is marked as such, and an id of digits is kept from being a number

    /// As another program reads it, the same everywhere.
    [[nodiscard]] static CsvStyle forPrograms() { return {}; }
    /// As a spreadsheet of somebody who speaks that language opens it: where the comma is for decimals, cells
    /// are divided by semicolons.
    [[nodiscard]] static CsvStyle forSpreadsheet(const QLocale& locale);
    /// That of a spreadsheet of this system, or of programs.
    [[nodiscard]] static CsvStyle forReader(bool isSpreadsheet);

    /// What a file begins with.
    [[nodiscard]] QByteArray start() const;
    /// Foreign text, quoted where needed, and defused: what a spreadsheet would run as a formula begins with
    /// an apostrophe.
    [[nodiscard]] QByteArray text(const QString& foreign) const;
    /// An id, each digit of it: "0007" is not 7, and of 18 digits a spreadsheet would keep 15.
    [[nodiscard]] QByteArray id(const QString& id) const;
    [[nodiscard]] QByteArray money(Money amount) const;
    [[nodiscard]] QByteArray line(const QByteArrayList& cells) const;
};

} // namespace proofdesk
