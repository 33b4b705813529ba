// SPDX-License-Identifier: MIT
#pragma once

#include "account/database.h"
#include "api/rapidworkersapi.h"
#include "net/dispatcher.h"
#include "review/decisions/decisionqueue.h"
#include "sandbox/sandboxserver.h"
#include "support/manualclock.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <atomic>
#include <memory>

namespace proofdesk {

/// The service in miniature behind real sockets, and a decision queue over a real file, on a clock that moves
/// only by hand.
struct DecisionWorld
{
    explicit DecisionWorld(SandboxOptions options = {})
        : server(std::make_unique<SandboxServer>(withClock(std::move(options))))
    {
        if (!server->start())
            qFatal("the sandbox did not start");
        campaign = sandbox().snapshot().campaign(u"Install Fernleaf and finish lesson one")->id;
        openProgram();
    }
    ~DecisionWorld() { closeProgram(); }
    Q_DISABLE_COPY_MOVE(DecisionWorld)

    [[nodiscard]] Sandbox& sandbox() { return server->sandbox(); }

    void openProgram(const QString& file = {})
    {
        if (!file.isEmpty())
            databaseFile = file;
        auto opened = Database::open(databaseFile);
        if (!opened)
            qFatal("no database: %s", qPrintable(opened.error().detail));
        database = std::move(*opened);
        budget = std::make_unique<RequestBudget>(clock);
        dispatcher = std::make_unique<Dispatcher>(server->baseUrl(), Sandbox::demoKey(), clock, *budget, 1);
        api = std::make_unique<RapidWorkersApi>(*dispatcher);
        queue = std::make_unique<DecisionQueue>(*database, *api, *budget, clock);
    }
    void closeProgram()
    {
        queue.reset();
        api.reset();
        dispatcher.reset();
        budget.reset();
        database.reset();
    }
    /// As the program was killed at this moment: what is on disk now is all that the next start has.
    QString diskNow()
    {
        QString copy = folder.filePath(QStringLiteral("copy-%1.db").arg(++copies));
        for (const QString& ending : {QString(), QStringLiteral("-wal")})
            QFile::copy(databaseFile + ending, copy + ending);
        return copy;
    }

    /// Moves time on, and gives the sockets time to answer.
    void pass(std::chrono::milliseconds by)
    {
        setClock(by);
        spin();
    }
    void setClock(std::chrono::milliseconds by)
    {
        clock.advance(by);
        publish();
    }
    /// Our clock is set, or the machine slept without counting: the service's time goes on as it was.
    void jump(std::chrono::milliseconds by)
    {
        clock.jump(by);
        ahead += by;
    }
    /// Lets events happen until that holds, or so long. Looks after every event, where qWaitFor() sleeps for
    /// 10 ms between two looks and thousands of requests would take minutes.
    template <typename Condition> static bool soon(Condition holds, int milliseconds)
    {
        QElapsedTimer watch;
        watch.start();
        QTimer wake;
        wake.start(2);
        while (!holds()) {
            if (watch.elapsed() > milliseconds)
                return false;
            QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        }
        return true;
    }
    void spin(int milliseconds = 30) { QTest::qWait(milliseconds); }
    /// Time passes until that holds; false where it does not within a minute of the clock.
    template <typename Condition> bool until(Condition holds, int seconds = 90)
    {
        // Quick answers first, then time, so that a deadline is never what makes it true.
        for (int second = 0; second < seconds; ++second) {
            // As long as requests arrive, the clock stands still: a busy machine is not a slow service.
            int known = -1;
            while (known != arrived()) {
                known = arrived();
                if (soon(holds, 40))
                    return true;
            }
            setClock(std::chrono::seconds(1));
        }
        return holds();
    }
    [[nodiscard]] int arrived() { return server ? sandbox().requestCount({}) : 0; }
    bool untilSettled()
    {
        return until([this] {
            const OutboxCounts counts = queue->counts();
            return counts.waiting == 0 && counts.sending == 0 && counts.unknown == 0;
        });
    }

    /// Pending submissions of the campaign, read past HTTP.
    QList<Submission> pending(int count)
    {
        std::optional<Result<SubmissionPage>> page;
        SubmissionQuery query;
        query.status = SubmissionStatus::Pending;
        api->submissions(campaign, query)->then(&context, [&page](const Result<SubmissionPage>& answer) {
            page = answer;
        });
        if (!QTest::qWaitFor([&page] { return page.has_value(); }) || !*page)
            qFatal("no submissions");
        sandbox().resetLog();
        return (*page)->rows.mid(0, count);
    }
    [[nodiscard]] DecisionRequest request(const Submission& submission, DecisionKind kind,
                                          const QString& note = {}) const
    {
        return {{campaign, submission.id}, kind, note, submission.workerName, submission.worker,
                Money::fromCents(50),      false};
    }
    /// The service's word for it now.
    QString statusOf(SubmissionId id)
    {
        std::optional<Result<SubmissionPage>> page;
        api->submissions(campaign, {})->then(&context, [&page](const Result<SubmissionPage>& answer) {
            page = answer;
        });
        if (!QTest::qWaitFor([&page] { return page.has_value(); }) || !*page)
            return QStringLiteral("not read");
        for (const Submission& row : (*page)->rows) {
            if (row.id == id)
                return row.statusText;
        }
        return QStringLiteral("not there");
    }
    int posts(const QByteArray& part = "POST ") { return sandbox().requestCount(part); }

    std::shared_ptr<std::atomic<qint64>> time = std::make_shared<std::atomic<qint64>>(0); ///< for the server
    QObject context;
    QTemporaryDir folder;
    ManualClock clock;
    std::chrono::milliseconds ahead{0}; ///< our clock of the service's
    std::unique_ptr<SandboxServer> server;
    CampaignId campaign;
    QString databaseFile = folder.filePath(QStringLiteral("account.db"));
    int copies = 0;
    std::unique_ptr<Database> database;
    std::unique_ptr<RequestBudget> budget;
    std::unique_ptr<Dispatcher> dispatcher;
    std::unique_ptr<RapidWorkersApi> api;
    std::unique_ptr<DecisionQueue> queue;

private:
    SandboxOptions withClock(SandboxOptions options)
    {
        publish();
        // The server's threads ask for the time: they read a copy that this thread publishes.
        options.now = [time = time] { return QDateTime::fromMSecsSinceEpoch(*time, Qt::UTC); };
        return options;
    }
    void publish() { *time = clock.now().toMSecsSinceEpoch() - ahead.count(); }
};

} // namespace proofdesk
