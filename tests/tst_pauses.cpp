// SPDX-License-Identifier: MIT
#include "net/classify.h"
#include "net/pausetimer.h"
#include "net/retryafter.h"
#include "net/retrypolicy.h"
#include "support/manualclock.h"
#include "support/zone.h"

#include <QLocale>
#include <QSignalSpy>
#include <QTest>

using namespace proofdesk;
using namespace std::chrono_literals;
using Step = RetryVerdict::Step;

namespace {

ApiError failure(ErrorKind kind)
{
    ApiError error;
    error.kind = kind;
    return error;
}

const QDateTime Now({2025, 1, 16}, {15, 0}, Qt::UTC);

} // namespace

/// Waiting and repeating: what the service asks for, what each effect allows, how long a pause lasts.
class TestPauses : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void retryAfter_data();
    void retryAfter();
    void datesAreReadTheSameEverywhere();
    void repeatsByEffect_data();
    void repeatsByEffect();
    void pausesGrowAndSpread();
    void pauseHonoursTheService();
    void severalLimitsMakeOnePause();
    void pauseGrowsUntilAnAnswer();
    void pauseEndsAfterSleep();
};

void TestPauses::retryAfter_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QByteArray>("date");
    QTest::addColumn<int>("seconds"); // -1: says nothing
    const auto row = [](const char* name, const char* header, const char* date, int seconds) {
        QTest::newRow(name) << QByteArray(header) << QByteArray(date) << seconds;
    };
    row("none", "", "", -1);
    row("seconds", "120", "", 120);
    row("space", " 7 ", "", 7);
    row("zero", "0", "", 0);
    row("negative", "-5", "", -1);
    row("fraction", "1.5", "", -1);
    row("words", "soon", "", -1);
    row("a day at most", "9999999", "", 86'400);
    row("far date", "Sat, 18 Jan 2025 15:00:00 GMT", "", 86'400);
    row("absurd", "99999999999999999999999", "", 86'400);
    row("date", "Thu, 16 Jan 2025 15:10:00 GMT", "", 600);
    row("past date", "Thu, 16 Jan 2025 14:00:00 GMT", "", 0);
    row("date by the server's clock", "Thu, 16 Jan 2025 20:01:00 GMT", "Thu, 16 Jan 2025 20:00:00 GMT", 60);
}

void TestPauses::retryAfter()
{
    QFETCH(QByteArray, header);
    QFETCH(QByteArray, date);
    QFETCH(int, seconds);
    const auto delay = retryAfterDelay(header, date, Now);
    QCOMPARE(delay ? int(delay->count()) : -1, seconds);
    WireReply reply;
    reply.status = 429;
    reply.contentType = "application/json";
    reply.body = "{}";
    reply.retryAfter = header;
    reply.date = date;
    QVERIFY(classify(reply, Effect::Reads, Now).error().retryAfter == delay);
}

void TestPauses::datesAreReadTheSameEverywhere()
{
    // Neither the zone of this computer nor its language has a say in a date of HTTP.
    const InZone zone("NPT-5:45");
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    const auto delay = retryAfterDelay("Thu, 16 Jan 2025 15:10:00 GMT", {}, Now);
    QLocale::setDefault(before);
    QVERIFY(delay.has_value());
    QCOMPARE(*delay, 600s);
}

void TestPauses::repeatsByEffect_data()
{
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<Step>("reads");
    QTest::addColumn<Step>("decides");
    const auto row = [](const char* name, ErrorKind kind, Step reads, Step decides) {
        QTest::newRow(name) << kind << reads << decides;
    };
    row("no answer", ErrorKind::NoAnswer, Step::AfterDelay, Step::Settle);
    row("timed out", ErrorKind::TimedOut, Step::AfterDelay, Step::Settle);
    row("5xx", ErrorKind::ServerFault, Step::AfterDelay, Step::Settle);
    row("429", ErrorKind::RateLimited, Step::AfterPause, Step::AfterPause);
    row("not sent", ErrorKind::NotSent, Step::Settle, Step::Settle);
    row("400", ErrorKind::Refused, Step::Settle, Step::Settle);
    row("401", ErrorKind::Unauthorized, Step::Settle, Step::Settle);
    row("redirect", ErrorKind::Redirected, Step::Settle, Step::Settle);
    row("too large", ErrorKind::TooLarge, Step::Settle, Step::Settle);
    row("web page", ErrorKind::NotTheApi, Step::Settle, Step::Settle);
}

void TestPauses::repeatsByEffect()
{
    QFETCH(ErrorKind, kind);
    QFETCH(Step, reads);
    QFETCH(Step, decides);
    QCOMPARE(decideRetry(Effect::Reads, failure(kind), 1, 0.5).step, reads);
    QCOMPARE(decideRetry(Effect::Reads, failure(kind), 2, 0.5).step, reads);
    QCOMPARE(decideRetry(Effect::Decides, failure(kind), 1, 0.5).step, decides);
    QCOMPARE(decideRetry(Effect::Spends, failure(kind), 1, 0.5).step, Step::Settle);
    const Step last = kind == ErrorKind::RateLimited ? Step::AfterPause : Step::Settle;
    QCOMPARE(decideRetry(Effect::Reads, failure(kind), MaxTries, 0.5).step, last);
}

void TestPauses::pausesGrowAndSpread()
{
    const auto delay = [](int tries, double jitter) {
        return decideRetry(Effect::Reads, failure(ErrorKind::NoAnswer), tries, jitter).delay;
    };
    QVERIFY(delay(1, 0) > 0ms);
    QVERIFY(delay(1, 0.99) > delay(1, 0));
    QVERIFY(delay(2, 0) > delay(1, 0.99));
    // Growing threefold, a quarter more or less.
    QCOMPARE(delay(1, 0.5), 600ms);
    QCOMPARE(delay(1, 0), 450ms);
    QCOMPARE(delay(2, 0.5), 1'800ms);

    ApiError busy = failure(ErrorKind::ServerFault);
    busy.retryAfter = 20s;
    QCOMPARE(decideRetry(Effect::Reads, busy, 1, 0).delay, 20'000ms);
    busy.retryAfter = 60s;
    QCOMPARE(decideRetry(Effect::Reads, busy, 1, 0).delay, 60'000ms);
    busy.retryAfter = 61s;
    QCOMPARE(decideRetry(Effect::Reads, busy, 1, 0).step, Step::Settle);
    busy.retryAfter = 0s; // asked for less than is decent
    QCOMPARE(decideRetry(Effect::Reads, busy, 1, 0.5).delay, 600ms);
    busy.retryAfter = 1h;
    QCOMPARE(decideRetry(Effect::Reads, busy, 1, 0).step, Step::Settle);
}

void TestPauses::pauseHonoursTheService()
{
    ManualClock clock;
    PauseTimer pause(clock, 1);
    QList<qint64> told;
    connect(&pause, &PauseTimer::changed, this,
            [&](std::chrono::milliseconds left) { told.append(left.count()); });
    pause.begin(3s);
    QVERIFY(pause.isPaused());
    clock.advance(2500ms);
    QCOMPARE(pause.left(), 500ms);
    clock.advance(500ms);
    QVERIFY(!pause.isPaused());
    QCOMPARE(told, (QList<qint64>{3000, 2000, 1000, 0}));

    pause.begin(0s); // "at once" would be a busy loop
    QVERIFY(pause.left() >= 1s);
    QCOMPARE(pause.askedInstead(), 0s);
    pause.begin(24h); // the limit counts by the hour: whoever asks for more is asked again after one
    QCOMPARE(pause.left(), 1h);
    QCOMPARE(pause.askedInstead(), 24h); // and is said to have asked for more, for as long as that lasts
    clock.advance(1h - 1s);
    QCOMPARE(pause.askedInstead(), 24h);
    clock.advance(1s);
    QCOMPARE(pause.askedInstead(), 0s);
    pause.begin(1h);
    QCOMPARE(pause.askedInstead(), 0s);
}

void TestPauses::severalLimitsMakeOnePause()
{
    ManualClock clock;
    PauseTimer pause(clock, 1);
    pause.begin(std::nullopt);
    const auto length = pause.left();
    QVERIFY(length >= PauseTimer::FirstPause);
    QVERIFY(length <= PauseTimer::FirstPause * 5 / 4);
    clock.advance(10s);
    for (int i = 0; i < 5; ++i)
        pause.begin(std::nullopt);
    QCOMPARE(pause.left(), length - 10s);
    pause.begin(1s);
    QCOMPARE(pause.left(), length - 10s);
    pause.begin(1h);
    QCOMPARE(pause.left(), 1h);
    // All of these were one: the next is the second.
    clock.advance(1h);
    pause.begin(std::nullopt);
    QVERIFY(pause.left() <= 2 * PauseTimer::FirstPause * 5 / 4);
}

void TestPauses::pauseGrowsUntilAnAnswer()
{
    ManualClock clock;
    PauseTimer pause(clock, 1);
    const auto next = [&] {
        pause.begin(std::nullopt);
        const auto length = pause.left();
        clock.advance(length);
        return length;
    };
    const auto first = next();
    const auto second = next();
    QVERIFY(second > first);
    for (int i = 0; i < 20; ++i)
        QVERIFY(next() <= PauseTimer::LongestPause + PauseTimer::LongestPause / 4);
    pause.relax();
    QVERIFY(next() < second);
}

void TestPauses::pauseEndsAfterSleep()
{
    ManualClock clock;
    PauseTimer pause(clock, 1);
    pause.begin(10min);
    clock.jump(1h); // the steady clock stood still
    clock.advance(1s);
    QVERIFY(!pause.isPaused());
    pause.begin(10min);
    clock.jump(-24h); // somebody set the clock back
    QCOMPARE(pause.left(), 10min);
    clock.advance(10min);
    QVERIFY(!pause.isPaused());
}

QTEST_GUILESS_MAIN(TestPauses)
#include "tst_pauses.moc"
