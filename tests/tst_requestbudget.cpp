// SPDX-License-Identifier: MIT
#include "net/requestbudget.h"
#include "support/manualclock.h"

#include <QSignalSpy>
#include <QTest>

using namespace proofdesk;
using namespace std::chrono_literals;

namespace {

constexpr int Limit = RequestBudget::PerHour;
constexpr int Others = RequestBudget::PerHour - RequestBudget::DecisionShare;

void charge(RequestBudget& budget, int count)
{
    for (int i = 0; i < count; ++i)
        budget.charge();
}

} // namespace

class TestRequestBudget : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aShareIsKeptForDecisions();
    void theWindowSlides();
    void saysWhenItSlides();
    void forecasts();
    void forecastAgreesWithWhatHappens();
    void exhaustedByTheService();
    void aClockSetBackFreesNothing();
    void aNightAsleepFreesAll();
    void survivesARestart();
    void strangeHistoriesDoNoHarm();
    void whatNeverLeftIsGivenBack();
    void whatTheServiceSaysCounts();
    void waitingDecisionsTakeRoomFromTheBackground();
    void estimatesAreNoFasterThanAnswers();
    void theWindowIsWatchedAfterARestart();
};

void TestRequestBudget::aShareIsKeptForDecisions()
{
    ManualClock clock;
    RequestBudget budget(clock);
    QCOMPARE(budget.left(), Limit);
    charge(budget, Others - 1);
    QVERIFY(budget.allows(Lane::Prefetch));
    budget.charge();
    QCOMPARE(budget.left(), RequestBudget::DecisionShare);
    QVERIFY(!budget.allows(Lane::Interactive));
    QVERIFY(!budget.allows(Lane::Refresh));
    QVERIFY(!budget.allows(Lane::Prefetch));
    QVERIFY(budget.allows(Lane::Decision));
    charge(budget, RequestBudget::DecisionShare);
    QCOMPARE(budget.left(), 0);
    QVERIFY(!budget.allows(Lane::Decision));
}

void TestRequestBudget::theWindowSlides()
{
    ManualClock clock;
    RequestBudget budget(clock);
    charge(budget, 600);
    clock.advance(20min);
    charge(budget, 400);
    QCOMPARE(budget.left(), 0);
    QCOMPARE(budget.untilAllowed(Lane::Decision), 40min);
    clock.advance(40min - 1ms);
    QCOMPARE(budget.left(), 0);
    clock.advance(1ms);
    QCOMPARE(budget.left(), 600);
    QCOMPARE(budget.untilAllowed(Lane::Decision), 0ms);
    clock.advance(20min);
    QCOMPARE(budget.left(), Limit);
}

void TestRequestBudget::saysWhenItSlides()
{
    ManualClock clock;
    RequestBudget budget(clock);
    QSignalSpy changed(&budget, &RequestBudget::changed);
    QSignalSpy charged(&budget, &RequestBudget::charged);
    budget.charge();
    QCOMPARE(changed.count(), 1);
    QCOMPARE(charged.count(), 1);
    QCOMPARE(charged.at(0).at(0).toDateTime(), clock.now());
    clock.advance(59min);
    QCOMPARE(changed.count(), 1);
    clock.advance(1min);
    QCOMPARE(changed.count(), 2);
    QCOMPARE(budget.left(), Limit);
    clock.advance(10h);
    QCOMPARE(changed.count(), 2); // nothing to watch, nothing said
}

void TestRequestBudget::forecasts()
{
    ManualClock clock;
    RequestBudget budget(clock);
    QCOMPARE(budget.forecast(0, Lane::Decision), 0ms);
    QCOMPARE(budget.forecast(Limit, Lane::Decision), 0ms);
    QCOMPARE(budget.forecast(Limit + 1, Lane::Decision), 1h);
    QCOMPARE(budget.forecast(Others, Lane::Refresh), 0ms);
    QCOMPARE(budget.forecast(Others + 1, Lane::Refresh), 1h);
    QCOMPARE(budget.forecast(10'000, Lane::Decision), 9h);
    charge(budget, 300);
    clock.advance(30min);
    QCOMPARE(budget.forecast(700, Lane::Decision), 0ms);
    QCOMPARE(budget.forecast(701, Lane::Decision), 30min);
    QCOMPARE(budget.forecast(1'001, Lane::Decision), 1h);
}

void TestRequestBudget::forecastAgreesWithWhatHappens()
{
    ManualClock clock;
    RequestBudget budget(clock);
    for (int i = 0; i < 37; ++i) {
        charge(budget, 11 + i % 3);
        clock.advance(73s);
    }
    constexpr int Count = 2'345;
    const auto forecast = budget.forecast(Count, Lane::Interactive);
    const auto start = clock.steady();
    for (int i = 0; i < Count; ++i) {
        clock.advance(budget.untilAllowed(Lane::Interactive));
        QVERIFY(budget.allows(Lane::Interactive));
        budget.charge();
        QVERIFY(budget.history().size() <= Others);
    }
    QCOMPARE(clock.steady() - start, forecast);
}

void TestRequestBudget::exhaustedByTheService()
{
    ManualClock clock;
    RequestBudget budget(clock);
    charge(budget, 3);
    budget.markExhausted(90s);
    QCOMPARE(budget.left(), 0);
    QCOMPARE(budget.untilAllowed(Lane::Decision), 90s);
    QSignalSpy changed(&budget, &RequestBudget::changed);
    clock.advance(90s);
    QCOMPARE(budget.left(), Limit - 3);
    QVERIFY(changed.count() > 0);
    budget.markExhausted();
    QVERIFY(!budget.allows(Lane::Decision));
    budget.markAvailable();
    QVERIFY(budget.allows(Lane::Decision));
}

void TestRequestBudget::aClockSetBackFreesNothing()
{
    ManualClock clock;
    RequestBudget budget(clock);
    charge(budget, Limit);
    clock.advance(50min);
    clock.jump(-5h);
    QCOMPARE(budget.left(), 0);
    QCOMPARE(budget.untilAllowed(Lane::Decision), 1h); // they age from the jump on
    clock.advance(1h);
    QCOMPARE(budget.left(), Limit);
}

void TestRequestBudget::aNightAsleepFreesAll()
{
    ManualClock clock;
    RequestBudget budget(clock);
    charge(budget, Limit);
    clock.jump(8h);
    QCOMPARE(budget.left(), Limit);
}

void TestRequestBudget::survivesARestart()
{
    ManualClock clock;
    QList<QDateTime> kept;
    {
        RequestBudget budget(clock);
        charge(budget, 10);
        clock.advance(30min);
        charge(budget, 20);
        kept = budget.history();
    }
    QCOMPARE(kept.size(), 30);
    clock.advance(10min);
    RequestBudget budget(clock);
    budget.charge(); // before the history was read
    budget.restore(kept);
    QCOMPARE(budget.left(), Limit - 31);
    clock.advance(20min);
    QCOMPARE(budget.left(), Limit - 21);
}

void TestRequestBudget::strangeHistoriesDoNoHarm()
{
    ManualClock clock;
    RequestBudget budget(clock);
    const QDateTime now = clock.now();
    budget.restore({now.addDays(400), now.addSecs(-7200), {}, now.addSecs(-10), now.addSecs(-3599)});
    QCOMPARE(budget.left(), Limit - 3);
    clock.advance(1h);
    QCOMPARE(budget.left(), Limit);
}

void TestRequestBudget::whatNeverLeftIsGivenBack()
{
    ManualClock clock;
    RequestBudget budget(clock);
    const QDateTime first = budget.charge();
    clock.advance(1min);
    const QDateTime second = budget.charge();
    budget.charge();
    QSignalSpy givenBack(&budget, &RequestBudget::givenBack);
    budget.giveBack(second); // one of two of the same time
    QCOMPARE(budget.left(), Limit - 2);
    QCOMPARE(givenBack.size(), 1);
    QCOMPARE(budget.history(), (QList<QDateTime>{first, second}));
    budget.giveBack(second);
    budget.giveBack(second); // there is no third
    QCOMPARE(budget.left(), Limit - 1);
    QCOMPARE(givenBack.size(), 2);
    clock.advance(1h);
    budget.giveBack(first); // it does not count any more
    QCOMPARE(budget.left(), Limit);
    QCOMPARE(givenBack.size(), 2);
}

void TestRequestBudget::whatTheServiceSaysCounts()
{
    ManualClock clock;
    RequestBudget budget(clock);
    QCOMPARE(Limit, 1'000); // as the API text has it
    QCOMPARE(RequestBudget::DecisionShare, 100);
    budget.markExhausted();
    QCOMPARE(budget.untilAllowed(Lane::Decision), 1min);
    QCOMPARE(budget.forecast(1, Lane::Decision), 1min);
    // The window is full for longer than the pause lasts: the longer of both counts.
    charge(budget, Limit);
    QCOMPARE(budget.untilAllowed(Lane::Decision), 1h);
    budget.markExhausted(2h);
    QCOMPARE(budget.untilAllowed(Lane::Decision), 2h);
    QSignalSpy changed(&budget, &RequestBudget::changed);
    budget.markAvailable();
    QCOMPARE(changed.count(), 1);
    budget.markAvailable(); // it was already
    QCOMPARE(changed.count(), 1);
    QCOMPARE(budget.untilAllowed(Lane::Decision), 1h);
}

void TestRequestBudget::waitingDecisionsTakeRoomFromTheBackground()
{
    ManualClock clock;
    RequestBudget budget(clock);
    QSignalSpy room(&budget, &RequestBudget::roomChanged);
    charge(budget, Others - 10);
    budget.setDecisionsWaiting(10);
    budget.setDecisionsWaiting(10);
    QCOMPARE(room.count(), 1);
    QVERIFY(!budget.allows(Lane::Refresh));
    QVERIFY(!budget.allows(Lane::Prefetch));
    QVERIFY(budget.allows(Lane::Interactive));
    QVERIFY(budget.allows(Lane::Decision));
    budget.setDecisionsWaiting(9);
    QVERIFY(budget.allows(Lane::Refresh));
    QVERIFY(budget.allows(Lane::Prefetch));
    // No room at all, and nothing that leaves the window would make some.
    budget.setDecisionsWaiting(Limit);
    QCOMPARE(budget.untilAllowed(Lane::Refresh), 1h);
    budget.markExhausted(3h);
    QCOMPARE(budget.untilAllowed(Lane::Refresh), 3h);
}

void TestRequestBudget::estimatesAreNoFasterThanAnswers()
{
    ManualClock clock;
    RequestBudget budget(clock);
    QCOMPARE(budget.estimate(-3, Lane::Decision), 0ms);
    QCOMPARE(budget.estimate(0, Lane::Decision), 0ms);
    QCOMPARE(budget.estimate(400, Lane::Decision), 100s); // four a second
    charge(budget, Limit);
    QCOMPARE(budget.estimate(1, Lane::Decision), 1h);
}

void TestRequestBudget::theWindowIsWatchedAfterARestart()
{
    ManualClock clock;
    RequestBudget budget(clock);
    QSignalSpy changed(&budget, &RequestBudget::changed);
    const QDateTime now = clock.now();
    budget.restore({now.addSecs(-600), now.addSecs(-1'200)}); // in any order
    QCOMPARE(changed.count(), 1);
    QCOMPARE(budget.history(), (QList<QDateTime>{now.addSecs(-1'200), now.addSecs(-600)}));
    clock.advance(40min);
    QCOMPARE(changed.count(), 2);
    QCOMPARE(budget.left(), Limit - 1);
    clock.advance(10min);
    QCOMPARE(changed.count(), 3);
    QCOMPARE(budget.left(), Limit);

    budget.markExhausted(90s);
    clock.advance(89s);
    const auto before = changed.count();
    clock.advance(1s);
    QVERIFY(changed.count() > before); // said without being asked
}

QTEST_GUILESS_MAIN(TestRequestBudget)
#include "tst_requestbudget.moc"
