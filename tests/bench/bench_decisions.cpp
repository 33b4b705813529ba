// SPDX-License-Identifier: MIT
// From key press to synced journal and changed badge, with many decisions queued already, beside one fsync on
// the same disk in the same run. Prints name, ours, limit, ratio, target, held or not.
#include "account/database.h"
#include "api/rapidworkersapi.h"
#include "net/dispatcher.h"
#include "review/decisionqueue.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QUrl>

#include <algorithm>
#include <cstdio>
#include <unistd.h>
#include <vector>

using namespace proofdesk;

namespace {

constexpr int Queued = 10'000;
constexpr int Rounds = 400;
constexpr double Frame = 16; // ms

double percentile(std::vector<double> values, double share)
{
    std::sort(values.begin(), values.end());
    return values.at(std::min(values.size() - 1, size_t(double(values.size()) * share)));
}

DecisionRequest requestFor(const CampaignId& campaign, qint64 id)
{
    return {{campaign, SubmissionId(id)},
            DecisionKind::Approve,
            QStringLiteral("Well done, thank you"),
            QStringLiteral("worker_%1").arg(id),
            WorkerId::fromNumber(id),
            Money::fromCents(50),
            false};
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    // Beside the build, not in a /tmp that may be memory.
    const QTemporaryDir folder(QCoreApplication::applicationDirPath() + QStringLiteral("/bench-XXXXXX"));
    auto database = Database::open(folder.filePath(QStringLiteral("bench.db")));
    const auto campaign = CampaignId::parse(u"123e4567-e89b-12d3-a456-426614174000");
    if (!database || !campaign)
        return 1;
    SystemClock clock;
    RequestBudget budget(clock);
    Dispatcher dispatcher(QUrl(QStringLiteral("http://127.0.0.1:9")), "bench-key-0123", clock, budget, 1);
    RapidWorkersApi api(dispatcher);
    DecisionQueue queue(**database, api, budget, clock);
    queue.setPaused(true);
    QList<DecisionRequest> requests;
    for (int i = 1; i <= Queued; ++i)
        requests.append(requestFor(*campaign, i));
    QElapsedTimer watch;
    watch.start();
    if (!queue.decide(requests))
        return 1;
    std::printf("%d decisions in one step: %lld ms\n", Queued, static_cast<long long>(watch.elapsed()));

    QFile file(folder.filePath(QStringLiteral("fsync")));
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        return 1;
    const QByteArray page(4'096, 'x');
    std::vector<double> ours;
    std::vector<double> limit;
    for (int round = 0; round < Rounds; ++round) {
        watch.start();
        file.write(page);
        fsync(file.handle());
        limit.push_back(double(watch.nsecsElapsed()) / 1e6);
        watch.start();
        if (!queue.decide({requestFor(*campaign, Queued + 1 + round)}))
            return 1;
        ours.push_back(double(watch.nsecsElapsed()) / 1e6);
    }
    const double p95 = percentile(ours, 0.95);
    const double fsync95 = percentile(limit, 0.95);
    const double target = std::max(Frame, 2 * fsync95);
    std::printf("key press to synced journal, %d queued: p50 %.2f ms, p95 %.2f ms, p99 %.2f ms; one fsync p95"
                " %.2f ms; ratio %.2f; target p95 <= %.1f ms; %s\n",
                Queued, percentile(ours, 0.5), p95, percentile(ours, 0.99), fsync95, p95 / fsync95, target,
                p95 <= target ? "held" : "NOT HELD");
    return p95 <= target ? 0 : 1;
}
