// SPDX-License-Identifier: MIT
#include "account/activitylog.h"
#include "jobs/creationjournal.h"
#include "support/creationworld.h"
#include "support/sandboxworld.h"

#include <QSignalSpy>

Q_DECLARE_METATYPE(proofdesk::JobDraft)
Q_DECLARE_METATYPE(proofdesk::SandboxFault)

using namespace proofdesk;
using Kind = CreationOutcome::Kind;
using Phase = JobCreation::Phase;

/// A creation whose answer was lost is settled by reading, by a person, or after a restart; never by sending.
class TestCreationReconcile final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void lostAnswerIsFound_data();
    void lostAnswerIsFound();
    void nothingHappenedIsNotSeen_data();
    void nothingHappenedIsNotSeen();
    void twinsAreForAPersonToPick_data();
    void twinsAreForAPersonToPick();
    void moneyElsewhereIsNoProof();
    void anotherAccountsListProvesNothing();
    void aNewerDraftStays();
    void restartGoesOnReconciling_data();
    void restartGoesOnReconciling();
    void killedBeforeThePost();
    void failedReadingsProveNothing();
    void pagedLists();
    void notSeenIsRememberedForThatDraft_data();
    void notSeenIsRememberedForThatDraft();
};

void TestCreationReconcile::lostAnswerIsFound_data()
{
    QTest::addColumn<JobDraft>("draft");
    QTest::addColumn<SandboxFault>("fault");
    QTest::addColumn<int>("seconds"); // after which it is found
    const std::pair<const char*, JobDraft> drafts[]{{"custom", CreationWorld::custom()},
                                                    {"prefilled", CreationWorld::prefilled()}};
    for (const auto& [name, draft] : drafts) {
        const auto row = [&, form = name, draft = draft](SandboxFault fault, int seconds) {
            QTest::newRow(qPrintable(QLatin1String(form) + u' ' + sandboxFaultName(fault)))
                << draft << fault << seconds;
        };
        row(SandboxFault::DropAfter, 2);
        row(SandboxFault::CutBody, 2);
        row(SandboxFault::SuccessFalse, 2);
        row(SandboxFault::ErrorAfter, 2);
        row(SandboxFault::LateCommit, 60);
    }
}

void TestCreationReconcile::lostAnswerIsFound()
{
    QFETCH(const JobDraft, draft);
    QFETCH(const SandboxFault, fault);
    QFETCH(const int, seconds);
    CreationWorld w;
    const bool isCustom = std::holds_alternative<CustomJobDraft>(draft);
    w.server.sandbox().arm(fault, 1, isCustom ? "POST /jobs/add" : "POST /api/jobs/");
    const QDateTime start = w.clock.now();

    QVERIFY(w.creation->create(draft));
    QVERIFY(w.runToOutcome());

    QCOMPARE(w.outcomes.first().kind, Kind::Made);
    QVERIFY(w.outcomes.first().foundLater);
    QCOMPARE(w.outcomes.first().job->id, w.newest().id);
    QCOMPARE(w.outcomes.first().job->newBalance, w.server.sandbox().snapshot().balance);
    // What it cost is told, although no answer said so.
    QCOMPARE(w.outcomes.first().job->totalCost, w.newest().pay->times(*w.newest().totalAvailabilities));
    QCOMPARE(ActivityLog(*w.database).search(QString()).value().first().amount,
             w.outcomes.first().job->totalCost);
    QCOMPARE(w.posts(), 1);
    QCOMPARE(w.newCampaigns(), 1);
    QCOMPARE(start.secsTo(w.clock.now()), qint64(seconds));
    QVERIFY(w.drafts->createdHere(w.newest().id));
    QVERIFY(!w.creation->resumeUnsettled());
}

void TestCreationReconcile::nothingHappenedIsNotSeen_data()
{
    QTest::addColumn<SandboxFault>("fault");
    for (const SandboxFault fault :
         {SandboxFault::DropBefore, SandboxFault::ServerError, SandboxFault::CaptivePortal,
          SandboxFault::Redirect, SandboxFault::TooMany})
        QTest::newRow(qPrintable(sandboxFaultName(fault))) << fault;
}

void TestCreationReconcile::nothingHappenedIsNotSeen()
{
    QFETCH(const SandboxFault, fault);
    CreationWorld w;
    w.server.sandbox().arm(fault, 1, "POST /jobs/add");
    QVERIFY(w.drafts->saveDraft(CreationWorld::custom()));
    const QDateTime start = w.clock.now();

    QVERIFY(w.creation->create(CreationWorld::custom()));
    // A 429 pauses everything first: time has to move for the readings too.
    for (int i = 0; w.outcomes.isEmpty() && i < 40; ++i) {
        (void)QTest::qWaitFor([&w] { return !w.outcomes.isEmpty() || w.creation->nextReadingAt().isValid(); },
                              250);
        if (w.creation->nextReadingAt().isValid())
            w.advance(std::chrono::milliseconds(w.clock.now().msecsTo(w.creation->nextReadingAt())));
        else if (w.dispatcher->pauseLeft().count() > 0)
            w.advance(w.dispatcher->pauseLeft());
    }

    QCOMPARE(w.outcomes.size(), 1);
    QCOMPARE(w.outcomes.first().kind, Kind::NotSeen);
    QVERIFY(w.outcomes.first().error);
    QVERIFY(!w.outcomes.first().balanceFell);
    QCOMPARE(w.posts(), 1);
    QCOMPARE(w.newCampaigns(), 0);
    QVERIFY(start.secsTo(w.clock.now()) >= 60);
    QCOMPARE(w.drafts->customDraft(), CreationWorld::custom());
    QVERIFY(!w.creation->resumeUnsettled());

    // A person may send it again.
    QVERIFY(w.creation->create(CreationWorld::custom()));
    QVERIFY(w.runToOutcome());
    QCOMPARE(w.outcomes.last().kind, Kind::Made);
    QCOMPARE(w.posts(), 2);
    QCOMPARE(w.newCampaigns(), 1);
}

void TestCreationReconcile::twinsAreForAPersonToPick_data()
{
    QTest::addColumn<bool>("oneOfThem");
    QTest::newRow("one of them") << true;
    QTest::newRow("none of them") << false;
}

void TestCreationReconcile::twinsAreForAPersonToPick()
{
    QFETCH(const bool, oneOfThem);
    CreationWorld w;
    w.server.sandbox().arm(SandboxFault::DropAfter, 1, "POST /jobs/add");
    QVERIFY(w.creation->create(CreationWorld::custom()));
    QVERIFY(w.runToPhase(Phase::Reconciling));
    // Somebody makes the same from another place, in the same seconds.
    QByteArray body = jobBody("title", "Say what you think of our bread");
    body.replace("\r\n5.00\r\n", "\r\n2.50\r\n").replace("\r\n10\r\n", "\r\n20\r\n");
    const SandboxAnswer answer = w.server.sandbox().handle(
        {"POST", "/jobs/add", {{"X-API-Key", Sandbox::demoKey()}, {"Content-Type", multipart}}, body});
    QCOMPARE(answer.status, 201);

    const QDateTime start = w.clock.now();
    QVERIFY(w.runToOutcome());
    QCOMPARE(start.secsTo(w.clock.now()), 2); // no later reading makes two of them one
    QCOMPARE(w.outcomes.last().kind, Kind::Candidates);
    QCOMPARE(w.outcomes.last().candidates.size(), 2);
    // Until a person has picked, nothing else is created, and a restart asks again.
    QVERIFY(!w.creation->create(CreationWorld::prefilled()));
    QVERIFY(!w.creation->nextReadingAt().isValid());
    w.restart();
    QVERIFY(w.creation->resumeUnsettled());
    QVERIFY(w.runToOutcome());
    QCOMPARE(w.outcomes.last().kind, Kind::Candidates);

    const CampaignId first = w.outcomes.last().candidates.first().id;
    w.creation->resolveCandidates(*CampaignId::parse(u"00000000-0000-4000-8000-000000000001"));
    QCOMPARE(w.outcomes.size(), 1); // not one of them: nothing happens
    w.creation->resolveCandidates(oneOfThem ? std::optional(first) : std::nullopt);
    QCOMPARE(w.outcomes.size(), 2);
    QCOMPARE(w.outcomes.last().kind, oneOfThem ? Kind::Made : Kind::NotSeen);
    QVERIFY(w.creation->candidates().isEmpty());
    QCOMPARE(w.drafts->createdHere(first).has_value(), oneOfThem);
    QCOMPARE(w.creation->phase(), Phase::Idle);
    QVERIFY(!w.creation->resumeUnsettled());
}

void TestCreationReconcile::moneyElsewhereIsNoProof()
{
    // The one campaign that fits appeared, but the balance did not fall: a person decides, at the end.
    CreationWorld w;
    w.server.sandbox().arm(SandboxFault::DropAfter, 1, "POST /jobs/add");
    QVERIFY(w.creation->create(CreationWorld::custom()));
    QVERIFY(w.runToPhase(Phase::Reconciling));
    w.server.sandbox().setBalance(w.before.balance);
    const QDateTime start = w.clock.now();
    QVERIFY(w.runToOutcome());
    QCOMPARE(w.outcomes.last().kind, Kind::Candidates);
    QCOMPARE(w.outcomes.last().candidates.size(), 1);
    QCOMPARE(start.secsTo(w.clock.now()), 60);
}

void TestCreationReconcile::anotherAccountsListProvesNothing()
{
    // After a restart the key of another account was given under the same name.
    CreationWorld w;
    w.server.sandbox().arm(SandboxFault::DropAfter, 1, "POST /jobs/add");
    QVERIFY(w.creation->create(CreationWorld::custom()));
    QVERIFY(w.runToPhase(Phase::Reconciling));
    w.creation.reset(); // the program ends
    SandboxOptions others;
    others.seed = 4711;
    SandboxServer other(others);
    QVERIFY(other.start());
    Dispatcher dispatcher(other.baseUrl(), SandboxServer::demoKey().toLatin1(), w.clock, *w.budget, 1);
    RapidWorkersApi api(dispatcher);
    w.creation = std::make_unique<JobCreation>(*w.database, *w.drafts, api, w.clock);
    w.outcomes.clear();
    QObject::connect(w.creation.get(), &JobCreation::finished, w.creation.get(),
                     [&w](const CreationOutcome& outcome) { w.outcomes.append(outcome); });
    const QDateTime start = w.clock.now();
    QVERIFY(w.creation->resumeUnsettled());
    QVERIFY(w.runToOutcome());
    // It never says "most likely not made", and asks before the same draft goes out again.
    QCOMPARE(w.outcomes.last().kind, Kind::NotSeen);
    QVERIFY(w.outcomes.last().otherAccount);
    QVERIFY(start.secsTo(w.clock.now()) >= 60);
    QCOMPARE(w.creation->phase(), Phase::Idle);
    QVERIFY(w.creation->mayBeSecond(CreationWorld::custom()));
    QCOMPARE(other.sandbox().requestCount("POST /jobs"), 0);
    w.creation.reset();
}

void TestCreationReconcile::aNewerDraftStays()
{
    CreationWorld w;
    w.server.sandbox().arm(SandboxFault::DropAfter, 1, "POST /jobs/add");
    QVERIFY(w.drafts->saveDraft(CreationWorld::custom()));
    QVERIFY(w.creation->create(CreationWorld::custom()));
    QVERIFY(w.runToPhase(Phase::Reconciling));
    CustomJobDraft next = CreationWorld::custom();
    next.title = QStringLiteral("Typed while the first one was being looked for");
    QVERIFY(w.drafts->saveDraft(next));
    QVERIFY(w.runToOutcome());
    QCOMPARE(w.outcomes.first().kind, Kind::Made);
    QCOMPARE(w.drafts->customDraft(), std::optional(next));
}

void TestCreationReconcile::restartGoesOnReconciling_data()
{
    QTest::addColumn<int>("away"); // seconds
    QTest::newRow("at once") << 0;
    QTest::newRow("after an hour") << 3'600;
    QTest::newRow("the clock was set back") << -3'600;
}

void TestCreationReconcile::restartGoesOnReconciling()
{
    QFETCH(const int, away);
    CreationWorld w;
    w.server.sandbox().arm(SandboxFault::DropAfter, 1, "POST /jobs/add");
    QVERIFY(w.creation->create(CreationWorld::custom()));
    QVERIFY(w.runToPhase(Phase::Reconciling));
    w.clock.jump(std::chrono::seconds(away));
    w.restart();

    const QDateTime start = w.clock.now();
    // Starting another one is refused until the first is settled.
    QVERIFY(!w.creation->create(CreationWorld::prefilled()));
    QCOMPARE(w.creation->phase(), Phase::Reconciling);
    QVERIFY(w.runToOutcome());
    QVERIFY(start.secsTo(w.clock.now()) <= 2); // whatever the clock says
    QCOMPARE(w.outcomes.first().kind, Kind::Made);
    QVERIFY(w.outcomes.first().foundLater);
    QCOMPARE(w.posts(), 1);
    QCOMPARE(w.newCampaigns(), 1);
    QCOMPARE(w.drafts->createdHere(w.newest().id)->proofRequired, CreationWorld::custom().proofRequired);
}

void TestCreationReconcile::killedBeforeThePost()
{
    CreationWorld w;
    CreationRecord record;
    record.draft = CreationWorld::prefilled();
    record.before = CreationSnapshot::of({w.before.campaigns, w.before.balance});
    record.sentAt = w.clock.now();
    QVERIFY(CreationJournal(*w.database).open(record));
    w.restart();
    QVERIFY(w.creation->resumeUnsettled());
    QVERIFY(w.runToOutcome());
    QCOMPARE(w.outcomes.first().kind, Kind::NotSeen);
    QCOMPARE(w.posts(), 0);
    QVERIFY(!w.creation->resumeUnsettled());
}

void TestCreationReconcile::failedReadingsProveNothing()
{
    CreationWorld w;
    w.server.sandbox().arm(SandboxFault::DropAfter, 1, "POST /jobs/add");
    QVERIFY(w.creation->create(CreationWorld::custom()));
    QVERIFY(w.runToPhase(Phase::Reconciling));
    w.server.sandbox().arm(SandboxFault::ServerError, -1, "GET /api/campaigns/");
    const QDateTime start = w.clock.now();
    while (start.secsTo(w.clock.now()) < 300) {
        w.pass(std::chrono::seconds(2));
        QVERIFY(w.outcomes.isEmpty());
    }
    QCOMPARE(w.creation->phase(), Phase::Reconciling);
    w.server.sandbox().disarmAll();
    QVERIFY(w.until([&w] { return !w.outcomes.isEmpty(); }, 400));
    QCOMPARE(w.outcomes.size(), 1);
    QCOMPARE(w.outcomes.first().kind, Kind::Made);
    QCOMPARE(w.posts(), 1);
}

void TestCreationReconcile::pagedLists()
{
    // A list that comes in pages of two hides nothing, before and after.
    CreationWorld w;
    w.server.sandbox().arm(SandboxFault::PagedList);
    w.server.sandbox().arm(SandboxFault::DropAfter, 1, "POST /jobs/add");
    QVERIFY(w.creation->create(CreationWorld::custom()));
    QVERIFY(w.runToOutcome());
    QCOMPARE(w.outcomes.first().kind, Kind::Made);
    QCOMPARE(w.outcomes.first().job->id, w.newest().id);
    QCOMPARE(w.posts(), 1);
}

void TestCreationReconcile::notSeenIsRememberedForThatDraft_data()
{
    QTest::addColumn<JobDraft>("draft");
    QTest::addColumn<JobDraft>("other");
    CustomJobDraft custom = CreationWorld::custom();
    custom.title += u'!';
    PrefilledJobDraft prefilled = CreationWorld::prefilled();
    prefilled.quantity = 99;
    QTest::newRow("custom") << JobDraft(CreationWorld::custom()) << JobDraft(custom);
    QTest::newRow("prefilled") << JobDraft(CreationWorld::prefilled()) << JobDraft(prefilled);
}

void TestCreationReconcile::notSeenIsRememberedForThatDraft()
{
    QFETCH(const JobDraft, draft);
    QFETCH(const JobDraft, other);
    CreationWorld w;
    QVERIFY(!w.creation->mayBeSecond(draft));
    w.server.sandbox().arm(SandboxFault::DropBefore, 1,
                           std::holds_alternative<CustomJobDraft>(draft) ? "POST /jobs/add"
                                                                         : "POST /api/jobs/");
    QVERIFY(w.creation->create(draft));
    QVERIFY(w.runToOutcome());
    QCOMPARE(w.outcomes.last().kind, Kind::NotSeen);
    QVERIFY(w.creation->mayBeSecond(draft));
    QVERIFY(!w.creation->mayBeSecond(other));

    // Over a restart too, and until it is sent again.
    w.restart();
    QVERIFY(w.creation->mayBeSecond(draft));
    QVERIFY(w.creation->create(draft));
    QVERIFY(w.runToOutcome());
    QCOMPARE(w.outcomes.last().kind, Kind::Made);
    QVERIFY(!w.creation->mayBeSecond(draft));
}

QTEST_GUILESS_MAIN(TestCreationReconcile)
#include "tst_creationreconcile.moc"
