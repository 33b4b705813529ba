// SPDX-License-Identifier: MIT
#include "support/submissionrows.h"

using namespace proofdesk;
using namespace proofdesk::submissionrows;
using State = SubmissionFilter::State;
using RateBand = SubmissionFilter::RateBand;
using AgeBand = SubmissionFilter::AgeBand;
using Ids = QList<qint64>;
using Row = Submission&;

/// What of the submissions is shown and counted, and where each limit lies.
class TestSubmissionFilters : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void newAccountsAreUnderAWeek();
    void bandsOfRates();
    void bandsOfAges();
    void eachFilterAlone();
    void filtersTogether();
    void activeFiltersAreCounted();
    void allOfAWorker();
    void countriesOnceAndSorted();
};

void TestSubmissionFilters::newAccountsAreUnderAWeek()
{
    SubmissionRows f({[](Row s) { s.workerAccountAgeDays = 0; }, [](Row s) { s.workerAccountAgeDays = 6; },
                      [](Row s) { s.workerAccountAgeDays = 7; },
                      [](Row s) { s.workerAccountAgeDays.reset(); }});
    SubmissionFilter filter;
    filter.flags = {SubmissionFlag::NewAccount};
    QCOMPARE(f.filtered(filter), (Ids{1, 2}));
    QCOMPARE(f.model.countOf(SubmissionFlag::NewAccount), 2);
}

void TestSubmissionFilters::bandsOfRates()
{
    QList<std::function<void(Submission&)>> changes;
    for (const int rate : {10'000, 9'500, 9'499, 8'000, 7'999, 0})
        changes << [rate](Row s) { s.workerApprovalRate = Percent::fromHundredths(rate); };
    changes << [](Row s) { s.workerApprovalRate.reset(); };
    // 0 % of no jobs is no low rate: there is none.
    changes << [](Row s) {
        s.workerApprovalRate = Percent::fromHundredths(0);
        s.workerTotalCompleted = 0;
    };
    SubmissionRows f(changes);
    const auto of = [&f](const QList<RateBand>& bands) {
        SubmissionFilter filter;
        filter.rates = bands;
        return f.filtered(filter);
    };
    QCOMPARE(of({RateBand::High}), (Ids{1, 2}));
    QCOMPARE(of({RateBand::Middle}), (Ids{3, 4}));
    QCOMPARE(of({RateBand::Low}), (Ids{5, 6}));
    QCOMPARE(of({RateBand::Unknown}), (Ids{7, 8}));
    QCOMPARE(of({RateBand::High, RateBand::Unknown}), (Ids{1, 2, 7, 8}));
    QCOMPARE(f.model.countOf(RateBand::High), 2); // of all, shown or not
    QCOMPARE(f.model.countOf(RateBand::Middle), 2);
    QCOMPARE(f.model.countOf(RateBand::Low), 2);
}

void TestSubmissionFilters::bandsOfAges()
{
    constexpr int Hour = 3'600;
    QList<std::function<void(Submission&)>> changes;
    for (const int seconds : {24 * Hour, 24 * Hour - 1, Hour, Hour - 1, -5})
        changes << [seconds](Row s) { s.submittedAt = Now.addSecs(-seconds); };
    changes << [](Row s) { s.submittedAt = {}; };
    SubmissionRows f(changes);
    const auto of = [&f](AgeBand band) {
        SubmissionFilter filter;
        filter.ages = {band};
        Ids ids = f.filtered(filter);
        std::sort(ids.begin(), ids.end());
        return ids;
    };
    QCOMPARE(of(AgeBand::UnderHour), (Ids{4, 5})); // clocks differ: the future is new
    QCOMPARE(of(AgeBand::UnderDay), (Ids{2, 3}));
    QCOMPARE(of(AgeBand::Older), (Ids{1, 6}));
    QCOMPARE(f.model.countOf(AgeBand::UnderDay), 2);
    QCOMPARE(f.model.countOf(AgeBand::Older), 2);
}

void TestSubmissionFilters::eachFilterAlone()
{
    SubmissionRows f({[](Row) {}, [](Row s) { s.country = QStringLiteral("Chad"); },
                      [](Row s) { s.status = SubmissionStatus::Approved; },
                      [](Row s) { s.status = SubmissionStatus::Rejected; },
                      [](Row s) {
                          s.status = SubmissionStatus::Other;
                          s.statusText = QStringLiteral("Escalated");
                      },
                      [](Row s) { s.country = QString(); }});
    SubmissionFilter filter;
    filter.country = QStringLiteral("Chad");
    QCOMPARE(f.filtered(filter), Ids{2});
    filter = {};
    filter.states = {State::Approved};
    QCOMPARE(f.filtered(filter), Ids{3});
    filter.states = {State::Rejected, State::Undecided};
    QCOMPARE(f.filtered(filter), (Ids{1, 2, 4, 6})); // a word nobody knows is none of them
    QCOMPARE(f.model.countOf(State::Approved), 1);
    QCOMPARE(f.model.countOf(State::Rejected), 1);
    QCOMPARE(f.model.countOf(State::Undecided), 3);
    filter = {};
    filter.worker = WorkerId::fromNumber(3);
    QCOMPARE(f.filtered(filter), Ids{3});
    filter.worker = WorkerId::fromNumber(99);
    QCOMPARE(f.filtered(filter), Ids());
    filter = {};
    filter.text = QStringLiteral("WORKER4");
    QCOMPARE(f.filtered(filter), Ids{4});
    filter.text = QStringLiteral("DONE");
    QCOMPARE(f.filtered(filter).size(), 6);
    filter = {};
    filter.firstTimeOnly = true;
    f.model.setHistory([](const WorkerId& worker) { return worker != WorkerId::fromNumber(5); });
    QCOMPARE(f.filtered(filter), Ids{5});
    filter = {};
    filter.unseenOnly = true;
    QCOMPARE(f.filtered(filter), (Ids{1, 2, 5, 6})); // nobody saw the decided ones either, and nobody has to
    QCOMPARE(f.model.countUnseen(), 4);
}

void TestSubmissionFilters::filtersTogether()
{
    SubmissionRows f({[](Row s) { s.images.clear(); }, [](Row s) { s.proofText = QStringLiteral(" \n"); },
                      [](Row s) {
                          s.images.clear();
                          s.country = QStringLiteral("Chad");
                      },
                      [](Row) {}});
    SubmissionFilter filter;
    filter.flags = {SubmissionFlag::NoImage, SubmissionFlag::NoText}; // any of them
    QCOMPARE(f.filtered(filter), (Ids{1, 2, 3}));
    filter.country = QStringLiteral("Peru"); // and that
    QCOMPARE(f.filtered(filter), (Ids{1, 2}));
    filter.text = QStringLiteral("worker2");
    QCOMPARE(f.filtered(filter), Ids{2});
    QCOMPARE(f.model.filter(), filter);
}

void TestSubmissionFilters::activeFiltersAreCounted()
{
    SubmissionFilter filter;
    QVERIFY(filter.isEmpty());
    QCOMPARE(filter.activeCount(), 0);
    int expected = 0;
    const auto set = [&](const std::function<void()>& change) {
        change();
        QVERIFY(!filter.isEmpty());
        QCOMPARE(filter.activeCount(), ++expected);
    };
    // Each box that is ticked is one.
    set([&] { filter.states = {State::Held}; });
    set([&] { filter.states = {State::Held, State::Failed}; });
    set([&] { filter.unseenOnly = true; });
    set([&] { filter.firstTimeOnly = true; });
    set([&] { filter.flags = {SubmissionFlag::NoText}; });
    set([&] { filter.rates = {RateBand::Low}; });
    set([&] { filter.ages = {AgeBand::Older}; });
    set([&] { filter.country = QStringLiteral("Peru"); });
    set([&] { filter.worker = WorkerId::fromNumber(1); });
    set([&] { filter.text = QStringLiteral("x"); });
    filter.text = QStringLiteral("  ");
    QCOMPARE(filter.activeCount(), expected - 1);
}

void TestSubmissionFilters::allOfAWorker()
{
    const WorkerId anna = WorkerId::fromText(QStringLiteral("anna"));
    SubmissionRows f({[&](Row s) { s.worker = anna; }, [](Row) {},
                      [&](Row s) {
                          s.worker = anna;
                          s.workerName = QStringLiteral("Anna, renamed");
                      },
                      [](Row s) { s.worker = {}; }});
    const auto ids = [&f](const WorkerId& worker) {
        Ids all;
        for (const SubmissionId id : f.model.ofWorker(worker))
            all << id.value();
        return all;
    };
    QCOMPARE(ids(anna), (Ids{1, 3}));
    QCOMPARE(ids({}), Ids()); // those without an id are not one person
    QCOMPARE(ids(WorkerId::fromNumber(99)), Ids());
    // The service corrects itself.
    Submission second = plain(2);
    second.worker = anna;
    Submission first = plain(1);
    f.model.merge({first, second, plain(5)}, true);
    QCOMPARE(ids(anna), (Ids{2, 3}));
    QCOMPARE(ids(WorkerId::fromNumber(1)), Ids{1});
    QCOMPARE(ids(WorkerId::fromNumber(5)), Ids{5});
}

void TestSubmissionFilters::countriesOnceAndSorted()
{
    SubmissionRows f({[](Row s) { s.country = QStringLiteral("Togo"); }, [](Row) {},
                      [](Row s) { s.country = QStringLiteral("Chad"); }, [](Row) {},
                      [](Row s) { s.country = QString(); }});
    QCOMPARE(f.model.countries(),
             (QStringList{QStringLiteral("Chad"), QStringLiteral("Peru"), QStringLiteral("Togo")}));
}

QTEST_GUILESS_MAIN(TestSubmissionFilters)
#include "tst_submissionfilters.moc"
