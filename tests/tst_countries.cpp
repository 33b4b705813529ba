// SPDX-License-Identifier: MIT
#include "jobs/countries.h"

#include <QTest>

using namespace proofdesk;

namespace {

QStringList codesOf(const QList<Country>& countries)
{
    QStringList codes;
    for (const Country& country : countries)
        codes.append(country.code);
    return codes;
}

} // namespace

class TestCountries final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void allOfIso();
    void namesInTheLanguageOfTheInterface();
    void foundWithoutAccentsAndCase();
    void codeComesFirst();
    void summaries();
    void englishNames();
    void aCountryOfAWorkerIsSaidInTheLanguageOfTheInterface();
};

void TestCountries::allOfIso()
{
    const Countries countries{QLocale(QLocale::English)};
    QCOMPARE(countries.all().size(), 249);
    QVERIFY(!codesOf(countries.all()).contains(QStringLiteral("XK")));
    QCOMPARE(countries.all().first().name, QStringLiteral("Afghanistan"));
    QCOMPARE(countries.nameOf(QStringLiteral("bo")), QStringLiteral("Bolivia"));
    QCOMPARE(countries.nameOf(QStringLiteral("ZZ")), QStringLiteral("ZZ"));
}

void TestCountries::namesInTheLanguageOfTheInterface()
{
    QCOMPARE(Countries{QLocale(QStringLiteral("de_AT"))}.nameOf(QStringLiteral("DE")),
             QStringLiteral("Deutschland"));
    QCOMPARE(Countries{QLocale(QStringLiteral("fr_FR"))}.nameOf(QStringLiteral("DE")),
             QStringLiteral("Allemagne"));
    QCOMPARE(Countries{QLocale(QStringLiteral("pt_BR"))}.nameOf(QStringLiteral("VN")),
             QStringLiteral("Vietnã"));
    QCOMPARE(Countries{QLocale::c()}.nameOf(QStringLiteral("DE")), QStringLiteral("Germany"));
    // Sorted as the language sorts: Ä with A, not after Z.
    const QStringList german = codesOf(Countries{QLocale(QStringLiteral("de_DE"))}.all());
    QVERIFY(german.indexOf(QStringLiteral("EG")) < german.indexOf(QStringLiteral("AL")));
}

void TestCountries::foundWithoutAccentsAndCase()
{
    const Countries countries{QLocale(QLocale::English)};
    QCOMPARE(codesOf(countries.matching(QStringLiteral("aland"))).first(), QStringLiteral("AX"));
    QCOMPARE(codesOf(countries.matching(QStringLiteral("CURAÇAO"))), QStringList{QStringLiteral("CW")});
    QCOMPARE(codesOf(countries.matching(QStringLiteral("curacao "))), QStringList{QStringLiteral("CW")});
    QVERIFY(countries.matching(QStringLiteral("atlantis")).isEmpty());
    QCOMPARE(countries.matching(QStringLiteral(" ")).size(), countries.all().size());
}

void TestCountries::codeComesFirst()
{
    const Countries countries{QLocale(QLocale::English)};
    const QStringList found = codesOf(countries.matching(QStringLiteral("us")));
    QCOMPARE(found.first(), QStringLiteral("US"));
    QVERIFY(found.contains(QStringLiteral("AU")));
    // A part of the code finds it too: there is no x in "Åland Islands".
    QVERIFY(codesOf(countries.matching(QStringLiteral("x"))).contains(QStringLiteral("AX")));
}

void TestCountries::summaries()
{
    const Countries countries{QLocale(QLocale::English)};
    QStringList codes;
    QCOMPARE(countries.summary(codes), QStringLiteral("All countries"));
    codes << QStringLiteral("DE");
    QCOMPARE(countries.summary(codes), QStringLiteral("Germany"));
    codes << QStringLiteral("FR");
    QCOMPARE(countries.summary(codes), QStringLiteral("Germany and France"));
    codes << QStringLiteral("IT") << QStringLiteral("ES") << QStringLiteral("ZZ");
    QCOMPARE(countries.summary(codes), QStringLiteral("Germany, France and 3 more"));
}

void TestCountries::englishNames()
{
    QCOMPARE(Countries::codeOfEnglishName(QStringLiteral("United States")), QStringLiteral("US"));
    QCOMPARE(Countries::codeOfEnglishName(QStringLiteral("United States of America")), QStringLiteral("US"));
    QCOMPARE(Countries::codeOfEnglishName(QStringLiteral("Russian Federation")), QStringLiteral("RU"));
    QCOMPARE(Countries::codeOfEnglishName(QStringLiteral("russia")), QStringLiteral("RU"));
    QCOMPARE(Countries::codeOfEnglishName(QStringLiteral("Vietnam")), QStringLiteral("VN"));
    QCOMPARE(Countries::codeOfEnglishName(QStringLiteral("Viet Nam")), QStringLiteral("VN"));
    QCOMPARE(Countries::codeOfEnglishName(QStringLiteral(" usa ")), QStringLiteral("US"));
    QCOMPARE(Countries::codeOfEnglishName(QString::fromUtf8("Türkiye")), QStringLiteral("TR"));
    QCOMPARE(Countries::codeOfEnglishName(QStringLiteral("Turkey")), QStringLiteral("TR"));
    QCOMPARE(Countries::codeOfEnglishName(QString::fromUtf8("Côte d’Ivoire")), QStringLiteral("CI"));
    QVERIFY(Countries::codeOfEnglishName(QStringLiteral("Deutschland")).isEmpty());
    QVERIFY(Countries::codeOfEnglishName({}).isEmpty());
}

void TestCountries::aCountryOfAWorkerIsSaidInTheLanguageOfTheInterface()
{
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    const QString austria = Countries::inOwnLanguage(QStringLiteral("Austria"));
    const QString unknown = Countries::inOwnLanguage(QStringLiteral("Atlantis"));
    QLocale::setDefault(QLocale::c());
    const QString english = Countries::inOwnLanguage(QStringLiteral("Austria"));
    QLocale::setDefault(before);
    QCOMPARE(austria, QString::fromUtf8("Österreich"));
    QCOMPARE(unknown, QStringLiteral("Atlantis"));
    QCOMPARE(english, QStringLiteral("Austria"));
}

QTEST_GUILESS_MAIN(TestCountries)
#include "tst_countries.moc"
