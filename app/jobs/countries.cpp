// SPDX-License-Identifier: MIT
#include "jobs/countries.h"

#include "jobs/mofile.h"

#include <QCollator>
#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>

#include <algorithm>
#include <array>

namespace proofdesk {

namespace {

struct CountryWords
{
    Q_DECLARE_TR_FUNCTIONS(Countries)
};

constexpr qsizetype CodeLength = 2;

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

std::optional<QByteArray> contentOf(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    return file.readAll();
}

/// "pt_BR" before "pt"; for Chinese the catalogues are named by country.
std::optional<MoFile> catalogueFor(const QLocale& locale, const QStringList& dataFolders)
{
    const QString name = locale.name();
    const QString language = name.section(u'_', 0, 0);
    for (const QString& folder : dataFolders) {
        for (const QString& each : {name, language}) {
            const auto bytes =
                contentOf(folder + QStringLiteral("/locale/%1/LC_MESSAGES/iso_3166-1.mo").arg(each));
            if (bytes) {
                if (auto catalogue = MoFile::parse(*bytes))
                    return catalogue;
            }
        }
    }
    return std::nullopt;
}

/// What QLocale names beyond ISO 3166-1: parts of countries, the European Union, codes in private use.
bool isIsoCode(const QString& code)
{
    constexpr std::array others{u"AC", u"CP", u"DG", u"EA", u"EU", u"IC", u"QO", u"TA", u"XK"};
    return code.size() == CodeLength && std::none_of(others.begin(), others.end(), [&code](auto other) {
               return code == QStringView(other);
           });
}

} // namespace

QStringList Countries::systemDataFolders()
{
    QStringList folders = QStandardPaths::standardLocations(QStandardPaths::GenericDataLocation);
    if (!folders.contains(QStringLiteral("/usr/share")))
        folders.append(QStringLiteral("/usr/share"));
    return folders;
}

Countries::Countries(const QLocale& locale, const QStringList& dataFolders)
{
    if (!readIsoCodes(dataFolders, locale))
        takeTerritories();
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

bool Countries::readIsoCodes(const QStringList& dataFolders, const QLocale& locale)
{
    const auto catalogue = catalogueFor(locale, dataFolders);
    for (const QString& folder : dataFolders) {
        const auto bytes = contentOf(folder + QStringLiteral("/iso-codes/json/iso_3166-1.json"));
        if (!bytes)
            continue;
        const QJsonArray rows =
            QJsonDocument::fromJson(*bytes).object().value(QLatin1String("3166-1")).toArray();
        for (const QJsonValue each : rows) {
            const QJsonObject row = each.toObject();
            const QString code = row.value(QLatin1String("alpha_2")).toString();
            const QString name = row.value(QLatin1String("name")).toString();
            if (code.size() != CodeLength || name.isEmpty())
                continue;
            // "Bolivia" rather than "Bolivia, Plurinational State of".
            const QString common = row.value(QLatin1String("common_name")).toString(name);
            m_all.append({code, catalogue ? catalogue->translated(common) : common});
            for (const QString& english :
                 {name, common, row.value(QLatin1String("official_name")).toString()}) {
                if (!english.isEmpty())
                    m_codeByEnglishName.insert(folded(english), code);
            }
        }
        if (!m_all.isEmpty())
            break;
    }
    // The names that people use ("Russia") stand in QLocale where ISO has official ones only.
    for (int i = QLocale::AnyTerritory + 1; i <= QLocale::LastTerritory; ++i) {
        const QString code = QLocale::territoryToCode(QLocale::Territory(i));
        const QString english = folded(QLocale::territoryToString(QLocale::Territory(i)));
        if (isIsoCode(code) && !m_codeByEnglishName.contains(english))
            m_codeByEnglishName.insert(english, code);
    }
    return !m_all.isEmpty();
}

void Countries::takeTerritories()
{
    for (int i = QLocale::AnyTerritory + 1; i <= QLocale::LastTerritory; ++i) {
        const QString code = QLocale::territoryToCode(QLocale::Territory(i));
        if (isIsoCode(code))
            m_all.append({code, QLocale::territoryToString(QLocale::Territory(i))});
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
        return CountryWords::tr("%1, %2 and %n more", nullptr, int(codes.size()) - Named)
            .arg(nameOf(codes[0]), nameOf(codes[1]));
    }
}

QString Countries::codeOfEnglishName(const QString& name) const
{
    return m_codeByEnglishName.value(folded(name.trimmed()));
}

} // namespace proofdesk
