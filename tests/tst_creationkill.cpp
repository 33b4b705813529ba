// SPDX-License-Identifier: MIT
#include "support/creationworld.h"
#include "support/killing.h"

using namespace proofdesk;
using Kind = CreationOutcome::Kind;

namespace {

constexpr int Rounds = 60;

/// What is killed: the program from the click on.
int create(KilledProgram& program)
{
    JobDraftStore drafts(*program.database);
    JobCreation creation(*program.database, drafts, *program.api, program.clock);
    QObject::connect(&creation, &JobCreation::finished, &creation, &sayDone);
    drafts.saveDraft(CreationWorld::custom());
    say("go");
    creation.create(CreationWorld::custom());
    return QCoreApplication::exec();
}

} // namespace

/// Killed at any moment of a creation: nothing is made twice, and whatever was made is found.
class TestCreationKill final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void killedAtAnyMoment();
};

void TestCreationKill::killedAtAnyMoment()
{
    Killer killer(4, 1.5);
    int beforeThePost = 0;
    int unsettled = 0;
    int finished = 0;
    for (int round = 0; round < Rounds; ++round) {
        CreationWorld w;
        // Now and then the answer is lost as well.
        if (round % 4 == 1)
            w.server.sandbox().arm(SandboxFault::DropAfter, 1, "POST /jobs/add");

        QVERIFY(killer.run(w.server.baseUrl(), w.database->fileName()));
        finished += killer.isThrough() ? 1 : 0;
        w.spin(); // what had left the child by then arrives

        const int posts = w.posts();
        const qsizetype made = w.newCampaigns();
        QVERIFY2(posts <= 1, qPrintable(QStringLiteral("round %1").arg(round)));
        beforeThePost += posts == 0 ? 1 : 0;

        if (w.creation->resumeUnsettled()) {
            ++unsettled;
            QVERIFY(w.runToOutcome());
            QCOMPARE(w.outcomes.first().kind, made == 1 ? Kind::Made : Kind::NotSeen);
            QVERIFY(!w.creation->resumeUnsettled());
        } else if (made == 0) {
            // It never came to sending: the draft waits as it was.
            QCOMPARE(w.drafts->customDraft(), CreationWorld::custom());
        }
        QCOMPARE(w.posts(), posts); // nothing is ever sent again by itself
        QCOMPARE(w.newCampaigns(), made);
        if (made == 1)
            QVERIFY(w.drafts->createdHere(w.newest().id));
        else
            QCOMPARE(w.drafts->customDraft(), CreationWorld::custom());
    }
    qInfo("%d rounds: %d before the POST, %d unsettled, %d finished", Rounds, beforeThePost, unsettled,
          finished);
    QVERIFY(beforeThePost > 0);
    QVERIFY(unsettled > 0);
}

int main(int argc, char** argv)
{
    return testOrChild<TestCreationKill>(&create, argc, argv);
}

#include "tst_creationkill.moc"
