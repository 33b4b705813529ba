// SPDX-License-Identifier: MIT
#include "models/activitycsv.h"
#include "support/activityworld.h"

#include <QFile>

using namespace proofdesk;

namespace {

/// As RFC 4180 has it, and written for this alone: our writer cannot agree with itself.
QList<QByteArrayList> readCsv(const QByteArray& csv, QChar separator)
{
    QList<QByteArrayList> rows{{QByteArray()}};
    bool quoted = false;
    for (qsizetype i = 0; i < csv.size(); ++i) {
        const char c = csv.at(i);
        QByteArray& cell = rows.last().last();
        if (quoted && c == '"' && csv.mid(i + 1, 1) == "\"")
            cell += csv.at(++i);
        else if (c == '"')
            quoted = !quoted;
        else if (!quoted && QChar(QLatin1Char(c)) == separator)
            rows.last().append(QByteArray());
        else if (!quoted && c == '\r' && csv.mid(i + 1, 1) == "\n")
            rows.append({QByteArray()}), ++i;
        else
            cell += c;
    }
    rows.removeLast(); // after the last line end
    return rows;
}

} // namespace

class TestActivityCsv : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void exportDefusesFormulas_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QByteArray>("cell");
        QTest::newRow("equals") << QStringLiteral("=1+1") << QByteArrayLiteral("'=1+1");
        QTest::newRow("plus") << QStringLiteral("+1") << QByteArrayLiteral("'+1");
        QTest::newRow("minus") << QStringLiteral("-1") << QByteArrayLiteral("'-1");
        QTest::newRow("at") << QStringLiteral("@SUM(A1)") << QByteArrayLiteral("'@SUM(A1)");
        QTest::newRow("tab") << QStringLiteral("\t=1") << QByteArrayLiteral("'\t=1");
        QTest::newRow("return") << QStringLiteral("\r=1") << QByteArrayLiteral("\"'\r=1\"");
        QTest::newRow("line end") << QStringLiteral("\n=1") << QByteArrayLiteral("\"'\n=1\"");
        QTest::newRow("wide equals") << QString::fromUtf8("＝1") << QByteArrayLiteral("'＝1");
        QTest::newRow("quoted formula")
            << QStringLiteral("=\"a\",b") << QByteArrayLiteral("\"'=\"\"a\"\",b\"");
        QTest::newRow("lines") << QStringLiteral("a\nb") << QByteArrayLiteral("\"a\nb\"");
        QTest::newRow("comma") << QStringLiteral("a,b") << QByteArrayLiteral("\"a,b\"");
        QTest::newRow("quote") << QStringLiteral("a\"b") << QByteArrayLiteral("\"a\"\"b\"");
        QTest::newRow("return within") << QStringLiteral("a\rb") << QByteArrayLiteral("\"a\rb\"");
        QTest::newRow("blank before") << QStringLiteral(" a") << QByteArrayLiteral("\" a\"");
        QTest::newRow("blank after") << QStringLiteral("a ") << QByteArrayLiteral("\"a \"");
        QTest::newRow("other script") << QString::fromUtf8("日本") << QByteArrayLiteral("日本");
        QTest::newRow("nothing") << QString() << QByteArray();
        QTest::newRow("plain") << QStringLiteral("anna = good") << QByteArrayLiteral("anna = good");
    }

    void exportDefusesFormulas()
    {
        QFETCH(QString, text);
        QTEST(CsvStyle::forPrograms().text(text), "cell");
    }

    void spreadsheetsKeepWhatIsWritten()
    {
        const CsvStyle german = CsvStyle::forSpreadsheet(QLocale(QLocale::German));
        const CsvStyle english = CsvStyle::forSpreadsheet(QLocale(QLocale::English));
        QCOMPARE(german.line({"a", "b"}), QByteArray("a;b\r\n"));
        QCOMPARE(english.line({"a", "b"}), QByteArray("a,b\r\n"));
        QCOMPARE(german.money(Money::fromCents(50)), QByteArray("0,50"));
        QCOMPARE(english.money(Money::fromCents(50)), QByteArray("0.50"));
        QCOMPARE(german.start(), QByteArray("\xEF\xBB\xBF"));
        QVERIFY(CsvStyle::forPrograms().start().isEmpty());
        // Ids: each digit of them, and no more than needed is dressed up.
        QCOMPARE(english.id(QStringLiteral("0007")), QByteArray("\"=\"\"0007\"\"\""));
        QCOMPARE(english.id(QStringLiteral("123456789012345678")),
                 QByteArray("\"=\"\"123456789012345678\"\"\""));
        // A power of ten, dates and a time, as a spreadsheet sees them.
        for (const QByteArray id : {"12E45", "3-4", "MAR1", "1/2", "10:30", "+1"})
            QCOMPARE(english.id(QString::fromLatin1(id)), "\"=\"\"" + id + "\"\"\"");
        QCOMPARE(english.id(QStringLiteral("4711")), QByteArray("4711"));
        QCOMPARE(english.id(QStringLiteral("anna")), QByteArray("anna"));
        QCOMPARE(english.id(QStringLiteral("0")), QByteArray("0"));
        QCOMPARE(english.id(QStringLiteral("=cmd()")), QByteArray("'=cmd()"));
        QCOMPARE(CsvStyle::forPrograms().id(QStringLiteral("0007")), QByteArray("0007"));
        // A semicolon divides where it is the separator, and only there.
        QCOMPARE(german.text(QStringLiteral("a;b")), QByteArray("\"a;b\""));
        QCOMPARE(english.text(QStringLiteral("a;b")), QByteArray("a;b"));
        QCOMPARE(german.text(QStringLiteral("a,b")), QByteArray("a,b"));
        ActivityEntry e = entry(1, QStringLiteral("approve"), QStringLiteral("anna"));
        e.worker = WorkerId::fromText(QStringLiteral("000123"));
        e.amount = Money::fromCents(50);
        const QByteArray csv = activityCsv({e}, true, german);
        QVERIFY(csv.startsWith("\xEF\xBB\xBFtime (UTC);operation;"));
        QVERIFY(csv.contains(";\"=\"\"000123\"\"\";anna;") && csv.endsWith(";0,50\r\n"));
    }

    void whatIsWrittenIsRead_data()
    {
        QTest::addColumn<bool>("isForSpreadsheet");
        QTest::newRow("program") << false;
        QTest::newRow("spreadsheet") << true;
    }

    void whatIsWrittenIsRead()
    {
        QFETCH(const bool, isForSpreadsheet);
        const CsvStyle style =
            isForSpreadsheet ? CsvStyle::forSpreadsheet(QLocale(QLocale::German)) : CsvStyle::forPrograms();
        const QStringList texts{QStringLiteral("=1+1;2"),
                                QStringLiteral("a,b;c\"d\""),
                                QStringLiteral("\n=HYPERLINK(\"x\")"),
                                QStringLiteral("one\r\ntwo"),
                                QStringLiteral("\t-1"),
                                QStringLiteral("'=already"),
                                QStringLiteral("\"=1\""),
                                QString(),
                                QString::fromUtf8("日本; ＝1")};
        QByteArrayList cells;
        for (const QString& text : texts)
            cells.append(style.text(text));
        const QList<QByteArrayList> rows = readCsv(style.line(cells) + style.line({"next"}), style.separator);
        QCOMPARE(rows.size(), 2);
        QCOMPARE(rows.at(1), QByteArrayList{"next"});
        QCOMPARE(rows.at(0).size(), texts.size());
        for (qsizetype i = 0; i < texts.size(); ++i) {
            const QString read = QString::fromUtf8(rows.at(0).at(i));
            const bool defused = read != texts.at(i);
            QCOMPARE(read, defused ? u'\'' + texts.at(i) : texts.at(i));
            QVERIFY2(read.isEmpty() || !QStringLiteral("=+-@\t\r\n").contains(read.front()),
                     qPrintable(read));
        }
    }

    void exportDefusesEveryForeignField()
    {
        ActivityEntry e = entry(1, QStringLiteral("=operation"), QStringLiteral("=subject"));
        e.campaign = *CampaignId::parse(u"123e4567-e89b-12d3-a456-426614174000");
        e.worker = WorkerId::fromText(QStringLiteral("=worker"));
        e.sent = QStringLiteral("=sent");
        e.answer = QStringLiteral("=answer");
        e.amount = Money::fromCents(-5);
        e.outcome = ActivityOutcome::NotDone;
        e.httpStatus = 0;
        QCOMPARE(
            activityCsv({e}, false),
            "2025-01-16T14:01:00Z,'=operation," + toWord(e.outcome).toUtf8()
                + ",123e4567-e89b-12d3-a456-426614174000,101,'=worker,'=subject,'=sent,'=answer,,-0.05\r\n");
        QVERIFY(activityCsv({}, true).startsWith("time (UTC),operation,"));
        QVERIFY(activityCsv({}, false).isEmpty());
    }

    void exportsManyWithOneHeader()
    {
        ActivityWorld f;
        constexpr int Many = 2'001; // one more than is read at a time
        auto transaction = Transaction::begin(*f.database);
        QVERIFY(transaction);
        for (int i = 0; i < Many; ++i)
            f.add(entry(i % 60, QStringLiteral("approve"), QStringLiteral("w%1").arg(i)));
        QVERIFY(transaction->commit());
        const QString name = f.folder.filePath(QStringLiteral("all.csv"));
        QCOMPARE(exportActivity(f.log, {}, name), Many);
        QFile file(name);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QList<QByteArray> lines = file.readAll().trimmed().split('\n');
        QCOMPARE(lines.size(), Many + 1);
        QVERIFY(lines[0].startsWith("time (UTC)"));
        for (int i = 0; i < Many; ++i) // the newest first, each once
            QVERIFY(lines[i + 1].contains(",w" + QByteArray::number(Many - 1 - i) + ','));
    }

    /// Wherever it was read in two portions.
    void whatIsExportedOfOneSecondStandsAsInTheList()
    {
        ActivityWorld f;
        auto transaction = Transaction::begin(*f.database);
        QVERIFY(transaction);
        // They were written in another order than they happened.
        for (const int ms : {900, 100, 500, 300}) {
            ActivityEntry e = entry(1, QStringLiteral("approve"), QStringLiteral("w%1").arg(ms));
            e.at = e.at.addMSecs(ms);
            f.add(e);
        }
        for (int i = 0; i < 1'998; ++i) // two of the four are read with these, and two after them
            f.add(entry(2, QStringLiteral("approve"), QStringLiteral("later")));
        QVERIFY(transaction->commit());
        ActivityModel model(f.log);
        while (model.canFetchMore({}))
            model.fetchMore({});
        const QStringList last = subjects(model).last(4);
        QCOMPARE(last,
                 (QStringList{QStringLiteral("w900"), QStringLiteral("w500"), QStringLiteral("w300"),
                              QStringLiteral("w100")}));
        const QString name = f.folder.filePath(QStringLiteral("all.csv"));
        QCOMPARE(exportActivity(f.log, {}, name), 2'002);
        QFile file(name);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QList<QByteArray> lines = file.readAll().trimmed().split('\n');
        QCOMPARE(lines.size(), 2'003);
        for (qsizetype i = 0; i < last.size(); ++i)
            QVERIFY2(lines[1'999 + i].contains(',' + last.at(i).toUtf8() + ','), lines[1'999 + i]);
    }

    void exportsAllThatIsFound()
    {
        ActivityWorld f;
        ActivityEntry made = entry(1, QStringLiteral("create"), QStringLiteral("=cmd()"));
        made.amount = Money::fromCents(5500);
        f.add(made);
        f.add(entry(2, QStringLiteral("approve"), QStringLiteral("anna")));
        const QString name = f.folder.filePath(QStringLiteral("out.csv"));
        QCOMPARE(exportActivity(f.log, QStringLiteral("create"), name), 1);
        QFile file(name);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QList<QByteArray> lines = file.readAll().split('\n');
        QCOMPARE(lines.size(), 3); // header, one entry, the end
        QCOMPARE(lines[1],
                 QByteArrayLiteral("2025-01-16T14:01:00Z,create,done,,101,7,'=cmd(),,,200,55.00\r"));
        const auto refused =
            exportActivity(f.log, {}, f.folder.filePath(QStringLiteral("no/such/folder.csv")));
        QVERIFY(!refused);
        QVERIFY(!refused.error().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestActivityCsv)
#include "tst_activitycsv.moc"
