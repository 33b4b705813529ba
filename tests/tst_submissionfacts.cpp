// SPDX-License-Identifier: MIT
#include "support/submissionrows.h"

#include <QSignalSpy>

using namespace proofdesk;
using namespace proofdesk::submissionrows;
using Row = Submission&;

/// What a row says of its submission, read and spoken, and what is told when one of its facts changes.
class TestSubmissionFacts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void hugeCountsAreExact();
    void blindHidesNamesEverywhere();
    void cellsSayWhatIsKnown();
    void agesAreInDaysThenInYears();
    void longTextIsCut();
    void rowsAreSpoken();
    void countsAreSpokenAsTheyAreRead();
    void eachFactThatChangesIsTold_data();
    void eachFactThatChangesIsTold();
};

void TestSubmissionFacts::hugeCountsAreExact()
{
    SubmissionRows f({[](Row s) {
        s.workerTotalCompleted = 9'007'199'254'740'993;
        s.workerAccountAgeDays = 3'000'000'000;
    }});
    QCOMPARE(f.model.submission(SubmissionId(1))->workerTotalCompleted, 9'007'199'254'740'993);
    QCOMPARE(f.model.submission(SubmissionId(1))->workerAccountAgeDays, 3'000'000'000);
    QCOMPARE(f.model.index(0, SubmissionModel::Total).data().toString(),
             QStringLiteral("9,007,199,254,740,993"));
}

void TestSubmissionFacts::blindHidesNamesEverywhere()
{
    SubmissionRows f({[](Row) {}, [](Row s) { s.status = SubmissionStatus::Approved; }});
    const auto all = [&f](int row) {
        QStringList words;
        for (int column = 0; column < f.model.columnCount(); ++column) {
            for (const int role : {int(Qt::DisplayRole), int(Qt::AccessibleTextRole)})
                words << f.model.index(row, column).data(role).toString();
        }
        return words.join(u'\n');
    };
    QVERIFY(all(0).contains(QStringLiteral("worker1")) && all(0).contains(QStringLiteral("Peru")));
    QSignalSpy told(&f.model, &QAbstractItemModel::dataChanged);
    f.model.naming().setBlind(true);
    QCOMPARE(told.count(), 1);
    QVERIFY2(!all(0).contains(QStringLiteral("worker1")), qPrintable(all(0)));
    QVERIFY2(!all(0).contains(QStringLiteral("Peru")), qPrintable(all(0)));
    QVERIFY(all(0).contains(QStringLiteral("#1")));
    QVERIFY(all(1).contains(QStringLiteral("worker2"))); // it is decided
    f.model.naming().setBlind(false);
    QVERIFY(all(0).contains(QStringLiteral("worker1")));
}

void TestSubmissionFacts::cellsSayWhatIsKnown()
{
    SubmissionRows f({[](Row s) {
                          s.workerTotalCompleted = 1'234;
                          s.workerAccountAgeDays = 1;
                          s.notes = QStringLiteral("Well\ndone");
                          s.images.append(s.images.first());
                      },
                      [](Row s) {
                          s.workerTotalCompleted.reset();
                          s.workerAccountAgeDays.reset();
                          s.workerApprovalRate.reset();
                          s.submittedAt = {};
                          s.images.clear();
                          s.proofText.clear();
                          s.country.clear();
                          s.status = SubmissionStatus::Other;
                          s.statusText.clear();
                      }});
    const auto cells = [&f](qint64 id) {
        QStringList texts;
        for (int column = 0; column < SubmissionModel::ColumnCount; ++column) {
            if (column != SubmissionModel::Submitted)
                texts << f.model.index(f.model.rowOf(SubmissionId(id)), column).data().toString();
        }
        return texts.join(QStringLiteral(" | "));
    };
    // Without the translations, which this test does not load, plurals stand as in the source.
    QCOMPARE(cells(1),
             QString::fromUtf8("worker1 | Pending | 90\u00A0% | 1,234 | 1 day(s) | Peru | 2 | New account | "
                               "done | Well done"));
    QCOMPARE(cells(2), QStringLiteral("worker2 | Unknown |  |  |  |  | 0 | No text, No image |  | "));
    const auto at = [&f](qint64 id, int column, int role) {
        return f.model.index(f.model.rowOf(SubmissionId(id)), column).data(role);
    };
    QVERIFY(!at(1, SubmissionModel::Submitted, Qt::DisplayRole).toString().isEmpty());
    QVERIFY(at(2, SubmissionModel::Submitted, Qt::DisplayRole).toString().isEmpty());
    QCOMPARE(at(2, 0, SubmissionModel::FlagsRole).value<QList<int>>(),
             (QList<int>{int(SubmissionFlag::NoText), int(SubmissionFlag::NoImage)}));
    QCOMPARE(at(1, 0, SubmissionModel::SubmissionRole).value<Submission>().notes,
             QStringLiteral("Well\ndone"));
    QVERIFY(!at(1, 0, SubmissionModel::DecisionRole).isValid());
    QVERIFY(!at(1, 0, SubmissionModel::SeenRole).toBool());
    for (int column = 0; column < SubmissionModel::ColumnCount; ++column)
        QVERIFY(!f.model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty());
}

void TestSubmissionFacts::agesAreInDaysThenInYears()
{
    // In days up to a year, in years from then on, to the tenth: never both at once.
    SubmissionRows f({[](Row s) { s.workerAccountAgeDays = 364; },
                      [](Row s) { s.workerAccountAgeDays = 621; },
                      [](Row s) { s.workerAccountAgeDays = 1'460; }});
    QStringList ages;
    for (int row = 0; row < f.model.rowCount(); ++row)
        ages.append(f.model.index(row, SubmissionModel::AccountAge).data().toString());
    QCOMPARE(ages,
             (QStringList{QStringLiteral("364 day(s)"), QStringLiteral("1.7 years"),
                          QStringLiteral("4 year(s)")}));
    const QString spoken = f.model.index(2, 0).data(Qt::AccessibleTextRole).toString();
    QVERIFY2(spoken.contains(QStringLiteral("account 4 year(s)")), qPrintable(spoken));
}

void TestSubmissionFacts::longTextIsCut()
{
    SubmissionRows f(
        {[](Row s) { s.proofText = QString(300, u'a'); }, [](Row s) { s.proofText = QString(301, u'a'); }});
    const auto text = [&f](int row) { return f.model.index(row, SubmissionModel::Text).data().toString(); };
    QCOMPARE(text(0), QString(300, u'a'));
    QCOMPARE(text(1), QString(299, u'a') + QChar(0x2026));
}

void TestSubmissionFacts::rowsAreSpoken()
{
    SubmissionRows f({[](Row s) {
                          s.workerName.clear();
                          s.workerApprovalRate.reset();
                          s.workerAccountAgeDays.reset();
                      },
                      [](Row s) {
                          s.workerApprovalRate = Percent::fromHundredths(9'250);
                          s.workerTotalCompleted.reset();
                          s.workerAccountAgeDays = 2;
                          s.images.clear();
                      }});
    const auto spoken = [&f](int row) {
        return f.model.index(row, 0).data(Qt::AccessibleTextRole).toString();
    };
    QCOMPARE(spoken(0), QStringLiteral("no name, 1 of 2, pending, rate not known, not seen"));
    QCOMPARE(spoken(1),
             QStringLiteral("worker2, 2 of 2, pending, 92.5 percent, account 2 day(s), new account, "
                            "no image, not seen"));
}

void TestSubmissionFacts::countsAreSpokenAsTheyAreRead()
{
    SubmissionRows f({[](Row s) { s.workerTotalCompleted = 99'960; }});
    const QString spoken = f.model.index(0, 0).data(Qt::AccessibleTextRole).toString();
    QVERIFY2(spoken.contains(QStringLiteral("percent of 99,960")), qPrintable(spoken));
}

void TestSubmissionFacts::eachFactThatChangesIsTold_data()
{
    using Change = std::function<void(Submission&)>;
    QTest::addColumn<Change>("change");
    const auto row = [](const char* name, Change change) { QTest::newRow(name) << std::move(change); };
    row("worker", [](Row s) { s.worker = WorkerId::fromNumber(77); });
    row("name", [](Row s) { s.workerName = QStringLiteral("renamed"); });
    row("avatar", [](Row s) { s.avatarUrl = QStringLiteral("https://images.example/new.png"); });
    row("status", [](Row s) { s.status = SubmissionStatus::Approved; });
    row("word", [](Row s) { s.statusText = QStringLiteral("Waiting"); });
    row("country", [](Row s) { s.country = QStringLiteral("Chad"); });
    row("time", [](Row s) { s.submittedAt = s.submittedAt.addMSecs(1); });
    row("no time", [](Row s) { s.submittedAt = {}; });
    row("text", [](Row s) { s.proofText = QStringLiteral("done."); });
    row("notes", [](Row s) { s.notes = QStringLiteral("good"); });
    row("images", [](Row s) { s.images.first().url += QStringLiteral("?v=2"); });
    row("account age", [](Row s) { s.workerAccountAgeDays = 121; });
    row("rate", [](Row s) { s.workerApprovalRate = Percent::fromHundredths(9'001); });
    row("total", [](Row s) { s.workerTotalCompleted = 51; });
}

void TestSubmissionFacts::eachFactThatChangesIsTold()
{
    QFETCH(const std::function<void(Submission&)>, change);
    SubmissionRows f({[](Row) {}, [](Row) {}});
    f.clock.advance(std::chrono::seconds(1));
    QSignalSpy changed(&f.model, &QAbstractItemModel::dataChanged);
    Submission row = plain(1);
    f.model.merge({row}, true);
    QCOMPARE(changed.size(), 0);
    change(row);
    f.model.merge({row}, true);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(f.model.submission(row.id), row);
    QCOMPARE(f.model.submission(SubmissionId(2)), plain(2));
}

QTEST_GUILESS_MAIN(TestSubmissionFacts)
#include "tst_submissionfacts.moc"
