// SPDX-License-Identifier: MIT
#include "account/database.h"
#include "api/rapidworkersapi.h"
#include "models/outboxmodel.h"
#include "models/submissionmodel.h"
#include "net/dispatcher.h"
#include "review/decisions/decisionqueue.h"
#include "review/seentracker.h"
#include "support/manualclock.h"
#include "support/rawserver.h"
#include "support/waiting.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace proofdesk;

namespace {

const CampaignId Campaign1 = *CampaignId::parse(u"123e4567-e89b-12d3-a456-426614174000");

DecisionRequest decision(qint64 id, DecisionKind kind, const QString& note = {})
{
    DecisionRequest request;
    request.key = {Campaign1, SubmissionId(id)};
    request.kind = kind;
    request.note = note;
    request.workerName = QStringLiteral("worker%1").arg(id);
    return request;
}

struct Fixture
{
    ManualClock clock;
    QTemporaryDir folder;
    std::unique_ptr<Database> database = *Database::open(folder.filePath(QStringLiteral("account.db")));
    QByteArray status = "Approved";
    bool takesRejections = false;
    RawServer server{[this](const RawServer::Request& request) {
        if (request.path.endsWith("/reject/") && !takesRejections)
            return RawServer::reply(400, "application/json", R"({"error": "Missing rejection reason"})");
        if (request.path.endsWith("/get_balance"))
            return RawServer::reply(200, "application/json", R"({"balance": "1.00"})");
        if (request.method == "GET") // the truth is read after a refusal
            return RawServer::reply(200, "application/json",
                                    R"({"count": 1, "next": null, "results": {"submissions": [
                                        {"submissionId": 3, "userName": "worker3", "status": "Pending"}]}})");
        return RawServer::reply(200, "application/json",
                                R"({"success": true, "message": "ok", "submission": {"id": 1, "user": "a",
                                    "status": ")"
                                    + status + R"(", "amount_paid": "0.50"}})");
    }};
    RequestBudget budget{clock};
    Dispatcher dispatcher{server.url(QString()), QByteArrayLiteral("key-12345678"), clock, budget, 1};
    RapidWorkersApi api{dispatcher};
    DecisionQueue queue{*database, api, budget, clock};
    SeenTracker seen{*database, clock};
    SubmissionModel model{clock};

    Fixture()
    {
        model.setCampaign(Campaign1);
        model.setSources(&queue, nullptr, &seen);
        QList<Submission> rows;
        for (int i = 1; i <= 3; ++i) {
            Submission s;
            s.id = SubmissionId(i);
            s.workerName = QStringLiteral("worker%1").arg(i);
            s.status = SubmissionStatus::Pending;
            s.statusText = QStringLiteral("Pending");
            s.submittedAt = clock.now().addSecs(i);
            rows << s;
        }
        model.merge(rows, true);
        clock.advance(std::chrono::seconds(1));
    }

    [[nodiscard]] QString state(int row) const
    {
        return model.index(row, SubmissionModel::State).data().toString();
    }
    bool wait(const std::function<bool()>& until) { return soonOnClock(clock, until); }
};

} // namespace

class TestSubmissionDecisions : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void badgesFollowTheKeyAtOnce()
    {
        Fixture f;
        QSignalSpy changed(&f.model, &QAbstractItemModel::dataChanged);
        QVERIFY(f.queue.decide({decision(1, DecisionKind::Approve)}));
        QCOMPARE(changed.count(), 1); // before the event loop runs again
        QCOMPARE(f.state(0), QStringLiteral("Approve, waiting"));
        QCOMPARE(f.model.nextUndecided(-1), 1);
        QCOMPARE(f.model.countOf(SubmissionFilter::State::Waiting), 1);
        QVERIFY(f.queue.decide({decision(2, DecisionKind::Hold)}));
        QCOMPARE(f.state(1), QStringLiteral("On hold"));
        f.queue.undo();
        f.queue.undo();
        QCOMPARE(f.state(0), QStringLiteral("Pending"));
        QCOMPARE(f.state(1), QStringLiteral("Pending"));
        QCOMPARE(f.server.requests().size(), 0);
    }

    void theOutboxTellsEachInTheSameWords()
    {
        Fixture f;
        OutboxModel outbox(f.queue, f.clock);
        const QAbstractItemModelTester tester(&outbox,
                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        QVERIFY(f.queue.decide({decision(1, DecisionKind::Approve)}));
        QCOMPARE(outbox.rowCount(), 0); // nobody looks at it yet
        outbox.setLive(true);
        QVERIFY(f.queue.decide({decision(2, DecisionKind::Reject, QStringLiteral("Wrong\nscreen"))}));
        const auto words = [&outbox](int row) {
            return outbox.index(row).data(Qt::AccessibleTextRole).toString();
        };
        QCOMPARE(outbox.rowCount(), 2);
        QCOMPARE(words(0), QStringLiteral("worker1 #1, Approve in 20 s"));
        QCOMPARE(words(1), QStringLiteral("worker2 #2, Reject in 20 s, Wrong screen"));
        // Of several campaigns each says which: one worker may have sent to both.
        DecisionRequest there = decision(2, DecisionKind::Approve);
        there.key.campaign = *CampaignId::parse(u"123e4567-e89b-12d3-a456-426614174001");
        outbox.setTitles({{Campaign1, QStringLiteral("Label photos")},
                          {there.key.campaign, QStringLiteral("Rate\nan app")}});
        QVERIFY(f.queue.decide({there}));
        QCOMPARE(words(1), QStringLiteral("worker2 #2 · Label photos, Reject in 20 s, Wrong screen"));
        QCOMPARE(words(2), QStringLiteral("worker2 #2 · Rate an app, Approve in 20 s"));
        f.queue.undo();
        QCOMPARE(words(1), QStringLiteral("worker2 #2, Reject in 20 s, Wrong screen"));
        f.clock.advance(std::chrono::seconds(12));
        QCOMPARE(words(0), QStringLiteral("worker1 #1, Approve in 8 s"));
        f.queue.undo();
        QCOMPARE(outbox.rowCount(), 1);

        f.queue.undo();
        QVERIFY(f.queue.decide({decision(3, DecisionKind::Reject, QStringLiteral("Blurred"))}));
        f.queue.sendNow();
        QVERIFY(f.wait([&] { return f.state(2) == QStringLiteral("Failed"); }));
        QVERIFY2(words(0).startsWith(QStringLiteral("worker3 #3, Failed, ")), qPrintable(words(0)));
        QVERIFY2(words(0).contains(QStringLiteral("Missing rejection reason")), qPrintable(words(0)));
    }

    void rowsHoldWhatTheServiceConfirmed()
    {
        Fixture f;
        QVERIFY(f.queue.decide({decision(1, DecisionKind::Approve)}));
        f.queue.sendNow();
        QVERIFY(f.wait([&f] { return f.state(0) == QStringLiteral("Approved"); }));
        QCOMPARE(f.model.submission(SubmissionId(1))->status, SubmissionStatus::Approved);
        QCOMPARE(f.model.rowCount(), 3); // it stays where it was
        QCOMPARE(f.model.countOf(SubmissionFilter::State::Approved), 1);
    }

    void theNoteOfADecisionIsHeld()
    {
        Fixture f;
        QVERIFY(f.queue.decide({decision(1, DecisionKind::Approve, QStringLiteral("Thank you"))}));
        f.queue.sendNow();
        QVERIFY(f.wait([&f] { return f.state(0) == QStringLiteral("Approved"); }));
        QCOMPARE(f.model.submission(SubmissionId(1))->notes, QStringLiteral("Thank you"));
        QCOMPARE(f.model.pendingIds(), (QList{SubmissionId(2), SubmissionId(3)}));
    }

    void aRejectionIsHeldAsThat()
    {
        Fixture f;
        f.takesRejections = true;
        f.status = "Rejected";
        QVERIFY(f.queue.decide({decision(1, DecisionKind::Reject, QStringLiteral("Blurred"))}));
        f.queue.sendNow();
        QVERIFY(f.wait([&f] { return f.state(0) == QStringLiteral("Rejected"); }));
        QCOMPARE(f.model.countOf(SubmissionFilter::State::Rejected), 1);
        QCOMPARE(f.model.countOf(SubmissionFilter::State::Approved), 0);
        QCOMPARE(f.model.submission(SubmissionId(1))->status, SubmissionStatus::Rejected);
        QCOMPARE(f.model.submission(SubmissionId(1))->notes, QStringLiteral("Blurred"));
    }

    void aHoldEndsWhereTheServiceHasDecided()
    {
        Fixture f;
        QVERIFY(f.queue.decide({decision(2, DecisionKind::Hold)}));
        QCOMPARE(f.model.countOf(SubmissionFilter::State::Held), 1);
        QCOMPARE(f.model.countOf(SubmissionFilter::State::Undecided), 2);
        QCOMPARE(f.model.nextUndecided(0), 2);
        Submission told = *f.model.submission(SubmissionId(2));
        told.status = SubmissionStatus::Approved;
        told.statusText = QStringLiteral("Approved");
        f.model.merge({told}, true);
        QCOMPARE(f.model.countOf(SubmissionFilter::State::Held), 0);
        QCOMPARE(f.model.countOf(SubmissionFilter::State::Approved), 1);
        QCOMPARE(f.state(1), QStringLiteral("Approved"));
    }

    void whatFailedIsCountedAsThat()
    {
        Fixture f;
        QVERIFY(f.queue.decide({decision(3, DecisionKind::Reject, QStringLiteral("Blurred"))}));
        f.queue.sendNow();
        QVERIFY(f.wait([&] { return f.state(2) == QStringLiteral("Failed"); }));
        QCOMPARE(f.model.countOf(SubmissionFilter::State::Failed), 1);
        QCOMPARE(f.model.countOf(SubmissionFilter::State::Undecided), 2);
        QCOMPARE(f.model.countOf(SubmissionFilter::State::Rejected), 0);
        QCOMPARE(f.model.nextUndecided(1), 0);
        QCOMPARE(f.model.submission(SubmissionId(3))->status, SubmissionStatus::Pending);
        SubmissionFilter filter;
        filter.states = {SubmissionFilter::State::Failed};
        f.model.setFilter(filter);
        QCOMPARE(f.model.rowCount(), 1);
        QVERIFY(f.model.index(0, 0).data(SubmissionModel::DecisionRole).isValid());
    }

    void whatWasSeenIsFilteredOut()
    {
        Fixture f;
        f.seen.markSeen({Campaign1, SubmissionId(2)});
        SubmissionFilter filter;
        filter.unseenOnly = true;
        f.model.setFilter(filter);
        QCOMPARE(f.model.rowCount(), 2);
        QCOMPARE(f.model.rowOf(SubmissionId(2)), -1);
        // Seen in another campaign is not seen here.
        f.seen.markSeen({*CampaignId::parse(u"123e4567-e89b-12d3-a456-426614174001"), SubmissionId(3)});
        QCOMPARE(f.model.countUnseen(), 2);
    }

    void seenRowsAreTold()
    {
        Fixture f;
        QCOMPARE(f.model.countUnseen(), 3);
        f.seen.markSeen({Campaign1, SubmissionId(2)});
        QVERIFY(f.model.index(1, 0).data(SubmissionModel::SeenRole).toBool());
        QCOMPARE(f.model.countUnseen(), 2);
    }
};

QTEST_GUILESS_MAIN(TestSubmissionDecisions)
#include "tst_submissiondecisions.moc"
