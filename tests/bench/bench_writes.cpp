// SPDX-License-Identifier: MIT
// How many writes it takes to finish a campaign of 10,000 pending submissions of which 3 % are rejected:
// a count, not a time.
#include "review/bulk/bulkapproval.h"
#include "review/seentracker.h"
#include "support/bench.h"
#include "support/decisionworld.h"

#include <QGuiApplication>

#include <cstdio>

using namespace proofdesk;
using namespace proofdesk::bench;

namespace {

constexpr int Pending = 10'000;
constexpr int Rejected = 300;
constexpr int Target = 301;
constexpr int Patience = 120'000;

int fail(const char* why)
{
    std::fprintf(stderr, "bench_writes: %s\n", why);
    return 1;
}

CampaignId campaignWith(DecisionWorld& world)
{
    CustomJobDraft draft;
    draft.title = QStringLiteral("Many");
    draft.description = QStringLiteral("Do it.");
    draft.pay = Money::fromCents(1);
    draft.totalAvailabilities = Pending + 1;
    draft.proofRequired = QStringLiteral("A picture");
    draft.category = QStringLiteral("Survey");
    CampaignId made;
    world.api->createJob(draft)->then(
        &world.context, [&made](const Result<CreatedJob>& job) { made = job ? job->id : CampaignId(); });
    (void)until([&made] { return !made.isNull(); });
    return !made.isNull() && world.sandbox().arrive(Pending, made) == Pending ? made : CampaignId();
}

QList<Submission> allPending(DecisionWorld& world)
{
    QList<Submission> all;
    for (int page = 1;; ++page) {
        std::optional<Result<SubmissionPage>> read;
        SubmissionQuery query;
        query.status = SubmissionStatus::Pending;
        query.page = page;
        world.api->submissions(world.campaign, query)
            ->then(&world.context, [&read](const Result<SubmissionPage>& answer) { read = answer; });
        if (!until([&read] { return read.has_value(); }) || !*read)
            return {};
        all += (*read)->rows;
        if (!(*read)->hasNext)
            return all;
    }
}

} // namespace

int main(int argc, char** argv)
{
    useDiskForTemporaries(argv[0]);
    QGuiApplication app(argc, argv);
    DecisionWorld world;
    world.campaign = campaignWith(world);
    SeenTracker seen(*world.database, world.clock);
    BulkApproval bulk(*world.database, *world.api, *world.budget, *world.queue, seen, world.clock);
    const auto rows = allPending(world);
    if (rows.size() != Pending)
        return fail("the submissions can't be read");
    BulkQuestion question;
    question.campaign = world.campaign;
    question.pay = Money::fromCents(1);
    QList<DecisionRequest> rejections;
    for (int i = 0; i < Pending; ++i) {
        seen.markSeen({world.campaign, rows.at(i).id});
        question.known.insert(rows.at(i).id);
        if (i % (Pending / Rejected) == 0 && rejections.size() < Rejected)
            rejections.append(
                world.request(rows.at(i), DecisionKind::Reject, QStringLiteral("Not readable")));
    }
    world.queue->setPaused(true);
    if (!world.queue->decide(rejections))
        return fail("the rejections are not taken");
    world.sandbox().resetLog();
    std::optional<BulkOutcome> outcome;
    QObject::connect(&bulk, &BulkApproval::finished, &world.context,
                     [&outcome](const BulkOutcome& ended) { outcome = ended; });
    if (!bulk.preflight(question)
        || !until([&] { return bulk.phase() == BulkApproval::Phase::Ready; }, Patience) || !bulk.approveAll()
        || !until([&] { return outcome.has_value(); }, Patience) || outcome->kind != BulkOutcome::Kind::Done)
        return fail("the approval of all did not come to its end");
    const int writes = world.posts("POST /api");
    report({.number = QStringLiteral("19"),
            .name = QStringLiteral("writes for 10,000 pending, 300 rejected"),
            .ours = double(writes),
            .peer = double(Pending),
            .peerName = QStringLiteral("one by one"),
            .unit = {},
            .ratio = double(writes) / Pending,
            .target = QStringLiteral("%1").arg(Target),
            .held = writes <= Target,
            .remark = QStringLiteral("and %1 reads").arg(world.sandbox().requestCount("GET "))});
    return 0;
}
