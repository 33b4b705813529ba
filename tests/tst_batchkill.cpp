// SPDX-License-Identifier: MIT
#include "support/batchworld.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QRandomGenerator>

#include <utility>

using namespace proofdesk;
using State = BatchItemState;

namespace {

constexpr int Rounds = 40;
constexpr int Jobs = 5;

/// What is killed: the program from the click on, with the clock of the machine.
int runChild(const QStringList& arguments)
{
    const auto opened = Database::open(arguments.value(3));
    if (!opened)
        return 1;
    SystemClock clock;
    RequestBudget budget(clock);
    Dispatcher dispatcher(QUrl(arguments.value(2)), SandboxServer::demoKey().toLatin1(), clock, budget, 1);
    RapidWorkersApi api(dispatcher);
    JobDraftStore drafts(**opened);
    JobCreation creation(**opened, drafts, api, clock);
    JobBatch batch(**opened, creation, budget, clock);
    QObject::connect(&batch, &JobBatch::finished, &batch, [] {
        ::printf("done\n");
        ::fflush(stdout);
    });
    ::printf("go\n");
    ::fflush(stdout);
    batch.start(BatchWorld::list(Jobs));
    return QCoreApplication::exec();
}

} // namespace

/// Killed at any moment of a batch: nothing of the list is lost, nothing is made twice, and what was made is
/// found.
class TestBatchKill final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void killedAtAnyMoment();
};

void TestBatchKill::killedAtAnyMoment()
{
    QRandomGenerator random(7);
    int wholeTime = 0;
    int inTheMiddle = 0;
    int unsettled = 0;
    int notSeen = 0;
    for (int round = 0; round < Rounds; ++round) {
        BatchWorld w;
        // Now and then an answer is lost as well.
        if (round % 4 == 1)
            w.server.sandbox().arm(SandboxFault::DropAfter, 1, "POST /api/jobs/");

        QProcess child;
        child.start(QCoreApplication::applicationFilePath(),
                    {QStringLiteral("--child"), w.server.baseUrl().toString(), w.database->fileName()});
        QVERIFY(QTest::qWaitFor([&child] { return child.canReadLine(); }, 20'000));
        QCOMPARE(child.readLine(), QByteArray("go\n"));
        if (round == 0) {
            // How long it takes here and now: the moments of the others lie within that.
            QElapsedTimer time;
            time.start();
            QVERIFY(QTest::qWaitFor([&child] { return child.canReadLine(); }, 20'000));
            wholeTime = int(time.elapsed());
        } else {
            QTest::qWait(random.bounded(wholeTime + 2));
        }
        child.kill();
        QVERIFY(child.waitForFinished());
        // What had left the child by then arrives: all of it, once nothing more has come for a while.
        qsizetype arrived = -1;
        while (std::exchange(arrived, w.sent().size()) != w.sent().size())
            QTest::qWait(100);

        const QStringList sentByChild = w.sent();
        w.rebegin();
        if (!w.batch->isOpen()) {
            // Killed before the list was on disk, when nothing can have been sent; or after all was made.
            QVERIFY(sentByChild.isEmpty() || w.newCampaigns() == Jobs);
            continue;
        }
        QCOMPARE(w.batch->items().size(), Jobs);
        inTheMiddle += sentByChild.isEmpty() ? 0 : 1;
        unsettled += w.batch->counts().underWay;
        w.settle();
        QCOMPARE(w.sent(), sentByChild); // paused: nothing goes out by itself
        w.batch->resume();
        QVERIFY(w.runToRest());

        const SandboxSnapshot now = w.server.sandbox().snapshot();
        const QStringList sent = w.sent();
        for (const BatchItem& item : w.batch->items()) {
            const auto made =
                std::count_if(now.campaigns.begin(), now.campaigns.end(), [&item](const Campaign& campaign) {
                    return campaign.id == item.campaign && !item.campaign.isNull();
                });
            QVERIFY2(sent.count(item.draft.link) <= 1, qPrintable(item.draft.link));
            QVERIFY(item.state == State::Made || item.state == State::NotSeen);
            QCOMPARE(made, item.state == State::Made ? 1 : 0);
        }
        notSeen += w.batch->counts().notMade;
        QCOMPARE(w.newCampaigns(), w.batch->counts().made);
    }
    qInfo("%d rounds: %d in the middle, %d unsettled, %d not seen", Rounds, inTheMiddle, unsettled, notSeen);
    QVERIFY(inTheMiddle > 0);
    QVERIFY(unsettled > 0);
}

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    if (QCoreApplication::arguments().value(1) == QStringLiteral("--child"))
        return runChild(QCoreApplication::arguments());
    TestBatchKill test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_batchkill.moc"
