// SPDX-License-Identifier: MIT
// The cards of 100,000 rows: their first paint against that of 100 rows, and paging through them against a
// grid painted by hand.
#include "support/bench.h"
#include "support/gridworld.h"
#include "support/imageserver.h"
#include "support/largecampaign.h"
#include "support/paintedgrid.h"
#include "support/paintwatch.h"
#include "support/screenshot.h"

#include <QApplication>
#include <QTemporaryDir>

#include <cstdio>

using namespace proofdesk;
using namespace proofdesk::bench;

namespace {

constexpr int Rounds = 7;
constexpr int Pages = 100;

double firstPaint(GridWorld& world)
{
    const double time = timed([&] {
        world.makeGrid();
        PaintWatch watch(world.grid->viewport());
        world.grid->show();
        (void)until([&] { return watch.painted(); });
    });
    world.grid.reset();
    idle(20);
    return time;
}

void tellFirstPaint(const CampaignId& campaign, const QList<Submission>& rows)
{
    GridWorld large;
    large.fill(campaign, rows);
    GridWorld small;
    small.fill(campaign, rows.mid(0, 100));
    const auto result = duel(
        Rounds, [&] { return firstPaint(large); }, [&] { return firstPaint(small); });
    report({.number = QStringLiteral("6"),
            .name = QStringLiteral("first paint of 100,000 rows"),
            .ours = median(result.ours),
            .peer = median(result.peer),
            .peerName = QStringLiteral("the same with 100 rows"),
            .unit = QStringLiteral("ms"),
            .ratio = result.ratio(),
            .target = QStringLiteral("≤ 1.3 ×"),
            .held = result.ratio() <= 1.3,
            .remark = {}});
}

/// One page on, painted at once.
double page(QAbstractScrollArea& area, int number)
{
    return timed([&] {
        area.verticalScrollBar()->setValue(number * area.viewport()->height());
        area.viewport()->repaint();
    });
}

std::vector<QPixmap> pictures(GridWorld& world, QSize box)
{
    std::vector<QPixmap> result;
    const QList<CellInSight> cells = world.grid->inSight();
    for (const CellInSight& cell : cells)
        result.push_back(
            world.thumbnails->picture(world.model.submission(cell.id)->images.first(), box, 1).pixmap);
    return result;
}

int tellPaging(const CampaignId& campaign, QList<Submission> rows)
{
    const QTemporaryDir folder;
    ImageServer server(0);
    for (qsizetype i = 0; i < rows.size(); ++i)
        rows[i].images = {server.image(int(i))};
    GridWorld world(folder.filePath(QStringLiteral("proofs")));
    world.fill(campaign, rows);
    world.makeGrid();
    world.grid->show();
    const auto complete = [&world] { return world.missing() == 0; };
    if (!until(complete)) {
        std::fprintf(stderr, "bench_painting: no thumbnails\n");
        return 1;
    }
    idle(200);
    const QSize box = CardLayout::pictures(
                          CardLayout::of(QRect({}, world.grid->gridSize()), Metrics(world.grid.get())).proof,
                          1, Metrics(world.grid.get()))
                          .first()
                          .size();
    PaintedGrid limit(int(rows.size()), world.grid->gridSize(), pictures(world, box));
    limit.resize(GridWorld::Window);
    limit.show();
    idle(100);

    // Idle: each page's pictures are there, as the two pages ahead are fetched while one is looked at.
    Duel idleFrames;
    for (int number = 1; number <= Pages; ++number) {
        idleFrames.ours.push_back(page(*world.grid, number));
        idleFrames.peer.push_back(page(limit, number));
        if (!until(complete))
            return 1;
        idle(40);
    }
    // Decoding: on and on, a frame every 16 ms, faster than the pictures come.
    std::vector<double> busy;
    for (int number = Pages + 1; number <= 3 * Pages; ++number) {
        busy.push_back(page(*world.grid, number));
        idle(16);
    }
    const double p99 = percentile(idleFrames.ours, 0.99);
    report({.number = QStringLiteral("7"),
            .name = QStringLiteral("paging through 100,000 cards, median"),
            .ours = median(idleFrames.ours),
            .peer = median(idleFrames.peer),
            .peerName = QStringLiteral("painted by hand"),
            .unit = QStringLiteral("ms"),
            .ratio = idleFrames.ratio(),
            .target = QStringLiteral("≤ 1.25 ×"),
            .held = idleFrames.ratio() <= 1.25,
            .remark = {}});
    report({.number = QStringLiteral("7"),
            .name = QStringLiteral("the same, idle, p99"),
            .ours = p99,
            .peer = percentile(idleFrames.peer, 0.99),
            .peerName = QStringLiteral("painted by hand"),
            .unit = QStringLiteral("ms"),
            .ratio = p99 / percentile(idleFrames.peer, 0.99),
            .target = QStringLiteral("≤ 8 ms"),
            .held = p99 <= 8,
            .remark = {}});
    const double busy99 = percentile(busy, 0.99);
    report({.number = QStringLiteral("7"),
            .name = QStringLiteral("the same while decoding, p99"),
            .ours = busy99,
            .peer = p99,
            .peerName = QStringLiteral("idle"),
            .unit = QStringLiteral("ms"),
            .ratio = busy99 / p99,
            .target = QStringLiteral("≤ 16 ms"),
            .held = busy99 <= 16,
            .remark = QStringLiteral("p50 %1").arg(median(busy), 0, 'f', 1)});
    return 0;
}

} // namespace

int main(int argc, char** argv)
{
    useDiskForTemporaries(argv[0]);
    QApplication app(argc, argv);
    proofdesk::testing::dress();
    LargeCampaign campaign;
    const QList<Submission> rows = campaign.mixedRows();
    tellFirstPaint(campaign.id(), rows);
    return tellPaging(campaign.id(), rows);
}
