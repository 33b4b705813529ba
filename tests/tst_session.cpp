// SPDX-License-Identifier: MIT
// How the parts of a session are tied together: what is taken up again at the start, what is written down,
// and what one part does when another says something.

#include "account/budgetstore.h"
#include "api/rapidworkersapi.h"
#include "jobs/creationjournal.h"
#include "jobs/jobbatch.h"
#include "jobs/jobcreation.h"
#include "net/requestbudget.h"
#include "proofs/proofstore.h"
#include "review/bulk/bulkapproval.h"
#include "review/decisions/decisionqueue.h"
#include "review/workers/workeractions.h"
#include "session/accountstatus.h"
#include "support/sessionworld.h"

#include <QSignalSpy>
#include <QTest>

using namespace proofdesk;
using namespace std::chrono_literals;

namespace {

const QByteArray BalanceRead = "POST /account/get_balance";

} // namespace

Q_DECLARE_METATYPE(proofdesk::CreationOutcome)

class TestSession : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theHourOutlivesARestart();
    void theHourIsWrittenDownWhileItRuns();
    void aBulkApprovalWithoutAnswerIsReadAgain();
    void aBlockWithoutAnswerIsReadAgain();
    void aCreationWithoutAnswerIsReadAgain();
    void picturesOnThisComputerAreForTheSandboxAlone();
    void decisionsChangeTheBalance();
    void bulkApprovalsChangeTheBalance();
    void creationsChangeTheBalance_data();
    void creationsChangeTheBalance();
    void batchesChangeTheBalance();
    void offlineIsTriedAgain();
    void whatWaitedGoesWhenTheServiceIsBack();
    void aRefusedKeySignsOut();
    void pausesAreCountedDown();

private:
    /// One pending submission of the campaign where most waits.
    static Submission pendingOne(SessionWorld& world)
    {
        const CampaignId campaign =
            world.server.sandbox().snapshot().campaign(u"Install Fernleaf and finish lesson one")->id;
        std::optional<Result<SubmissionPage>> page;
        SubmissionQuery query;
        query.status = SubmissionStatus::Pending;
        world.session->api()
            .submissions(campaign, query)
            ->then(world.session.get(), [&page](const Result<SubmissionPage>& answer) { page = answer; });
        if (!soon([&page] { return page.has_value(); }) || !*page || (*page)->rows.isEmpty())
            qFatal("no submission");
        return (*page)->rows.first();
    }
    static bool approve(SessionWorld& world, const Submission& one)
    {
        return world.session->decisions().decide({{{one.campaign, one.id},
                                                   DecisionKind::Approve,
                                                   {},
                                                   one.workerName,
                                                   one.worker,
                                                   Money::fromCents(50),
                                                   false}});
    }
};

void TestSession::theHourOutlivesARestart()
{
    SessionWorld world;
    const QDateTime now = world.clock.now();
    BudgetStore(*world.file())
        .save({now.addSecs(-7'200), now.addSecs(-1'800), now.addSecs(-60), now.addSecs(-60)}, now);
    world.enter();
    QCOMPARE(world.session->requestsLeft(), RequestBudget::PerHour - 3);
    QCOMPARE(world.session->requestsLimit(), RequestBudget::PerHour);
    world.clock.advance(30min);
    QCOMPARE(world.session->requestsLeft(), RequestBudget::PerHour - 2);
}

void TestSession::theHourIsWrittenDownWhileItRuns()
{
    SessionWorld world;
    world.enter();
    QSignalSpy left(world.session.get(), &Session::requestsLeftChanged);
    world.session->budget().charge();
    QVERIFY(left.count() > 0);
    const QDateTime first = world.clock.now();
    world.clock.advance(1s);
    world.session->budget().charge();
    const QDateTime second = world.clock.now();
    const auto kept = [&] { return BudgetStore(*world.file()).load(world.clock.now()); };
    // Two seconds after the first, whatever came since; then a crash would forget nothing of it.
    world.clock.advance(1s);
    QCOMPARE(kept(), (QList<QDateTime>{first, second}));
    world.session->budget().charge();
    const QDateTime third = world.clock.now();
    world.clock.advance(2s);
    QCOMPARE(kept(), (QList<QDateTime>{first, second, third})); // each once
    world.session->budget().charge();
    const QDateTime last = world.clock.now();
    world.leave();
    QCOMPARE(kept(), (QList<QDateTime>{first, second, third, last}));
    world.enter();
    QCOMPARE(world.session->requestsLeft(), RequestBudget::PerHour - 4);
}

void TestSession::aBulkApprovalWithoutAnswerIsReadAgain()
{
    SessionWorld world;
    const CampaignId campaign =
        world.server.sandbox().snapshot().campaign(u"Install Fernleaf and finish lesson one")->id;
    QVERIFY(
        world.file()->exec(QStringLiteral("INSERT INTO bulk_approvals (campaign, state, note, intended_at)"
                                          " VALUES (?, 'sending', '', ?)"),
                           {campaign.toString(), world.clock.now().addSecs(-60).toMSecsSinceEpoch()}));
    world.enter();
    QCOMPARE(world.session->bulkApproval().phase(), BulkApproval::Phase::Reconciling);
    for (int second = 0; second < 5 && world.asked("/submissions/") == 0; ++second) {
        world.clock.advance(1s);
        QCoreApplication::processEvents();
    }
    EVENTUALLY(world.asked("/submissions/") > 0);
    QCOMPARE(world.asked("bulk_action"), 0); // never again by itself
}

void TestSession::aBlockWithoutAnswerIsReadAgain()
{
    SessionWorld world;
    const WorkerId worker = WorkerId::fromNumber(4'711);
    QVERIFY(world.file()->exec(
        QStringLiteral("INSERT INTO worker_actions (worker, worker_name, block, intended_at)"
                       " VALUES (?, 'anna', 1, ?)"),
        {worker.toStorage(), world.clock.now().addSecs(-60).toMSecsSinceEpoch()}));
    world.enter();
    QVERIFY(world.session->workers().isUnderWay(worker));
    EVENTUALLY(world.asked("GET /api/workers/blocked/") == 1);
    EVENTUALLY(!world.session->workers().isUnderWay(worker));
    QCOMPARE(world.asked("POST"), 0);
}

void TestSession::aCreationWithoutAnswerIsReadAgain()
{
    SessionWorld world;
    CreationRecord record;
    record.draft =
        PrefilledJobDraft{prefilledKind(u"youtube-likes"), QStringLiteral("https://youtu.be/x"), 6, {}};
    record.sentAt = world.clock.now().addSecs(-60);
    {
        const auto file = world.file();
        QVERIFY(CreationJournal(*file).open(record));
    }
    world.enter();
    QCOMPARE(world.session->creation().phase(), JobCreation::Phase::Reconciling);
    world.clock.advance(1s);
    EVENTUALLY(world.asked("GET /api/campaigns/") > 0);
    QCOMPARE(world.asked("POST /api/jobs/"), 0); // never again by itself
}

void TestSession::picturesOnThisComputerAreForTheSandboxAlone()
{
    SessionWorld world;
    const ProofImage image{{}, world.server.imageUrl().toString() + QStringLiteral("/proofs/img_1.png"), {}};
    const auto errorOf = [&world, &image] {
        world.session->proofs().request({{}, image, ProofSize::Full});
        if (!soon([&] {
                const ProofState state = world.session->proofs().state(image, ProofSize::Full);
                return state == ProofState::Ready || state == ProofState::Failed;
            }))
            qFatal("neither there nor failed");
        return world.session->proofs().error(image, ProofSize::Full);
    };
    world.enter();
    const auto ofTheSandbox = errorOf();
    QVERIFY(!ofTheSandbox || ofTheSandbox->kind != ProofErrorKind::AddressRefused);
    const qsizetype asked = world.server.sandbox().imageRequests().size();
    QVERIFY(asked > 0);
    world.leave();
    world.options.origin = QUrl(QStringLiteral("https://api.rapidworkers.invalid"));
    world.enter();
    const auto ofTheService = errorOf();
    QVERIFY(ofTheService.has_value());
    QCOMPARE(ofTheService->kind, ProofErrorKind::AddressRefused);
    QCOMPARE(world.server.sandbox().imageRequests().size(), asked);
}

void TestSession::decisionsChangeTheBalance()
{
    SessionWorld world;
    world.enter();
    QVERIFY(!world.session->status().balance());
    world.session->decisions().setUndoWindow(5s);
    QVERIFY(approve(world, pendingOne(world)));
    EVENTUALLY(world.session->decisions().counts().waiting == 1);
    world.clock.advance(6s);
    EVENTUALLY(world.session->decisions().open().isEmpty());
    QCOMPARE(world.asked("/approve/"), 1);
    QCOMPARE(world.asked(BalanceRead), 0); // once the sending rests
    world.clock.advance(1s);
    EVENTUALLY(world.session->status().balance().has_value());
    QCOMPARE(world.asked(BalanceRead), 1);
    QCOMPARE(*world.session->status().balance(), world.server.sandbox().snapshot().balance);
}

void TestSession::bulkApprovalsChangeTheBalance()
{
    SessionWorld world;
    world.enter();
    Q_EMIT world.session->bulkApproval().finished({});
    world.clock.advance(1s);
    EVENTUALLY(world.session->status().balance().has_value());
    QCOMPARE(world.asked(BalanceRead), 1);
}

void TestSession::creationsChangeTheBalance_data()
{
    QTest::addColumn<CreationOutcome>("outcome");
    QTest::addColumn<int>("cents"); // -1: it is read
    CreatedJob told;
    told.newBalance = Money::fromCents(4'500);
    CreationOutcome made;
    made.kind = CreationOutcome::Kind::Made;
    made.job = told;
    QTest::newRow("the answer says it") << made << 4'500;
    made.job->newBalance.reset();
    QTest::newRow("the answer does not say it") << made << -1;
    made.balanceBefore = Money::fromCents(5'000);
    QTest::newRow("a form's own") << made << -1;
    made.batchItem = 3;
    QTest::newRow("of a batch") << made << 5'000; // the next one reads it anyway
    made.foundLater = true;
    QTest::newRow("of a batch, found later") << made << -1;
    made.foundLater = false;
    made.balanceBefore.reset();
    QTest::newRow("of a batch, not read before") << made << -1;
    made.balanceBefore = Money::fromCents(5'000);
    made.kind = CreationOutcome::Kind::NotSeen;
    QTest::newRow("of a batch, not seen") << made << -1;
}

void TestSession::creationsChangeTheBalance()
{
    QFETCH(CreationOutcome, outcome);
    QFETCH(int, cents);
    SessionWorld world;
    world.enter();
    Q_EMIT world.session->creation().finished(outcome);
    if (cents >= 0) {
        QCOMPARE(world.session->status().balance(), Money::fromCents(cents));
    } else {
        QVERIFY(!world.session->status().balance());
        world.clock.advance(1s);
        EVENTUALLY(world.session->status().balance().has_value());
    }
    QCOMPARE(world.asked(BalanceRead), cents >= 0 ? 0 : 1);
}

void TestSession::batchesChangeTheBalance()
{
    SessionWorld world;
    world.enter();
    // Each step of a batch says that something changed: that alone costs no request.
    Q_EMIT world.session->batch().changed();
    world.clock.advance(1min);
    QCoreApplication::processEvents();
    QCoreApplication::processEvents();
    QCOMPARE(world.session->requestsLeft(), RequestBudget::PerHour);
    Q_EMIT world.session->batch().finished();
    world.clock.advance(1s);
    EVENTUALLY(world.session->status().balance().has_value());
    QCOMPARE(world.asked(BalanceRead), 1);
    QSignalSpy changed(&world.session->status(), &AccountStatus::balanceChanged);
    Q_EMIT world.session->batch().paused(BatchPause::Person);
    world.clock.advance(1s);
    EVENTUALLY(changed.count() == 1);
    QCOMPARE(world.asked(BalanceRead), 2);
}

void TestSession::offlineIsTriedAgain()
{
    SessionWorld world;
    const QUrl service = world.options.origin;
    world.server.stop();
    world.enter();
    QList<ServiceState> told;
    connect(world.session.get(), &Session::stateChanged, this,
            [&](ServiceState state) { told.append(state); });
    QSignalSpy failed(&world.session->status(), &AccountStatus::failed);
    QCOMPARE(world.session->state(), ServiceState::Connecting);
    world.session->status().refreshNow();
    EVENTUALLY(world.session->state() == ServiceState::Offline);
    QCOMPARE(failed.count(), 1);
    for (int tries = 2; tries <= 4; ++tries) {
        world.clock.advance(15s - 1ms);
        QCoreApplication::processEvents();
        QCOMPARE(failed.count(), tries - 1);
        world.clock.advance(1ms);
        EVENTUALLY(failed.count() == tries);
    }
    QCOMPARE(told, QList<ServiceState>{ServiceState::Offline}); // once, not at each try
}

void TestSession::whatWaitedGoesWhenTheServiceIsBack()
{
    SessionWorld world;
    world.enter();
    const Submission one = pendingOne(world);
    world.session->decisions().setUndoWindow(5s);
    // Whoever listens on a port and says nothing is no service; nobody at all is what a person calls offline.
    SandboxOptions again;
    again.port = quint16(world.options.origin.port());
    world.server.stop();
    QVERIFY(approve(world, one));
    world.clock.advance(6s);
    EVENTUALLY(world.session->state() == ServiceState::Offline);
    SandboxServer back(again);
    QVERIFY(back.start());
    world.session->status().refreshNow(); // no time passes: what waited does not wait for its next try
    EVENTUALLY(world.session->state() == ServiceState::Connected);
    EVENTUALLY(back.sandbox().requestCount("/approve/") == 1);
    EVENTUALLY(world.session->decisions().open().isEmpty());
    world.clock.advance(2s);
    const QDateTime asked = world.clock.now();
    EVENTUALLY(back.sandbox().requestCount(BalanceRead) == 2); // for what was decided
    EVENTUALLY(world.session->status().readAt() == asked); // answered: nothing is under way
    // With the service there nobody looks for it any more.
    const qsizetype sent = world.session->budget().history().size();
    world.clock.advance(5min);
    QCoreApplication::processEvents();
    QCoreApplication::processEvents();
    QCOMPARE(world.session->budget().history().size(), sent);
}

void TestSession::aRefusedKeySignsOut()
{
    SessionWorld world;
    world.options.key = "revoked-key-0123456789";
    world.enter();
    QSignalSpy out(world.session.get(), &Session::signedOut);
    world.session->status().refreshNow();
    EVENTUALLY(out.count() == 1);
    QVERIFY(!out.first().first().toString().isEmpty());
    QCOMPARE(world.session->state(), ServiceState::SignedOut);
    QSignalSpy told(world.session.get(), &Session::stateChanged);
    world.session->status().refreshNow();
    EVENTUALLY(out.count() == 2);
    QCOMPARE(told.count(), 0); // it was so already
    // It stays so, whatever the way to the service does.
    world.server.stop();
    QSignalSpy failed(&world.session->status(), &AccountStatus::failed);
    world.session->status().refreshNow();
    EVENTUALLY(failed.count() == 1);
    QCOMPARE(world.session->state(), ServiceState::SignedOut);
}

void TestSession::pausesAreCountedDown()
{
    SessionWorld world;
    world.enter();
    world.server.sandbox().arm(SandboxFault::TooMany, 1);
    QList<ServiceState> told;
    connect(world.session.get(), &Session::stateChanged, this,
            [&](ServiceState state) { told.append(state); });
    world.session->status().refreshNow();
    EVENTUALLY(world.session->state() == ServiceState::Paused);
    const auto length = world.session->pauseLeft();
    QVERIFY(length > 3s);
    const auto before = told.size();
    world.clock.advance(1s);
    QVERIFY(told.size() > before);
    QCOMPARE(world.session->pauseLeft(), length - 1s);
    world.clock.advance(1ms); // what is left of a second counts as one
    QCOMPARE(world.session->pauseLeft(), length - 1s);
    QCOMPARE(world.session->requestsLeft(), 0);
    world.clock.advance(length);
    EVENTUALLY(world.session->state() == ServiceState::Connected);
    QCOMPARE(world.session->pauseLeft(), 0s);
    QVERIFY(world.session->requestsLeft() > 0);
}

QTEST_GUILESS_MAIN(TestSession)
#include "tst_session.moc"
