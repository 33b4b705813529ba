// SPDX-License-Identifier: MIT
#include "support/bigcampaign.h"

#include <QElapsedTimer>
#include <QSet>

#include <algorithm>

using namespace proofdesk;
using namespace std::chrono_literals;

/// More decisions than the service takes in an hour, beside everything else that wants to be asked.
class TestHourLimit : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void fiveThousandArriveOnceInOrderOfTheirLanes();
};

namespace {

constexpr int Many = 5'000;
constexpr int Reads = 60; ///< of each lane
constexpr int InFlight = Dispatcher::MaxInFlight; ///< so many may overtake each other on the wire

struct Lanes
{
    int answered = 0;
    int asked = 0;
};

/// Reads that can be told apart at the service by their path.
void askOnEachLane(DecisionWorld& world, Lanes* lanes)
{
    const auto count = [lanes](const auto& answer) { lanes->answered += answer ? 1 : 0; };
    for (int i = 0; i < Reads; ++i) {
        world.api->blockedWorkers(Lane::Prefetch)->then(&world.context, count);
        world.api->campaign(world.campaign, Lane::Refresh)->then(&world.context, count);
        world.api->balance(Lane::Interactive)->then(&world.context, count);
        lanes->asked += 3;
    }
}

enum class Kind { Decision, Interactive, Refresh, Prefetch };

Kind kindOf(const SandboxLogEntry& entry)
{
    if (entry.target.contains("/approve/"))
        return Kind::Decision;
    if (entry.target.contains("get_balance"))
        return Kind::Interactive;
    return entry.target.contains("/detail/") ? Kind::Refresh : Kind::Prefetch;
}

} // namespace

void TestHourLimit::fiveThousandArriveOnceInOrderOfTheirLanes()
{
    DecisionWorld world;
    world.campaign = bigCampaign(world, Many);
    QVERIFY(!world.campaign.isNull());
    const auto rows = allPending(world, world.campaign);
    QCOMPARE(rows.size(), Many);
    QList<DecisionRequest> requests;
    for (const Submission& row : rows)
        requests.append(world.request(row, DecisionKind::Approve));
    world.setClock(2h); // what it took to get here is not what is tried
    world.sandbox().resetLog();

    // The least urgent first: what counts is the lane, not who came first.
    Lanes lanes;
    QVERIFY(world.queue->decide(requests));
    askOnEachLane(world, &lanes);
    world.queue->sendNow();

    // Requests pass as quickly as they can; time only moves while nothing does.
    QElapsedTimer whole;
    whole.start();
    QElapsedTimer idle; // since something was answered last
    idle.start();
    bool elsewhere = false;
    const auto todo = [&] { return world.queue->counts().waiting + world.queue->counts().sending; };
    // What a pause holds back is queued, whatever its decision calls it.
    const auto busy = [&] {
        return world.queue->counts().sending + lanes.asked - lanes.answered > world.dispatcher->queuedCount();
    };
    while ((todo() > 0 || lanes.answered < lanes.asked) && idle.elapsed() < 60'000) {
        const int before = todo() - lanes.answered;
        if (DecisionWorld::soon([&] { return todo() - lanes.answered != before; }, 20)) {
            idle.restart();
            continue;
        }
        if (busy())
            continue;
        const auto wait = std::max(world.dispatcher->pauseLeft(), world.budget->untilAllowed(Lane::Decision));
        world.setClock(std::max<std::chrono::milliseconds>(wait, 1s));
        // In the third hour another program with the same key asks as well: our count is too low by that.
        if (!elsewhere && todo() < Many - 2'500) {
            elsewhere = true;
            for (int i = 0; i < 300; ++i)
                (void)world.sandbox().handle(
                    {"GET", "/api/elsewhere/", {{"X-API-Key", Sandbox::demoKey()}}, {}});
        }
    }
    QCOMPARE(todo(), 0);
    QCOMPARE(lanes.answered, lanes.asked);
    QCOMPARE(world.queue->counts().failed, 0);
    QCOMPARE(world.sandbox().snapshot().campaign(world.campaign)->approvedSubmissions.value(), Many);

    QHash<QByteArray, int> places;
    for (int i = 0; i < Many; ++i)
        places.insert('/' + rows.at(i).id.toString().toLatin1() + "/approve/", i);
    QList<QDateTime> taken; ///< by the service, when
    QSet<int> arrived;
    int tooMany = 0;
    int decided = 0;
    int firstMissing = 0; ///< the first decision that has not arrived
    int reads[4] = {};
    const auto log = world.sandbox().requests();
    for (const SandboxLogEntry& entry : log) {
        if (entry.target.contains("elsewhere")) {
            QVERIFY(entry.status != 429);
            taken.append(entry.time);
            continue;
        }
        if (entry.status == 429) {
            ++tooMany;
            continue;
        }
        QCOMPARE(entry.status, 200);
        const auto hourAgo = entry.time.addSecs(-3'600);
        const int inHour = int(taken.end() - std::upper_bound(taken.begin(), taken.end(), hourAgo));
        taken.append(entry.time);
        const Kind kind = kindOf(entry);
        ++reads[int(kind)];
        const int left = Many - decided;
        switch (kind) {
        case Kind::Decision: {
            // In the order in which they were decided: what was decided before and is not there yet is under
            // way beside it. That one may be overtaken by any number, on a connection that is slow.
            const QByteArray target = entry.target.split('?').first();
            const int place = places.value(target.mid(target.indexOf("/submissions/") + 12), -1);
            QVERIFY(place >= 0 && !arrived.contains(place));
            arrived.insert(place);
            while (arrived.contains(firstMissing))
                ++firstMissing;
            int overtaken = 0;
            for (int before = firstMissing; before < place; ++before)
                overtaken += arrived.contains(before) ? 0 : 1;
            QVERIFY2(overtaken < Dispatcher::MaxDecisionsInFlight,
                     qPrintable(QStringLiteral("%1 before %2 others").arg(place).arg(overtaken)));
            ++decided;
            break;
        }
        case Kind::Interactive:
            // Somebody waits for it: not behind hours of decisions.
            QVERIFY2(decided < RequestBudget::PerHour, qPrintable(QString::number(decided)));
            break;
        case Kind::Refresh:
        case Kind::Prefetch:
            // None takes a request of the hour from a decision that waits for one.
            QVERIFY2(left + inHour <= RequestBudget::PerHour + InFlight,
                     qPrintable(QStringLiteral("%1 left, %2 in this hour").arg(left).arg(inHour)));
            if (kind == Kind::Prefetch)
                QVERIFY(reads[int(Kind::Refresh)] > Reads - InFlight);
            break;
        }
    }
    QCOMPARE(arrived.size(), Many);
    for (const Kind kind : {Kind::Interactive, Kind::Refresh, Kind::Prefetch})
        QCOMPARE(reads[int(kind)], Reads);
    // The service had to say that it was too much, once a pause, and each was repeated after it.
    QVERIFY2(tooMany > 0 && tooMany <= 2 * InFlight, qPrintable(QString::number(tooMany)));
    qInfo("%lld ms, %d answers of 429", static_cast<long long>(whole.elapsed()), tooMany);
}

QTEST_GUILESS_MAIN(TestHourLimit)
#include "tst_hourlimit.moc"
