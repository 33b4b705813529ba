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

QTEST_GUILESS_MAIN(TestSeenTracker)
#include "tst_seentracker.moc"
