// SPDX-License-Identifier: MIT
#include "account/database.h"
#include "review/seentracker.h"
#include "support/manualclock.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace proofdesk;
using namespace std::chrono_literals;

class TestSeenTracker : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aGlanceIsNotEnough();
    void openedIsSeenAtOnceAndOnlyOnce();
    void survivesARestart();
    void exactlyLongEnough();
    void writesByItself_data();
    void writesByItself();
    void theDiskMayRefuse();
    void whatIsWrittenIsWrittenOnce();
};

namespace {

SubmissionKey key(qint64 number)
{
    return {*CampaignId::parse(u"123e4567-e89b-12d3-a456-426614174000"), SubmissionId(number)};
}

} // namespace

void TestSeenTracker::aGlanceIsNotEnough()
{
    QTemporaryDir folder;
    auto database = *Database::open(folder.filePath(QStringLiteral("a.db")));
    ManualClock clock;
    SeenTracker tracker(*database, clock);
    QSignalSpy seen(&tracker, &SeenTracker::seen);

    tracker.setVisible({key(1), key(2)});
    clock.advance(500ms);
    tracker.setVisible({key(2), key(3)}); // 1 was scrolled away
    clock.advance(200ms);
    QVERIFY(!tracker.isSeen(key(1)));
    QVERIFY(tracker.isSeen(key(2)));
    QVERIFY(!tracker.isSeen(key(3)));
    tracker.setVisible({key(1), key(3)}); // 1 begins anew
    clock.advance(500ms);
    QVERIFY(!tracker.isSeen(key(1)));
    QVERIFY(tracker.isSeen(key(3)));
    clock.advance(200ms);
    QVERIFY(tracker.isSeen(key(1)));
    QCOMPARE(seen.count(), 3);
}

void TestSeenTracker::openedIsSeenAtOnceAndOnlyOnce()
{
    QTemporaryDir folder;
    auto database = *Database::open(folder.filePath(QStringLiteral("a.db")));
    ManualClock clock;
    SeenTracker tracker(*database, clock);
    QSignalSpy seen(&tracker, &SeenTracker::seen);
    tracker.markSeen(key(1));
    tracker.markSeen(key(1));
    QVERIFY(tracker.isSeen(key(1)));
    QCOMPARE(seen.count(), 1);
}

void TestSeenTracker::survivesARestart()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("a.db"));
    ManualClock clock;
    {
        auto database = *Database::open(file);
        SeenTracker tracker(*database, clock);
        tracker.markSeen(key(1));
        tracker.setVisible({key(2)});
    }
    auto database = *Database::open(file);
    SeenTracker tracker(*database, clock);
    QVERIFY(tracker.isSeen(key(1)));
    QVERIFY(!tracker.isSeen(key(2)));
}

void TestSeenTracker::exactlyLongEnough()
{
    QTemporaryDir folder;
    auto database = *Database::open(folder.filePath(QStringLiteral("a.db")));
    ManualClock clock;
    SeenTracker tracker(*database, clock);
    QSignalSpy seen(&tracker, &SeenTracker::seen);
    tracker.setVisible({key(1)});
    clock.advance(300ms);
    tracker.setVisible({key(1), key(2)}); // what stays goes on counting
    clock.advance(399ms);
    QVERIFY(!tracker.isSeen(key(1)));
    clock.advance(1ms);
    QVERIFY(tracker.isSeen(key(1)));
    QVERIFY(!tracker.isSeen(key(2)));
    clock.advance(299ms);
    QVERIFY(!tracker.isSeen(key(2)));
    clock.advance(1ms);
    QVERIFY(tracker.isSeen(key(2)));
    QCOMPARE(seen.count(), 2);
    // Seen once, it is told of no more.
    tracker.setVisible({key(1), key(2)});
    tracker.markSeen(key(1));
    clock.advance(2s);
    QCOMPARE(seen.count(), 2);
    tracker.setVisible({});
    tracker.markSeen(key(3));
    QCOMPARE(seen.last().first().value<QList<SubmissionKey>>(), QList<SubmissionKey>{key(3)});
}

void TestSeenTracker::writesByItself_data()
{
    QTest::addColumn<bool>("opened");
    QTest::newRow("opened") << true;
    QTest::newRow("looked at") << false;
}

void TestSeenTracker::writesByItself()
{
    // A crash loses a few seconds, not the day.
    QFETCH(bool, opened);
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("a.db"));
    auto database = *Database::open(file);
    ManualClock clock;
    SeenTracker tracker(*database, clock);
    const auto written = [&database] {
        return database->exec(QStringLiteral("SELECT count(*) FROM seen"))->first().first().toInt();
    };
    for (int i = 1; i <= 2; ++i) {
        if (opened) {
            tracker.markSeen(key(i));
        } else {
            tracker.setVisible({key(i)});
            clock.advance(SeenTracker::Dwell);
        }
        QCOMPARE(written(), i - 1);
        clock.advance(3s);
        QCOMPARE(written(), i);
    }
}

void TestSeenTracker::theDiskMayRefuse()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("a.db"));
    ManualClock clock;
    {
        auto database = *Database::open(file);
        SeenTracker tracker(*database, clock);
        const auto refuse = [&database](const char* when) {
            return bool(
                database->exec(QStringLiteral("CREATE TRIGGER full %1 BEGIN SELECT RAISE(ABORT, 'no'); END")
                                   .arg(QLatin1String(when))));
        };
        const auto written = [&database] {
            return database->exec(QStringLiteral("SELECT count(*) FROM seen"))->first().first().toInt();
        };
        QVERIFY(refuse("BEFORE INSERT ON seen"));
        tracker.markSeen(key(1));
        tracker.markSeen(key(2));
        tracker.flush();
        QVERIFY(tracker.isSeen(key(1))); // as far as this run knows
        QCOMPARE(written(), 0);
        QVERIFY(database->exec(QStringLiteral("DROP TRIGGER full")));
        tracker.flush();
        QCOMPARE(written(), 2);

        // Refused only at the very end, when all has been said: kept for the next time, too.
        QVERIFY(database->exec(QStringLiteral("CREATE TABLE parents (id INTEGER PRIMARY KEY)")));
        QVERIFY(database->exec(QStringLiteral("CREATE TABLE children (id INTEGER REFERENCES parents (id)"
                                              " DEFERRABLE INITIALLY DEFERRED)")));
        QVERIFY(database->exec(QStringLiteral("PRAGMA foreign_keys = ON")));
        QVERIFY(database->exec(QStringLiteral("CREATE TRIGGER late AFTER INSERT ON seen"
                                              " BEGIN INSERT INTO children VALUES (1); END")));
        tracker.markSeen(key(3));
        tracker.flush();
        QCOMPARE(written(), 2);
        QVERIFY(database->exec(QStringLiteral("DROP TRIGGER late")));
    }
    auto database = *Database::open(file);
    const SeenTracker tracker(*database, clock);
    QVERIFY(tracker.isSeen(key(1)));
    QVERIFY(tracker.isSeen(key(2)));
    QVERIFY(tracker.isSeen(key(3)));
}

void TestSeenTracker::whatIsWrittenIsWrittenOnce()
{
    QTemporaryDir folder;
    auto database = *Database::open(folder.filePath(QStringLiteral("a.db")));
    ManualClock clock;
    SeenTracker tracker(*database, clock);
    tracker.markSeen(key(1));
    tracker.flush();
    QVERIFY(database->exec(QStringLiteral("DELETE FROM seen")));
    tracker.flush(); // has nothing to say
    QVERIFY(database->exec(QStringLiteral("SELECT * FROM seen"))->isEmpty());
}

QTEST_GUILESS_MAIN(TestSeenTracker)
#include "tst_seentracker.moc"
