// SPDX-License-Identifier: MIT
// How many requests a day of watching 40 campaigns costs, one of them open in the review and more arriving
// all day: a count at the service, on a clock that is moved by hand.
#include "account/profile.h"
#include "account/settings.h"
#include "models/campaignmodel.h"
#include "net/requestbudget.h"
#include "sandbox/sandboxserver.h"
#include "session/session.h"
#include "support/bench.h"
#include "support/manualclock.h"
#include "support/screenshot.h"
#include "ui/common/confirm.h"
#include "ui/program/benchparts.h"
#include "ui/program/workbench.h"

#include <QApplication>
#include <QTemporaryDir>

#include <atomic>
#include <cstdio>

using namespace proofdesk;
using namespace proofdesk::bench;
using namespace std::chrono_literals;

namespace {

constexpr int Campaigns = 40;
constexpr int Minutes = 24 * 60;
constexpr int Quiet = 4; // ms without a request: nothing is under way on loopback

struct NobodyThere final : Confirm
{
    void ask(const Question&, QObject*, Answered answered) override { answered({}); }
};

class Day
{
public:
    Day()
        : m_server(options())
    {
    }
    bool begin()
    {
        if (!m_server.start())
            return false;
        auto profile = Profile::open(m_folder.path());
        SessionOptions account;
        account.origin = m_server.baseUrl();
        account.key = Sandbox::demoKey();
        account.accountName = QStringLiteral("bench");
        account.sandbox = true;
        auto session =
            profile ? Session::open(account, *profile, m_clock) : tl::make_unexpected(SessionFailure());
        if (!session)
            return false;
        m_session = std::move(*session);
        m_workbench = std::make_unique<Workbench>(BenchParts{*m_session, m_window, m_settings, m_confirm});
        m_window.resize(1'366, 768);
        m_window.show();
        m_workbench->open();
        if (!until([this] { return m_workbench->campaigns().rowCount() == Campaigns; }))
            return false;
        // The one with most that waits, as it stands first.
        m_workbench->openReview(m_workbench->campaigns().all().first().id);
        settle();
        m_server.sandbox().resetLog();
        return true;
    }
    void minute()
    {
        // In steps, so that what waits for a moment of quiet gets one.
        for (int step = 0; step < 4; ++step) {
            m_clock.advance(15s);
            publish();
            settle();
        }
    }
    int requests() { return int(m_server.sandbox().requests().size()); }

private:
    SandboxOptions options()
    {
        publish();
        SandboxOptions options;
        options.size = SandboxSize::Medium;
        options.arrivals = true;
        options.now = [time = m_time] { return QDateTime::fromMSecsSinceEpoch(*time, Qt::UTC); };
        return options;
    }
    void publish() { *m_time = m_clock.now().toMSecsSinceEpoch(); }
    /// Until nothing is under way any more.
    void settle()
    {
        QElapsedTimer since;
        since.start();
        int before = requests();
        (void)until([&] {
            if (requests() != before) {
                before = requests();
                since.restart();
            }
            return since.elapsed() >= Quiet;
        });
    }

    std::shared_ptr<std::atomic<qint64>> m_time = std::make_shared<std::atomic<qint64>>(0);
    QTemporaryDir m_folder;
    ManualClock m_clock;
    SandboxServer m_server;
    Settings m_settings{m_folder.filePath(QStringLiteral("proofdesk.ini"))};
    NobodyThere m_confirm;
    MainWindow m_window;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<Workbench> m_workbench;
};

} // namespace

int main(int argc, char** argv)
{
    useDiskForTemporaries(argv[0]);
    QApplication app(argc, argv);
    proofdesk::testing::dress();
    Day day;
    if (!day.begin()) {
        std::fprintf(stderr, "bench_watching: the campaigns can't be read\n");
        return 1;
    }
    for (int minute = 0; minute < Minutes; ++minute)
        day.minute();
    const double ours = day.requests();
    constexpr double Budget = RequestBudget::PerHour * 24.0;
    report({.number = QStringLiteral("20"),
            .name = QStringLiteral("requests for watching 40 campaigns for a day"),
            .ours = ours,
            .peer = double(Campaigns * Minutes),
            .peerName = QStringLiteral("each one every minute"),
            .unit = {},
            .ratio = ours / (Campaigns * Minutes),
            .target = QStringLiteral("≤ 25 % of %1").arg(Budget),
            .held = ours <= 0.25 * Budget,
            .remark = QStringLiteral("%1 % of the budget").arg(100 * ours / Budget, 0, 'f', 1)});
    return 0;
}
