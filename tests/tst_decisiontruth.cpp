// SPDX-License-Identifier: MIT
#include "account/activitylog.h"
#include "support/decisionworld.h"

#include <QSignalSpy>

using namespace proofdesk;
using namespace std::chrono_literals;

/// Lost answers, restarts, kills and jumping clocks: the truth is read before anything is repeated, nothing
/// is lost, and nothing happens twice.
class TestDecisionTruth : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void lostAnswerIsSettled_data();
    void lostAnswerIsSettled();
    void manyLostAnswersAreReadTogether();
    void unreachableServiceLosesNothing();
    void conflictIsShown();
    void decidedElsewhereAsWantedIsDone_data();
    void decidedElsewhereAsWantedIsDone();
    void restartOpensPausedAndReadsFirst();
    void holdsSurviveARestartWithoutAPause();
    void killedAtAnyMoment_data();
    void killedAtAnyMoment();
    void gapPausesAndReadsAgain_data();
    void gapPausesAndReadsAgain();
    void alwaysFailingEndsWithAPerson();
    void diskRefusesTheJournal();
    void whatAListSettlesIsOneChange();
};

void TestDecisionTruth::lostAnswerIsSettled_data()
{
    QTest::addColumn<int>("fault");
    QTest::addColumn<bool>("reject");
    QTest::addColumn<int>("posts");
    for (const bool reject : {false, true}) {
        const QByteArray what = reject ? "reject, " : "approve, ";
        const auto row = [&](const char* name, SandboxFault fault, int posts) {
            QTest::newRow((what + name).constData()) << int(fault) << reject << posts;
        };
        row("dropped before", SandboxFault::DropBefore, 2);
        row("dropped after", SandboxFault::DropAfter, 1);
        row("cut body", SandboxFault::CutBody, 1);
        row("error after", SandboxFault::ErrorAfter, 1);
        row("error before", SandboxFault::ServerError, 2);
        row("captive portal", SandboxFault::CaptivePortal, 2);
        row("success false", SandboxFault::SuccessFalse, 1);
        row("redirect", SandboxFault::Redirect, 2);
        row("late", SandboxFault::LateCommit, 2);
        row("no answer ever", SandboxFault::Hang, 2);
    }
}

void TestDecisionTruth::lostAnswerIsSettled()
{
    QFETCH(int, fault);
    QFETCH(bool, reject);
    QFETCH(int, posts);
    DecisionWorld world;
    const auto rows = world.pending(1);
    world.sandbox().arm(static_cast<SandboxFault>(fault), 1, "POST");
    QVERIFY(world.queue->decide({world.request(rows[0], reject ? DecisionKind::Reject : DecisionKind::Approve,
                                               QStringLiteral("said"))}));
    QSignalSpy settled(world.queue.get(), &DecisionQueue::settled);
    world.queue->sendNow();
    QVERIFY(world.untilSettled());
    QCOMPARE(world.posts(), posts);
    QCOMPARE(settled.count(), 1);
    QCOMPARE(world.queue->find({world.campaign, rows[0].id})->state, DecisionState::Sent);
    QCOMPARE(world.statusOf(rows[0].id), reject ? QStringLiteral("Rejected") : QStringLiteral("Approved"));
    // What it cost is told, also where no answer ever said so.
    const auto told = ActivityLog(*world.database).search(QString()).value();
    QCOMPARE(told.first().amount.value_or(Money()), reject ? Money() : Money::fromCents(50));
}

void TestDecisionTruth::manyLostAnswersAreReadTogether()
{
    DecisionWorld world;
    QList<DecisionRequest> requests;
    const auto rows = world.pending(20);
    for (const Submission& row : rows)
        requests.append(world.request(row, DecisionKind::Approve));
    world.sandbox().arm(SandboxFault::DropAfter, -1, "POST");
    QVERIFY(world.queue->decide(requests));
    world.queue->sendNow();
    QVERIFY(world.untilSettled());
    world.sandbox().disarmAll();
    QCOMPARE(world.posts(), 20);
    for (const Submission& row : rows)
        QCOMPARE(world.statusOf(row.id), QStringLiteral("Approved"));
}

void TestDecisionTruth::unreachableServiceLosesNothing()
{
    DecisionWorld world;
    const auto rows = world.pending(2);
    const QUrl origin = world.server->baseUrl();
    world.server->stop();
    QVERIFY(world.queue->decide({world.request(rows[0], DecisionKind::Approve)}));
    world.queue->sendNow();
    const SubmissionKey key{world.campaign, rows[0].id};
    QVERIFY(world.until([&] { return world.queue->find(key)->error.has_value(); }));
    QCOMPARE(world.queue->find(key)->state, DecisionState::Waiting);
    QVERIFY(world.queue->find(key)->error->isOffline());
    QVERIFY(world.queue->canUndo());
    QVERIFY(!world.queue->isPaused());
}

void TestDecisionTruth::conflictIsShown()
{
    DecisionWorld world;
    const auto rows = world.pending(1);
    // Somebody else decides while this decision waits.
    QVERIFY(world.queue->decide({world.request(rows[0], DecisionKind::Approve)}));
    bool rejected = false;
    world.api->reject(world.campaign, rows[0].id, QStringLiteral("elsewhere"))
        ->then(&world.context,
               [&](const Result<RejectionReceipt>& receipt) { rejected = receipt.has_value(); });
    QVERIFY(world.until([&] { return rejected; }));
    world.queue->sendNow();
    QVERIFY(world.untilSettled());
    const auto conflict = world.queue->find({world.campaign, rows[0].id});
    QCOMPARE(conflict->state, DecisionState::Conflict);
    QCOMPARE(conflict->actualStatus, QStringLiteral("Rejected"));
    QCOMPARE(world.queue->counts().conflicts, 1);
    QCOMPARE(world.posts("/approve/"), 1);
    // Trying again reads first, and finds the same.
    world.queue->retry(conflict->sequence);
    QVERIFY(world.untilSettled());
    QCOMPARE(world.queue->find({world.campaign, rows[0].id})->state, DecisionState::Conflict);
    QCOMPARE(world.posts("/approve/"), 1);
}

void TestDecisionTruth::decidedElsewhereAsWantedIsDone_data()
{
    QTest::addColumn<DecisionKind>("kind");
    QTest::newRow("approved") << DecisionKind::Approve;
    QTest::newRow("rejected") << DecisionKind::Reject;
}

void TestDecisionTruth::decidedElsewhereAsWantedIsDone()
{
    QFETCH(DecisionKind, kind);
    DecisionWorld world;
    const auto rows = world.pending(1);
    QVERIFY(world.queue->decide({world.request(rows[0], kind, QStringLiteral("No proof"))}));
    // Somebody else decides the same while this decision waits.
    bool done = false;
    if (kind == DecisionKind::Approve)
        world.api->approve(world.campaign, rows[0].id, {})->then(&world.context, [&](const auto&) {
            done = true;
        });
    else
        world.api->reject(world.campaign, rows[0].id, QStringLiteral("elsewhere"))
            ->then(&world.context, [&](const auto&) { done = true; });
    QVERIFY(world.until([&] { return done; }));
    world.queue->sendNow();
    QVERIFY(world.untilSettled());
    const auto decision = world.queue->find({world.campaign, rows[0].id});
    QCOMPARE(decision->state, DecisionState::Sent);
    QCOMPARE(world.queue->counts().conflicts, 0);
    QVERIFY(world.posts(kind == DecisionKind::Approve ? "/approve/" : "/reject/") <= 2);
}

void TestDecisionTruth::restartOpensPausedAndReadsFirst()
{
    DecisionWorld world;
    QList<DecisionRequest> requests;
    const auto rows = world.pending(4);
    for (const Submission& row : rows)
        requests.append(world.request(row, DecisionKind::Approve, QStringLiteral("Good")));
    QVERIFY(world.queue->decide(requests));
    world.closeProgram();
    world.openProgram();
    QVERIFY(world.queue->isPaused());
    QCOMPARE(world.queue->pauseReason(), PauseReason::Restored);
    QCOMPARE(world.queue->restoredCount(), 4);
    QCOMPARE(world.queue->find({world.campaign, rows[2].id})->request.note, QStringLiteral("Good"));
    world.pass(600s);
    QCOMPARE(world.posts(), 0);

    // Meanwhile somebody rejects one of them.
    bool rejected = false;
    world.api->reject(world.campaign, rows[0].id, QStringLiteral("elsewhere"))
        ->then(&world.context,
               [&](const Result<RejectionReceipt>& receipt) { rejected = receipt.has_value(); });
    QVERIFY(world.until([&] { return rejected; }));
    world.sandbox().resetLog();
    world.queue->setPaused(false);
    QVERIFY(world.untilSettled());
    const auto log = world.sandbox().requests();
    QCOMPARE(log.first().method, QByteArray("GET"));
    QCOMPARE(world.posts("/approve/"), 3);
    QCOMPARE(world.queue->find({world.campaign, rows[0].id})->state, DecisionState::Conflict);
}

void TestDecisionTruth::holdsSurviveARestartWithoutAPause()
{
    DecisionWorld world;
    const auto rows = world.pending(1);
    QVERIFY(world.queue->decide({world.request(rows[0], DecisionKind::Hold, QStringLiteral("look again"))}));
    world.closeProgram();
    world.openProgram();
    QVERIFY(!world.queue->isPaused());
    QCOMPARE(world.queue->counts().held, 1);
    QVERIFY(!world.queue->canUndo()); // it is nobody's newest step any more
}

void TestDecisionTruth::killedAtAnyMoment_data()
{
    QTest::addColumn<int>("fault");
    QTest::addColumn<int>("moment");
    const auto rows = [](const char* name, int fault) {
        for (int moment = 0; moment < 6; ++moment)
            QTest::addRow("%s, moment %d", name, moment) << fault << moment;
    };
    rows("all well", -1);
    rows("dropped after", int(SandboxFault::DropAfter));
    rows("dropped before", int(SandboxFault::DropBefore));
}

void TestDecisionTruth::killedAtAnyMoment()
{
    QFETCH(int, fault);
    QFETCH(int, moment);
    DecisionWorld world;
    const auto rows = world.pending(3);
    if (fault >= 0)
        world.sandbox().arm(static_cast<SandboxFault>(fault), 1, "POST");
    QList<DecisionRequest> requests;
    for (const Submission& row : rows)
        requests.append(world.request(row, DecisionKind::Approve));

    // What the disk holds right before and after each change that is told: whatever the next start finds.
    QString disk;
    int seen = 0;
    connect(world.queue.get(), &DecisionQueue::changed, this, [&] {
        if (seen++ == moment)
            disk = world.diskNow();
    });
    QVERIFY(world.queue->decide(requests));
    world.queue->sendNow();
    QVERIFY(world.until([&] { return !disk.isEmpty(); }));
    world.closeProgram();
    world.spin();

    world.openProgram(disk);
    const int known = world.queue->open().size() + ActivityLog(*world.database).count().value();
    QVERIFY(known >= 3);
    world.queue->setPaused(false);
    QVERIFY(world.untilSettled());
    world.queue->sendNow();
    QVERIFY(world.untilSettled());
    for (const Submission& row : rows) {
        QCOMPARE(world.statusOf(row.id), QStringLiteral("Approved"));
        QVERIFY(!world.queue->find({world.campaign, row.id})
                || world.queue->find({world.campaign, row.id})->state != DecisionState::Failed);
    }
    // One effect each: the service would have refused a second one, and nothing was refused.
    const auto log = world.sandbox().requests();
    for (const SandboxLogEntry& entry : log)
        QVERIFY2(entry.status != 400, entry.target.constData());
}

void TestDecisionTruth::gapPausesAndReadsAgain_data()
{
    QTest::addColumn<int>("jump");
    QTest::newRow("slept an hour") << 3'600;
    QTest::newRow("a day forward") << 86'400;
    QTest::newRow("an hour back") << -3'600;
}

void TestDecisionTruth::gapPausesAndReadsAgain()
{
    QFETCH(int, jump);
    DecisionWorld world;
    const auto rows = world.pending(1);
    QVERIFY(world.queue->decide({world.request(rows[0], DecisionKind::Approve)}));
    world.pass(5s);
    world.clock.jump(std::chrono::seconds(jump));
    world.pass(20s);
    QVERIFY(world.queue->isPaused());
    QCOMPARE(world.queue->pauseReason(), PauseReason::Gap);
    QCOMPARE(world.posts(), 0);
    world.sandbox().resetLog();
    world.queue->setPaused(false);
    QVERIFY(world.untilSettled());
    QCOMPARE(world.sandbox().requests().first().method, QByteArray("GET"));
    QCOMPARE(world.posts("/approve/"), 1);
}

void TestDecisionTruth::alwaysFailingEndsWithAPerson()
{
    DecisionWorld world;
    const auto rows = world.pending(1);
    world.sandbox().arm(SandboxFault::DropBefore, -1, "POST");
    QVERIFY(world.queue->decide({world.request(rows[0], DecisionKind::Approve)}));
    world.queue->sendNow();
    QVERIFY(world.untilSettled());
    QCOMPARE(world.queue->find({world.campaign, rows[0].id})->state, DecisionState::Failed);
    QCOMPARE(world.posts(), 3);
    world.sandbox().disarmAll();
    world.queue->retry(world.queue->find({world.campaign, rows[0].id})->sequence);
    QVERIFY(world.untilSettled());
    QCOMPARE(world.statusOf(rows[0].id), QStringLiteral("Approved"));
}

void TestDecisionTruth::diskRefusesTheJournal()
{
    DecisionWorld world;
    const auto rows = world.pending(120);
    const auto pages = world.database->exec(QStringLiteral("PRAGMA page_count"));
    QVERIFY(world.database->exec(
        QStringLiteral("PRAGMA max_page_count = %1").arg(pages->first().first().toInt())));
    QSignalSpy failed(world.queue.get(), &DecisionQueue::journalFailed);
    QList<DecisionRequest> requests;
    for (const Submission& row : rows)
        requests.append(world.request(row, DecisionKind::Approve, QString(500, u'x')));
    QVERIFY(!world.queue->decide(requests));
    QCOMPARE(failed.count(), 1);
    QCOMPARE(world.queue->counts().waiting, 0);
    QVERIFY(!world.queue->canUndo());
    world.pass(60s);
    QCOMPARE(world.posts(), 0);
    // Room again: everything works again.
    QVERIFY(world.database->exec(QStringLiteral("PRAGMA max_page_count = 100000")));
    QVERIFY(world.queue->decide(requests));
    QCOMPARE(world.queue->counts().waiting, int(requests.size()));
}

/// A campaign paid itself what waited here, and its list is read: that is written and told once.
void TestDecisionTruth::whatAListSettlesIsOneChange()
{
    DecisionWorld world;
    QList<Submission> rows = world.pending(30);
    QList<DecisionRequest> requests;
    for (Submission& row : rows) {
        const bool approves = requests.size() < 20;
        requests.append(world.request(row, approves ? DecisionKind::Approve : DecisionKind::Reject,
                                      QStringLiteral("No")));
        row.status = SubmissionStatus::Approved;
        row.statusText = QStringLiteral("Approved");
    }
    QVERIFY(world.queue->decide(requests));
    QSignalSpy told(world.queue.get(), &DecisionQueue::changed);
    const QSignalSpy counted(world.queue.get(), &DecisionQueue::countsChanged);
    const QSignalSpy settled(world.queue.get(), &DecisionQueue::settled);
    world.queue->noteRead(rows + rows.mid(0, 1));
    QCOMPARE(told.count(), 1);
    QCOMPARE(told.first().first().value<QList<SubmissionKey>>().size(), rows.size());
    QCOMPARE(counted.count(), 1);
    QCOMPARE(settled.count(), rows.size());
    QCOMPARE(world.queue->counts().waiting, 0);
    QCOMPARE(world.queue->counts().conflicts, 10);
    QCOMPARE(ActivityLog(*world.database).search({})->size(), rows.size());
    world.closeProgram();
    world.openProgram();
    QCOMPARE(world.queue->open().size(), 10);
}

QTEST_GUILESS_MAIN(TestDecisionTruth)
#include "tst_decisiontruth.moc"
