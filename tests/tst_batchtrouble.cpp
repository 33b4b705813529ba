// SPDX-License-Identifier: MIT
#include "support/batchworld.h"

using namespace proofdesk;
using State = BatchItemState;
using Pause = BatchPause;

/// What stops a batch: for a while where time mends it, until a person goes on where it does not. Nothing is
/// lost and nothing is hammered on.
class TestBatchTrouble final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void balanceTooLow();
    void keyRefused();
    void offlineGoesOnByItself();
    void limitGoesOnByItself();
    void waitsForRequestsOfTheHour();
    void severalNotMadePause();
    void aFullDiskSendsNothing();
};

void TestBatchTrouble::balanceTooLow()
{
    BatchWorld w;
    w.server.sandbox().setBalance(Money::fromCents(2 * 250 + 249));
    QVERIFY(w.batch->start(BatchWorld::list(5)));
    QVERIFY(w.runToPause());
    w.settle();
    QCOMPARE(w.batch->pauseReason(), Pause::BalanceTooLow);
    QCOMPARE(w.pauses, QList<Pause>{Pause::BalanceTooLow});
    QCOMPARE(w.posts(), 3); // one was refused, and no other was tried
    QCOMPARE(w.batch->counts().waiting, 3);
    QVERIFY(w.batch->items().at(2).error->serviceMessage.contains(QStringLiteral("Insufficient")));

    w.server.sandbox().setBalance(Money::fromCents(10'000));
    w.batch->resume();
    QVERIFY(w.runToRest());
    QCOMPARE(w.states(), QList<State>(5, State::Made));
    QCOMPARE(w.posts(), 6);
    QCOMPARE(w.newCampaigns(), 5);
}

void TestBatchTrouble::keyRefused()
{
    BatchWorld w;
    w.onChange = [&w](const BatchItem& item) {
        if (item.state == State::Preparing && item.draft.link == BatchWorld::link(2) && w.posts() == 1)
            w.server.sandbox().arm(SandboxFault::Unauthorized, 1, "POST /api/jobs/");
    };
    QVERIFY(w.batch->start(BatchWorld::list(3)));
    QVERIFY(w.runToPause());
    QCOMPARE(w.batch->pauseReason(), Pause::KeyRefused);
    QCOMPARE(w.states(), (QList<State>{State::Made, State::Waiting, State::Waiting}));
    w.batch->resume();
    QVERIFY(w.runToRest());
    QCOMPARE(w.newCampaigns(), 3);
}

void TestBatchTrouble::offlineGoesOnByItself()
{
    BatchWorld w;
    w.server.sandbox().arm(SandboxFault::DropBefore, -1, "GET /api/campaigns/");
    QVERIFY(w.batch->start(BatchWorld::list(2)));
    // Each reading is tried three times, with pauses.
    QVERIFY(w.until([&w] { return w.batch->waitsFor() == BatchWait::Connection; }));
    QCOMPARE(w.states(), QList<State>(2, State::Waiting));
    QCOMPARE(w.batch->pauseReason(), Pause::None);
    QVERIFY(w.batch->nextTryAt() > w.clock.now());
    w.server.sandbox().disarmAll();
    QVERIFY(w.runToRest());
    QCOMPARE(w.states(), QList<State>(2, State::Made));
    QCOMPARE(w.sent(), BatchWorld::links(2));
}

void TestBatchTrouble::limitGoesOnByItself()
{
    BatchWorld w;
    w.server.sandbox().arm(SandboxFault::TooMany, 1, "GET /api/campaigns/");
    QVERIFY(w.batch->start(BatchWorld::list(2)));
    QVERIFY(w.runToRest());
    QCOMPARE(w.states(), QList<State>(2, State::Made));
    QCOMPARE(w.sent(), BatchWorld::links(2));
}

void TestBatchTrouble::waitsForRequestsOfTheHour()
{
    BatchWorld w;
    const int left = RequestBudget::PerHour - RequestBudget::DecisionShare - 4;
    for (int i = 0; i < left; ++i)
        w.budget->charge();
    const QDateTime start = w.clock.now();
    QVERIFY(w.batch->start(BatchWorld::list(2)));
    QVERIFY(QTest::qWaitFor([&w] { return w.batch->waitsFor() == BatchWait::Requests; }, 20'000));
    QCOMPARE(w.batch->counts().made, 1);
    QCOMPARE(w.posts(), 1); // the second is not even begun
    QVERIFY(w.batch->timeLeft() > std::chrono::minutes(50));
    QVERIFY(w.runToRest());
    QVERIFY(start.secsTo(w.clock.now()) >= 3'600);
    QCOMPARE(w.sent(), BatchWorld::links(2));
}

void TestBatchTrouble::severalNotMadePause()
{
    BatchWorld w;
    QList<PrefilledJobDraft> list = BatchWorld::list(6);
    for (int i = 1; i < 6; ++i)
        list[i].link = QStringLiteral("https://youtube.com/watch?v=password%1").arg(i);
    QVERIFY(w.batch->start(list));
    QVERIFY(w.runToPause());
    w.settle();
    QCOMPARE(w.batch->pauseReason(), Pause::NotMadeInARow);
    QCOMPARE(w.posts(), 1 + BatchRun::MostNotMadeInARow);
    QCOMPARE(w.batch->counts().waiting, 2);
    w.batch->resume();
    QVERIFY(w.runToRest());
    QCOMPARE(w.batch->counts().notMade, 5);
}

void TestBatchTrouble::aFullDiskSendsNothing()
{
    BatchWorld w;
    const auto fill = [&w](const char* event) {
        QVERIFY(w.database->exec(QStringLiteral("CREATE TRIGGER full BEFORE %1 BEGIN"
                                                " SELECT RAISE(FAIL, 'database or disk is full'); END")
                                     .arg(QLatin1String(event))));
    };
    const auto free = [&w] { QVERIFY(w.database->exec(QStringLiteral("DROP TRIGGER full"))); };
    fill("INSERT ON batch_items");
    QVERIFY(!w.batch->start(BatchWorld::list(2)));
    QVERIFY(w.batch->diskError().contains(QStringLiteral("full")));
    free();
    for (const char* event : {"UPDATE ON batch_items", "INSERT ON creations"}) {
        fill(event);
        if (!w.batch->isOpen())
            QVERIFY(w.batch->start(BatchWorld::list(2)));
        else
            w.batch->resume();
        QVERIFY(w.runToPause());
        QCOMPARE(w.batch->pauseReason(), Pause::DiskRefused);
        QCOMPARE(w.states(), QList<State>(2, State::Waiting));
        QCOMPARE(w.posts(), 0);
        free();
    }
    w.batch->resume();
    QVERIFY(w.runToRest());
    QCOMPARE(w.sent(), BatchWorld::links(2));
}

QTEST_GUILESS_MAIN(TestBatchTrouble)
#include "tst_batchtrouble.moc"
