// SPDX-License-Identifier: MIT
// 100 pages of 1,000 submissions, from the first request to the last row in the model, against curl fetching
// the same pages, one after another over one connection, from the same sandbox.
#include "domain/clock.h"
#include "models/submissionloader.h"
#include "models/submissionmodel.h"
#include "net/dispatcher.h"
#include "support/bench.h"
#include "support/largecampaign.h"
#include "support/sandboxprocess.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <cstdio>

using namespace proofdesk;
using namespace proofdesk::bench;

namespace {

constexpr int Rounds = 5;
constexpr double Target = 1.25;
constexpr int Patience = 300'000;

/// 0 where it failed.
double ours(SandboxProcess& sandbox, const CampaignId& campaign)
{
    SystemClock clock;
    RequestBudget budget(clock);
    Dispatcher dispatcher(sandbox.baseUrl(), sandbox.freshKey(), clock, budget, 1);
    RapidWorkersApi api(dispatcher);
    SubmissionModel model(clock);
    SubmissionLoader loader(api, model, clock);
    const double time = timed([&] {
        loader.open(campaign, SubmissionStatus::Pending);
        (void)until([&] { return loader.state() != LoadState::Loading; }, Patience);
    });
    return model.rowCount() == LargeCampaign::Rows ? time : 0;
}

/// 0 where it failed.
double curl(const QString& program, SandboxProcess& sandbox, const CampaignId& campaign)
{
    const QTemporaryDir folder;
    QFile list(folder.filePath(QStringLiteral("pages")));
    if (!list.open(QIODevice::WriteOnly))
        return 0;
    const QByteArray start = sandbox.baseUrl().toEncoded() + "/api/campaigns/"
        + campaign.toString().toLatin1() + "/submissions/?status=Pending&rowsPerPage=1000&page=";
    for (int page = 1; page <= LargeCampaign::Pages; ++page)
        list.write("url = \"" + start + QByteArray::number(page) + "\"\noutput = \"/dev/null\"\n");
    list.write("fail\nsilent\nheader = \"X-API-Key: " + sandbox.freshKey() + "\"\n");
    list.close();
    int status = 1;
    const double time = timed([&] {
        status = QProcess::execute(program, {QStringLiteral("-q"), QStringLiteral("-K"), list.fileName()});
    });
    return status == 0 ? time : 0;
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    // Both start from the same seed, so that the campaign has the same id in the other program.
    const CampaignId campaign = LargeCampaign().id();
    SandboxProcess sandbox({QStringLiteral("--size"), QStringLiteral("large")});
    const QString program = QStandardPaths::findExecutable(QStringLiteral("curl"));
    const auto result = duel(
        Rounds, [&] { return ours(sandbox, campaign); },
        [&] { return program.isEmpty() ? 0 : curl(program, sandbox, campaign); });
    if (percentile(result.ours, 0) <= 0 || (!program.isEmpty() && percentile(result.peer, 0) <= 0)) {
        std::fprintf(stderr, "bench_loading: the pages can't be read\n");
        return 1;
    }
    Row row{.number = QStringLiteral("3"),
            .name = QStringLiteral("100 pages of 1,000 submissions into the model"),
            .ours = median(result.ours),
            .peer = {},
            .peerName = QStringLiteral("no curl here"),
            .unit = QStringLiteral("ms"),
            .ratio = {},
            .target = QStringLiteral("≤ 1.25 ×"),
            .held = {},
            .remark = {}};
    if (!program.isEmpty()) {
        row.peer = median(result.peer);
        row.peerName = QStringLiteral("curl, one after another");
        row.ratio = result.ratio();
        row.held = result.ratio() <= Target;
    }
    report(row);
    return 0;
}
