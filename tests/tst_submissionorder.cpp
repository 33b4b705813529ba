// SPDX-License-Identifier: MIT
#include "support/submissionrows.h"

#include <QSignalSpy>

using namespace proofdesk;
using namespace Qt::StringLiterals;
using namespace proofdesk::submissionrows;
using State = SubmissionFilter::State;
using Ids = QList<qint64>;
using Row = Submission&;

/// In which order submissions stand, and where those that arrive later come.
class TestSubmissionOrder : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void risk();
    void whatIsDecidedIsNoRiskAnyMore();
    void unknownRatesStandInTheMiddle();
    void sortsByColumn_data();
    void sortsByColumn();
    void equalRowsGoByTimeThenById();
    void shufflesTheSameWayForOneSeed();
    void arrivalsComeWhereTheNewestAre();
    void theFirstIsFirstWhilePagesArrive();
    void theOrderIsTold();
    void theOrderIsKeptInWords();
    void anotherCampaignBeginsEmpty();
};

void TestSubmissionOrder::risk()
{
    SubmissionRows f({[](Row) {}, [](Row s) { s.proofText.clear(); },
                      [](Row s) { s.workerAccountAgeDays = 1; }, [](Row s) { s.images.clear(); }, [](Row) {},
                      [](Row s) { s.workerApprovalRate = Percent::fromHundredths(5'000); },
                      [](Row s) {
                          s.images.clear();
                          s.proofText.clear();
                          s.workerAccountAgeDays = 1;
                      }});
    f.model.setBlocked([](const WorkerId& worker) { return worker == WorkerId::fromNumber(5); });
    f.model.setSort(SubmissionSort::RiskiestFirst);
    QCOMPARE(f.model.sort(), SubmissionSort::RiskiestFirst);
    // All three at once; blocked; no image; new; no text; a low rate; nothing.
    QCOMPARE(shown(f.model), (Ids{7, 5, 4, 3, 2, 6, 1}));
}

void TestSubmissionOrder::whatIsDecidedIsNoRiskAnyMore()
{
    SubmissionRows f({[](Row) {},
                      [](Row s) {
                          s.images.clear();
                          s.status = SubmissionStatus::Approved;
                          s.statusText = u"Approved"_s;
                      },
                      [](Row s) { s.workerAccountAgeDays = 1; }});
    f.model.setSort(SubmissionSort::RiskiestFirst);
    QCOMPARE(shown(f.model), (Ids{3, 1, 2}));
    // A decision moves nothing; the order does when it is chosen anew.
    Submission decided = *f.model.submission(SubmissionId(3));
    decided.status = SubmissionStatus::Rejected;
    decided.statusText = u"Rejected"_s;
    f.model.merge({decided}, false);
    QCOMPARE(shown(f.model), (Ids{3, 1, 2}));
    f.model.refilter();
    QCOMPARE(shown(f.model).first(), 1);
}

void TestSubmissionOrder::unknownRatesStandInTheMiddle()
{
    SubmissionRows f({[](Row s) { s.workerApprovalRate.reset(); },
                      [](Row s) {
                          s.workerApprovalRate = Percent::fromHundredths(10'000);
                          s.workerTotalCompleted = 1'000;
                      },
                      [](Row s) {
                          s.workerApprovalRate = Percent::fromHundredths(1'000);
                          s.workerTotalCompleted = 1'000;
                      },
                      [](Row s) { // a rate of nobody knows how many
                          s.workerApprovalRate = Percent::fromHundredths(10'000);
                          s.workerTotalCompleted.reset();
                      }});
    f.model.setSort(SubmissionSort::RiskiestFirst);
    QCOMPARE(shown(f.model), (Ids{3, 1, 4, 2}));
}

void TestSubmissionOrder::sortsByColumn_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<Ids>("ids");
    QTest::newRow("worker, in any case") << int(SubmissionModel::Worker) << Ids{3, 1, 2};
    QTest::newRow("state") << int(SubmissionModel::State) << Ids{2, 3, 1};
    QTest::newRow("rate: what it is worth") << int(SubmissionModel::Rate) << Ids{3, 2, 1};
    QTest::newRow("total: unknown first") << int(SubmissionModel::Total) << Ids{3, 2, 1};
    QTest::newRow("account age") << int(SubmissionModel::AccountAge) << Ids{1, 3, 2};
    QTest::newRow("country") << int(SubmissionModel::Country) << Ids{2, 1, 3};
    QTest::newRow("submitted") << int(SubmissionModel::Submitted) << Ids{3, 2, 1};
    QTest::newRow("images") << int(SubmissionModel::Images) << Ids{3, 1, 2};
    QTest::newRow("flags") << int(SubmissionModel::Flags) << Ids{2, 1, 3};
    QTest::newRow("text") << int(SubmissionModel::Text) << Ids{3, 2, 1};
    QTest::newRow("notes") << int(SubmissionModel::Notes) << Ids{2, 3, 1};
}

void TestSubmissionOrder::sortsByColumn()
{
    QFETCH(const int, column);
    QFETCH(const Ids, ids);
    SubmissionRows f({[](Row s) {
                          s.workerName = QStringLiteral("bert");
                          s.status = SubmissionStatus::Rejected;
                          s.workerApprovalRate = Percent::fromHundredths(9'900);
                          s.workerTotalCompleted = 1'000;
                          s.workerAccountAgeDays = 1; // one flag
                          s.country = QStringLiteral("Laos");
                          s.submittedAt = Now;
                          s.proofText = QStringLiteral("cake");
                          s.notes = QStringLiteral("zero");
                      },
                      [](Row s) {
                          s.workerName = QStringLiteral("Carl");
                          s.workerApprovalRate = Percent::fromHundredths(10'000); // of three
                          s.workerTotalCompleted = 3;
                          s.workerAccountAgeDays = 200;
                          s.country = QStringLiteral("Chad");
                          s.submittedAt = Now.addSecs(-60);
                          s.images.append(s.images.first());
                          s.proofText = QStringLiteral("Bread");
                          s.notes = QStringLiteral("A note");
                      },
                      [](Row s) {
                          s.workerName = QStringLiteral("Anna");
                          s.status = SubmissionStatus::Approved;
                          s.workerApprovalRate.reset();
                          s.workerTotalCompleted.reset();
                          s.country = QStringLiteral("Peru");
                          s.workerAccountAgeDays = 6; // and no image: two flags
                          s.submittedAt = Now.addSecs(-120);
                          s.images.clear();
                          s.proofText = QStringLiteral("apple");
                          s.notes = QStringLiteral("b");
                      }});
    f.model.sort(column);
    QCOMPARE(shown(f.model), ids);
    f.model.sort(column, Qt::DescendingOrder);
    QCOMPARE(shown(f.model), Ids(ids.rbegin(), ids.rend()));
    // Another order of the review takes its place.
    f.model.setSort(SubmissionSort::OldestFirst);
    QCOMPARE(shown(f.model), (Ids{3, 2, 1}));
}

void TestSubmissionOrder::equalRowsGoByTimeThenById()
{
    SubmissionRows f({[](Row s) { s.submittedAt = Now; }, [](Row) {},
                      [](Row s) { s.submittedAt = Now.addSecs(1); }, [](Row) {}});
    f.model.sort(SubmissionModel::Country);
    QCOMPARE(shown(f.model), (Ids{2, 4, 1, 3}));
    f.model.sort(SubmissionModel::Country, Qt::DescendingOrder);
    QCOMPARE(shown(f.model), (Ids{2, 4, 1, 3}));
    f.model.setSort(SubmissionSort::OldestFirst);
    QCOMPARE(shown(f.model), (Ids{2, 4, 1, 3}));
    f.model.setSort(SubmissionSort::NewestFirst);
    QCOMPARE(shown(f.model), (Ids{3, 1, 4, 2}));
}

void TestSubmissionOrder::shufflesTheSameWayForOneSeed()
{
    SubmissionRows f(QList<std::function<void(Submission&)>>(20, [](Row) {}));
    const Ids inOrder = shown(f.model);
    f.model.setSort(SubmissionSort::Random, 1);
    const Ids one = shown(f.model);
    f.model.setSort(SubmissionSort::Random, 2);
    const Ids two = shown(f.model);
    f.model.setSort(SubmissionSort::Random, 1);
    QCOMPARE(shown(f.model), one);
    QVERIFY(one != two && one != inOrder && two != inOrder);
    Ids sorted = one;
    std::sort(sorted.begin(), sorted.end());
    QCOMPARE(sorted, inOrder);
}

void TestSubmissionOrder::arrivalsComeWhereTheNewestAre()
{
    SubmissionRows f({[](Row) {}, [](Row s) { s.submittedAt = Now.addSecs(-10); }});
    f.model.setSort(SubmissionSort::NewestFirst);
    QList<Submission> late{plain(8), plain(9), plain(10)};
    late[0].submittedAt = Now.addSecs(1);
    late[1].submittedAt = Now.addSecs(2);
    late[2].images.clear(); // the filter leaves it out, shown or not
    f.model.merge(late, false);
    SubmissionFilter filter;
    filter.text = QStringLiteral("done");
    late[2].proofText = QStringLiteral("other");
    f.model.merge({late[2]}, false);
    QCOMPARE(f.filtered(filter), (Ids{2, 1}));
    QSignalSpy arrivals(&f.model, &SubmissionModel::arrivalsChanged);
    f.model.showArrivals();
    QCOMPARE(shown(f.model), (Ids{9, 8, 2, 1}));
    QCOMPARE(arrivals.size(), 1);
    QCOMPARE(f.model.countOf(State::Undecided), 5);
    // Oldest first, what is new is at the end.
    f.model.setSort(SubmissionSort::OldestFirst);
    f.model.merge({plain(11)}, false);
    f.model.showArrivals();
    QCOMPARE(shown(f.model), (Ids{1, 2, 8, 9, 11}));
}

void TestSubmissionOrder::theFirstIsFirstWhilePagesArrive()
{
    const auto aged = [](qint64 id, int hours) {
        Submission s = plain(id);
        s.submittedAt = Now.addSecs(-3'600 * hours);
        return s;
    };
    SubmissionRows f;
    // The newest are on the first page.
    f.model.merge({aged(8, 1), aged(7, 2)}, true);
    f.model.merge({aged(6, 30), aged(5, 40)}, true);
    QCOMPARE(shown(f.model), (Ids{5, 6, 7, 8}));
    // Two pages are under way at a time: they may come in any order.
    f.model.merge({aged(2, 70), aged(1, 80)}, true);
    f.model.merge({aged(4, 50), aged(3, 60)}, true);
    QCOMPARE(shown(f.model), (Ids{1, 2, 3, 4, 5, 6, 7, 8}));
    f.model.setSort(SubmissionSort::NewestFirst);
    f.model.merge({aged(9, 0)}, true);
    QCOMPARE(shown(f.model).first(), 9);
}

void TestSubmissionOrder::theOrderIsTold()
{
    SubmissionRows f;
    QSignalSpy told(&f.model, &SubmissionModel::sortChanged);
    f.model.sort(SubmissionModel::Rate, Qt::DescendingOrder);
    QCOMPARE(told.count(), 1);
    QCOMPARE(f.model.sortColumn(), int(SubmissionModel::Rate));
    f.model.setSort(SubmissionSort::Random, 7);
    QCOMPARE(told.count(), 2);
    QCOMPARE(f.model.sortColumn(), -1);
}

void TestSubmissionOrder::theOrderIsKeptInWords()
{
    const QStringList columns = {u"worker"_s,    u"state"_s,  u"rate"_s,  u"total"_s, u"age"_s,  u"country"_s,
                                 u"submitted"_s, u"images"_s, u"flags"_s, u"text"_s,  u"notes"_s};
    QCOMPARE(columns.size(), int(SubmissionModel::ColumnCount));
    SubmissionOrder order;
    for (int column = 0; column < columns.size(); ++column) {
        order.column = column;
        order.columnOrder = column % 2 == 0 ? Qt::AscendingOrder : Qt::DescendingOrder;
        const QString kept = order.toText();
        QCOMPARE(
            kept,
            u"column %1 %2"_s.arg(columns.at(column), column % 2 == 0 ? u"ascending"_s : u"descending"_s));
        const auto back = SubmissionOrder::fromText(kept);
        QVERIFY(back);
        QCOMPARE(back->column, order.column);
        QCOMPARE(back->columnOrder, order.columnOrder);
    }
    const QStringList others = {QString(), u"column"_s, u"column 5 descending"_s, u"column Rate ascending"_s,
                                u"sideways"_s};
    for (const QString& other : others)
        QVERIFY2(!SubmissionOrder::fromText(other), qPrintable(other));
}

void TestSubmissionOrder::anotherCampaignBeginsEmpty()
{
    SubmissionRows f({[](Row) {}});
    f.model.merge({plain(2)}, false);
    QCOMPARE(f.model.arrivalCount(), 1);
    QSignalSpy arrivals(&f.model, &SubmissionModel::arrivalsChanged);
    const CampaignId other = *CampaignId::parse(u"123e4567-e89b-12d3-a456-426614174001");
    f.model.setCampaign(other);
    QCOMPARE(f.model.campaign(), other);
    QCOMPARE(f.model.rowCount(), 0);
    QCOMPARE(f.model.totalCount(), 0);
    QCOMPARE(f.model.arrivalCount(), 0);
    QCOMPARE(arrivals.size(), 1);
    QCOMPARE(f.model.countOf(State::Undecided), 0);
    QCOMPARE(f.model.countUnseen(), 0);
    f.model.merge({plain(3)}, true);
    QCOMPARE(f.model.submission(SubmissionId(3))->campaign, other);
}

QTEST_GUILESS_MAIN(TestSubmissionOrder)
#include "tst_submissionorder.moc"
