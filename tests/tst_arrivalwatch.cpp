// SPDX-License-Identifier: MIT
// What is looked at by itself while nobody asks, on a clock that only the test moves.
#include "session/accountstatus.h"
#include "support/sessionworld.h"
#include "support/waiting.h"
#include "ui/program/arrivalwatch.h"
#include "ui/program/sessionmodels.h"

#include <QTest>

using namespace proofdesk;
using namespace std::chrono_literals;

class TestArrivalWatch : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsTheBalanceToo();
    void looksForArrivalsWhateverIsListed_data();
    void looksForArrivalsWhateverIsListed();
    void aSearchInsteadCountsAnew();
    void whoStoppedAnotherListStoppedNoWatch();
    void aReadingThatWasStoppedIsNotTheNext();
    void aListThatWasKeptBackIsReadAgain_data();
    void aListThatWasKeptBackIsReadAgain();
};

void TestArrivalWatch::readsTheBalanceToo()
{
    SessionWorld world;
    world.server.sandbox().setBalance(Money::fromCents(50'000));
    world.enter();
    SessionModels models(*world.session);
    ArrivalWatch watch(*world.session, models);
    const AccountStatus& status = world.session->status();
    world.session->status().refreshNow();
    QVERIFY(soon([&] { return status.balance() == Money::fromCents(50'000); }));
    QCOMPARE(world.session->state(), ServiceState::Connected);
    watch.start();
    // It changes at the service, and nobody asks: within 140 seconds it is known.
    world.server.sandbox().setBalance(Money::fromCents(12'345));
    const int before = world.asked("get_balance");
    for (int second = 0; second < 140; ++second) {
        world.clock.advance(1s);
        QVERIFY(letArriveAt(world.options.origin)); // time never passes faster than an answer comes
    }
    QVERIFY(soon([&] { return status.balance() == Money::fromCents(12'345); }, 20'000));
    // Once, not at each look: that hour is for decisions.
    QCOMPARE(world.asked("get_balance"), before + 1);
}

void TestArrivalWatch::looksForArrivalsWhateverIsListed_data()
{
    QTest::addColumn<bool>("decidedOnes");
    QTest::addColumn<bool>("searched");
    QTest::newRow("pending ones") << false << false;
    QTest::newRow("those of a name") << false << true;
    QTest::newRow("decided ones") << true << false;
    QTest::newRow("decided ones of a name") << true << true;
}

/// The header counts what the service counts, and the filters what was read: both tell of the same.
void TestArrivalWatch::looksForArrivalsWhateverIsListed()
{
    QFETCH(const bool, decidedOnes);
    QFETCH(const bool, searched);
    SessionWorld world;
    world.enter();
    SessionModels models(*world.session);
    ArrivalWatch watch(*world.session, models);
    const SandboxSnapshot service = world.server.sandbox().snapshot();
    const Campaign* known = service.campaign(u"Install Fernleaf and finish lesson one");
    QVERIFY(known);
    const CampaignId campaign = known->id;
    connect(&models.campaignLoader, &CampaignLoader::completed, &watch,
            [&] { watch.readArrivals(campaign); });
    SubmissionLoader& loader = models.submissionLoader;
    const auto isReady = [&loader] { return loader.state() == LoadState::Ready; };
    models.campaignLoader.refresh();
    loader.open(campaign, SubmissionStatus::Pending);
    QVERIFY(soon([&] { return isReady() && models.campaigns.campaign(campaign); }));
    if (decidedOnes)
        loader.setStatus(SubmissionStatus::Approved);
    QVERIFY(soon(isReady));
    if (searched)
        loader.setSearch(QStringLiteral("nobody of this name"));
    QVERIFY(soon(isReady));
    (void)letArriveAt(world.options.origin);
    const auto read = models.submissions.pendingIds().size();
    QCOMPARE(models.tally.of(campaign).left, qint64(read));

    QCOMPARE(world.server.sandbox().arrive(1, campaign), 1);
    watch.start();
    world.clock.advance(61s);
    QVERIFY(soon([&] { return models.tally.of(campaign).left == read + 1; }));
    QVERIFY(soon([&] { return models.submissions.arrivalCount() == 1; }, 20'000));
    QCOMPARE(models.submissions.pendingIds().size(), read + 1);
    // What is listed is listed still.
    QCOMPARE(loader.status(), decidedOnes ? SubmissionStatus::Approved : SubmissionStatus::Pending);
    QCOMPARE(loader.search().isEmpty(), !searched);
}

/// Where somebody searches while the list is read for the sake of its count, the count is still looked at.
void TestArrivalWatch::aSearchInsteadCountsAnew()
{
    SessionWorld world;
    world.enter();
    SessionModels models(*world.session);
    ArrivalWatch watch(*world.session, models);
    const SandboxSnapshot service = world.server.sandbox().snapshot();
    const CampaignId campaign = service.campaign(u"Install Fernleaf and finish lesson one")->id;
    SubmissionLoader& loader = models.submissionLoader;
    models.campaignLoader.refresh();
    loader.open(campaign, SubmissionStatus::Pending);
    QVERIFY(soon([&] { return loader.state() == LoadState::Ready && models.campaigns.campaign(campaign); }));
    (void)letArriveAt(world.options.origin);
    const QByteArray one = "/api/campaigns/detail/";
    QCOMPARE(world.server.sandbox().arrive(1, campaign), 1);
    connect(&models.campaignLoader, &CampaignLoader::completed, &watch, [&] {
        watch.readArrivals(campaign);
        loader.setSearch(QStringLiteral("nobody of this name"));
    });
    const int before = world.asked(one);
    models.campaignLoader.refresh();
    QVERIFY(soon([&] { return world.asked(one) > before; }, 20'000));
}

void TestArrivalWatch::whoStoppedAnotherListStoppedNoWatch()
{
    SessionWorld world;
    world.enter();
    SessionModels models(*world.session);
    ArrivalWatch watch(*world.session, models);
    const SandboxSnapshot service = world.server.sandbox().snapshot();
    const CampaignId campaign = service.campaign(u"Install Fernleaf and finish lesson one")->id;
    connect(&models.campaignLoader, &CampaignLoader::completed, &watch,
            [&] { watch.readArrivals(campaign); });
    SubmissionLoader& loader = models.submissionLoader;
    models.campaignLoader.refresh();
    loader.open(campaign, SubmissionStatus::Pending);
    QVERIFY(soon([&] { return loader.state() == LoadState::Ready && models.campaigns.campaign(campaign); }));
    loader.setStatus(SubmissionStatus::Approved);
    loader.cancel();
    QVERIFY(loader.wasCancelled());
    (void)letArriveAt(world.options.origin);
    QCOMPARE(world.server.sandbox().arrive(1, campaign), 1);
    watch.start();
    world.clock.advance(61s);
    QVERIFY(soon([&] { return models.submissions.arrivalCount() == 1; }, 20'000));
    QVERIFY(loader.wasCancelled()); // and it is still said of the other
}

/// A reading for the sake of the count gives way to the list, and somebody refreshes that: it is counted
/// anew.
void TestArrivalWatch::aReadingThatWasStoppedIsNotTheNext()
{
    SessionWorld world;
    world.enter();
    SessionModels models(*world.session);
    ArrivalWatch watch(*world.session, models);
    const SandboxSnapshot service = world.server.sandbox().snapshot();
    const CampaignId campaign = service.campaign(u"Install Fernleaf and finish lesson one")->id;
    SubmissionLoader& loader = models.submissionLoader;
    const auto isReady = [&loader] { return loader.state() == LoadState::Ready; };
    models.campaignLoader.refresh();
    loader.open(campaign, SubmissionStatus::Pending);
    QVERIFY(soon([&] { return isReady() && models.campaigns.campaign(campaign); }));
    loader.setSearch(QStringLiteral("nobody of this name"));
    QVERIFY(soon(isReady));
    (void)letArriveAt(world.options.origin);
    QCOMPARE(world.server.sandbox().arrive(1, campaign), 1);
    models.campaignLoader.refresh();
    QVERIFY(soon([&] { return models.tally.of(campaign).left > models.submissions.pendingIds().size(); }));
    watch.readArrivals(campaign);
    QCOMPARE(loader.state(), LoadState::Loading);
    loader.setSearch({});
    QVERIFY(isReady());
    (void)letArriveAt(world.options.origin);
    const QByteArray one = "/api/campaigns/detail/";
    const int before = world.asked(one);
    QCOMPARE(world.server.sandbox().arrive(1, campaign), 1);
    loader.refresh();
    QVERIFY(soon([&] { return world.asked(one) > before; }, 20'000));
}

void TestArrivalWatch::aListThatWasKeptBackIsReadAgain_data()
{
    QTest::addColumn<SandboxFault>("fault");
    QTest::addColumn<bool>("passes");
    QTest::newRow("a fault of the service") << SandboxFault::ServerError << true;
    QTest::newRow("another address") << SandboxFault::Redirect << false;
}

/// What failed while the service was ill says so until it was read; nobody has to press for it.
void TestArrivalWatch::aListThatWasKeptBackIsReadAgain()
{
    QFETCH(const SandboxFault, fault);
    QFETCH(const bool, passes);
    SessionWorld world;
    world.enter();
    SessionModels models(*world.session);
    ArrivalWatch watch(*world.session, models);
    const SandboxSnapshot service = world.server.sandbox().snapshot();
    const CampaignId campaign = service.campaign(u"Install Fernleaf and finish lesson one")->id;
    connect(&models.campaignLoader, &CampaignLoader::completed, &watch,
            [&] { watch.readArrivals(campaign); });
    SubmissionLoader& loader = models.submissionLoader;
    const QByteArray list = "GET /api/campaigns/" + campaign.toString().toLatin1() + "/submissions/";
    world.server.sandbox().arm(fault, -1, list);
    loader.open(campaign, SubmissionStatus::Pending);
    QVERIFY(soonOnClock(world.clock, [&] { return loader.state() == LoadState::Failed; }));
    world.server.sandbox().disarmAll();
    models.campaignLoader.refresh();
    QVERIFY(soon([&] { return models.campaigns.campaign(campaign).has_value(); }, 20'000));
    if (passes) {
        QVERIFY(soon([&] { return loader.state() == LoadState::Ready; }, 20'000));
        QVERIFY(!models.submissions.pendingIds().isEmpty());
    } else {
        QVERIFY(letArriveAt(world.options.origin));
        QCOMPARE(loader.state(), LoadState::Failed);
    }
}

QTEST_MAIN(TestArrivalWatch)
#include "tst_arrivalwatch.moc"
