// SPDX-License-Identifier: MIT
#include "account/activitylog.h"
#include "support/bigcampaign.h"
#include "support/killing.h"

using namespace proofdesk;
using namespace std::chrono_literals;

namespace {

/// What is killed: a program that decides and sends. Arguments: campaign, ids; every third one is rejected,
/// the others are approved. Says "taken" once a decision is taken.
int decideAll(KilledProgram& program)
{
    const auto campaign = CampaignId::parse(program.arguments.value(0));
    if (!campaign)
        return 1;
    DecisionQueue queue(*program.database, *program.api, *program.budget, program.clock);
    int left = int(program.arguments.size()) - 1;
    QObject::connect(&queue, &DecisionQueue::settled, &queue, [&left] {
        if (--left == 0)
            sayDone();
    });
    for (qsizetype i = 1; i < program.arguments.size(); ++i) {
        DecisionRequest request;
        request.key = {*campaign, SubmissionId(program.arguments.at(i).toLongLong())};
        request.kind = i % 3 == 0 ? DecisionKind::Reject : DecisionKind::Approve;
        request.note = QStringLiteral("said");
        if (!queue.decide({request}))
            return 1;
        say("taken");
        queue.sendNow();
    }
    return QCoreApplication::exec();
}

} // namespace

/// kill -9 at random moments of a decision's life: what was taken is never lost, and nothing happens twice.
class TestKilled : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothingIsLostOrDoubled();
};

void TestKilled::nothingIsLostOrDoubled()
{
    constexpr int Moments = 200;
    constexpr int AtOnce = 5;
    Killer killer(4'711, 1.5);
    DecisionWorld world;
    world.campaign = bigCampaign(world, Moments * AtOnce);
    QVERIFY(!world.campaign.isNull());
    const auto rows = world.pending(Moments * AtOnce);
    QCOMPARE(rows.size(), Moments * AtOnce);
    world.closeProgram();

    int killedBusy = 0;
    for (int moment = 0; moment < Moments; ++moment) {
        const QString file = world.folder.filePath(QStringLiteral("killed-%1.db").arg(moment));
        QStringList arguments{world.campaign.toString()};
        for (int i = 0; i < AtOnce; ++i)
            arguments.append(rows.at(moment * AtOnce + i).id.toString());
        if (moment > 0 && killer.random().bounded(3) == 0)
            world.sandbox().arm(killer.random().bounded(2) == 0 ? SandboxFault::DropAfter
                                                                : SandboxFault::DropBefore,
                                1, "POST");
        QVERIFY(killer.run(world.server->baseUrl(), file, arguments));
        const auto taken = killer.said().count("taken");
        QVERIFY(taken >= 1);

        world.openProgram(file);
        // Every decision that was taken is there: open, or sent.
        const auto journal = world.database->exec(
            QStringLiteral("SELECT count(*) FROM decisions WHERE closed_at IS NULL OR state = 'sent'"));
        QVERIFY(journal->first().first().toInt() >= taken);
        killedBusy += world.queue->open().isEmpty() ? 0 : 1;
        world.queue->setPaused(false);
        QVERIFY(world.untilSettled());
        QCOMPARE(world.queue->counts().failed, 0);
        QCOMPARE(world.queue->counts().conflicts, 0);
        const auto sent =
            world.database->exec(QStringLiteral("SELECT count(*) FROM decisions WHERE state = 'sent'"));
        QVERIFY(sent->first().first().toInt() >= taken);
        world.closeProgram();
        world.sandbox().disarmAll();
        world.setClock(60s); // the hour's limit is not what is tried here
    }
    // The moments were spread over the life of the decisions, not all before or after it.
    QVERIFY2(killedBusy > Moments / 10, qPrintable(QString::number(killedBusy)));
    // The service refuses a second decision on the same submission: it was never asked for one.
    const auto log = world.sandbox().requests();
    for (const SandboxLogEntry& entry : log)
        QVERIFY2(entry.status != 400, entry.target.constData());
}

int main(int argc, char** argv)
{
    return testOrChild<TestKilled>(&decideAll, argc, argv);
}

#include "tst_killed.moc"
