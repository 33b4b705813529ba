// SPDX-License-Identifier: MIT
#include "account/activitylog.h"
#include "support/bigcampaign.h"

#include <QProcess>
#include <QRandomGenerator>

using namespace proofdesk;
using namespace std::chrono_literals;

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
    QRandomGenerator random(4'711);
    DecisionWorld world;
    world.campaign = bigCampaign(world, Moments * AtOnce);
    QVERIFY(!world.campaign.isNull());
    const auto rows = world.pending(Moments * AtOnce);
    QCOMPARE(rows.size(), Moments * AtOnce);
    world.closeProgram();

    int killedBusy = 0;
    for (int moment = 0; moment < Moments; ++moment) {
        const QString file = world.folder.filePath(QStringLiteral("killed-%1.db").arg(moment));
        QStringList arguments{file, world.server->baseUrl().toString(), SandboxServer::demoKey(),
                              world.campaign.toString()};
        for (int i = 0; i < AtOnce; ++i)
            arguments.append(rows.at(moment * AtOnce + i).id.toString());
        if (random.bounded(3) == 0)
            world.sandbox().arm(random.bounded(2) == 0 ? SandboxFault::DropAfter : SandboxFault::DropBefore,
                                1, "POST");
        QProcess program;
        program.start(QStringLiteral(PROOFDESK_KILLED_PROGRAM), arguments);
        QVERIFY(program.waitForStarted());
        // From its first statement on, to well after its last answer.
        QVERIFY(program.waitForReadyRead());
        QTest::qWait(random.bounded(60));
        program.kill();
        QVERIFY(program.waitForFinished());
        QCOMPARE(program.exitStatus(), QProcess::CrashExit);
        const auto taken =
            QString::fromLatin1(program.readAllStandardOutput()).count(QStringLiteral("taken"));
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

QTEST_GUILESS_MAIN(TestKilled)
#include "tst_killed.moc"
