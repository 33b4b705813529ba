// SPDX-License-Identifier: MIT
// From key press to synced journal and painted badge, in the review of 100,000 rows with 10,000 decisions
// queued already, beside one fsync on the same disk in the same run.
#include "support/bench.h"
#include "support/largecampaign.h"
#include "support/paintwatch.h"
#include "support/reviewworld.h"
#include "support/screenshot.h"
#include "ui/review/desk/reviewdesk.h"

#include <QApplication>
#include <QFile>
#include <QListView>

#include <cstdio>
#include <unistd.h>

using namespace proofdesk;
using namespace proofdesk::bench;

namespace {

constexpr int Queued = 10'000;
constexpr int Rounds = 200;
constexpr double Frame = 16; // ms
constexpr int Patience = 120'000;

int fail(const char* why)
{
    std::fprintf(stderr, "bench_decisions: %s\n", why);
    return 1;
}

/// Decisions on the last rows of the campaign, far from those that are judged by key.
QList<DecisionRequest> manyRequests(const ReviewWorld& world)
{
    QList<DecisionRequest> requests;
    for (int row = world.model->rowCount() - Queued; row < world.model->rowCount(); ++row) {
        const auto submission = world.model->submissionAt(row);
        requests.append({{world.model->campaign(), submission->id},
                         DecisionKind::Approve,
                         QStringLiteral("Well done, thank you"),
                         submission->workerName,
                         submission->worker,
                         Money::fromCents(50),
                         false});
    }
    return requests;
}

} // namespace

int main(int argc, char** argv)
{
    useDiskForTemporaries(argv[0]);
    QApplication app(argc, argv);
    proofdesk::testing::dress();
    SandboxOptions options;
    options.size = SandboxSize::Large;
    ReviewWorld world(options);
    world.page->resize(1'366, 768);
    world.page->show();
    QApplication::setActiveWindow(world.page.get());
    if (!world.open(world.campaign(LargeCampaign::title()))
        || !until([&] { return world.loader->state() == LoadState::Ready; }, Patience))
        return fail("the campaign can't be read");
    world.queue->setPaused(true);
    if (!world.queue->decide(manyRequests(world)))
        return fail("the journal can't be written");

    auto* grid = world.page->findChild<QListView*>(QStringLiteral("submissionsGrid"));
    ReviewDesk& desk = world.page->desk();
    grid->setFocus();
    desk.moveTo(0);
    QFile file(world.folder.filePath(QStringLiteral("fsync")));
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        return fail("no file for fsync");
    const QByteArray page(4'096, 'x');
    PaintWatch badge(grid->viewport());
    std::vector<double> ours;
    std::vector<double> journal;
    std::vector<double> fsyncs;
    for (int round = 0; round < Rounds; ++round) {
        // A person looks before judging: the proof is there, and what was to be done is done.
        if (!until([&] { return desk.obstacle().isEmpty(); }, Patience))
            return fail("a proof is never shown");
        idle(20);
        fsyncs.push_back(timed([&] {
            file.write(page);
            fsync(file.handle());
        }));
        const SubmissionKey key{world.model->campaign(), desk.current()->id};
        badge.forget();
        bool synced = false;
        QElapsedTimer watch;
        watch.start();
        QTest::keyClick(grid, Qt::Key_A);
        synced = world.queue->find(key).has_value();
        journal.push_back(double(watch.nsecsElapsed()) / 1e6);
        if (!synced || !until([&] { return badge.painted(); }, Patience))
            return fail("a key decided nothing");
        ours.push_back(double(watch.nsecsElapsed()) / 1e6);
    }
    const double p95 = percentile(ours, 0.95);
    const double fsync95 = percentile(fsyncs, 0.95);
    const double target = std::max(Frame, 2 * fsync95);
    report({.number = QStringLiteral("10"),
            .name = QStringLiteral("key press to synced journal and painted badge, 10,000 queued, p95"),
            .ours = p95,
            .peer = fsync95,
            .peerName = QStringLiteral("one fsync, p95"),
            .unit = QStringLiteral("ms"),
            .ratio = p95 / fsync95,
            .target = QStringLiteral("≤ %1 ms").arg(target, 0, 'f', 1),
            .held = p95 <= target,
            .remark = QStringLiteral("p50 %1, p99 %2, of it journal p95 %3")
                          .arg(median(ours), 0, 'f', 1)
                          .arg(percentile(ours, 0.99), 0, 'f', 1)
                          .arg(percentile(journal, 0.95), 0, 'f', 1)});
    return 0;
}
