// SPDX-License-Identifier: MIT
#include "models/submissionmodel.h"
#include "models/submissionstore.h"
#include "models/submissionwords.h"
#include "support/manualclock.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace proofdesk;

namespace {

const CampaignId Campaign1 = *CampaignId::parse(u"123e4567-e89b-12d3-a456-426614174000");

Submission make(qint64 id, const QString& worker, int minute, int rate = 85)
{
    Submission s;
    s.id = SubmissionId(id);
    s.worker = WorkerId::fromText(worker + QStringLiteral("-id"));
    s.workerName = worker;
    s.avatarUrl = QStringLiteral("https://images.example/avatars/%1.png").arg(worker);
    s.campaign = Campaign1;
    s.campaignTitle = QStringLiteral("Survey");
    s.status = SubmissionStatus::Pending;
    s.statusText = QStringLiteral("Pending");
    s.country = QStringLiteral("United States");
    s.submittedAt = QDateTime({2025, 1, 16}, {14, minute}, Qt::UTC);
    s.proofText = QStringLiteral("Done, my code is %1 …").arg(id);
    s.images = {{QStringLiteral("img_%1").arg(id), QStringLiteral("https://images.example/p/%1.png").arg(id),
                 QStringLiteral("https://images.example/p/%1-small.png").arg(id), s.id}};
    s.workerAccountAgeDays = 120;
    s.workerApprovalRate = Percent::fromHundredths(rate * 100);
    s.workerTotalCompleted = 47;
    return s;
}

/// The model as a person would read it.
QString print(const SubmissionModel& model)
{
    QStringList lines;
    for (int row = 0; row < model.rowCount(); ++row) {
        lines << model.index(row, SubmissionModel::Worker).data().toString() + u' '
                + model.index(row, 0).data(SubmissionModel::IdRole).toString() + u' '
                + model.index(row, SubmissionModel::State).data().toString();
    }
    return lines.join(u'\n');
}

struct Fixture
{
    ManualClock clock{QDateTime({2025, 1, 16}, {15, 0}, Qt::UTC)};
    SubmissionModel model{clock};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};

    Fixture()
    {
        model.setCampaign(Campaign1);
        model.merge({make(3, QStringLiteral("carl"), 30), make(1, QStringLiteral("anna"), 10),
                     make(2, QStringLiteral("Bert"), 20)},
                    true);
    }
};

} // namespace

class TestSubmissionModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void storeGivesBackWhatItTook();
    void storeIsSmall();
    void sorts_data();
    void sorts();
    void filtersAndKeepsTheCurrentRow();
    void updatesInPlace();
    void arrivalsWait();
    void decidedRowsStayUntilAsked();
    void nextUndecidedWrapsAround();
    void tellsViewsOnceAFrame();
    void speaksRows();
    void whoDidNothingYetHasNoRate();
    void flagsAndCounts();
    void blockedAndApprovedUnseenAreMarked();
    void hostileText();
};

void TestSubmissionModel::storeGivesBackWhatItTook()
{
    SubmissionStore store;
    store.setCampaign(Campaign1);
    Submission full = make(7, QStringLiteral("anna"), 5);
    full.notes = QStringLiteral("Отлично 👍");
    full.images.append({QString(), QStringLiteral("https://images.example/p/7b.png"), QString(), full.id});
    full.images.append(
        {QStringLiteral("x"), QStringLiteral("http://elsewhere/"), QStringLiteral("h"), full.id});
    Submission bare;
    bare.id = SubmissionId(8);
    bare.campaign = Campaign1;
    bare.campaignTitle = full.campaignTitle;
    Submission number = make(9, QStringLiteral("anna"), 6);
    number.worker = WorkerId::fromNumber(12345);
    number.statusText = QStringLiteral("Escalated");
    number.status = SubmissionStatus::Other;

    for (const Submission& s : {full, bare, number}) {
        QCOMPARE(store.put(s).change, SubmissionStore::Change::Added);
        QCOMPARE(store.put(s).change, SubmissionStore::Change::Same);
    }
    QCOMPARE(store.assemble(0), full);
    QCOMPARE(store.assemble(1), bare);
    QCOMPARE(store.assemble(2), number);
    QCOMPARE(store.workersOf(WorkerId::fromNumber(12345)).size(), size_t(1));
    QVERIFY(store.workersOf(WorkerId::fromText(QStringLiteral("12345"))).empty());

    full.proofText += QStringLiteral(" and more");
    QCOMPARE(store.put(full).change, SubmissionStore::Change::Changed);
    QCOMPARE(store.assemble(0), full);
    QCOMPARE(store.size(), 3U);
}

void TestSubmissionModel::storeIsSmall()
{
    // 2,309 bytes is what the same row takes as a struct of QStrings.
    SubmissionStore store;
    constexpr int Rows = 20'000;
    for (int i = 0; i < Rows; ++i)
        store.put(make(i + 1, QStringLiteral("worker%1").arg(i % 5'000), i % 60));
    const auto perRow = store.bytesHeld() / Rows;
    QVERIFY2(perRow < 2'309 * 35 / 100, qPrintable(QString::number(perRow)));
}

void TestSubmissionModel::sorts_data()
{
    QTest::addColumn<SubmissionSort>("sort");
    QTest::addColumn<QList<qint64>>("ids");
    QTest::newRow("oldest") << SubmissionSort::OldestFirst << QList<qint64>{1, 2, 3, 4};
    QTest::newRow("newest") << SubmissionSort::NewestFirst << QList<qint64>{4, 3, 2, 1};
    QTest::newRow("worker, in any case") << SubmissionSort::Worker << QList<qint64>{1, 4, 2, 3};
    QTest::newRow("riskiest") << SubmissionSort::RiskiestFirst << QList<qint64>{4, 1, 2, 3};
}

void TestSubmissionModel::sorts()
{
    QFETCH(SubmissionSort, sort);
    QFETCH(QList<qint64>, ids);
    Fixture f;
    Submission risky = make(4, QStringLiteral("Anna"), 40, 50);
    risky.images.clear();
    f.model.merge({risky}, true);
    f.model.setSort(sort);
    QList<qint64> seen;
    for (int row = 0; row < f.model.rowCount(); ++row)
        seen << f.model.index(row, 0).data(SubmissionModel::IdRole).toLongLong();
    QCOMPARE(seen, ids);
}

void TestSubmissionModel::filtersAndKeepsTheCurrentRow()
{
    Fixture f;
    f.model.setSort(SubmissionSort::OldestFirst);
    const QPersistentModelIndex bert = f.model.index(f.model.rowOf(SubmissionId(2)), 0);
    const QPersistentModelIndex anna = f.model.index(f.model.rowOf(SubmissionId(1)), 0);
    QSignalSpy reset(&f.model, &QAbstractItemModel::modelReset);

    SubmissionFilter filter;
    filter.text = QStringLiteral(" BERT ");
    QCOMPARE(filter.activeCount(), 1);
    f.model.setFilter(filter);
    QCOMPARE(print(f.model), QStringLiteral("Bert 2 Pending"));
    QCOMPARE(bert.row(), 0);
    QVERIFY(!anna.isValid());
    QCOMPARE(f.model.rowOf(SubmissionId(1)), -1);
    QCOMPARE(f.model.totalCount(), 3);

    filter.text = QStringLiteral("code is 3");
    f.model.setFilter(filter);
    QCOMPARE(print(f.model), QStringLiteral("carl 3 Pending"));
    filter = {};
    filter.worker = WorkerId::fromText(QStringLiteral("anna-id"));
    filter.states = {SubmissionFilter::State::Undecided};
    f.model.setFilter(filter);
    QCOMPARE(print(f.model), QStringLiteral("anna 1 Pending"));
    filter.country = QStringLiteral("Nowhere");
    f.model.setFilter(filter);
    QCOMPARE(f.model.rowCount(), 0);
    f.model.setFilter({});
    QCOMPARE(f.model.rowCount(), 3);
    QCOMPARE(reset.count(), 0);
}

void TestSubmissionModel::updatesInPlace()
{
    Fixture f;
    f.model.refilter();
    QSignalSpy changed(&f.model, &QAbstractItemModel::dataChanged);
    Submission anna = make(1, QStringLiteral("anna"), 10);
    f.clock.advance(std::chrono::seconds(1));
    f.model.merge({anna}, true); // the same again: nothing to tell
    QCOMPARE(changed.count(), 0);
    anna.status = SubmissionStatus::Approved;
    anna.statusText = QStringLiteral("Approved");
    f.model.merge({anna, anna}, true);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(print(f.model), QStringLiteral("anna 1 Approved\nBert 2 Pending\ncarl 3 Pending"));
}

void TestSubmissionModel::arrivalsWait()
{
    Fixture f;
    QSignalSpy arrivals(&f.model, &SubmissionModel::arrivalsChanged);
    f.model.merge({make(1, QStringLiteral("anna"), 10), make(5, QStringLiteral("eve"), 1)}, false);
    QCOMPARE(f.model.rowCount(), 3);
    QCOMPARE(f.model.arrivalCount(), 1);
    QCOMPARE(arrivals.count(), 1);
    QCOMPARE(f.model.countOf(SubmissionFilter::State::Undecided), 3);
    f.model.refilter();
    QCOMPARE(f.model.rowCount(), 3);
    f.model.showArrivals();
    QCOMPARE(f.model.arrivalCount(), 0);
    QCOMPARE(f.model.rowOf(SubmissionId(5)), 3); // at the end: nothing that is looked at moves
    f.model.refilter();
    QCOMPARE(f.model.rowOf(SubmissionId(5)), 0);
}

void TestSubmissionModel::decidedRowsStayUntilAsked()
{
    Fixture f;
    SubmissionFilter pending;
    pending.states = {SubmissionFilter::State::Undecided};
    f.model.setFilter(pending);
    Submission anna = make(1, QStringLiteral("anna"), 10);
    anna.status = SubmissionStatus::Rejected;
    f.model.merge({anna}, false);
    QCOMPARE(f.model.rowCount(), 3);
    f.model.refilter();
    QCOMPARE(f.model.rowCount(), 2);
}

void TestSubmissionModel::nextUndecidedWrapsAround()
{
    Fixture f;
    f.model.refilter();
    Submission bert = make(2, QStringLiteral("Bert"), 20);
    bert.status = SubmissionStatus::Approved;
    f.model.merge({bert}, true);
    QCOMPARE(f.model.nextUndecided(-1), 0);
    QCOMPARE(f.model.nextUndecided(0), 2);
    QCOMPARE(f.model.nextUndecided(2), 0);
    QCOMPARE(f.model.nextUndecided(2, false), 0);
    QCOMPARE(f.model.nextUndecided(0, false), 2);
    QCOMPARE(SubmissionModel(f.clock).nextUndecided(0), -1);
}

void TestSubmissionModel::tellsViewsOnceAFrame()
{
    Fixture f;
    f.clock.advance(std::chrono::seconds(1));
    QSignalSpy changed(&f.model, &QAbstractItemModel::dataChanged);
    for (int i = 0; i < 50; ++i) {
        Submission anna = make(1 + i % 3, QStringLiteral("anna"), 10, 20 + i);
        f.model.merge({anna}, true);
    }
    QCOMPARE(changed.count(), 1); // the first at once …
    f.clock.advance(std::chrono::milliseconds(16));
    QCOMPARE(changed.count(), 2); // … all others together
    f.clock.advance(std::chrono::seconds(1));
    QCOMPARE(changed.count(), 2);
}

void TestSubmissionModel::speaksRows()
{
    // Without the translations, which this test does not load, plurals stand as in the source.
    Fixture f;
    f.model.refilter();
    QCOMPARE(f.model.index(0, 0).data(Qt::AccessibleTextRole).toString(),
             QStringLiteral("anna, 1 of 3, pending, 85 percent of 47, account 120 day(s), not seen"));
    Submission busy = *f.model.submission(f.model.submissionAt(0)->id);
    busy.workerTotalCompleted = 99'960;
    f.model.merge({busy}, false);
    QVERIFY(f.model.index(0, 0).data(Qt::AccessibleTextRole).toString().contains(u"percent of 99,960,"));
}

void TestSubmissionModel::whoDidNothingYetHasNoRate()
{
    SubmissionStore::Row row{};
    row.rate = 0;
    row.totalCompleted = 0;
    QCOMPARE(SubmissionWords::rate(row), QStringLiteral("no jobs yet"));
    row.totalCompleted = 1;
    QVERIFY(SubmissionWords::rate(row).startsWith(u'0'));
}

void TestSubmissionModel::flagsAndCounts()
{
    Fixture f;
    Submission odd = make(4, QStringLiteral("dora"), 59, 97);
    odd.workerAccountAgeDays = 6;
    odd.proofText = QStringLiteral("  ");
    odd.images.clear();
    Submission unknown = make(5, QStringLiteral("eve"), 58);
    unknown.workerAccountAgeDays.reset();
    unknown.workerApprovalRate.reset();
    unknown.submittedAt = {};
    f.model.merge({odd, unknown}, true);
    QCOMPARE(f.model.flags(SubmissionId(4)),
             (QList{SubmissionFlag::NewAccount, SubmissionFlag::NoText, SubmissionFlag::NoImage}));
    QVERIFY(f.model.flags(SubmissionId(5)).isEmpty());
    QCOMPARE(f.model.countOf(SubmissionFlag::NoImage), 1);
    QCOMPARE(f.model.countOf(SubmissionFilter::RateBand::High), 1);
    QCOMPARE(f.model.countOf(SubmissionFilter::RateBand::Middle), 3);
    QCOMPARE(f.model.countOf(SubmissionFilter::RateBand::Unknown), 1);
    QCOMPARE(f.model.countOf(SubmissionFilter::AgeBand::UnderHour), 4);
    QCOMPARE(f.model.countOf(SubmissionFilter::AgeBand::Older), 1);
    QCOMPARE(f.model.countries(), QStringList{QStringLiteral("United States")});
    SubmissionFilter filter;
    filter.flags = {SubmissionFlag::NoText};
    f.model.setFilter(filter);
    QCOMPARE(print(f.model), QStringLiteral("dora 4 Pending"));
}

void TestSubmissionModel::blockedAndApprovedUnseenAreMarked()
{
    Fixture f;
    const Submission anna = *f.model.submission(SubmissionId(1));
    QVERIFY(f.model.flags(anna.id).isEmpty());
    f.model.setBlocked([&](const WorkerId& worker) { return worker == anna.worker; });
    QCOMPARE(f.model.flags(anna.id), QList{SubmissionFlag::WorkerBlocked});
    QVERIFY(f.model.index(f.model.rowOf(anna.id), 0)
                .data(Qt::AccessibleTextRole)
                .toString()
                .contains(QStringLiteral("blocked worker")));
    // What is read later is marked too.
    Submission more = make(9, anna.workerName, 1);
    more.worker = anna.worker;
    f.model.merge({more}, true);
    QCOMPARE(f.model.countOf(SubmissionFlag::WorkerBlocked), 2);
    f.model.setBlocked({});
    QCOMPARE(f.model.countOf(SubmissionFlag::WorkerBlocked), 0);

    f.model.setApprovedUnseen({SubmissionId(9)});
    SubmissionFilter filter;
    filter.flags = {SubmissionFlag::ApprovedUnseen};
    f.model.setFilter(filter);
    QCOMPARE(f.model.rowCount(), 1);
    QCOMPARE(f.model.submissionAt(0)->id, SubmissionId(9));
}

void TestSubmissionModel::hostileText()
{
    Fixture f;
    Submission big = make(6, QStringLiteral("x"), 1);
    big.proofText = QString(400'000, u'a');
    big.workerName = QStringLiteral("<b>bold\n</b>");
    f.model.merge({big}, true);
    const int row = f.model.rowOf(SubmissionId(6));
    QVERIFY(f.model.index(row, SubmissionModel::Text).data().toString().size() <= 300);
    QCOMPARE(f.model.index(row, 0).data().toString(), QStringLiteral("<b>bold </b>"));
    QCOMPARE(f.model.submission(SubmissionId(6))->proofText.size(), 400'000);
}

QTEST_GUILESS_MAIN(TestSubmissionModel)
#include "tst_submissionmodel.moc"
