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

class TestActivity : public QObject
{
    Q_OBJECT
private Q_SLOTS:
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
        QTest::newRow("quoted formula")
            << QStringLiteral("=\"a\",b") << QByteArrayLiteral("\"'=\"\"a\"\",b\"");
        QTest::newRow("lines") << QStringLiteral("a\nb") << QByteArrayLiteral("\"a\nb\"");
        QTest::newRow("plain") << QStringLiteral("anna = good") << QByteArrayLiteral("anna = good");
    }
    void exportDefusesFormulas()
    {
        QFETCH(QString, text);
        QTEST(csvCell(text), "cell");
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
