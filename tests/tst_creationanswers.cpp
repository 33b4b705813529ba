// SPDX-License-Identifier: MIT
#include "support/creationservice.h"

using namespace proofdesk;
using Kind = CreationOutcome::Kind;
using Phase = JobCreation::Phase;

/// What is made of a service's answers around a creation, and what is noted of it. POSTs are counted.
class TestCreationAnswers final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anIdOfBeforeIsAnotherCampaign();
    void theFirstCampaignOfAnAccountIsFound();
    void aListThatGoesOnElsewhereProvesNothing();
    void aListThatGoesRoundEnds();
    void withoutABalanceNothingIsSent();
    void whatChangedBesideItIsNoProof_data();
    void whatChangedBesideItIsNoProof();
    void aBalanceThatFellIsTold();
    void activityOfEachEnd();
    void activityOfAQuickJob();
    void theDraftsOfQuickJobs();
};

void TestCreationAnswers::anIdOfBeforeIsAnotherCampaign()
{
    // The service names a campaign that was there before: that is not the one that was paid for.
    CreationService w;
    w.campaigns = {CreationService::row(1, QStringLiteral("Another"))};
    w.create = [] { return CreationService::made(1); };
    QVERIFY(w.creation.create(CreationService::custom()));
    QVERIFY(w.runToOutcome());
    QCOMPARE(w.outcomes.last().kind, Kind::NotSeen);
    QVERIFY(!w.drafts.createdHere(CreationService::id(1)));
    QCOMPARE(w.posts(), 1);

    // And where the new one stands in the list, it is that one.
    w.create = [&w] {
        w.campaigns.append(CreationService::row(2, QStringLiteral("Taste our bread")));
        w.balance = CreationService::money("945.00");
        return CreationService::made(1);
    };
    QVERIFY(w.creation.create(CreationService::custom()));
    QVERIFY(w.runToOutcome());
    QCOMPARE(w.outcomes.last().kind, Kind::Made);
    QVERIFY(w.outcomes.last().foundLater);
    QCOMPARE(w.outcomes.last().job->id, CreationService::id(2));
    QCOMPARE(w.posts(), 2);
}

void TestCreationAnswers::theFirstCampaignOfAnAccountIsFound()
{
    CreationService w;
    w.create = [&w] {
        w.campaigns.append(CreationService::row(1, QStringLiteral("Taste our bread")));
        w.balance = CreationService::money("945.00");
        return CreationService::cut();
    };
    QVERIFY(w.creation.create(CreationService::custom()));
    QVERIFY(w.runToOutcome());
    QCOMPARE(w.outcomes.last().kind, Kind::Made);
    QCOMPARE(w.outcomes.last().job->id, CreationService::id(1));
    QCOMPARE(w.outcomes.last().job->pay, Money::fromCents(250));
    QCOMPARE(w.outcomes.last().job->newBalance, Money::fromCents(94'500));
}

void TestCreationAnswers::aListThatGoesOnElsewhereProvesNothing()
{
    CreationService w;
    w.campaigns = {CreationService::row(1, QStringLiteral("Another"))};
    w.next = QStringLiteral("https://elsewhere.example/api/campaigns/?page=2");
    w.create = [] { return CreationService::cut(); };
    // Before it is sent: without the whole list nothing could be told apart later.
    QVERIFY(w.creation.create(CreationService::custom()));
    QVERIFY(w.runToOutcome());
    QCOMPARE(w.outcomes.last().kind, Kind::NotSent);
    QCOMPARE(w.outcomes.last().error->kind, ErrorKind::Unreadable);
    QCOMPARE(w.posts(), 0);

    // Afterwards: it may stand in the part that is not read. It is never called "not made".
    w.next.clear();
    QVERIFY(w.creation.create(CreationService::custom()));
    QVERIFY(QTest::qWaitFor([&w] { return w.creation.phase() == Phase::Reconciling; }, 20'000));
    w.next = QStringLiteral("https://elsewhere.example/api/campaigns/?page=2");
    for (int readings = 0; readings < 5; ++readings) {
        QVERIFY(QTest::qWaitFor([&w] { return w.creation.nextReadingAt().isValid(); }, 20'000));
        w.clock.advance(std::chrono::milliseconds(w.clock.now().msecsTo(w.creation.nextReadingAt())));
    }
    QCOMPARE(w.outcomes.size(), 1);
    QCOMPARE(w.creation.phase(), Phase::Reconciling);
    w.next.clear();
    QVERIFY(w.runToOutcome());
    QCOMPARE(w.outcomes.last().kind, Kind::NotSeen);
    QCOMPARE(w.posts(), 1);
}

void TestCreationAnswers::aListThatGoesRoundEnds()
{
    CreationService w;
    w.campaigns = {CreationService::row(1, QStringLiteral("Another"))};
    w.next = w.server.url(QStringLiteral("/api/campaigns/?page=2")).toString();
    w.create = [] { return CreationService::made(2); };
    QVERIFY(w.creation.create(CreationService::custom()));
    QVERIFY(w.runToOutcome());
    QCOMPARE(w.outcomes.last().kind, Kind::Made);
    QCOMPARE(w.server.requests().size(), 4); // the list, its page once, the balance, and it
}

void TestCreationAnswers::withoutABalanceNothingIsSent()
{
    CreationService w;
    w.balance = RawServer::reply(403, "application/json", R"({"error": "no"})");
    w.create = [] { return CreationService::made(2); };
    QVERIFY(w.creation.create(CreationService::custom()));
    QVERIFY(w.runToOutcome());
    QCOMPARE(w.outcomes.last().kind, Kind::NotSent);
    QCOMPARE(w.posts(), 0);
    QVERIFY(!w.creation.resumeUnsettled());
}

void TestCreationAnswers::whatChangedBesideItIsNoProof_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("pay");
    QTest::addColumn<int>("jobs");
    QTest::newRow("title") << QStringLiteral("Taste our cake") << QStringLiteral("2.50") << 20;
    QTest::newRow("pay") << QStringLiteral("Taste our bread") << QStringLiteral("2.51") << 20;
    QTest::newRow("jobs") << QStringLiteral("Taste our bread") << QStringLiteral("2.50") << 21;
}

void TestCreationAnswers::whatChangedBesideItIsNoProof()
{
    QFETCH(const QString, title);
    QFETCH(const QString, pay);
    QFETCH(const int, jobs);
    CreationService w;
    w.create = [&] {
        w.campaigns.append(CreationService::row(1, title, pay, jobs));
        w.balance = CreationService::money("900.00");
        return CreationService::cut();
    };
    QVERIFY(w.creation.create(CreationService::custom()));
    QVERIFY(w.runToOutcome());
    QCOMPARE(w.outcomes.last().kind, Kind::NotSeen);
    QVERIFY(!w.drafts.createdHere(CreationService::id(1)));
}

void TestCreationAnswers::aBalanceThatFellIsTold()
{
    CreationService w;
    QByteArray after = "950.00"; // by the pay, to the cent
    w.create = [&] {
        w.balance = CreationService::money(after);
        return CreationService::cut();
    };
    QVERIFY(w.creation.create(CreationService::custom()));
    QVERIFY(w.runToOutcome());
    QCOMPARE(w.outcomes.last().kind, Kind::NotSeen);
    QVERIFY(w.outcomes.last().balanceFell);
    QCOMPARE(w.outcomes.last().balanceBefore, Money::fromCents(100'000));
    after = "900.01"; // from 950.00: by less
    QVERIFY(w.creation.create(CreationService::custom()));
    QVERIFY(w.runToOutcome());
    QVERIFY(!w.outcomes.last().balanceFell);
}

void TestCreationAnswers::activityOfEachEnd()
{
    CreationService w;
    w.create = [] { return CreationService::made(1); };
    QVERIFY(w.creation.create(CreationService::custom()));
    QVERIFY(w.runToOutcome());
    ActivityEntry entry = w.newestActivity();
    QCOMPARE(entry.operation, QStringLiteral("create"));
    QCOMPARE(entry.subject, QStringLiteral("Taste our bread"));
    QCOMPARE(entry.outcome, ActivityOutcome::Done);
    QCOMPARE(entry.campaign, CreationService::id(1));
    QCOMPARE(entry.amount, Money::fromCents(5'500)); // what was taken, fee and all
    QCOMPARE(entry.answer, QStringLiteral("Job created"));
    QCOMPARE(entry.at, w.clock.now());

    w.create = [] { return RawServer::reply(400, "application/json", R"({"error": "No money"})"); };
    QVERIFY(w.creation.create(CreationService::custom()));
    QVERIFY(w.runToOutcome());
    entry = w.newestActivity();
    QCOMPARE(entry.outcome, ActivityOutcome::Refused);
    QCOMPARE(entry.answer, QStringLiteral("No money"));
    QCOMPARE(entry.httpStatus, 400);
    QVERIFY(!entry.amount && entry.campaign.isNull());

    w.create = [] { return CreationService::cut(); };
    QVERIFY(w.creation.create(CreationService::custom()));
    QVERIFY(w.runToOutcome());
    QCOMPARE(w.newestActivity().outcome, ActivityOutcome::NotDone);

    w.create = [&w] {
        w.campaigns.append(CreationService::row(2, QStringLiteral("Taste our bread")));
        w.balance = CreationService::money("945.00");
        return CreationService::cut();
    };
    QVERIFY(w.creation.create(CreationService::custom()));
    QVERIFY(w.runToOutcome());
    entry = w.newestActivity();
    QCOMPARE(entry.outcome, ActivityOutcome::FoundDone);
    QCOMPARE(entry.campaign, CreationService::id(2));
    QCOMPARE(ActivityLog(*w.database).count(), 4);
}

void TestCreationAnswers::activityOfAQuickJob()
{
    CreationService w;
    const PrefilledJobDraft draft{prefilledKind(u"youtube-likes"),
                                  QStringLiteral("https://youtube.com/watch?v=a"),
                                  100,
                                  {QStringLiteral("FR")}};
    w.create = [] {
        return RawServer::reply(201, "application/json",
                                R"({"success": true, "job_id": ")"
                                    + CreationService::id(1).toString().toLatin1()
                                    + R"(", "total_cost": "5.00", "message": "made"})");
    };
    QVERIFY(w.creation.create(draft));
    QVERIFY(w.runToOutcome());
    const ActivityEntry entry = w.newestActivity();
    QCOMPARE(entry.operation, QStringLiteral("create youtube-likes"));
    QCOMPARE(entry.subject, draft.link);
    QCOMPARE(entry.amount, Money::fromCents(500));
    const CreatedJob job = *w.outcomes.last().job;
    QCOMPARE(job.pay, Money::fromCents(5));
    QCOMPARE(job.totalAvailabilities, std::optional<qint64>(100));
    const auto here = w.drafts.createdHere(CreationService::id(1));
    QVERIFY(here);
    QCOMPARE(here->pay, Money::fromCents(5));
    QCOMPARE(here->countries, draft.countries);
}

void TestCreationAnswers::theDraftsOfQuickJobs()
{
    CreationService w;
    const PrefilledJobDraft draft{
        prefilledKind(u"youtube-likes"), QStringLiteral("https://youtube.com/watch?v=a"), 100, {}};
    PrefilledJobDraft next = draft;
    next.quantity = 101;
    QVERIFY(w.drafts.saveDraft(CreationService::custom()));
    QVERIFY(w.drafts.saveDraft(draft));
    // The service chooses the title; pay and number of jobs tell it.
    w.create = [&w] {
        w.campaigns.append(CreationService::row(1, QStringLiteral("Likes"), QStringLiteral("0.06"), 100));
        w.campaigns.append(CreationService::row(2, QStringLiteral("Likes"), QStringLiteral("0.05"), 99));
        w.campaigns.append(CreationService::row(3, QStringLiteral("Likes"), QStringLiteral("0.05"), 100));
        w.balance = CreationService::money("995.00");
        return CreationService::cut();
    };
    QVERIFY(w.creation.create(draft));
    QVERIFY(w.runToOutcome());
    QCOMPARE(w.outcomes.last().kind, Kind::Made);
    QCOMPARE(w.outcomes.last().job->id, CreationService::id(3));
    QVERIFY(!w.drafts.prefilledDraft());
    QCOMPARE(w.drafts.customDraft(), CreationService::custom());

    // What was typed meanwhile is another draft.
    QVERIFY(w.drafts.saveDraft(draft));
    w.create = [&] {
        w.drafts.saveDraft(next);
        w.campaigns.append(CreationService::row(4, QStringLiteral("Likes"), QStringLiteral("0.05"), 100));
        w.balance = CreationService::money("990.00");
        return CreationService::cut();
    };
    QVERIFY(w.creation.create(draft));
    QVERIFY(w.runToOutcome());
    QCOMPARE(w.outcomes.last().job->id, CreationService::id(4));
    QCOMPARE(w.drafts.prefilledDraft(), next);
}

QTEST_GUILESS_MAIN(TestCreationAnswers)
#include "tst_creationanswers.moc"
