// SPDX-License-Identifier: MIT
// A status filter and two sorts over 100,000 rows, to painted, against QSortFilterProxyModel over a table of
// the same rows.
#include "support/bench.h"
#include "support/gridworld.h"
#include "support/largecampaign.h"
#include "support/paintwatch.h"
#include "support/plainmodel.h"
#include "support/screenshot.h"

#include <QApplication>
#include <QHeaderView>
#include <QSortFilterProxyModel>
#include <QTableView>

using namespace proofdesk;
using namespace proofdesk::bench;

namespace {

constexpr int Rounds = 5;

struct Peer
{
    explicit Peer(const QList<Submission>& rows)
        : source(rows)
    {
        proxy.setSourceModel(&source);
        proxy.setFilterKeyColumn(PlainModel::Status);
        view.verticalHeader()->setDefaultSectionSize(24);
        view.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
        view.setModel(&proxy);
        view.resize(GridWorld::Window);
        view.show();
    }
    double filter(const QString& status)
    {
        return toPainted(view.viewport(), [&] { proxy.setFilterFixedString(status); });
    }
    double sort(int column, Qt::SortOrder order)
    {
        return toPainted(view.viewport(), [&] { proxy.sort(column, order); });
    }

    PlainModel source;
    QSortFilterProxyModel proxy;
    QTableView view;
};

struct Ours
{
    Ours(const CampaignId& campaign, const QList<Submission>& rows)
    {
        world.fill(campaign, rows);
        world.makeGrid();
        world.grid->show();
    }
    double filter(const QList<SubmissionFilter::State>& states)
    {
        SubmissionFilter wanted;
        wanted.states = states;
        return toPainted(world.grid->viewport(), [&] { world.model.setFilter(wanted); });
    }
    double sort(int column, Qt::SortOrder order)
    {
        return toPainted(world.grid->viewport(), [&] { world.model.sort(column, order); });
    }

    GridWorld world;
};

void tell(const QString& number, const QString& name, const Duel& duel, double target)
{
    report({.number = number,
            .name = name,
            .ours = median(duel.ours),
            .peer = median(duel.peer),
            .peerName = QStringLiteral("QSortFilterProxyModel"),
            .unit = QStringLiteral("ms"),
            .ratio = duel.ratio(),
            .target = QStringLiteral("≤ %1 ×").arg(target),
            .held = duel.ratio() <= target,
            .remark = {}});
}

} // namespace

int main(int argc, char** argv)
{
    QApplication app(argc, argv);
    proofdesk::testing::dress();
    LargeCampaign campaign;
    const QList<Submission> rows = campaign.mixedRows();
    Ours ours(campaign.id(), rows);
    Peer peer(rows);
    idle(500);

    const auto filtered = duel(
        Rounds,
        [&] {
            (void)ours.filter({});
            idle(50);
            return ours.filter({SubmissionFilter::State::Undecided});
        },
        [&] {
            (void)peer.filter({});
            idle(50);
            return peer.filter(QStringLiteral("Pending"));
        });
    tell(QStringLiteral("8"), QStringLiteral("status filter, 100,000 rows, to painted"), filtered, 0.01);

    (void)ours.filter({});
    (void)peer.filter({});
    const auto sorted = [&](int ourColumn, int peerColumn) {
        // One way and back, so that nothing is sorted already.
        auto order = Qt::AscendingOrder;
        return duel(
            Rounds,
            [&] {
                order = order == Qt::AscendingOrder ? Qt::DescendingOrder : Qt::AscendingOrder;
                return ours.sort(ourColumn, order);
            },
            [&, peerOrder = Qt::AscendingOrder]() mutable {
                peerOrder = peerOrder == Qt::AscendingOrder ? Qt::DescendingOrder : Qt::AscendingOrder;
                return peer.sort(peerColumn, peerOrder);
            });
    };
    tell(QStringLiteral("9"), QStringLiteral("sort by number, 100,000 rows, to painted"),
         sorted(SubmissionModel::Total, PlainModel::Total), 0.15);
    tell(QStringLiteral("9"), QStringLiteral("sort by text, 100,000 rows, to painted"),
         sorted(SubmissionModel::Worker, PlainModel::Worker), 0.15);
    return 0;
}
