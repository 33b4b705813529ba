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
constexpr int Elsewhere = 300; ///< asked by another program
constexpr int TwoHoursAndAHalf = 2'500; ///< decisions
constexpr int PatienceMs = 60'000;

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

int todo(const DecisionWorld& world)
{
    return world.queue->counts().waiting + world.queue->counts().sending;
}

/// Whether anything is on the wire: what a pause holds back is queued, whatever its decision calls it.
bool isBusy(const DecisionWorld& world, const Lanes& lanes)
{
    return world.queue->counts().sending + lanes.asked - lanes.answered > world.dispatcher->queuedCount();
}

/// Another program with the same key: our count is too low by what it asks.
void askFromElsewhere(DecisionWorld& world)
{
    for (int i = 0; i < Elsewhere; ++i)
        (void)world.sandbox().handle({"GET", "/api/elsewhere/", {{"X-API-Key", Sandbox::demoKey()}}, {}});
}

/// Requests pass as quickly as they can; time only moves while nothing does. In the third hour somebody
/// asks from elsewhere as well.
void letAllPass(DecisionWorld& world, const Lanes& lanes)
{
    const auto left = [&] { return todo(world) - lanes.answered; };
    QElapsedTimer idle; // since something was answered last
    idle.start();
    bool elsewhere = false;
    while ((todo(world) > 0 || lanes.answered < lanes.asked) && idle.elapsed() < PatienceMs) {
        if (DecisionWorld::soon([&, before = left()] { return left() != before; }, 20)) {
            idle.restart();
            continue;
        }
        if (isBusy(world, lanes))
            continue;
        const auto wait = std::max(world.dispatcher->pauseLeft(), world.budget->untilAllowed(Lane::Decision));
        world.setClock(std::max<std::chrono::milliseconds>(wait, 1s));
        if (!elsewhere && todo(world) < Many - TwoHoursAndAHalf) {
            elsewhere = true;
            askFromElsewhere(world);
        }
    }
}

/// What the service was asked, in its own order, and what was wrong with that order.
class Arrivals
{
public:
    explicit Arrivals(const QList<Submission>& decided)
    {
        for (int i = 0; i < int(decided.size()); ++i)
            m_places.insert('/' + decided.at(i).id.toString().toLatin1() + "/approve/", i);
    }

    /// What is wrong with this one; empty where nothing is.
    [[nodiscard]] QString take(const SandboxLogEntry& entry)
    {
        if (entry.status == TooManyStatus && !isFromElsewhere(entry)) {
            ++m_refused;
            return {};
        }
        if (entry.status != 200 && !isFromElsewhere(entry))
            return QStringLiteral("status %1").arg(entry.status);
        const int inHour = takenInTheHourBefore(entry.time);
        m_times.append(entry.time);
        if (isFromElsewhere(entry))
            return entry.status == TooManyStatus ? QStringLiteral("elsewhere was refused") : QString();
        const Kind kind = kindOf(entry);
        ++m_reads[int(kind)];
        switch (kind) {
        case Kind::Decision:
            return takeDecision(entry);
        case Kind::Interactive:
            return takeWhatSomebodyWaitsFor();
        case Kind::Refresh:
        case Kind::Prefetch:
            break;
        }
        return takeWhatCanWait(kind, inHour);
    }

    [[nodiscard]] int decisions() const { return int(m_arrived.size()); }
    [[nodiscard]] int reads(Kind kind) const { return m_reads[int(kind)]; }
    /// How often the service said that it was too much.
    [[nodiscard]] int refused() const { return m_refused; }

private:
    static constexpr int TooManyStatus = 429;

    static bool isFromElsewhere(const SandboxLogEntry& entry) { return entry.target.contains("elsewhere"); }

    [[nodiscard]] int takenInTheHourBefore(const QDateTime& time) const
    {
        const auto hourAgo = time.addSecs(-3'600);
        return int(m_times.end() - std::upper_bound(m_times.begin(), m_times.end(), hourAgo));
    }

    /// In the order in which they were decided: what was decided before and is not there yet is under way
    /// beside it. That one may be overtaken by any number, on a connection that is slow.
    [[nodiscard]] QString takeDecision(const SandboxLogEntry& entry)
    {
        const QByteArray target = entry.target.split('?').first();
        const QByteArray part = "/submissions/";
        const int place = m_places.value(target.mid(target.indexOf(part) + part.size() - 1), -1);
        if (place < 0 || m_arrived.contains(place))
            return QStringLiteral("place %1 is unknown or came twice").arg(place);
        m_arrived.insert(place);
        while (m_arrived.contains(m_firstMissing))
            ++m_firstMissing;
        int overtaken = 0;
        for (int before = m_firstMissing; before < place; ++before)
            overtaken += m_arrived.contains(before) ? 0 : 1;
        return overtaken < Dispatcher::MaxDecisionsInFlight
            ? QString()
            : QStringLiteral("%1 before %2 others").arg(place).arg(overtaken);
    }

    /// Not behind hours of decisions.
    [[nodiscard]] QString takeWhatSomebodyWaitsFor() const
    {
        return decisions() < RequestBudget::PerHour
            ? QString()
            : QStringLiteral("waited for %1 decisions").arg(decisions());
    }

    /// None takes a request of the hour from a decision that waits for one.
    [[nodiscard]] QString takeWhatCanWait(Kind kind, int inHour) const
    {
        const int left = int(m_places.size()) - decisions();
        if (left + inHour > RequestBudget::PerHour + InFlight)
            return QStringLiteral("%1 left, %2 in this hour").arg(left).arg(inHour);
        if (kind == Kind::Prefetch && reads(Kind::Refresh) <= Reads - InFlight)
            return QStringLiteral("before a refresh");
        return {};
    }

    QHash<QByteArray, int> m_places; ///< of each decision, by the end of its address
    QSet<int> m_arrived;
    int m_firstMissing = 0; ///< the first decision that has not arrived
    QList<QDateTime> m_times; ///< when the service took one
    int m_refused = 0;
    int m_reads[4] = {};
};

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
    QElapsedTimer whole;
    whole.start();
    letAllPass(world, lanes);
    QCOMPARE(todo(world), 0);
    QCOMPARE(lanes.answered, lanes.asked);
    QCOMPARE(world.queue->counts().failed, 0);
    QCOMPARE(world.sandbox().snapshot().campaign(world.campaign)->approvedSubmissions.value(), Many);

    Arrivals arrivals(rows);
    const auto log = world.sandbox().requests();
    for (const SandboxLogEntry& entry : log) {
        const QString wrong = arrivals.take(entry);
        QVERIFY2(wrong.isEmpty(),
                 qPrintable(QStringLiteral("%1: %2").arg(QString::fromLatin1(entry.target), wrong)));
    }
    QCOMPARE(arrivals.decisions(), Many);
    for (const Kind kind : {Kind::Interactive, Kind::Refresh, Kind::Prefetch})
        QCOMPARE(arrivals.reads(kind), Reads);
    // The service had to say that it was too much, once a pause, and each was repeated after it.
    QVERIFY2(arrivals.refused() > 0 && arrivals.refused() <= 2 * InFlight,
             qPrintable(QString::number(arrivals.refused())));
    qInfo("%lld ms, %d answers of 429", static_cast<long long>(whole.elapsed()), arrivals.refused());
}

QTEST_GUILESS_MAIN(TestHourLimit)
#include "tst_hourlimit.moc"
