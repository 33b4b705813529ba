// SPDX-License-Identifier: MIT
#include "account/activitylog.h"
#include "models/activitycsv.h"
#include "models/activitymodel.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace proofdesk;

namespace {

ActivityEntry entry(int minute, const QString& operation, const QString& subject)
{
    ActivityEntry e;
    e.at = QDateTime({2025, 1, 16}, {14, minute}, Qt::UTC);
    e.operation = operation;
    e.outcome = ActivityOutcome::Done;
    e.submission = SubmissionId(100 + minute);
    e.worker = WorkerId::fromNumber(7);
    e.subject = subject;
    e.httpStatus = 200;
    return e;
}

struct Fixture
{
    QTemporaryDir folder;
    std::unique_ptr<Database> database = *Database::open(folder.filePath(QStringLiteral("account.db")));
    ActivityLog log{*database};

    void add(const ActivityEntry& e) { QVERIFY(log.append(e)); }
};

QStringList subjects(const ActivityModel& model)
{
    QStringList list;
    for (int row = 0; row < model.rowCount(); ++row)
        list << model.index(row, ActivityModel::Subject).data().toString();
    return list;
}

} // namespace

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

class TestActivity : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    /// The balance follows a new campaign, and not each approval: they are not called the same.
    void saysWhoseMoneyItIs()
    {
        Fixture f;
        ActivityEntry approval = entry(1, QStringLiteral("approve"), QStringLiteral("anna"));
        approval.amount = Money::fromCents(50);
        ActivityEntry all = entry(2, QStringLiteral("approve all"), QStringLiteral("garden"));
        all.amount = Money::fromCents(150);
        ActivityEntry made = entry(3, QStringLiteral("create"), QStringLiteral("garden"));
        made.amount = Money::fromCents(5'500);
        QCOMPARE(ActivityModel::amountText(approval), QStringLiteral("paid to the worker $0.50"));
        QCOMPARE(ActivityModel::amountText(all), QStringLiteral("paid to the workers $1.50"));
        QCOMPARE(ActivityModel::amountText(made), QStringLiteral("deducted $55.00"));
        QVERIFY(ActivityModel::amountText(entry(4, QStringLiteral("reject"), {})).isEmpty());
        const ActivityModel model(f.log);
        const auto heading = [&model](int role) {
            return model.headerData(ActivityModel::Amount, Qt::Horizontal, role).toString();
        };
        QCOMPARE(heading(Qt::DisplayRole), QStringLiteral("Amount"));
        QVERIFY(heading(Qt::ToolTipRole).contains(QStringLiteral("need not change the balance")));
    }

    /// A worker may have sent something in several campaigns.
    void namesTheCampaignOfADecision()
    {
        Fixture f;
        ActivityEntry approval = entry(1, QStringLiteral("approve"), QStringLiteral("anna"));
        approval.campaign = *CampaignId::parse(u"123e4567-e89b-12d3-a456-426614174001");
        approval.submission = SubmissionId(7);
        f.add(approval);
        ActivityModel model(f.log);
        model.refresh();
        const auto about = [&model] { return model.index(0, ActivityModel::Subject).data().toString(); };
        QCOMPARE(about(), QStringLiteral("anna")); // an id tells nobody anything
        model.setTitles({{approval.campaign, QStringLiteral("Label photos")}});
        QCOMPARE(about(), QStringLiteral("anna · Label photos"));
        QVERIFY(model.index(0, 0).data(Qt::AccessibleTextRole).toString().contains(about()));
        QCOMPARE(model.campaignText(approval), QStringLiteral("Label photos"));
    }

    void showsTheNewestFirstAndSearches()
    {
        Fixture f;
        f.add(entry(1, QStringLiteral("approve"), QStringLiteral("anna")));
        f.add(entry(2, QStringLiteral("create youtube-likes"), QStringLiteral("garden")));
        ActivityModel model(f.log);
        const QAbstractItemModelTester tester(&model);
        model.fetchMore({});
        QCOMPARE(subjects(model), (QStringList{QStringLiteral("garden"), QStringLiteral("anna")}));
        QCOMPARE(model.index(0, ActivityModel::What).data().toString(),
                 QStringLiteral("Quick job: YouTube likes"));
        f.add(entry(3, QStringLiteral("reject"), QStringLiteral("bert")));
        model.refresh();
        QCOMPARE(subjects(model).first(), QStringLiteral("bert"));
        QCOMPARE(model.totalCount(), 3);
        model.setSearch(QStringLiteral(" anna  approve "));
        QCOMPARE(subjects(model), QStringList{QStringLiteral("anna")});
        model.setSearch(QStringLiteral("nobody"));
        QCOMPARE(model.rowCount(), 0);
        QCOMPARE(model.totalCount(), 3);
    }

    /// What is sent side by side is answered in any order.
    void whatIsOfOneSecondStandsAsItHappened()
    {
        Fixture f;
        const auto campaign = *CampaignId::parse(u"123e4567-e89b-12d3-a456-426614174001");
        const auto answered = [&](int number, int sentMs, int answeredMs) {
            ActivityEntry e = entry(1, QStringLiteral("approve"), QString::number(number));
            const QDateTime second = e.at;
            e.at = second.addMSecs(answeredMs);
            e.campaign = campaign;
            e.submission = SubmissionId(number);
            QVERIFY(f.database->exec(
                QStringLiteral(
                    "INSERT INTO decisions (sequence, step, campaign, submission, kind, state, note,"
                    " worker, worker_name, pays_by_itself, decided_at, sent_at)"
                    " VALUES (?, 1, ?, ?, 'approve', 'sent', '', '', '', 0, 0, ?)"),
                {number, campaign.toString(), number, second.addMSecs(sentMs).toMSecsSinceEpoch()}));
            f.add(e);
        };
        answered(1, 100, 300);
        answered(3, 102, 301); // before the one that was sent before it
        ActivityModel model(f.log);
        const QAbstractItemModelTester tester(&model);
        model.fetchMore({});
        QCOMPARE(subjects(model), (QStringList{QStringLiteral("3"), QStringLiteral("1")}));
        answered(2, 102, 305); // in the same millisecond, and decided before
        f.add(entry(1, QStringLiteral("block"), QStringLiteral("anna")));
        answered(4, 990, 1'010); // of the next second
        model.refresh();
        const QStringList all{QStringLiteral("4"), QStringLiteral("3"), QStringLiteral("2"),
                              QStringLiteral("1"), QStringLiteral("anna")};
        QCOMPARE(subjects(model), all);
        model.setSearch(QStringLiteral("approve"));
        QCOMPARE(subjects(model), all.mid(0, 4));
    }

    void readsInPortions()
    {
        Fixture f;
        for (int i = 0; i < ActivityModel::Portion + 10; ++i)
            f.add(entry(i % 60, QStringLiteral("approve"), QString::number(i)));
        ActivityModel model(f.log);
        model.fetchMore({});
        QCOMPARE(model.rowCount(), ActivityModel::Portion);
        QVERIFY(model.canFetchMore({}));
        model.fetchMore({});
        QCOMPARE(model.rowCount(), ActivityModel::Portion + 10);
        QCOMPARE(subjects(model).last(), QStringLiteral("0"));
        QVERIFY(!model.canFetchMore({}));
        QCOMPARE(model.totalCount(), ActivityModel::Portion + 10);
    }

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
        Fixture f;
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
        Fixture f;
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

    void saysWhatWasAnswered()
    {
        Fixture f;
        ActivityEntry e = entry(1, QStringLiteral("reject"), QString());
        e.sent = QStringLiteral("Wrong\nscreen");
        e.answer = QStringLiteral("Invalid");
        e.httpStatus = 400;
        f.add(e);
        ActivityEntry made = entry(2, QStringLiteral("create"), QStringLiteral("Survey"));
        made.amount = Money::fromCents(5'500);
        f.add(made);
        ActivityEntry bare = entry(3, QStringLiteral("something new"), QString());
        bare.worker = {};
        bare.campaign = *CampaignId::parse(u"123e4567-e89b-12d3-a456-426614174000");
        bare.httpStatus = 299;
        bare.outcome = ActivityOutcome::Unanswered;
        f.add(bare);
        ActivityModel model(f.log);
        model.fetchMore({});
        const auto cell = [&model](int row, int column) {
            return model.index(row, column).data().toString();
        };
        QCOMPARE(cell(2, ActivityModel::Answer), QString::fromUtf8("“Wrong screen” Invalid (status 400)"));
        QCOMPARE(cell(2, ActivityModel::Subject), QStringLiteral("worker 7"));
        QCOMPARE(cell(2, ActivityModel::Amount), QString());
        QCOMPARE(cell(1, ActivityModel::Answer), QString()); // a 200 says nothing
        QCOMPARE(cell(1, ActivityModel::Amount), QStringLiteral("$55.00"));
        QCOMPARE(cell(0, ActivityModel::What), QStringLiteral("something new"));
        QCOMPARE(cell(0, ActivityModel::Subject), bare.campaign.toString());
        QCOMPARE(cell(0, ActivityModel::Answer), QString());
        QCOMPARE(cell(0, ActivityModel::Outcome), QStringLiteral("No answer yet"));
        // Its truth was read: the row says so.
        QVERIFY(f.database->exec(QStringLiteral("UPDATE activity SET outcome = ? WHERE id = ?"),
                                 {toWord(ActivityOutcome::NotDone), model.entryAt(0)->id}));
        f.add(entry(4, QStringLiteral("block"), QStringLiteral("eve")));
        model.refresh();
        QCOMPARE(model.rowCount(), 4);
        QCOMPARE(cell(0, ActivityModel::Subject), QStringLiteral("eve"));
        QCOMPARE(cell(1, ActivityModel::Outcome), QStringLiteral("Did not happen"));
    }

    void exportsAllThatIsFound()
    {
        Fixture f;
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

QTEST_GUILESS_MAIN(TestActivity)
#include "tst_activity.moc"
