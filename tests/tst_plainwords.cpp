// SPDX-License-Identifier: MIT
// Trouble in the middle of a queue: nothing is lost, and each trouble is said in plain words where a person
// looks: in the outbox, its strip, the dialogs.
#include "models/errortext.h"
#include "models/outboxmodel.h"
#include "models/submissionmodel.h"
#include "support/writesworld.h"
#include "ui/review/bulk/bulkwords.h"
#include "ui/review/outbox/outboxstrip.h"

#include <QLabel>
#include <QRegularExpression>

using namespace proofdesk;
using namespace std::chrono_literals;

class TestPlainWords : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void balanceTooLowInTheMiddle_data();
    void balanceTooLowInTheMiddle();
    void whatWasSentIsCounted();
    void keyRefusedInTheMiddle();
    void clockJumpInTheUndoWindow_data();
    void clockJumpInTheUndoWindow();
    void keyRefusedAmongTheRejections();
    void creationRefused_data();
    void creationRefused();
    void blockThatDidNotHappen();

private:
    static constexpr int Many = 20;

    static QList<DecisionRequest> approvals(const WritesWorld& world)
    {
        QList<DecisionRequest> requests;
        for (int i = 0; i < Many; ++i)
            requests.append(world.request(world.rows.at(i), DecisionKind::Approve));
        return requests;
    }
    static QStringList rowsOf(WritesWorld& world)
    {
        OutboxModel outbox(*world.queue, world.clock);
        outbox.setLive(true);
        QStringList rows;
        for (int row = 0; row < outbox.rowCount(); ++row)
            rows.append(outbox.index(row).data(Qt::AccessibleTextRole).toString());
        return rows;
    }
    static QString stripOf(WritesWorld& world)
    {
        const SubmissionModel none(world.clock);
        const OutboxStrip strip(*world.queue, *world.budget, none.naming(), world.clock);
        return strip.findChild<QLabel*>(QStringLiteral("outboxWords"))->text()
            + strip.findChild<QLabel*>(QStringLiteral("outboxProblems"))->text();
    }
    /// Approvals that the service took, whatever else it answered.
    static int taken(WritesWorld& world)
    {
        int count = 0;
        const auto log = world.sandbox().requests();
        for (const SandboxLogEntry& entry : log)
            count += entry.target.contains("/approve/") && entry.status == 200;
        return count;
    }
};

void TestPlainWords::balanceTooLowInTheMiddle_data()
{
    QTest::addColumn<bool>("readsSlowly");
    QTest::newRow("why is read at once") << false;
    // More is refused while why the first ones were is still being read.
    QTest::newRow("why takes long to read") << true;
}

void TestPlainWords::balanceTooLowInTheMiddle()
{
    QFETCH(const bool, readsSlowly);
    SandboxOptions options;
    options.payOnApproval = true;
    WritesWorld world(options);
    world.sandbox().setBalance(Money::fromCents(420)); // 8 of the 20
    if (readsSlowly)
        world.sandbox().arm(SandboxFault::Slow, -1, "GET /api/campaigns/");
    QVERIFY(world.queue->decide(approvals(world)));
    world.queue->sendNow();
    // A few are tried without it; the rest is kept, and why is said.
    QVERIFY(world.until([&world] {
        const OutboxCounts counts = world.queue->counts();
        return world.queue->isPaused() && counts.sending + counts.unknown == 0;
    }));
    QCOMPARE(taken(world), 8);
    const int failedFirst = world.queue->counts().failed;
    QVERIFY2(failedFirst >= 5 && failedFirst <= 8, qPrintable(QString::number(failedFirst)));
    QCOMPARE(world.queue->counts().waiting, Many - 8 - failedFirst);
    const QString strip = stripOf(world);
    QVERIFY2(strip.contains(QStringLiteral("%1 failed").arg(failedFirst)), qPrintable(strip));
    QVERIFY2(strip.contains(QStringLiteral("paused: sending went wrong 5 time")), qPrintable(strip));
    const QStringList rows = rowsOf(world).filter(QStringLiteral("The balance"));
    QCOMPARE(rows.size(), failedFirst);
    for (const QString& row : rows) {
        QVERIFY2(row.contains(QStringLiteral("Nothing was paid.")), qPrintable(row));
        QVERIFY2(row.contains(QStringLiteral("The balance is $0.20, and this approval pays $0.50.")),
                 qPrintable(row));
    }
    // With money again, a person sends each again and goes on, and each is paid once.
    world.sandbox().setBalance(Money::fromCents(10'000));
    const auto failed = world.queue->open();
    for (const Decision& decision : failed)
        world.queue->retry(decision.sequence);
    world.queue->setPaused(false);
    QVERIFY(world.untilSettled());
    QCOMPARE(taken(world), Many);
    QCOMPARE(world.sandbox().snapshot().balance, Money::fromCents(10'000 - 50 * (Many - 8)));
}

void TestPlainWords::whatWasSentIsCounted()
{
    WritesWorld world;
    const SubmissionModel none(world.clock);
    const OutboxStrip strip(*world.queue, *world.budget, none.naming(), world.clock);
    const auto* words = strip.findChild<QLabel*>(QStringLiteral("outboxWords"));
    QVERIFY(world.queue->decide(approvals(world)));
    QStringList wrong;
    int said = 0;
    connect(world.queue.get(), &DecisionQueue::countsChanged, words, [&] {
        static const QRegularExpression sentOf(QStringLiteral("^Sent (\\d+) of 20"));
        const auto match = sentOf.match(words->text());
        if (!match.hasMatch())
            return;
        ++said;
        if (match.captured(1).toInt() > taken(world)) // what is still under way is not sent
            wrong.append(words->text());
    });
    world.queue->sendNow();
    QVERIFY(world.untilSettled());
    QVERIFY(said > 0);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void TestPlainWords::keyRefusedInTheMiddle()
{
    WritesWorld world;
    QVERIFY(world.queue->decide(approvals(world)));
    world.queue->sendNow();
    QVERIFY(QTest::qWaitFor([&world] { return world.posts("/approve/") >= 6; }));
    world.sandbox().arm(SandboxFault::Unauthorized);
    QVERIFY(world.until([&world] { return world.queue->isPaused() && world.queue->counts().sending == 0; }));
    QCOMPARE(world.queue->pauseReason(), PauseReason::KeyRefused);
    QCOMPARE(world.queue->counts().failed, 0);
    QCOMPARE(world.queue->counts().waiting, Many - taken(world));
    QVERIFY(taken(world) < Many);
    QVERIFY2(stripOf(world).contains(QStringLiteral("paused: the service does not take the key")),
             qPrintable(stripOf(world)));
    const auto open = world.queue->open();
    int asked = 0;
    for (const Decision& decision : open) {
        if (!decision.error)
            continue;
        ++asked;
        const QString words = decisionErrorText(decision);
        QVERIFY2(words.contains(QStringLiteral("The API key is not accepted.")), qPrintable(words));
        QVERIFY2(words.contains(QStringLiteral("Nothing was paid.")), qPrintable(words));
    }
    QVERIFY(asked > 0);

    // Over a restart, too.
    world.restart();
    QCOMPARE(world.queue->counts().waiting, Many - taken(world));
    world.sandbox().disarmAll();
    world.queue->setPaused(false);
    QVERIFY(world.untilSettled());
    QCOMPARE(taken(world), Many);
    QCOMPARE(world.queue->counts().failed + world.queue->counts().conflicts, 0);
}

void TestPlainWords::clockJumpInTheUndoWindow_data()
{
    QTest::addColumn<int>("jump");
    QTest::newRow("an hour back") << -3'600;
    QTest::newRow("a day forward") << 86'400;
    QTest::newRow("slept for ten minutes") << 600;
}

void TestPlainWords::clockJumpInTheUndoWindow()
{
    QFETCH(int, jump);
    WritesWorld world;
    QVERIFY(world.queue->decide(approvals(world)));
    world.pass(5s);
    world.jump(std::chrono::seconds(jump));
    world.pass(20s);
    QCOMPARE(world.posts(), 0);
    QVERIFY2(stripOf(world).contains(
                 QStringLiteral("paused: the computer slept or its clock was set, so look again first")),
             qPrintable(stripOf(world)));
    QCOMPARE(rowsOf(world).size(), Many);
    world.queue->setPaused(false);
    QVERIFY(world.untilSettled());
    QCOMPARE(taken(world), Many);
}

void TestPlainWords::keyRefusedAmongTheRejections()
{
    WritesWorld world;
    world.queue->setPaused(true);
    QList<DecisionRequest> rejections;
    for (int i = 0; i < 6; ++i)
        rejections.append(world.request(world.rows.at(i), DecisionKind::Reject, QStringLiteral("Blurred")));
    QVERIFY(world.queue->decide(rejections));
    QVERIFY(world.planAll());
    world.sandbox().arm(SandboxFault::Unauthorized, 1, "/reject/");
    QVERIFY(world.bulk->approveAll());
    QVERIFY(world.until([&world] { return world.bulkOutcome.has_value(); }));
    QCOMPARE(world.bulkOutcome->kind, BulkOutcome::Kind::RejectionsFailed);
    QCOMPARE(world.posts("/bulk_action/"), 0);
    const auto said = bulkwords::outcome(*world.bulkOutcome, {});
    QCOMPARE(said.lead, QStringLiteral("Nothing was approved"));
    QVERIFY2(said.words.contains(QStringLiteral("Not every rejection was confirmed")),
             qPrintable(said.words));
    QVERIFY2(said.words.contains(QStringLiteral("The API key is not accepted.")), qPrintable(said.words));
    // None is lost: each is rejected, or waits.
    QVERIFY(world.until([&world] { return world.queue->counts().sending == 0; }));
    const qint64 rejected = *world.sandbox().snapshot().campaign(world.campaign)->rejectedSubmissions;
    world.queue->setPaused(false);
    QVERIFY(world.untilSettled());
    QVERIFY(rejected <= world.sandbox().snapshot().campaign(world.campaign)->rejectedSubmissions.value());
    for (const DecisionRequest& one : std::as_const(rejections))
        QCOMPARE(world.statusOf(one.key.submission), QStringLiteral("Rejected"));
}

void TestPlainWords::creationRefused_data()
{
    QTest::addColumn<bool>("poor");
    QTest::addColumn<QString>("words");
    QTest::newRow("balance too low") << true << QStringLiteral("alance");
    QTest::newRow("key refused") << false << QStringLiteral("The API key is not accepted.");
}

void TestPlainWords::creationRefused()
{
    QFETCH(bool, poor);
    QFETCH(QString, words);
    WritesWorld world;
    const auto before = world.sandbox().snapshot().campaigns.size();
    if (poor)
        world.sandbox().setBalance(Money::fromCents(100));
    else
        world.sandbox().arm(SandboxFault::Unauthorized, 1, "/jobs/add");
    QVERIFY(world.drafts->saveDraft(someCampaign()));
    QVERIFY(world.creation->create(someCampaign()));
    QVERIFY(world.untilCreated());
    QCOMPARE(world.creationOutcome->kind, CreationOutcome::Kind::Refused);
    const QString said = errorText(*world.creationOutcome->error, Attempt::CreateCampaign);
    QVERIFY2(said.startsWith(QStringLiteral("The campaign was not created.")), qPrintable(said));
    QVERIFY2(said.contains(words), qPrintable(said));
    QVERIFY2(said.contains(QStringLiteral("Nothing was paid.")), qPrintable(said));
    // The draft is not lost, and nothing was sent again.
    QCOMPARE(world.drafts->customDraft(), someCampaign());
    QCOMPARE(world.posts("/jobs/add"), 1);
    QCOMPARE(world.sandbox().snapshot().campaigns.size(), before);
    QVERIFY(!world.creation->resumeUnsettled());
}

void TestPlainWords::blockThatDidNotHappen()
{
    WritesWorld world;
    world.sandbox().arm(SandboxFault::DropBefore, 1, "/api/workers/block/");
    QVERIFY(world.workers->block(world.rows.first().worker, world.rows.first().workerName));
    QVERIFY(world.until([&world] { return world.workerOutcome.has_value(); }));
    // The list was read: it is known, and must not be told as if it were not.
    const QString said = errorText(*world.workerOutcome->error, Attempt::Block);
    QCOMPARE(said,
             QStringLiteral("The worker was not blocked. The connection broke before a complete answer came. "
                            "Try again."));
}

QTEST_MAIN(TestPlainWords)
#include "tst_plainwords.moc"
