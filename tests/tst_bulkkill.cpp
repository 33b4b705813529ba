// SPDX-License-Identifier: MIT
#include "support/writesworld.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QRandomGenerator>

#include <cstdio>

using namespace proofdesk;

namespace {

constexpr int Rounds = 40;
constexpr int Rejected = 4;

/// What is killed: the program from the click on "approve all" on, with the clock of the machine. Some are
/// rejected and not sent yet, all others were seen.
int runChild(const QStringList& arguments)
{
    const auto opened = Database::open(arguments.value(3));
    const auto campaign = CampaignId::parse(arguments.value(4));
    if (!opened || !campaign)
        return 1;
    SystemClock clock;
    RequestBudget budget(clock);
    Dispatcher dispatcher(QUrl(arguments.value(2)), SandboxServer::demoKey().toLatin1(), clock, budget, 1);
    RapidWorkersApi api(dispatcher);
    DecisionQueue queue(**opened, api, budget, clock);
    SeenTracker seen(**opened, clock);
    BulkApproval bulk(**opened, api, budget, queue, seen, clock);
    BulkQuestion question;
    question.campaign = *campaign;
    question.pay = Money::fromCents(50);
    QList<DecisionRequest> rejections;
    for (const QString& id : arguments.mid(5)) {
        const SubmissionKey key{*campaign, SubmissionId(id.toLongLong())};
        question.known.insert(key.submission);
        seen.markSeen(key);
        if (rejections.size() < Rejected)
            rejections.append({key, DecisionKind::Reject, QStringLiteral("said"), {}, {}, {}, false});
    }
    if (!queue.decide(rejections))
        return 1;
    QObject::connect(&bulk, &BulkApproval::planReady, &bulk, [&bulk] {
        ::printf("go\n");
        ::fflush(stdout);
        bulk.approveAll();
    });
    QObject::connect(&bulk, &BulkApproval::finished, &bulk, [] {
        ::printf("done\n");
        ::fflush(stdout);
    });
    bulk.preflight(question);
    return QCoreApplication::exec();
}

} // namespace

/// Killed at any moment of an approval of all pending: what was rejected is never paid, nothing is sent
/// twice, and whatever was approved is found.
class TestBulkKill final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void killedAtAnyMoment();
};

void TestBulkKill::killedAtAnyMoment()
{
    QRandomGenerator random(12);
    int wholeTime = 0;
    int beforeThePost = 0;
    int unsettled = 0;
    int finished = 0;
    for (int round = 0; round < Rounds; ++round) {
        WritesWorld world;
        world.closeWriters();
        world.closeProgram();
        if (round % 4 == 1)
            world.sandbox().arm(SandboxFault::DropAfter, 1, "/bulk_action/");
        if (round % 4 == 3)
            world.sandbox().arm(SandboxFault::DropAfter, 1, "/reject/");

        QStringList arguments{QStringLiteral("--child"), world.server->baseUrl().toString(),
                              world.databaseFile, world.campaign.toString()};
        for (const Submission& row : std::as_const(world.rows))
            arguments.append(row.id.toString());
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(), arguments);
        QVERIFY(QTest::qWaitFor([&child] { return child.canReadLine(); }, 20'000));
        QCOMPARE(child.readLine(), QByteArray("go\n"));
        if (round == 0) {
            // How long it takes here and now: the moments of the others lie within that, and a bit beyond.
            QElapsedTimer time;
            time.start();
            QVERIFY(QTest::qWaitFor([&child] { return child.canReadLine(); }, 20'000));
            wholeTime = int(time.elapsed());
        } else {
            QTest::qWait(random.bounded(wholeTime * 3 / 2 + 2));
        }
        child.kill();
        QVERIFY(child.waitForFinished());
        finished += child.readAll().contains("done") ? 1 : 0;
        world.spin(); // what had left the child by then arrives
        world.sandbox().disarmAll();

        const int posts = world.posts("/bulk_action/");
        QVERIFY2(posts <= 1, qPrintable(QStringLiteral("round %1").arg(round)));
        beforeThePost += posts == 0 ? 1 : 0;
        const qint64 rest = qint64(world.rows.size()) - Rejected;
        const auto approved = [&world] {
            return world.sandbox().snapshot().campaign(world.campaign)->approvedSubmissions.value();
        };
        const qint64 approvedThen = approved();

        world.openProgram();
        world.openWriters();
        if (world.bulk->resumeUnsettled()) {
            ++unsettled;
            QVERIFY(world.until([&world] { return world.bulkOutcome.has_value(); }, 200));
            QCOMPARE(world.bulkOutcome->kind,
                     posts == 1 ? BulkOutcome::Kind::FoundDone : BulkOutcome::Kind::NotDone);
            if (posts == 1)
                QCOMPARE(world.bulkOutcome->approved.size(), rest);
            QVERIFY(!world.bulk->resumeUnsettled());
        }
        // What was decided goes on when the person says so; the approval of all never does by itself.
        world.queue->setPaused(false);
        QVERIFY(world.untilSettled());
        QCOMPARE(world.posts("/bulk_action/"), posts);
        QCOMPARE(approved(), approvedThen);
        for (int i = 0; i < Rejected; ++i)
            QCOMPARE(world.statusOf(world.rows.at(i).id), QStringLiteral("Rejected"));
        QCOMPARE(world.queue->counts().failed + world.queue->counts().conflicts, 0);
        const auto log = world.sandbox().requests();
        for (const SandboxLogEntry& entry : log)
            QVERIFY2(entry.status != 400, entry.target.constData()); // nothing was asked for twice
    }
    qInfo("%d rounds: %d before the POST, %d unsettled, %d finished", Rounds, beforeThePost, unsettled,
          finished);
    QVERIFY(beforeThePost > 0);
    QVERIFY(unsettled > 0);
}

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    if (QCoreApplication::arguments().value(1) == QStringLiteral("--child"))
        return runChild(QCoreApplication::arguments());
    TestBulkKill test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_bulkkill.moc"
