// SPDX-License-Identifier: MIT
#include "support/batchworld.h"
#include "support/killing.h"

using namespace proofdesk;
using State = BatchItemState;

namespace {

constexpr int Rounds = 40;
constexpr int Jobs = 5;

/// What is killed: the program from the click on.
int makeThem(KilledProgram& program)
{
    JobDraftStore drafts(*program.database);
    JobCreation creation(*program.database, drafts, *program.api, program.clock);
    JobBatch batch(*program.database, creation, *program.budget, program.clock);
    QObject::connect(&batch, &JobBatch::finished, &batch, &sayDone);
    say("go");
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
    Killer killer(7, 1);
    int inTheMiddle = 0;
    int unsettled = 0;
    int notSeen = 0;
    for (int round = 0; round < Rounds; ++round) {
        BatchWorld w;
        // Now and then an answer is lost as well.
        if (round % 4 == 1)
            w.server.sandbox().arm(SandboxFault::DropAfter, 1, "POST /api/jobs/");

        QVERIFY(killer.run(w.server.baseUrl(), w.database->fileName()));
        w.spin(); // what had left the child by then arrives

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
    return testOrChild<TestBatchKill>(&makeThem, argc, argv);
}

#include "tst_batchkill.moc"
