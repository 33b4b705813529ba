// SPDX-License-Identifier: MIT
#include "jobs/batchforecast.h"
#include "jobs/batchstore.h"
#include "support/batchworld.h"

using namespace proofdesk;
using State = BatchItemState;
using Pause = BatchPause;

/// Many creations, one after the other: all of them, each once, whatever happens to one. POSTs are counted at
/// the service.
class TestJobBatch final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void makesAllInOrder();
    void listIsOnDiskBeforeTheFirst();
    void fiftyClicks();
    void refusesWhatCantBeSent();
    void forecastsBeforehand();
    void pausesBetweenItems();
    void cancelsTheRest();
    void dropsOneThatWaits();
    void oneRefusedInTheMiddle();
    void lostAnswerIsFound();
    void notSeenIsForAPersonToSendAgain();
    void candidatesHoldTheOthers();
    void restartsPaused();
    void restartsWhereNothingWasIntended();
    void restartsWhileOneIsUnsure();
    void aFormsOwnCreationGoesFirst();
};

void TestJobBatch::makesAllInOrder()
{
    BatchWorld w;
    QVERIFY(w.batch->start(BatchWorld::list(5)));
    QVERIFY(w.batch->isOpen());
    QVERIFY(w.runToRest());

    QCOMPARE(w.sent(), BatchWorld::links(5));
    QCOMPARE(w.newCampaigns(), 5);
    QCOMPARE(w.states(), QList<State>(5, State::Made));
    QSet<CampaignId> ids;
    for (const BatchItem& item : w.batch->items()) {
        ids.insert(item.campaign);
        QCOMPARE(item.cost, Money::fromCents(250));
        QVERIFY(w.drafts->createdHere(item.campaign));
    }
    QCOMPARE(ids.size(), 5);
    QCOMPARE(w.server.sandbox().snapshot().balance, w.before.balance - Money::fromCents(5 * 250));
    // What was forecast is what it took; the reads afterwards are those of the program around it.
    QCOMPARE(w.server.sandbox().requests().size(), 5 * RequestsPerCreation);
    QCOMPARE(w.finished, 1);
    QVERIFY(!w.batch->isOpen());
    w.rebegin();
    QVERIFY(w.batch->items().isEmpty());
}

void TestJobBatch::listIsOnDiskBeforeTheFirst()
{
    BatchWorld w;
    QVERIFY(w.batch->start(BatchWorld::list(3)));
    QCOMPARE(w.posts(), 0);
    const auto second = Database::open(w.database->fileName());
    const auto rows = (*second)->exec(QStringLiteral("SELECT draft FROM batch_items ORDER BY id"));
    QCOMPARE(rows->size(), 3);
    for (int i = 0; i < 3; ++i)
        QVERIFY(rows->at(i)[0].toString().contains(BatchWorld::link(i + 1)));
}

void TestJobBatch::fiftyClicks()
{
    BatchWorld w;
    int started = 0;
    for (int i = 0; i < 50; ++i) {
        started += w.batch->start(BatchWorld::list(2)) ? 1 : 0;
        QCoreApplication::processEvents();
    }
    QCOMPARE(started, 1);
    QVERIFY(w.runToRest());
    QCOMPARE(w.sent(), BatchWorld::links(2));
}

void TestJobBatch::refusesWhatCantBeSent()
{
    BatchWorld w;
    QVERIFY(!w.batch->start({}));
    QList<PrefilledJobDraft> list = BatchWorld::list(2);
    list[1].link = QStringLiteral("no link");
    QVERIFY(!w.batch->start(list));
    list[1].link = QStringLiteral("https://elsewhere.example/x"); // a person has overruled that
    QVERIFY(w.batch->start(list));
    QVERIFY(w.runToRest());
    QCOMPARE(w.newCampaigns(), 2);
}

void TestJobBatch::forecastsBeforehand()
{
    BatchWorld w;
    const BatchForecast twelve = forecastBatch(BatchWorld::list(12), *w.budget);
    QCOMPARE(twelve.pay, Money::fromCents(3'000));
    QCOMPARE(twelve.requests, 12 * RequestsPerCreation + RequestsAfterBatch);
    QVERIFY(twelve.time < std::chrono::minutes(2));
    // More than the hour has room for takes more than the hour.
    QVERIFY(forecastBatch(BatchWorld::list(400), *w.budget).time >= std::chrono::hours(1));
}

void TestJobBatch::pausesBetweenItems()
{
    BatchWorld w;
    w.onChange = [&w](const BatchItem& item) {
        if (item.state == State::Sending && item.draft.link == BatchWorld::link(2))
            w.batch->pause();
    };
    QVERIFY(w.batch->start(BatchWorld::list(4)));
    QVERIFY(w.runUntil([&w] { return w.batch->counts().made == 2; })); // what is sent is sent
    w.settle();
    QCOMPARE(w.posts(), 2);
    QCOMPARE(w.batch->pauseReason(), Pause::Person);
    QVERIFY(w.pauses.isEmpty()); // told only where it paused by itself

    // Paused while its reading had only begun, it waits again.
    w.onChange = [&w](const BatchItem& item) {
        if (item.state == State::Preparing)
            QMetaObject::invokeMethod(
                w.batch.get(), [&w] { w.batch->pause(); }, Qt::QueuedConnection);
    };
    w.batch->resume();
    QVERIFY(w.runUntil([&w] { return w.batch->pauseReason() == Pause::Person; }));
    w.settle();
    QCOMPARE(w.states(), (QList<State>{State::Made, State::Made, State::Waiting, State::Waiting}));
    QCOMPARE(w.posts(), 2);

    w.onChange = {};
    w.batch->resume();
    QVERIFY(w.runToRest());
    QCOMPARE(w.sent(), BatchWorld::links(4));
    QCOMPARE(w.newCampaigns(), 4);
}

void TestJobBatch::cancelsTheRest()
{
    BatchWorld w;
    w.onChange = [&w](const BatchItem& item) {
        if (item.state == State::Sending && item.draft.link == BatchWorld::link(2))
            w.batch->cancelRest();
    };
    QVERIFY(w.batch->start(BatchWorld::list(4)));
    QVERIFY(w.runToRest());
    w.settle();
    QCOMPARE(w.states(), (QList<State>{State::Made, State::Made, State::Dropped, State::Dropped}));
    QCOMPARE(w.sent(), BatchWorld::links(2));
    QCOMPARE(w.finished, 1);
    QVERIFY(!w.batch->isOpen());
}

void TestJobBatch::dropsOneThatWaits()
{
    BatchWorld w;
    QVERIFY(w.batch->start(BatchWorld::list(3)));
    w.batch->drop(w.batch->items().at(1).id);
    QVERIFY(w.runToRest());
    QCOMPARE(w.states(), (QList<State>{State::Made, State::Dropped, State::Made}));
    w.batch->drop(w.batch->items().at(0).id); // made is made
    QCOMPARE(w.states().first(), State::Made);
    QCOMPARE(w.sent(), (QStringList{BatchWorld::link(1), BatchWorld::link(3)}));
}

void TestJobBatch::oneRefusedInTheMiddle()
{
    BatchWorld w;
    QList<PrefilledJobDraft> list = BatchWorld::list(3);
    list[1].link = QStringLiteral("https://youtube.com/watch?v=password"); // the service does not like it
    QVERIFY(w.batch->start(list));
    QVERIFY(w.runToRest());
    QCOMPARE(w.states(), (QList<State>{State::Made, State::Refused, State::Made}));
    QVERIFY(w.batch->items().at(1).error->serviceMessage.contains(QStringLiteral("can't be promoted")));
    QCOMPARE(w.posts(), 3);
    QCOMPARE(w.newCampaigns(), 2);
    QCOMPARE(w.finished, 1);
    QVERIFY(w.pauses.isEmpty());

    // It is kept for a person, over a restart too, with the service's words.
    w.rebegin();
    QVERIFY(w.batch->isOpen());
    QCOMPARE(w.batch->pauseReason(), Pause::None);
    QCOMPARE(w.states(), (QList<State>{State::Made, State::Refused, State::Made}));
    QVERIFY(w.batch->items().at(1).error->serviceMessage.contains(QStringLiteral("can't be promoted")));
    w.settle();
    QCOMPARE(w.posts(), 3);

    w.batch->retry(w.batch->items().at(1).id);
    QVERIFY(w.runToRest());
    QCOMPARE(w.posts(), 4);
    QCOMPARE(w.finished, 1);
    QCOMPARE(w.states().at(1), State::Refused);
    w.batch->putAway();
    QVERIFY(!w.batch->isOpen());
    w.rebegin();
    QVERIFY(w.batch->items().isEmpty());
}

void TestJobBatch::lostAnswerIsFound()
{
    BatchWorld w;
    w.onChange = [&w](const BatchItem& item) {
        if (item.state == State::Preparing && item.draft.link == BatchWorld::link(2))
            w.server.sandbox().arm(SandboxFault::DropAfter, 1, "POST /api/jobs/");
    };
    QVERIFY(w.batch->start(BatchWorld::list(3)));
    QVERIFY(w.runToRest());
    QCOMPARE(w.states(), QList<State>(3, State::Made));
    QVERIFY(w.batch->items().at(1).foundLater);
    QCOMPARE(w.sent(), BatchWorld::links(3)); // each once
    QCOMPARE(w.newCampaigns(), 3);
}

void TestJobBatch::notSeenIsForAPersonToSendAgain()
{
    BatchWorld w;
    w.onChange = [&w](const BatchItem& item) {
        if (item.state == State::Preparing && item.draft.link == BatchWorld::link(2) && w.posts() == 1)
            w.server.sandbox().arm(SandboxFault::DropBefore, 1, "POST /api/jobs/");
    };
    QVERIFY(w.batch->start(BatchWorld::list(3)));
    QVERIFY(w.runToRest());
    QCOMPARE(w.states(), (QList<State>{State::Made, State::NotSeen, State::Made}));
    QCOMPARE(w.sent(), BatchWorld::links(3));
    QCOMPARE(w.newCampaigns(), 2);
    QVERIFY(w.creation->mayBeSecond(BatchWorld::list(2).at(1)));

    w.rebegin();
    w.settle();
    QCOMPARE(w.posts(), 3); // never by itself
    w.batch->retry(w.batch->items().at(1).id);
    QVERIFY(w.runToRest());
    QCOMPARE(w.states(), QList<State>(3, State::Made));
    QCOMPARE(w.posts(), 4);
    QCOMPARE(w.newCampaigns(), 3);
    QVERIFY(!w.batch->isOpen());
}

void TestJobBatch::candidatesHoldTheOthers()
{
    BatchWorld w;
    QVERIFY(w.startWithATwin(3));
    QCOMPARE(w.states(), (QList<State>{State::Candidates, State::Waiting, State::Waiting}));
    QCOMPARE(w.posts(), 2); // the first of the batch, and the twin

    // A restart asks again, and still sends nothing.
    w.rebegin();
    QVERIFY(w.runUntil([&w] { return w.states().first() == State::Candidates; }));
    QCOMPARE(w.batch->pauseReason(), Pause::Restart);
    w.batch->resume();
    w.settle();
    QCOMPARE(w.posts(), 2);
    const CampaignId picked = w.creation->candidates().first().id;
    w.creation->resolveCandidates(picked);
    QVERIFY(w.runToRest());
    QCOMPARE(w.states(), QList<State>(3, State::Made));
    QCOMPARE(w.batch->items().first().campaign, picked);
    QCOMPARE(w.posts(), 4);
}

void TestJobBatch::restartsPaused()
{
    BatchWorld w;
    QVERIFY(w.batch->start(BatchWorld::list(4)));
    QVERIFY(w.runUntil([&w] { return w.batch->counts().made == 2 && w.batch->counts().underWay == 0; }));
    const int posts = w.posts();
    w.rebegin();
    QCOMPARE(w.batch->pauseReason(), Pause::Restart);
    QCOMPARE(w.states(), (QList<State>{State::Made, State::Made, State::Waiting, State::Waiting}));
    w.settle();
    QCOMPARE(w.posts(), posts);
    QVERIFY(!w.batch->start(BatchWorld::list(1)));
    w.batch->resume();
    QVERIFY(w.runToRest());
    QCOMPARE(w.sent(), BatchWorld::links(4));
    QCOMPARE(w.newCampaigns(), 4);
}

void TestJobBatch::restartsWhereNothingWasIntended()
{
    // Killed between the mark on the item and the intent: nothing had been sent.
    BatchWorld w;
    QVERIFY(w.batch->start(BatchWorld::list(2)));
    QVERIFY(w.runUntil([&w] { return w.batch->counts().underWay == 1; }));
    QCOMPARE(w.states().first(), State::Preparing);
    w.rebegin();
    QCOMPARE(w.states(), QList<State>(2, State::Waiting));
    w.batch->resume();
    QVERIFY(w.runToRest());
    QCOMPARE(w.sent(), BatchWorld::links(2));
}

void TestJobBatch::restartsWhileOneIsUnsure()
{
    BatchWorld w;
    w.server.sandbox().arm(SandboxFault::DropAfter, 1, "POST /api/jobs/");
    QVERIFY(w.batch->start(BatchWorld::list(3)));
    QVERIFY(w.runToPhase(JobCreation::Phase::Reconciling));
    // On disk too, before anybody goes on with it.
    QCOMPARE(BatchStore(*w.database).open()->items.first().state, State::Unsure);
    w.rebegin();
    QCOMPARE(w.states().first(), State::Unsure);
    QCOMPARE(w.batch->pauseReason(), Pause::Restart);
    // Settled by reading, while the rest is still paused.
    QVERIFY(w.runUntil([&w] { return w.states().first() == State::Made; }));
    w.settle();
    QCOMPARE(w.posts(), 1);
    w.batch->resume();
    QVERIFY(w.runToRest());
    QCOMPARE(w.sent(), BatchWorld::links(3));
    QCOMPARE(w.newCampaigns(), 3);
}

void TestJobBatch::aFormsOwnCreationGoesFirst()
{
    BatchWorld w;
    QVERIFY(w.batch->start(BatchWorld::list(2)));
    w.batch->pause();
    QVERIFY(w.creation->create(CreationWorld::custom()));
    QVERIFY(!w.batch->isBusy());
    w.batch->resume();
    QVERIFY(QTest::qWaitFor([&w] { return w.batch->waitsFor() == BatchWait::OtherCreation; }, 20'000));
    QVERIFY(w.runToRest());
    QCOMPARE(w.outcomes.size(), 3);
    QCOMPARE(w.outcomes.at(0).batchItem, 0); // told apart
    QCOMPARE(w.outcomes.at(1).batchItem, w.batch->items().at(0).id);
    QCOMPARE(w.newCampaigns(), 3);
}

QTEST_GUILESS_MAIN(TestJobBatch)
#include "tst_jobbatch.moc"
