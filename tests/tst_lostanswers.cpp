// SPDX-License-Identifier: MIT
#include "support/writesworld.h"

using namespace proofdesk;

namespace {

/// The 16 kinds of write; the ten prefilled jobs share one and differ in their slug.
enum class Write { Approve, Reject, ApproveAll, Block, Unblock, CreateCampaign, CreateQuickJob };

/// What one write does at the service, once.
struct Count
{
    int count = 0;
    Money paid; ///< what left the balance
    friend bool operator==(const Count&, const Count&) = default;
};

char* toString(const Count& effect)
{
    return QTest::toString(QStringLiteral("%1 × for %2").arg(effect.count).arg(effect.paid.toText()));
}

QByteArray pathOf(Write write, const QString& slug)
{
    switch (write) {
    case Write::Approve:
        return "/approve/";
    case Write::Reject:
        return "/reject/";
    case Write::ApproveAll:
        return "/bulk_action/";
    case Write::Block:
        return "/api/workers/block/";
    case Write::Unblock:
        return "/api/workers/unblock/";
    case Write::CreateCampaign:
        return "/jobs/add";
    case Write::CreateQuickJob:
        break;
    }
    return "/api/jobs/" + slug.toLatin1() + '/';
}

} // namespace

/// The connection breaks before or after the effect of each of the 16 kinds of write: one effect each, and
/// what is shown is what happened.
class TestLostAnswers : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void allKindsOfWrite_data();
    void allKindsOfWrite();

private:
    /// Does it as the program does, to its end; the outcome in words.
    static QString perform(WritesWorld& world, Write write, const QString& slug);
    static QString decide(WritesWorld& world, DecisionKind kind);
    static QString approveAll(WritesWorld& world);
    static QString blockOrUnblock(WritesWorld& world, bool block);
    static QString create(WritesWorld& world, const JobDraft& draft);
    static Count effectSince(const SandboxSnapshot& before, WritesWorld& world, Write write);
    static Count oneEffect(const SandboxSnapshot& before, const WritesWorld& world, Write write);
};

void TestLostAnswers::allKindsOfWrite_data()
{
    QTest::addColumn<int>("write");
    QTest::addColumn<QString>("slug");
    QTest::addColumn<int>("fault");
    QTest::addColumn<QString>("shown"); ///< of the try whose answer was lost
    QTest::addColumn<int>("posts"); ///< of that try: what decides is sent again after reading, all else never
    QTest::addColumn<QStringList>("told"); ///< on the page Activity, of that try

    int writes = 0;
    const auto rows = [&writes](const QString& operation, Write write, const QString& slug, bool again,
                                const QString& shownBefore, const QString& shownAfter) {
        ++writes;
        const QStringList notDone = again
            ? QStringList{operation + QStringLiteral(": unanswered"), operation + QStringLiteral(": done")}
            : QStringList{operation + QStringLiteral(": not done")};
        QStringList found{operation + QStringLiteral(": found done")};
        if (again)
            found.prepend(operation + QStringLiteral(": unanswered"));
        QTest::newRow(qPrintable(operation + QStringLiteral(", dropped before")))
            << int(write) << slug << int(SandboxFault::DropBefore) << shownBefore << (again ? 2 : 1)
            << notDone;
        QTest::newRow(qPrintable(operation + QStringLiteral(", dropped after")))
            << int(write) << slug << int(SandboxFault::DropAfter) << shownAfter << 1 << found;
    };
    const QString sent = QStringLiteral("sent");
    const QString notDone = QStringLiteral("not done");
    const QString found = QStringLiteral("found done");
    rows(QStringLiteral("approve"), Write::Approve, {}, true, sent, sent);
    rows(QStringLiteral("reject"), Write::Reject, {}, true, sent, sent);
    rows(QStringLiteral("approve all"), Write::ApproveAll, {}, false, notDone, found);
    rows(QStringLiteral("block"), Write::Block, {}, false, notDone, found);
    rows(QStringLiteral("unblock"), Write::Unblock, {}, false, notDone, found);
    rows(QStringLiteral("create"), Write::CreateCampaign, {}, false, QStringLiteral("not seen"), found);
    for (const PrefilledKind& kind : prefilledKinds())
        rows(QStringLiteral("create ") + kind.slug, Write::CreateQuickJob, kind.slug, false,
             QStringLiteral("not seen"), found);
    QCOMPARE(writes, 16);
}

void TestLostAnswers::allKindsOfWrite()
{
    QFETCH(int, write);
    QFETCH(QString, slug);
    QFETCH(int, fault);
    QFETCH(QString, shown);
    QFETCH(int, posts);
    QFETCH(QStringList, told);
    const auto what = static_cast<Write>(write);
    const QByteArray path = pathOf(what, slug);
    SandboxOptions options;
    options.payOnApproval = true; // each approval that counts can be counted in money, too
    WritesWorld world(options);
    const SandboxSnapshot before = world.sandbox().snapshot();
    world.sandbox().arm(static_cast<SandboxFault>(fault), 1, path);

    QCOMPARE(perform(world, what, slug), shown);
    QCOMPARE(world.posts("POST /"), world.posts(path) + world.posts("get_balance")); // and no other write
    QCOMPARE(world.posts(path), posts);
    QCOMPARE(world.history(), told);
    const bool happened = fault == int(SandboxFault::DropAfter) || posts == 2;
    QCOMPARE(effectSince(before, world, what), happened ? oneEffect(before, world, what) : Count());
    if (happened)
        return;

    // It did not happen, and only a person sends it again: then it happens, once.
    QCOMPARE(perform(world, what, slug), QStringLiteral("done"));
    QCOMPARE(world.posts(path), 2);
    QCOMPARE(effectSince(before, world, what), oneEffect(before, world, what));
}

QString TestLostAnswers::perform(WritesWorld& world, Write write, const QString& slug)
{
    switch (write) {
    case Write::Approve:
        return decide(world, DecisionKind::Approve);
    case Write::Reject:
        return decide(world, DecisionKind::Reject);
    case Write::ApproveAll:
        return approveAll(world);
    case Write::Block:
        return blockOrUnblock(world, true);
    case Write::Unblock:
        return blockOrUnblock(world, false);
    case Write::CreateCampaign:
        return create(world, someCampaign());
    case Write::CreateQuickJob:
        break;
    }
    const PrefilledKind* kind = prefilledKind(slug);
    return create(world, PrefilledJobDraft{kind, kind->exampleLink, 100, {}});
}

QString TestLostAnswers::decide(WritesWorld& world, DecisionKind kind)
{
    const Submission& first = world.rows.first();
    if (!world.queue->decide({world.request(first, kind, QStringLiteral("said"))}))
        return QStringLiteral("refused here");
    world.queue->sendNow();
    if (!world.untilSettled())
        return QStringLiteral("never settled");
    const auto decision = world.queue->find({world.campaign, first.id});
    return decision && decision->state == DecisionState::Sent ? QStringLiteral("sent")
                                                              : QStringLiteral("not sent");
}

QString TestLostAnswers::approveAll(WritesWorld& world)
{
    world.bulkOutcome.reset();
    if (!world.planAll())
        return QStringLiteral("no plan");
    if (!world.bulk->approveAll() || !world.until([&world] { return world.bulkOutcome.has_value(); }, 200))
        return QStringLiteral("never ended");
    switch (world.bulkOutcome->kind) {
    case BulkOutcome::Kind::Done:
        return QStringLiteral("done");
    case BulkOutcome::Kind::FoundDone:
        return QStringLiteral("found done");
    case BulkOutcome::Kind::NotDone:
        return QStringLiteral("not done");
    default:
        return QStringLiteral("something else");
    }
}

QString TestLostAnswers::blockOrUnblock(WritesWorld& world, bool block)
{
    world.workerOutcome.reset();
    const Submission& first = world.rows.first();
    const bool begun = block ? world.workers->block(first.worker, first.workerName)
                             : world.workers->unblock(world.someoneBlocked.id, world.someoneBlocked.name);
    if (!begun || !world.until([&world] { return world.workerOutcome.has_value(); }))
        return QStringLiteral("never ended");
    const WorkerActions::Outcome& outcome = *world.workerOutcome;
    if (outcome.done)
        return outcome.foundDone ? QStringLiteral("found done") : QStringLiteral("done");
    // It was read, so nothing is open any more, and nothing may say that it is.
    const bool settled = outcome.known && outcome.error && !outcome.error->mayHaveHappened();
    return settled ? QStringLiteral("not done") : QStringLiteral("still open");
}

QString TestLostAnswers::create(WritesWorld& world, const JobDraft& draft)
{
    world.creationOutcome.reset();
    if (!world.creation->create(draft) || !world.untilCreated())
        return QStringLiteral("never ended");
    switch (world.creationOutcome->kind) {
    case CreationOutcome::Kind::Made:
        return world.creationOutcome->foundLater ? QStringLiteral("found done") : QStringLiteral("done");
    case CreationOutcome::Kind::NotSeen:
        return QStringLiteral("not seen");
    default:
        return QStringLiteral("something else");
    }
}

Count TestLostAnswers::effectSince(const SandboxSnapshot& before, WritesWorld& world, Write write)
{
    const SandboxSnapshot now = world.sandbox().snapshot();
    const Campaign& was = *before.campaign(world.campaign);
    const Campaign& is = *now.campaign(world.campaign);
    Count effect;
    effect.paid = before.balance - now.balance;
    switch (write) {
    case Write::Approve:
    case Write::ApproveAll:
        effect.count = int(*is.approvedSubmissions - *was.approvedSubmissions);
        break;
    case Write::Reject:
        effect.count = int(*is.rejectedSubmissions - *was.rejectedSubmissions);
        break;
    case Write::Block:
        effect.count = int(now.blocked.size() - before.blocked.size());
        break;
    case Write::Unblock:
        effect.count = int(before.blocked.size() - now.blocked.size());
        break;
    case Write::CreateCampaign:
    case Write::CreateQuickJob:
        effect.count = int(now.campaigns.size() - before.campaigns.size());
        break;
    }
    return effect;
}

Count TestLostAnswers::oneEffect(const SandboxSnapshot& before, const WritesWorld& world, Write write)
{
    const Campaign& campaign = *before.campaign(world.campaign);
    const int pending = int(*campaign.pendingSubmissions);
    switch (write) {
    case Write::Approve:
        return {1, *campaign.pay};
    case Write::ApproveAll:
        return {pending, *campaign.pay->times(pending)};
    case Write::CreateCampaign:
        return {1, Money::fromCents(5'500)}; // 20 × $2.50, and the fee of 10 %
    case Write::CreateQuickJob:
        return {1, Money::fromCents(500)}; // 100 × $0.05
    default:
        return {1, {}};
    }
}

QTEST_GUILESS_MAIN(TestLostAnswers)
#include "tst_lostanswers.moc"
