// SPDX-License-Identifier: MIT
// How long the thread of the interface is away, by a heartbeat of 5 ms, while 100 pages of submissions and
// 1,000 thumbnails land in an open review that is being paged through; beside the same window at rest.
#include "support/bench.h"
#include "support/largecampaign.h"
#include "support/reviewworld.h"
#include "support/screenshot.h"

#include <QApplication>
#include <QListView>
#include <QScrollBar>
#include <QTimer>

#include <cstdio>

using namespace proofdesk;
using namespace proofdesk::bench;

namespace {

constexpr int Rounds = 5;
constexpr int Beat = 5; // ms
constexpr int PageEvery = 60; // ms
constexpr int Thumbnails = 1'000;
constexpr int Patience = 120'000;

/// Notes how much later than asked each beat came.
class Heartbeat
{
public:
    Heartbeat()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.setInterval(Beat);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] {
            const double late = double(m_watch.nsecsElapsed()) / 1e6 - Beat;
            m_absences.push_back(std::max(0.0, late));
            m_watch.restart();
        });
        m_watch.start();
        m_timer.start();
    }
    [[nodiscard]] const std::vector<double>& absences() const { return m_absences; }

private:
    QTimer m_timer;
    QElapsedTimer m_watch;
    std::vector<double> m_absences;
};

/// The service has them drawn already: it is not its work that is measured.
void drawThumbnails(Sandbox& sandbox)
{
    LargeCampaign same;
    for (int number = 1; number <= 2; ++number) {
        for (const Submission& row : same.page(number)) {
            for (const ProofImage& image : row.images)
                (void)sandbox.image({"GET", QUrl(image.thumbnailUrl).path().toLatin1(), {}, {}});
        }
    }
}

/// False where it did not come to its end.
bool measure(ReviewWorld& world, std::vector<double>& busy, std::vector<double>& atRest)
{
    // As if it was never opened before.
    world.model->setCampaign({});
    world.proofs->purgeAll();
    idle(300);
    {
        const Heartbeat rest;
        idle(2'000);
        atRest.insert(atRest.end(), rest.absences().begin(), rest.absences().end());
    }
    auto* grid = world.page->findChild<QListView*>(QStringLiteral("submissionsGrid"));
    int there = 0;
    const QObject round;
    QObject::connect(world.proofs.get(), &ProofStore::ready, &round,
                     [&there](const QString&, ProofSize size) { there += size == ProofSize::Thumbnail; });
    QTimer paging;
    QObject::connect(&paging, &QTimer::timeout, grid, [grid] {
        QScrollBar* bar = grid->verticalScrollBar();
        bar->setValue(bar->value() + bar->pageStep());
    });
    const ReviewCampaign campaign = world.campaign(LargeCampaign::title());
    const Heartbeat heart;
    world.tally->setRead({campaign.campaign}, {campaign.campaign}, world.clock.steady());
    world.page->openCampaign(campaign);
    paging.start(PageEvery);
    const bool all = until(
        [&] {
            return world.model->totalCount() == LargeCampaign::Rows
                && world.loader->state() == LoadState::Ready && there >= Thumbnails;
        },
        Patience);
    busy.insert(busy.end(), heart.absences().begin(), heart.absences().end());
    return all;
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
    drawThumbnails(world.server.sandbox());
    world.page->resize(1'366, 768);
    world.page->show();
    std::vector<double> p99s;
    std::vector<double> longest;
    std::vector<double> rest99s;
    std::vector<double> restLongest;
    for (int round = 0; round < Rounds; ++round) {
        std::vector<double> busy;
        std::vector<double> atRest;
        if (!measure(world, busy, atRest)) {
            std::fprintf(stderr, "bench_heartbeat: pages or thumbnails are missing\n");
            return 1;
        }
        p99s.push_back(percentile(busy, 0.99));
        longest.push_back(percentile(busy, 1));
        rest99s.push_back(percentile(atRest, 0.99));
        restLongest.push_back(percentile(atRest, 1));
    }
    report({.number = QStringLiteral("5"),
            .name = QStringLiteral("GUI thread away while 100 pages and 1,000 thumbnails land, p99"),
            .ours = median(p99s),
            .peer = median(rest99s),
            .peerName = QStringLiteral("the same at rest"),
            .unit = QStringLiteral("ms"),
            .ratio = {},
            .target = QStringLiteral("≤ 16 ms"),
            .held = median(p99s) <= 16,
            .remark = {}});
    report({.number = QStringLiteral("5"),
            .name = QStringLiteral("the same, longest"),
            .ours = median(longest),
            .peer = median(restLongest),
            .peerName = QStringLiteral("the same at rest"),
            .unit = QStringLiteral("ms"),
            .ratio = {},
            .target = QStringLiteral("≤ 50 ms"),
            .held = median(longest) <= 50,
            .remark =
                QStringLiteral("worst of %1 rounds %2").arg(Rounds).arg(percentile(longest, 1), 0, 'f', 1)});
    return 0;
}
