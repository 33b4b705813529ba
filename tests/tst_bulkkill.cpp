// SPDX-License-Identifier: MIT
#include "support/killing.h"
#include "support/writesworld.h"

using namespace proofdesk;

namespace {

constexpr int Rounds = 40;
constexpr int Rejected = 4;

/// What is killed: the program from the click on "approve all" on. Some are rejected and not sent yet, all
/// others were seen.
int approveAll(KilledProgram& program)
{
    const auto campaign = CampaignId::parse(program.arguments.value(0));
    if (!campaign)
        return 1;
    DecisionQueue queue(*program.database, *program.api, *program.budget, program.clock);
    SeenTracker seen(*program.database, program.clock);
    BulkApproval bulk(*program.database, *program.api, *program.budget, queue, seen, program.clock);
    BulkQuestion question;
    question.campaign = *campaign;
    question.pay = Money::fromCents(50);
    QList<DecisionRequest> rejections;
    for (const QString& id : program.arguments.mid(1)) {
        const SubmissionKey key{*campaign, SubmissionId(id.toLongLong())};
        question.known.insert(key.submission);
        seen.markSeen(key);
        if (rejections.size() < Rejected)
            rejections.append({key, DecisionKind::Reject, QStringLiteral("said"), {}, {}, {}, false});
    }
    if (!queue.decide(rejections))
        return 1;
    QObject::connect(&bulk, &BulkApproval::planReady, &bulk, [&bulk] {
        say("go");
        bulk.approveAll();
    });
    QObject::connect(&bulk, &BulkApproval::finished, &bulk, &sayDone);
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
    Killer killer(12, 1.5);
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

        QStringList arguments{world.campaign.toString()};
        for (const Submission& row : std::as_const(world.rows))
            arguments.append(row.id.toString());
        QVERIFY(killer.run(world.server->baseUrl(), world.databaseFile, arguments));
        finished += killer.isThrough() ? 1 : 0;
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
    return testOrChild<TestBulkKill>(&approveAll, argc, argv);
}

#include "tst_bulkkill.moc"
