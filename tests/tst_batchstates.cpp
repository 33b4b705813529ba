// SPDX-License-Identifier: MIT
#include "jobs/batchforecast.h"
#include "support/batchworld.h"

#include <limits>

using namespace proofdesk;
using namespace std::chrono_literals;
using State = BatchItemState;
using Pause = BatchPause;

/// What a batch makes of what it finds on disk, what a person may ask of it when, and how long it waits.
class TestBatchStates final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aWordNobodyKnowsMayHaveBeenSent();
    void killedBetweenTheCreationAndItsItem();
    void theNewestCreationOfAnItemCounts();
    void whyItEndedIsKept();
    void allMadeButNotClosed();
    void whatWasMadeIsNotTriedAgain();
    void cancelsOnlyWhatWaits();
    void isPutAwayOnlyAtRest();
    void whatAPersonHasToPickIsNotOver();
    void forecasts();
    void timeLeftFollowsWhatItTook();
    void waitsLongerEachTime();
    void goingOnTriesAtOnce();
    void keyRefusedWhileReading();

private:
    static constexpr std::chrono::milliseconds Step{100};

    /// Moves time on by small steps until it waits for the connection; for how long. The failure is heard of
    /// within a few steps, which are over by then.
    static std::chrono::milliseconds runToConnectionWait(BatchWorld& w)
    {
        qint64 wait = -1;
        QObject watch;
        QObject::connect(w.batch.get(), &JobBatch::changed, &watch, [&w, &wait] {
            if (wait < 0 && w.batch->waitsFor() == BatchWait::Connection)
                wait = w.clock.now().msecsTo(w.batch->nextTryAt());
        });
        for (int i = 0; wait < 0 && i < 2'000; ++i) {
            if (!QTest::qWaitFor([&wait] { return wait >= 0; }, 5))
                w.advance(Step);
        }
        return std::chrono::milliseconds(wait);
    }
    static void run(BatchWorld& w, const QString& sql, const QVariantList& values = {})
    {
        QVERIFY(w.database->exec(sql, values));
    }
};

void TestBatchStates::aWordNobodyKnowsMayHaveBeenSent()
{
    // Written by a later version, say. What its creation tells is believed: it is never sent again by itself.
    BatchWorld w;
    QVERIFY(w.batch->start(BatchWorld::list(3)));
    QVERIFY(w.runUntil([&w] { return w.batch->counts().made == 1 && w.batch->counts().underWay == 0; }));
    const BatchItem first = w.batch->items().first();
    w.batch.reset();
    run(w, QStringLiteral("UPDATE batch_items SET state = 'on its way' WHERE id = ?"), {first.id});
    w.rebegin();
    QCOMPARE(w.states(), (QList<State>{State::Made, State::Waiting, State::Waiting}));
    QCOMPARE(w.batch->items().first().campaign, first.campaign);
    w.batch->resume();
    QVERIFY(w.runToRest());
    QCOMPARE(w.sent(), BatchWorld::links(3)); // each once
    QCOMPARE(w.newCampaigns(), 3);
}

void TestBatchStates::killedBetweenTheCreationAndItsItem()
{
    BatchWorld w;
    QList<PrefilledJobDraft> list = BatchWorld::list(3);
    list[1].link = QStringLiteral("https://youtube.com/watch?v=password"); // refused
    QVERIFY(w.batch->start(list));
    QVERIFY(w.runToRest());
    const CampaignId made = w.batch->items().first().campaign;
    w.batch.reset();
    run(w, QStringLiteral("UPDATE batch_items SET state = 'sending', campaign = ''"));
    w.rebegin();
    QCOMPARE(w.states(), (QList<State>{State::Made, State::Refused, State::Made}));
    QCOMPARE(w.batch->items().first().campaign, made);
    QCOMPARE(w.batch->pauseReason(), Pause::None);
    // And it is on disk so: the creations are not asked again.
    w.batch.reset();
    run(w, QStringLiteral("DELETE FROM creations"));
    w.rebegin();
    QCOMPARE(w.states(), (QList<State>{State::Made, State::Refused, State::Made}));
    QCOMPARE(w.batch->items().first().campaign, made);
    QCOMPARE(w.batch->items().first().cost, Money::fromCents(250));
    w.settle();
    QCOMPARE(w.posts(), 3);
}

void TestBatchStates::theNewestCreationOfAnItemCounts()
{
    BatchWorld w;
    QList<PrefilledJobDraft> list = BatchWorld::list(2);
    list[1].link = QStringLiteral("https://youtube.com/watch?v=password"); // keeps the batch open
    w.server.sandbox().arm(SandboxFault::DropBefore, 1, "POST /api/jobs/");
    QVERIFY(w.batch->start(list));
    QVERIFY(w.runToRest());
    QCOMPARE(w.states(), (QList<State>{State::NotSeen, State::Refused}));
    w.batch->retry(w.batch->items().first().id);
    QVERIFY(w.runToRest());
    QCOMPARE(w.states(), (QList<State>{State::Made, State::Refused}));
    w.batch.reset();
    run(w, QStringLiteral("UPDATE batch_items SET state = 'sending' WHERE state = 'made'"));
    w.rebegin();
    QCOMPARE(w.states(), (QList<State>{State::Made, State::Refused}));
    QCOMPARE(w.posts(), 3);
}

void TestBatchStates::whyItEndedIsKept()
{
    BatchWorld w;
    w.server.sandbox().arm(SandboxFault::DropBefore, 1, "POST /api/jobs/");
    w.onChange = [&w](const BatchItem& item) {
        // Somebody spends the same elsewhere, while the first is being looked for.
        if (item.state == State::Unsure && item.draft.link == BatchWorld::link(1))
            w.server.sandbox().setBalance(w.before.balance - Money::fromCents(250));
        if (item.state == State::Preparing && item.draft.link == BatchWorld::link(2))
            w.server.sandbox().arm(SandboxFault::DropAfter, 1, "POST /api/jobs/");
    };
    QVERIFY(w.batch->start(BatchWorld::list(2)));
    QVERIFY(w.runToRest());
    w.rebegin();
    QCOMPARE(w.states(), (QList<State>{State::NotSeen, State::Made}));
    const BatchItem notSeen = w.batch->items().at(0);
    QVERIFY(notSeen.balanceFell);
    QVERIFY(notSeen.error && notSeen.error->mayHaveHappened());
    QCOMPARE(notSeen.error->kind, ErrorKind::NoAnswer);
    QCOMPARE(notSeen.draft, BatchWorld::list(2).at(0));
    QVERIFY(w.batch->items().at(1).foundLater);
    QVERIFY(!w.batch->items().at(1).balanceFell);

    // Tried again, it says nothing of the time before.
    QList<bool> hadError;
    w.onChange = [&hadError](const BatchItem& item) {
        if (item.state == State::Preparing)
            hadError << item.error.has_value();
    };
    w.batch->retry(notSeen.id);
    QCOMPARE(w.states().first(), State::Waiting);
    QVERIFY(!w.batch->items().at(0).balanceFell);
    QVERIFY(!w.batch->isAtRest());
    QVERIFY(w.runToRest());
    QCOMPARE(w.finished, 1);
    QVERIFY(!w.batch->items().at(0).error);
    QCOMPARE(hadError, QList<bool>{false});
}

void TestBatchStates::allMadeButNotClosed()
{
    BatchWorld w;
    QVERIFY(w.batch->start(BatchWorld::list(1)));
    QVERIFY(w.runToRest());
    w.batch.reset();
    run(w, QStringLiteral("UPDATE batches SET closed_at = NULL"));
    w.rebegin();
    QVERIFY(!w.batch->isOpen()); // it needs nobody
    QVERIFY(w.batch->start(BatchWorld::list(1)));
    QVERIFY(w.runToRest());
}

void TestBatchStates::whatWasMadeIsNotTriedAgain()
{
    BatchWorld w;
    QList<PrefilledJobDraft> list = BatchWorld::list(3);
    list[1].link = QStringLiteral("https://youtube.com/watch?v=password");
    QVERIFY(w.batch->start(list));
    w.batch->drop(w.batch->items().at(2).id);
    QVERIFY(w.runToRest());
    const QList<State> ended{State::Made, State::Refused, State::Dropped};
    QCOMPARE(w.states(), ended);
    w.batch->retry(w.batch->items().at(0).id);
    w.batch->retry(w.batch->items().at(2).id);
    w.batch->retry(4'711);
    w.settle();
    QCOMPARE(w.states(), ended);
    QCOMPARE(w.posts(), 2);
    const BatchCounts counts = w.batch->counts();
    QCOMPARE(QList<int>(
                 {counts.all, counts.waiting, counts.underWay, counts.made, counts.notMade, counts.dropped}),
             (QList<int>{3, 0, 0, 1, 1, 1}));
}

void TestBatchStates::cancelsOnlyWhatWaits()
{
    BatchWorld w;
    QList<PrefilledJobDraft> list = BatchWorld::list(5);
    list[1].link = QStringLiteral("https://youtube.com/watch?v=password");
    QList<State> whileSending;
    w.onChange = [&](const BatchItem& item) {
        if (item.state == State::Sending && item.draft.link == BatchWorld::link(3)) {
            w.batch->cancelRest();
            whileSending = w.states();
        }
    };
    QList<State> whenFinished;
    connect(w.batch.get(), &JobBatch::finished, this, [&] { whenFinished = w.states(); });
    QVERIFY(w.batch->start(list));
    QVERIFY(w.runToRest());
    QCOMPARE(whileSending,
             (QList<State>{State::Made, State::Refused, State::Sending, State::Dropped, State::Dropped}));
    QCOMPARE(w.states(),
             (QList<State>{State::Made, State::Refused, State::Made, State::Dropped, State::Dropped}));
    QCOMPARE(whenFinished, w.states()); // not before the last answer
    QCOMPARE(w.posts(), 3);
}

void TestBatchStates::isPutAwayOnlyAtRest()
{
    BatchWorld w;
    QVERIFY(w.batch->start(BatchWorld::list(2)));
    w.batch->pause();
    w.batch->putAway();
    QVERIFY(w.batch->isOpen());
    QCOMPARE(w.batch->items().size(), 2);
    w.rebegin();
    QCOMPARE(w.batch->counts().waiting, 2);
    w.batch->cancelRest();
    QVERIFY(w.runToRest());
    QCOMPARE(w.posts(), 0);
}

void TestBatchStates::whatAPersonHasToPickIsNotOver()
{
    BatchWorld w;
    QVERIFY(w.startWithATwin(1));
    QVERIFY(!w.batch->isAtRest());
    QCOMPARE(w.batch->counts().underWay, 1);
    QCOMPARE(w.finished, 0);
    w.batch->retry(w.batch->items().first().id);
    w.batch->putAway();
    QVERIFY(w.batch->isOpen());
    QCOMPARE(w.states(), QList<State>{State::Candidates});
    w.creation->resolveCandidates(std::nullopt); // none of them
    QVERIFY(w.runToRest());
    QCOMPARE(w.states(), QList<State>{State::NotSeen});
    w.settle();
    QCOMPARE(w.finished, 1);
    QVERIFY(w.batch->isOpen()); // a person may send it again, or put it away
    w.batch->putAway();
    QVERIFY(!w.batch->isOpen());
}

void TestBatchStates::forecasts()
{
    BatchWorld w;
    QList<PrefilledJobDraft> list = BatchWorld::list(3);
    list[1].quantity = 60;
    const BatchForecast three = forecastBatch(list, *w.budget);
    QCOMPARE(three.pay, Money::fromCents(250 + 300 + 250));
    QCOMPARE(three.requests, 3 * RequestsPerCreation + RequestsAfterBatch);
    QCOMPARE(three.time, 9s);
    // One whose pay can't be counted makes the sum unknown, wherever it stands.
    for (int at = 0; at < 3; ++at) {
        QList<PrefilledJobDraft> endless = list;
        endless[at].quantity = std::numeric_limits<qint64>::max();
        QVERIFY(!forecastBatch(endless, *w.budget).pay);
    }
    QCOMPARE(forecastBatch(QList<PrefilledJobDraft>(), *w.budget).pay, Money());
}

void TestBatchStates::timeLeftFollowsWhatItTook()
{
    BatchWorld w;
    std::chrono::milliseconds duringTheFirst{0};
    w.onChange = [&](const BatchItem& item) {
        if (item.state == State::Sending && w.batch->counts().made == 0) {
            duringTheFirst = w.batch->timeLeft();
            w.advance(10s);
            w.batch->pause();
        }
    };
    QVERIFY(w.batch->start(BatchWorld::list(4)));
    QCOMPARE(w.batch->timeLeft(), 12s); // as usual
    QVERIFY(w.runUntil([&w] { return w.batch->counts().made == 1; }));
    QCOMPARE(duringTheFirst, 12s); // what is under way is not over
    QCOMPARE(w.batch->counts().waiting, 3);
    QCOMPARE(w.batch->timeLeft(), 30s); // as the first one took
}

void TestBatchStates::waitsLongerEachTime()
{
    BatchWorld w;
    w.server.sandbox().arm(SandboxFault::DropBefore, -1, "GET /api/campaigns/");
    QVERIFY(w.batch->start(BatchWorld::list(2)));
    for (const auto wait : {5s, 10s, 30s, 60s, 60s}) {
        const auto said = runToConnectionWait(w);
        QVERIFY2(said <= wait && said >= wait - 3 * Step, qPrintable(QString::number(said.count())));
        QCOMPARE(w.states(), QList<State>(2, State::Waiting));
        QVERIFY(w.batch->items().first().error);
        w.advance(wait);
    }
    QCOMPARE(w.posts(), 0);
    // One that was made begins the count anew.
    w.server.sandbox().disarmAll();
    w.onChange = [&w](const BatchItem& item) {
        if (item.state == State::Made)
            w.server.sandbox().arm(SandboxFault::DropBefore, -1, "GET /api/campaigns/");
    };
    const auto said = runToConnectionWait(w);
    QCOMPARE(w.states(), (QList<State>{State::Made, State::Waiting}));
    QVERIFY2(said <= 5s && said >= 5s - 3 * Step, qPrintable(QString::number(said.count())));
}

void TestBatchStates::goingOnTriesAtOnce()
{
    BatchWorld w;
    w.server.sandbox().arm(SandboxFault::DropBefore, -1, "GET /api/campaigns/");
    QVERIFY(w.batch->start(BatchWorld::list(1)));
    QVERIFY(runToConnectionWait(w) <= 5s);
    w.server.sandbox().disarmAll();
    w.batch->resume();
    // Without a moment's wait.
    QVERIFY(QTest::qWaitFor([&w] { return w.batch->isAtRest(); }, 20'000));
    QCOMPARE(w.sent(), BatchWorld::links(1));
}

void TestBatchStates::keyRefusedWhileReading()
{
    BatchWorld w;
    w.server.sandbox().arm(SandboxFault::Unauthorized, 1, "GET /api/campaigns/");
    QVERIFY(w.batch->start(BatchWorld::list(2)));
    QVERIFY(w.runToPause());
    QCOMPARE(w.batch->pauseReason(), Pause::KeyRefused);
    QCOMPARE(w.states(), QList<State>(2, State::Waiting));
    QCOMPARE(w.posts(), 0);
    w.batch->resume();
    QVERIFY(w.runToRest());
    QCOMPARE(w.sent(), BatchWorld::links(2));
}

QTEST_GUILESS_MAIN(TestBatchStates)
#include "tst_batchstates.moc"
