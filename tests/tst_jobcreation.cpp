// SPDX-License-Identifier: MIT
#include "support/creationworld.h"
#include "support/rawserver.h"

using namespace proofdesk;
using Kind = CreationOutcome::Kind;
using Phase = JobCreation::Phase;

/// Money is spent once, whatever happens to the answer. POSTs are counted at the service.
class TestJobCreation final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void customJobIsMade();
    void prefilledJobIsMade();
    void refusalKeepsTheDraft_data();
    void refusalKeepsTheDraft();
    void fiftyClicks();
    void cancelledBeforeItIsSent();
    void unusableDraft();
    void offlineIsNotSent();
    void noRecordNoRequest();
    void intentIsOnDiskBeforeThePost();
};

void TestJobCreation::customJobIsMade()
{
    CreationWorld w;
    QList<Phase> phases;
    connect(w.creation.get(), &JobCreation::phaseChanged, this, [&phases](Phase phase) { phases << phase; });
    QVERIFY(w.drafts->saveDraft(CreationWorld::custom()));

    QVERIFY(w.creation->create(CreationWorld::custom()));
    QVERIFY(w.runToOutcome());

    const CreationOutcome& outcome = w.outcomes.first();
    QCOMPARE(outcome.kind, Kind::Made);
    QVERIFY(!outcome.foundLater);
    QCOMPARE(w.posts(), 1);
    QCOMPARE(w.newCampaigns(), 1);
    QCOMPARE(outcome.job->id, w.newest().id);
    QCOMPARE(outcome.job->totalCost, Money::fromCents(5'000));
    QCOMPARE(outcome.job->totalDeducted, Money::fromCents(5'500));
    QCOMPARE(outcome.job->newBalance, w.server.sandbox().snapshot().balance);
    QCOMPARE(phases, (QList<Phase>{Phase::Preparing, Phase::Sending, Phase::Idle}));

    // What the service never returns is kept here.
    const auto here = w.drafts->createdHere(outcome.job->id);
    QVERIFY(here);
    QCOMPARE(here->proofRequired, QStringLiteral("A photo of the last page"));
    QVERIFY(here->approveOnceFull);
    QCOMPARE(here->countries, (QStringList{QStringLiteral("DE"), QStringLiteral("FR")}));
    QCOMPARE(here->imageName, QStringLiteral("bread.png"));
    QCOMPARE(here->totalDeducted, Money::fromCents(5'500));
    QCOMPARE(here->createdAt, w.clock.now());
    QCOMPARE(here->category, QStringLiteral("Survey"));
    QCOMPARE(here->pay, Money::fromCents(250));
    QCOMPARE(outcome.balanceBefore, w.before.balance);
    QCOMPARE(w.drafts->feeSeen(), (FeeSeen{Money::fromCents(5'000), Money::fromCents(500), w.clock.now()}));
    QVERIFY(!w.drafts->customDraft());
    QVERIFY(!w.creation->resumeUnsettled());
    // Its record stays; the picture, which is large, does not.
    const auto records = w.database->exec(QStringLiteral("SELECT image IS NULL FROM creations"));
    QCOMPARE(records->size(), 1);
    QVERIFY(records->first().first().toBool());
}

void TestJobCreation::prefilledJobIsMade()
{
    CreationWorld w;
    QVERIFY(w.creation->create(CreationWorld::prefilled()));
    QVERIFY(w.runToOutcome());
    QCOMPARE(w.outcomes.first().kind, Kind::Made);
    QCOMPARE(w.outcomes.first().job->id, w.newest().id);
    QCOMPARE(w.outcomes.first().job->totalCost, Money::fromCents(500));
    QCOMPARE(w.posts(), 1);
    QCOMPARE(w.newCampaigns(), 1);
    // "All prefilled jobs have automatic approval enabled".
    QVERIFY(w.drafts->createdHere(w.newest().id)->approveOnceFull);
    QVERIFY(!w.drafts->feeSeen()); // its answer states none
}

void TestJobCreation::refusalKeepsTheDraft_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<qint64>("balanceCents");
    QTest::addColumn<int>("status");
    QTest::newRow("400 balance") << QStringLiteral("A small job") << qint64(100) << 400;
    QTest::newRow("403 legitimacy") << QStringLiteral("Send us your bank login") << qint64(1'000'000) << 403;
}

void TestJobCreation::refusalKeepsTheDraft()
{
    QFETCH(const QString, title);
    QFETCH(const qint64, balanceCents);
    QFETCH(const int, status);
    CreationWorld w;
    w.server.sandbox().setBalance(Money::fromCents(balanceCents));
    CustomJobDraft draft = CreationWorld::custom();
    draft.title = title;
    QVERIFY(w.drafts->saveDraft(draft));

    QVERIFY(w.creation->create(draft));
    QVERIFY(w.runToOutcome());

    QCOMPARE(w.outcomes.first().kind, Kind::Refused);
    QCOMPARE(w.outcomes.first().error->httpStatus, status);
    QVERIFY(!w.outcomes.first().error->serviceMessage.isEmpty());
    QCOMPARE(w.posts(), 1);
    QCOMPARE(w.newCampaigns(), 0);
    QCOMPARE(w.drafts->customDraft(), draft);
    QVERIFY(!w.creation->resumeUnsettled());
}

void TestJobCreation::fiftyClicks()
{
    CreationWorld w;
    int started = 0;
    for (int i = 0; i < 50; ++i) {
        started += w.creation->create(CreationWorld::custom()) ? 1 : 0;
        QCoreApplication::processEvents();
    }
    QCOMPARE(started, 1);
    QVERIFY(w.runToOutcome());
    QCOMPARE(w.posts(), 1);
    QCOMPARE(w.newCampaigns(), 1);
    QCOMPARE(w.outcomes.size(), 1);
}

void TestJobCreation::cancelledBeforeItIsSent()
{
    CreationWorld w;
    QVERIFY(!w.creation->cancel());
    QVERIFY(w.creation->create(CreationWorld::custom()));
    QCOMPARE(w.creation->phase(), Phase::Preparing);
    QVERIFY(w.creation->cancel());
    QCOMPARE(w.creation->phase(), Phase::Idle);
    QVERIFY(!QTest::qWaitFor([&w] { return w.posts() > 0 || !w.outcomes.isEmpty(); }, 200));

    // And it can't be any more once it is on its way.
    QVERIFY(w.creation->create(CreationWorld::custom()));
    QVERIFY(w.runToPhase(Phase::Sending));
    QVERIFY(!w.creation->cancel());
    QVERIFY(w.runToOutcome());
    QCOMPARE(w.newCampaigns(), 1);
}

void TestJobCreation::unusableDraft()
{
    CreationWorld w;
    CustomJobDraft blank = CreationWorld::custom();
    blank.title.clear();
    QVERIFY(!w.creation->create(blank));
    PrefilledJobDraft few = CreationWorld::prefilled();
    few.quantity = 5;
    QVERIFY(!w.creation->create(few));
    QCOMPARE(w.creation->phase(), Phase::Idle);

    // A host that nobody knows is a warning that the person has overruled.
    PrefilledJobDraft odd = CreationWorld::prefilled();
    odd.link = QStringLiteral("https://video.example/watch");
    QVERIFY(w.creation->create(odd));
    QVERIFY(w.runToOutcome());
    QCOMPARE(w.posts(), 1);
}

void TestJobCreation::offlineIsNotSent()
{
    CreationWorld w;
    w.server.stop();
    QVERIFY(w.creation->create(CreationWorld::custom()));
    // The reading before it is tried three times, with pauses.
    QVERIFY(w.until([&w] { return !w.outcomes.isEmpty(); }));
    QCOMPARE(w.outcomes.size(), 1);
    QCOMPARE(w.outcomes.first().kind, Kind::NotSent);
    QVERIFY(w.outcomes.first().error->isOffline());
    QCOMPARE(w.creation->phase(), Phase::Idle);
    QVERIFY(!w.creation->resumeUnsettled());
}

void TestJobCreation::noRecordNoRequest()
{
    CreationWorld w;
    QVERIFY(w.database->exec(QStringLiteral("CREATE TRIGGER full BEFORE INSERT ON creations BEGIN"
                                            " SELECT RAISE(FAIL, 'database or disk is full'); END")));
    QVERIFY(w.creation->create(CreationWorld::custom()));
    QVERIFY(w.runToOutcome());
    QCOMPARE(w.outcomes.first().kind, Kind::NotRecorded);
    QVERIFY(w.outcomes.first().detail.contains(QStringLiteral("full")));
    QCOMPARE(w.posts(), 0);
    QCOMPARE(w.newCampaigns(), 0);
}

void TestJobCreation::intentIsOnDiskBeforeThePost()
{
    // Looked at from a second connection, at the moment when the request arrives.
    CreationWorld files;
    int openRecords = -1;
    RawServer server([&](const RawServer::Request& request) {
        if (request.path == "/jobs/add") {
            const auto second = Database::open(files.database->fileName());
            const auto rows =
                (*second)->exec(QStringLiteral("SELECT snapshot FROM creations"
                                               " WHERE state = 'sending' AND settled_at IS NULL"));
            openRecords = int(rows->size());
            return RawServer::reply(400, "application/json", "{\"error\": \"Invalid data\"}");
        }
        return request.path == "/account/get_balance"
            ? RawServer::reply(200, "application/json", "{\"balance\": \"1000.00\"}")
            : RawServer::reply(200, "application/json", "[]");
    });
    Dispatcher dispatcher(server.url({}), "golden-key-0123456789", files.clock, *files.budget, 1);
    RapidWorkersApi api(dispatcher);
    JobCreation creation(*files.database, *files.drafts, api, files.clock);
    QList<CreationOutcome> outcomes;
    connect(&creation, &JobCreation::finished, this,
            [&outcomes](const CreationOutcome& outcome) { outcomes.append(outcome); });

    QVERIFY(creation.create(CreationWorld::custom()));
    QVERIFY(QTest::qWaitFor([&outcomes] { return !outcomes.isEmpty(); }, 20'000));

    QCOMPARE(openRecords, 1);
    QCOMPARE(outcomes.first().kind, Kind::Refused);
    QCOMPARE(server.paths(),
             (QList<QByteArray>{"/api/campaigns/?language=en", "/account/get_balance", "/jobs/add"}));
}

QTEST_GUILESS_MAIN(TestJobCreation)
#include "tst_jobcreation.moc"
