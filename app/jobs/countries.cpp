// SPDX-License-Identifier: MIT
#include "jobs/countries.h"

#include <QCollator>
#include <QCoreApplication>

#include <unicode/uloc.h>

#include <algorithm>
#include <array>
#include <utility>

namespace proofdesk {

namespace {

struct CountryWords
{
    Q_DECLARE_TR_FUNCTIONS(Countries)
};

/// As names are compared when searched: "Åland" and "aland" are the same.
QString folded(const QString& text)
{
    QString result;
    const QString apart = text.normalized(QString::NormalizationForm_KD);
    for (const QChar c : apart) {
        if (c.category() != QChar::Mark_NonSpacing)
            result += c.toCaseFolded();
    }
    return result;
}

/// The codes that are ISO's own: ICU lists codes in private use as well.
QStringList isoCodes()
{
    constexpr std::array others{u"AC", u"AN", u"CP", u"DG", u"EA", u"EU", u"IC", u"QO", u"TA", u"XK"};
    QStringList codes;
    for (const char* const* each = uloc_getISOCountries(); *each; ++each) {
        const QString code = QString::fromLatin1(*each);
        if (std::none_of(others.begin(), others.end(),
                         [&](auto other) { return code == QStringView(other); }))
            codes.append(code);
    }
    return codes;
}

/// "C" has no names of its own: it speaks English.
QByteArray languageOf(const QLocale& locale)
{
    return locale == QLocale::c() ? QByteArray("en") : locale.name().toLatin1();
}

/// As ICU names it; the code where it has no name.
QString displayName(const QString& code, const QByteArray& language)
{
    std::array<UChar, 200> name{};
    UErrorCode error = U_ZERO_ERROR;
    const int32_t length = uloc_getDisplayCountry(QByteArray("und_" + code.toLatin1()).constData(),
                                                  language.constData(), name.data(), name.size(), &error);
    return U_FAILURE(error) || length <= 0 ? code : QString::fromUtf16(name.data(), length);
}

QHash<QString, QString> codesByEnglishName()
{
    QHash<QString, QString> codes;
    for (const QString& code : isoCodes())
        codes.insert(folded(displayName(code, "en")), code);
    // The names that Qt has besides, and those that ISO and people use.
    for (int i = QLocale::AnyTerritory + 1; i <= QLocale::LastTerritory; ++i) {
        const QString code = QLocale::territoryToCode(QLocale::Territory(i));
        const QString name = folded(QLocale::territoryToString(QLocale::Territory(i)));
        if (code.size() == 2 && !codes.contains(name))
            codes.insert(name, code);
    }
    constexpr std::array<std::pair<const char16_t*, const char16_t*>, 16> others{
        {{u"usa", u"US"},
         {u"united states of america", u"US"},
         {u"uk", u"GB"},
         {u"great britain", u"GB"},
         {u"united kingdom of great britain and northern ireland", u"GB"},
         {u"russian federation", u"RU"},
         {u"korea, republic of", u"KR"},
         {u"republic of korea", u"KR"},
         {u"viet nam", u"VN"},
         {u"czech republic", u"CZ"},
         {u"turkey", u"TR"},
         {u"turkiye", u"TR"},
         {u"iran, islamic republic of", u"IR"},
         {u"syrian arab republic", u"SY"},
         {u"united arab emirates (uae)", u"AE"},
         {u"cote d'ivoire", u"CI"}}};
    for (const auto& [name, code] : others)
        codes.insert(QString::fromUtf16(name), QString::fromUtf16(code));
    return codes;
}

} // namespace

Countries::Countries(const QLocale& locale)
{
    const QByteArray language = languageOf(locale);
    for (const QString& code : isoCodes())
        m_all.append({code, displayName(code, language)});
    QCollator collator(locale);
    std::sort(m_all.begin(), m_all.end(), [&collator](const Country& a, const Country& b) {
        const int order = collator.compare(a.name, b.name);
        return order != 0 ? order < 0 : a.code < b.code;
    });
    for (qsizetype row = 0; row < m_all.size(); ++row) {
        m_folded.append(folded(m_all[row].name));
        m_rowByCode.insert(m_all[row].code, row);
    }
}

QList<Country> Countries::matching(const QString& text) const
{
    const QString wanted = folded(text.trimmed());
    if (wanted.isEmpty())
        return m_all;
    QList<Country> found;
    for (qsizetype row = 0; row < m_all.size(); ++row) {
        const QString code = m_all[row].code.toLower();
        if (code == wanted)
            found.prepend(m_all[row]);
        else if (code.contains(wanted) || m_folded[row].contains(wanted))
            found.append(m_all[row]);
    }
    return found;
}

QString Countries::nameOf(const QString& code) const
{
    const qsizetype row = m_rowByCode.value(code.toUpper(), -1);
    return row < 0 ? code : m_all[row].name;
}

QString Countries::names(const QStringList& codes) const
{
    QStringList all;
    for (const QString& code : codes)
        all.append(nameOf(code));
    return all.isEmpty() ? summary({}) : QLocale().createSeparatedList(all);
}

QString Countries::summary(const QStringList& codes) const
{
    constexpr int Named = 2;
    switch (codes.size()) {
    case 0:
        return CountryWords::tr("All countries");
    case 1:
        return nameOf(codes[0]);
    case Named:
        return CountryWords::tr("%1 and %2").arg(nameOf(codes[0]), nameOf(codes[1]));
    default:
        return CountryWords::tr("%1, %2 and %Ln more", nullptr, int(codes.size()) - Named)
            .arg(nameOf(codes[0]), nameOf(codes[1]));
    }
}

QString Countries::codeOfEnglishName(const QString& name)
{
    static const QHash<QString, QString> codes = codesByEnglishName();
    return codes.value(folded(name.trimmed()));
}

QString Countries::inOwnLanguage(const QString& englishName)
{
    const QString code = codeOfEnglishName(englishName);
    return code.isEmpty() ? englishName : displayName(code, languageOf(QLocale()));
}

} // namespace proofdesk
