// SPDX-License-Identifier: MIT
#pragma once

#include <QHash>
#include <QList>
#include <QLocale>
#include <QString>
#include <QStringList>

namespace proofdesk {

/// One country as the service takes it.
struct Country
{
    QString code; ///< ISO 3166-1 alpha-2, upper case
    QString name; ///< in the language of the interface

    friend bool operator==(const Country&, const Country&) = default;
};

/// The countries of ISO 3166-1, named in the language of the interface. Source: ICU, which Qt links as well.
class Countries
{
public:
    explicit Countries(const QLocale& locale = QLocale());

    /// Sorted by name as the locale sorts.
    [[nodiscard]] const QList<Country>& all() const { return m_all; }
    /// Those whose name or code holds `text`, without regard to case and accents; all for empty text. The one
    /// whose code it is comes first.
    [[nodiscard]] QList<Country> matching(const QString& text) const;
    /// The name for a code, or the code itself where it is unknown.
    [[nodiscard]] QString nameOf(const QString& code) const;
    /// Each of them by name, for where they are to be checked; as summary() where there are none.
    [[nodiscard]] QString names(const QStringList& codes) const;
    /// "Germany, France and 3 more"; "All countries" for none.
    [[nodiscard]] QString summary(const QStringList& codes) const;
    /// The code of a country that the service names in English ("United States"), by its usual or its
    /// official name; empty where it is unknown.
    [[nodiscard]] static QString codeOfEnglishName(const QString& name);
    /// A country that the service names in English, in the language of the interface; as it came where it is
    /// unknown.
    [[nodiscard]] static QString inOwnLanguage(const QString& englishName);

private:
    QList<Country> m_all;
    QStringList m_folded; ///< the names of m_all, in its order, as they are compared
    QHash<QString, qsizetype> m_rowByCode;
};

} // namespace proofdesk
