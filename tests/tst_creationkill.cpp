// SPDX-License-Identifier: MIT
#include "support/creationworld.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QRandomGenerator>

using namespace proofdesk;
using Kind = CreationOutcome::Kind;

namespace {

constexpr int Rounds = 60;

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
    QObject::connect(&creation, &JobCreation::finished, &creation, [] {
        ::printf("done\n");
        ::fflush(stdout);
    });
    drafts.saveDraft(CreationWorld::custom());
    ::printf("go\n");
    ::fflush(stdout);
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
    QRandomGenerator random(4);
    int wholeTime = 0;
    int beforeThePost = 0;
    int unsettled = 0;
    int finished = 0;
    for (int round = 0; round < Rounds; ++round) {
        CreationWorld w;
        // Now and then the answer is lost as well.
        if (round % 4 == 1)
            w.server.sandbox().arm(SandboxFault::DropAfter, 1, "POST /jobs/add");

        QProcess child;
        child.start(QCoreApplication::applicationFilePath(),
                    {QStringLiteral("--child"), w.server.baseUrl().toString(), w.database->fileName()});
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
        // What had left the child by then arrives.
        QTest::qWait(30);

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
    QCoreApplication application(argc, argv);
    if (QCoreApplication::arguments().value(1) == QStringLiteral("--child"))
        return runChild(QCoreApplication::arguments());
    TestCreationKill test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_creationkill.moc"
