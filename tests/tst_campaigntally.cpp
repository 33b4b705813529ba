// SPDX-License-Identifier: MIT
// How far a campaign is decided, while what the service counts and what it confirms arrive in any order.
#include "models/campaignloader.h"
#include "models/campaignmodel.h"
#include "models/campaigntally.h"
#include "models/waitingcampaigns.h"
#include "support/elsewhere.h"

#include <QSignalSpy>

using namespace proofdesk;
using namespace std::chrono_literals;

namespace {

/// Another clock, and how often it was asked.
class CountingClock final : public Clock
{
public:
    explicit CountingClock(Clock& clock)
        : m_clock(clock)
    {
    }
    [[nodiscard]] QDateTime now() const override
    {
        ++m_asked;
        return m_clock.now();
    }
    [[nodiscard]] std::chrono::milliseconds steady() const override
    {
        ++m_asked;
        return m_clock.steady();
    }
    void after(std::chrono::milliseconds delay, QObject* context, std::function<void()> what) override
    {
        m_clock.after(delay, context, std::move(what));
    }
    [[nodiscard]] int takeAsked() { return std::exchange(m_asked, 0); }

private:
    Clock& m_clock;
    mutable int m_asked = 0;
};

} // namespace

class TestCampaignTally : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aDecisionIsCountedOnceWhenItsAnswerIsLate_data();
    void aDecisionIsCountedOnceWhenItsAnswerIsLate();
    void whatAnEarlierRunSentIsCountedOnce_data();
    void whatAnEarlierRunSentIsCountedOnce();
    void whatIsListedNoMoreKeepsItsCounts();
    void whatIsDecidedStaysSoWhateverIsReadWhen();
    void aListThatComesLateTakesNothingBack();
    void aClockThatIsSetBackKeepsNoReadingOut();
    void whatPaidItselfIsCountedOnce();
    void whatWaitsOfAFullCampaignIsOnItsWay();
    void whatAnEarlierRunKeptIsApprovedHereToo_data();
    void whatAnEarlierRunKeptIsApprovedHereToo();
    void manyCampaignsAreNoMoreWalksOverTheQueue();
};

void TestCampaignTally::aDecisionIsCountedOnceWhenItsAnswerIsLate_data()
{
    QTest::addColumn<DecisionKind>("kind");
    QTest::newRow("approval") << DecisionKind::Approve;
    QTest::newRow("rejection") << DecisionKind::Reject;
}

void TestCampaignTally::aDecisionIsCountedOnceWhenItsAnswerIsLate()
{
    QFETCH(const DecisionKind, kind);
    DecisionWorld world;
    const auto readNow = [&world] { return *world.sandbox().snapshot().campaign(world.campaign); };
    const Campaign before = readNow();
    CampaignTally tally(*world.queue, world.clock);
    tally.setRead({before}, {before}, world.clock.steady());
    const Submission one = world.pending(1).first();
    world.sandbox().arm(SandboxFault::Slow, 1, kind == DecisionKind::Approve ? "/approve/" : "/reject/");
    QVERIFY(world.queue->decide({world.request(one, kind, QStringLiteral("No"))}));
    world.queue->sendNow();
    QVERIFY(world.soon([&] { return readNow().pendingSubmissions == *before.pendingSubmissions - 1; }));
    // It is done, the counts are read, and only then the answer comes.
    QCOMPARE(world.queue->counts().sending, 1);
    tally.setRead({readNow()}, {readNow()}, world.clock.steady());
    const bool approves = kind == DecisionKind::Approve;
    const CampaignTally::Counts counted{*before.approvedSubmissions + int(approves),
                                        *before.rejectedSubmissions + int(!approves), 0,
                                        *before.pendingSubmissions - 1};
    QVERIFY(tally.of(world.campaign) == counted);
    QVERIFY(world.soon([&] { return world.queue->counts().sending == 0; }));
    QVERIFY(tally.of(world.campaign) == counted);
    QVERIFY(tally.all().value(world.campaign) == counted);
}

void TestCampaignTally::whatAnEarlierRunSentIsCountedOnce_data()
{
    QTest::addColumn<DecisionKind>("kind");
    QTest::addColumn<SandboxFault>("fault");
    QTest::newRow("an approval that arrived") << DecisionKind::Approve << SandboxFault::DropAfter;
    QTest::newRow("a rejection that arrived") << DecisionKind::Reject << SandboxFault::DropAfter;
    QTest::newRow("an approval that got lost") << DecisionKind::Approve << SandboxFault::DropBefore;
}

void TestCampaignTally::whatAnEarlierRunSentIsCountedOnce()
{
    QFETCH(const DecisionKind, kind);
    QFETCH(const SandboxFault, fault);
    DecisionWorld world;
    const auto readNow = [&world] { return *world.sandbox().snapshot().campaign(world.campaign); };
    const Campaign before = readNow();
    const bool arrives = fault == SandboxFault::DropAfter;
    const bool approves = kind == DecisionKind::Approve;
    const auto counted = [&](int done) {
        return CampaignTally::Counts{*before.approvedSubmissions + (approves ? done : 0),
                                     *before.rejectedSubmissions + (approves ? 0 : done), 0,
                                     *before.pendingSubmissions - done};
    };
    const Submission one = world.pending(1).first();
    world.sandbox().arm(fault, 1, "POST");
    QVERIFY(world.queue->decide({world.request(one, kind, QStringLiteral("No"))}));
    world.queue->sendNow();
    QVERIFY(world.soon([&] { return world.queue->counts().unknown == 1; }));
    const QString disk = world.diskNow();
    world.closeProgram();
    world.setClock(5s);

    world.openProgram(disk);
    QCOMPARE(world.queue->counts().unknown, 1);
    CampaignTally tally(*world.queue, world.clock);
    tally.setRead({readNow()}, {readNow()}, world.clock.steady());
    QVERIFY(tally.of(world.campaign) == counted(int(arrives)));
    QVERIFY(world.untilSettled());
    QVERIFY(tally.of(world.campaign) == counted(1));
    QVERIFY(tally.all().value(world.campaign) == counted(1));
    tally.setRead({readNow()}, {readNow()}, world.clock.steady());
    QVERIFY(tally.of(world.campaign) == counted(1));
}

void TestCampaignTally::whatIsListedNoMoreKeepsItsCounts()
{
    DecisionWorld world;
    const Campaign campaign = *world.sandbox().snapshot().campaign(world.campaign);
    CampaignTally tally(*world.queue, world.clock);
    tally.setRead({campaign}, {campaign}, world.clock.steady());
    const qint64 pending = *campaign.pendingSubmissions;
    QCOMPARE(tally.all().value(world.campaign).left, pending);
    tally.setRead({}, {}, world.clock.steady());
    // Whoever reviews it goes on; what a person has to do is what the list holds.
    QCOMPARE(tally.of(world.campaign).left, pending);
    QCOMPARE(tally.of(world.campaign).approved, *campaign.approvedSubmissions);
    QVERIFY(tally.all().isEmpty());
}

/// A list of many pages and the one campaign are read side by side, while decisions are sent.
void TestCampaignTally::whatIsDecidedStaysSoWhateverIsReadWhen()
{
    DecisionWorld world;
    const auto readNow = [&world] { return *world.sandbox().snapshot().campaign(world.campaign); };
    const Campaign before = readNow();
    Campaign other = before;
    other.id = *CampaignId::parse(u"123e4567-e89b-12d3-a456-426614174000");
    CampaignTally tally(*world.queue, world.clock);
    tally.setRead({before, other}, {before, other}, world.clock.steady());
    const auto listBegun = world.clock.steady();
    qint64 known = *before.approvedSubmissions;
    const auto isAt = [&](qint64 decidedHere) {
        const CampaignTally::Counts now = tally.of(world.campaign);
        const bool forward = now.approved >= std::exchange(known, now.approved);
        return forward && now.approved == *before.approvedSubmissions + decidedHere
            && now.approved + now.onItsWay + now.left
            == *before.approvedSubmissions + *before.pendingSubmissions;
    };
    QList<DecisionRequest> requests;
    for (const Submission& row : world.pending(3))
        requests.append(world.request(row, DecisionKind::Approve));
    QVERIFY(world.queue->decide(requests));
    QVERIFY(isAt(0));
    world.queue->sendNow();
    QVERIFY(world.soon([&] { return world.queue->counts().sending + world.queue->counts().waiting == 0; }));
    QVERIFY(isAt(3));
    world.setClock(5s);
    tally.setRead({before, other}, {readNow()}, world.clock.steady());
    QVERIFY(isAt(3));
    // The page of the list was read before any of them arrived, and comes now.
    tally.setRead({before, other}, {before, other}, listBegun);
    QVERIFY(isAt(3));
    // What is read of another campaign says nothing of this one, however long ago it was confirmed.
    QVERIFY(world.queue->decide({world.request(world.pending(1).first(), DecisionKind::Approve)}));
    world.queue->sendNow();
    QVERIFY(world.soon([&] { return world.queue->counts().sending + world.queue->counts().waiting == 0; }));
    QVERIFY(isAt(4));
    world.setClock(5min);
    tally.setRead({before, other}, {other}, world.clock.steady());
    QVERIFY(isAt(4));
    tally.setRead({before, other}, {readNow()}, world.clock.steady());
    QVERIFY(isAt(4));
}

/// The same over the wire: the list answers late, with what it counted when it was asked.
void TestCampaignTally::aListThatComesLateTakesNothingBack()
{
    DecisionWorld world;
    CampaignTally tally(*world.queue, world.clock);
    CampaignModel model(world.clock);
    model.setTally(tally);
    CampaignLoader loader(*world.api, model, world.clock);
    loader.refresh();
    QVERIFY(world.soon([&] { return loader.state() == LoadState::Ready; }));
    const qint64 before = tally.of(world.campaign).approved;
    QCOMPARE(before, *world.sandbox().snapshot().campaign(world.campaign)->approvedSubmissions);
    const int asked = world.sandbox().requestCount("/api/campaigns/?");
    world.sandbox().arm(SandboxFault::Slow, 1, "GET /api/campaigns/");
    loader.refresh();
    QVERIFY(world.soon([&] { return world.sandbox().requestCount("/api/campaigns/?") > asked; }));
    world.setClock(1s);
    QVERIFY(world.queue->decide({world.request(world.pending(1).first(), DecisionKind::Approve)}));
    world.queue->sendNow();
    QVERIFY(world.soon([&] { return tally.of(world.campaign).approved == before + 1; }));
    const QSignalSpy read(&loader, &CampaignLoader::campaignRead);
    loader.refreshCampaign(world.campaign);
    QVERIFY(world.soon([&] { return read.count() == 1; }));
    QCOMPARE(tally.of(world.campaign).approved, before + 1);
    QVERIFY(world.soon([&] { return loader.state() == LoadState::Ready; }));
    QCOMPARE(tally.of(world.campaign).approved, before + 1);
}

/// A computer that is two hours fast is set right while a campaign is under review.
void TestCampaignTally::aClockThatIsSetBackKeepsNoReadingOut()
{
    DecisionWorld world;
    CampaignTally tally(*world.queue, world.clock);
    CampaignModel model(world.clock);
    model.setTally(tally);
    CampaignLoader loader(*world.api, model, world.clock);
    const auto refreshed = [&] {
        loader.refresh();
        return world.soon([&] { return loader.state() == LoadState::Ready; });
    };
    QVERIFY(refreshed());
    const CampaignTally::Counts before = tally.of(world.campaign);
    world.jump(-2h);
    const auto rows = world.pending(2);
    QVERIFY(world.queue->decide({world.request(rows.first(), DecisionKind::Approve)}));
    QCOMPARE(tally.of(world.campaign).onItsWay, 1);
    world.queue->sendNow();
    QVERIFY(world.untilSettled());
    QVERIFY((tally.of(world.campaign)
             == CampaignTally::Counts{before.approved + 1, before.rejected, 0, before.left - 1}));
    // What is decided elsewhere meanwhile is in the next reading.
    QVERIFY(decideElsewhere(world, rows.last().id, DecisionKind::Reject));
    QVERIFY(refreshed());
    QVERIFY((tally.of(world.campaign)
             == CampaignTally::Counts{before.approved + 1, before.rejected + 1, 0, before.left - 2}));
}

/// A campaign that is full pays what is pending by itself, also what waits here to be sent.
void TestCampaignTally::whatPaidItselfIsCountedOnce()
{
    DecisionWorld world;
    const auto readNow = [&world] { return *world.sandbox().snapshot().campaign(world.campaign); };
    CampaignTally tally(*world.queue, world.clock);
    tally.setRead({readNow()}, {readNow()}, world.clock.steady());
    world.queue->setPaused(true);
    const auto rows = world.pending(2);
    for (const Submission& row : rows) {
        QVERIFY(world.queue->decide({world.request(row, DecisionKind::Approve)}));
        QVERIFY(decideElsewhere(world, row.id, DecisionKind::Approve));
    }
    Campaign full = readNow();
    full.totalAvailabilities = *full.approvedSubmissions + *full.rejectedSubmissions;
    full.pendingSubmissions = 0;
    world.clock.advance(1s);
    tally.setRead({full}, {full}, world.clock.steady());
    world.queue->setPaused(false);
    world.queue->sendNow();
    QVERIFY(world.untilSettled());
    QCOMPARE(world.queue->find({world.campaign, rows[0].id})->state, DecisionState::Sent);
    QCOMPARE(tally.of(world.campaign).approved, *full.approvedSubmissions);
    QCOMPARE(tally.of(world.campaign).rejected, *full.rejectedSubmissions);
}

/// The outbox holds three, and the service has paid these and two more: each number says so, until what
/// became of the three is read.
void TestCampaignTally::whatWaitsOfAFullCampaignIsOnItsWay()
{
    DecisionWorld world;
    const auto readNow = [&world] { return *world.sandbox().snapshot().campaign(world.campaign); };
    CampaignTally tally(*world.queue, world.clock);
    tally.setRead({readNow()}, {readNow()}, world.clock.steady());
    world.queue->setPaused(true);
    auto rows = world.pending(5);
    for (int i = 0; i < 3; ++i) {
        const auto kind = i < 2 ? DecisionKind::Approve : DecisionKind::Reject;
        QVERIFY(world.queue->decide({world.request(rows[i], kind, QStringLiteral("No"))}));
    }
    for (const Submission& row : std::as_const(rows))
        QVERIFY(decideElsewhere(world, row.id, DecisionKind::Approve));
    Campaign full = readNow();
    full.totalAvailabilities = *full.approvedSubmissions + *full.rejectedSubmissions;
    full.pendingSubmissions = 0;
    world.clock.advance(1s);
    tally.setRead({full}, {full}, world.clock.steady());
    CampaignTally::Counts now = tally.of(world.campaign);
    QCOMPARE(now.onItsWay, world.queue->counts().waiting);
    QCOMPARE(now.left, 0);
    QCOMPARE(now.approved + now.rejected + now.onItsWay, *full.totalAvailabilities);
    QCOMPARE(now.paidItself, 3); // two were approved here too

    for (Submission& row : rows)
        row.status = SubmissionStatus::Approved;
    rows[2].statusText = QStringLiteral("Approved");
    world.queue->noteRead(rows);
    QCOMPARE(world.queue->counts().waiting, 0);
    QCOMPARE(world.queue->counts().conflicts, 1);
    now = tally.of(world.campaign);
    QCOMPARE(now.approved, *full.approvedSubmissions);
    QCOMPARE(now.rejected, *full.rejectedSubmissions);
    QCOMPARE(now.onItsWay, 0);
    QCOMPARE(now.paidItself, 3);
    QCOMPARE(world.posts("/approve/") + world.posts("/reject/"), 5); // those of elsewhere alone
}

/// What an earlier run left unsent is decided elsewhere while this one runs: whether the list or the counts
/// tell of it first, it is known as approved here too.
void TestCampaignTally::whatAnEarlierRunKeptIsApprovedHereToo_data()
{
    QTest::addColumn<bool>("countsFirst");
    QTest::newRow("the list is read first") << false;
    QTest::newRow("the counts are read first") << true;
}

void TestCampaignTally::whatAnEarlierRunKeptIsApprovedHereToo()
{
    QFETCH(const bool, countsFirst);
    DecisionWorld world;
    Submission one = world.pending(1).first();
    QVERIFY(world.queue->decide({world.request(one, DecisionKind::Approve)}));
    const QString disk = world.diskNow();
    world.closeProgram();
    world.openProgram(disk);
    QCOMPARE(world.queue->counts().waiting, 1);
    Campaign before = *world.sandbox().snapshot().campaign(world.campaign);
    before.pendingSubmissions = 1; // the last of it
    before.totalAvailabilities = *before.approvedSubmissions + *before.rejectedSubmissions + 1;
    Campaign after = before;
    after.approvedSubmissions = *before.approvedSubmissions + 1;
    after.pendingSubmissions = 0;
    CampaignTally tally(*world.queue, world.clock);
    tally.setRead({before}, {before}, world.clock.steady());
    world.clock.advance(1s);
    if (countsFirst)
        tally.setRead({after}, {after}, world.clock.steady());
    one.status = SubmissionStatus::Approved;
    world.queue->noteRead({one});
    const CampaignTally::Counts all{*after.approvedSubmissions, *after.rejectedSubmissions, 0, 0, 0};
    QVERIFY(tally.of(world.campaign) == all);
    tally.setRead({after}, {after}, world.clock.steady());
    QVERIFY(tally.of(world.campaign) == all);
}

void TestCampaignTally::manyCampaignsAreNoMoreWalksOverTheQueue()
{
    DecisionWorld world;
    world.queue.reset();
    CountingClock clock(world.clock);
    DecisionQueue queue(*world.database, *world.api, *world.budget, clock);
    QList<DecisionRequest> requests;
    for (const Submission& row : world.pending(20))
        requests.append(world.request(row, DecisionKind::Approve));
    QVERIFY(queue.decide(requests));
    // What stands in the queue is told with its times: each walk asks the clock.
    const auto asked = [&](int count) {
        QList<Campaign> campaigns{*world.sandbox().snapshot().campaign(world.campaign)};
        for (int number = 1; number < count; ++number) {
            campaigns.append(campaigns.first());
            campaigns.last().id = *CampaignId::parse(
                QStringLiteral("123e4567-e89b-12d3-a456-%1").arg(number, 12, 10, QLatin1Char('0')));
        }
        CampaignTally tally(queue, world.clock);
        (void)clock.takeAsked();
        tally.setRead(campaigns, campaigns, world.clock.steady());
        if (waitingCampaigns(campaigns, tally).size() != count)
            qFatal("not all of them wait");
        return clock.takeAsked();
    };
    const int few = asked(1);
    QVERIFY(few > 0);
    QCOMPARE(asked(200), few);
}

QTEST_GUILESS_MAIN(TestCampaignTally)
#include "tst_campaigntally.moc"
