// SPDX-License-Identifier: MIT
// 40 visible thumbnails, from the view being shown to all of them painted, with every answer 60 ms late:
// cold, from disk, from memory; against one network manager with its six connections.
#include "support/bench.h"
#include "support/gridworld.h"
#include "support/imageserver.h"
#include "support/largecampaign.h"
#include "support/paintwatch.h"
#include "support/screenshot.h"

#include <QApplication>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTemporaryDir>

#include <cstdio>

using namespace proofdesk;
using namespace proofdesk::bench;

namespace {

constexpr int Visible = 40;
constexpr int Rounds = 7;
constexpr int Late = 60; // ms

/// From show() until every picture in sight was painted.
double toPictures(GridWorld& world)
{
    PaintWatch watch(world.grid->viewport());
    return timed([&] {
        world.grid->show();
        bool complete = false;
        (void)until([&] {
            if (!complete && world.grid->isVisible() && world.missing() == 0) {
                complete = true;
                // They are there: painted they are with the next paint, which their signal asked for.
                watch.forget();
            }
            return complete && watch.painted();
        });
    });
}

struct Times
{
    double cold = 0;
    double disk = 0;
    double memory = 0;
};

Times measure(const CampaignId& campaign, const QList<Submission>& rows, int& shown)
{
    const QTemporaryDir folder;
    Times times;
    for (double* time : {&times.cold, &times.disk}) {
        GridWorld world(folder.filePath(QStringLiteral("proofs")));
        world.fill(campaign, rows);
        world.makeGrid({1'900, 1'420});
        *time = toPictures(world);
        shown = int(world.grid->inSight().size());
        if (time != &times.disk)
            continue;
        world.grid->hide();
        idle(50);
        times.memory = toPainted(world.grid->viewport(), [&] { world.grid->show(); });
    }
    return times;
}

/// One manager, which opens six connections to a host, and keeps no picture.
double oneManager(const QList<Submission>& rows)
{
    QNetworkAccessManager manager;
    return timed([&] {
        int there = 0;
        for (const Submission& row : rows) {
            QNetworkReply* reply = manager.get(QNetworkRequest(QUrl(row.images.first().thumbnailUrl)));
            QObject::connect(reply, &QNetworkReply::finished, reply, [reply, &there] {
                there += QImage::fromData(reply->readAll()).isNull() ? 0 : 1;
                reply->deleteLater();
            });
        }
        (void)until([&] { return there == rows.size(); });
    });
}

void tell(const char* name, const std::vector<double>& ours, const std::vector<double>& peer, double target)
{
    const double time = median(ours);
    report({.number = QStringLiteral("12"),
            .name = QString::fromLatin1(name),
            .ours = time,
            .peer = median(peer),
            .peerName = QStringLiteral("one manager, 6 connections"),
            .unit = QStringLiteral("ms"),
            .ratio = Duel{ours, peer}.ratio(),
            .target = QStringLiteral("≤ %1 ms").arg(target),
            .held = time <= target,
            .remark = {}});
}

} // namespace

int main(int argc, char** argv)
{
    useDiskForTemporaries(argv[0]);
    QApplication app(argc, argv);
    proofdesk::testing::dress();
    ImageServer server(Late);
    LargeCampaign campaign;
    QList<Submission> rows = campaign.page(1).mid(0, Visible);
    for (qsizetype i = 0; i < rows.size(); ++i)
        rows[i].images = {server.image(int(i))};
    std::vector<double> cold;
    std::vector<double> disk;
    std::vector<double> memory;
    std::vector<double> peer;
    int shown = 0;
    for (int round = -1; round < Rounds; ++round) {
        const Times times = measure(campaign.id(), rows, shown);
        const double manager = oneManager(rows);
        if (round < 0)
            continue;
        cold.push_back(times.cold);
        disk.push_back(times.disk);
        memory.push_back(times.memory);
        peer.push_back(manager);
    }
    if (shown != Visible) {
        std::fprintf(stderr, "bench_thumbnails: %d of %d cards are in sight\n", shown, Visible);
        return 1;
    }
    tell("40 thumbnails cold, each answer 60 ms late", cold, peer, 300);
    tell("the same from disk", disk, peer, 150);
    tell("the same from memory", memory, peer, 16);
    return 0;
}
