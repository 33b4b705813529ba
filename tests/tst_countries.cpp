// SPDX-License-Identifier: MIT
#include "jobs/countries.h"
#include "jobs/mofile.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

using namespace proofdesk;

namespace {

QStringList codesOf(const QList<Country>& countries)
{
    QStringList codes;
    for (const Country& country : countries)
        codes.append(country.code);
    return codes;
}

/// A catalogue with one translation, in either byte order.
QByteArray catalogue(const QByteArray& message, const QByteArray& translation, bool bigEndian)
{
    QByteArray bytes(28 + 16, '\0');
    const auto put = [&](qsizetype at, quint32 number) {
        char* to = bytes.data() + at;
        bigEndian ? qToBigEndian(number, to) : qToLittleEndian(number, to);
    };
    put(0, 0x950412de);
    put(8, 1); // messages
    put(12, 28); // table of originals
    put(16, 36); // table of translations
    put(28, quint32(message.size()));
    put(32, 44);
    put(36, quint32(translation.size()));
    put(40, quint32(44 + message.size() + 1));
    return bytes + message + '\0' + translation + '\0';
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
    void withoutIsoCodes();
    void damagedList();
    void catalogues();
    void damagedCatalogues();
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
    const Countries countries{QLocale(QStringLiteral("de_DE"))};
    QCOMPARE(countries.codeOfEnglishName(QStringLiteral("United States")), QStringLiteral("US"));
    QCOMPARE(countries.codeOfEnglishName(QStringLiteral("United States of America")), QStringLiteral("US"));
    QCOMPARE(countries.codeOfEnglishName(QStringLiteral("Russian Federation")), QStringLiteral("RU"));
    QCOMPARE(countries.codeOfEnglishName(QStringLiteral("russia")), QStringLiteral("RU"));
    QCOMPARE(countries.codeOfEnglishName(QStringLiteral("Vietnam")), QStringLiteral("VN"));
    QVERIFY(countries.codeOfEnglishName(QStringLiteral("Deutschland")).isEmpty());
    QVERIFY(countries.codeOfEnglishName({}).isEmpty());
}

void TestCountries::withoutIsoCodes()
{
    const Countries countries(QLocale(QStringLiteral("de_DE")), {QStringLiteral("/nowhere")});
    QCOMPARE(countries.all().size(), 249);
    QCOMPARE(countries.nameOf(QStringLiteral("DE")), QStringLiteral("Germany"));
    QCOMPARE(countries.codeOfEnglishName(QStringLiteral("United States")), QStringLiteral("US"));
    QVERIFY(!codesOf(countries.all()).contains(QStringLiteral("EU")));
}

void TestCountries::damagedList()
{
    QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkpath(QStringLiteral("iso-codes/json")));
    QFile file(folder.filePath(QStringLiteral("iso-codes/json/iso_3166-1.json")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"3166-1\": [{\"alpha_2\": \"DE\", \"na");
    file.close();
    QCOMPARE(Countries(QLocale::c(), {folder.path()}).all().size(), 249);
}

void TestCountries::catalogues()
{
    for (const bool bigEndian : {false, true}) {
        const auto file = MoFile::parse(catalogue("Germany", "Allemagne", bigEndian));
        QVERIFY(file);
        QCOMPARE(file->size(), 1);
        QCOMPARE(file->translated(QStringLiteral("Germany")), QStringLiteral("Allemagne"));
        QCOMPARE(file->translated(QStringLiteral("France")), QStringLiteral("France"));
    }
}

void TestCountries::damagedCatalogues()
{
    const QByteArray whole = catalogue("Germany", "Allemagne", false);
    QVERIFY(!MoFile::parse({}));
    QVERIFY(!MoFile::parse("not a catalogue, but long enough to be one"));
    for (qsizetype size = 0; size < whole.size() - 1; ++size) {
        const auto cut = MoFile::parse(whole.first(size));
        QVERIFY(!cut || cut->size() == 0);
    }
    for (qsizetype at = 4; at < 44; ++at) {
        QByteArray bent = whole;
        bent[at] = '\xFF';
        (void)MoFile::parse(bent); // it may say anything, but it stays inside the file
    }
}

QTEST_GUILESS_MAIN(TestCountries)
#include "tst_countries.moc"
