// SPDX-License-Identifier: MIT
#pragma once

#include "account/database.h"
#include "api/rapidworkersapi.h"
#include "net/dispatcher.h"
#include "net/requestbudget.h"
#include "sandbox/sandboxserver.h"
#include "support/manualclock.h"
#include "support/waiting.h"

#include <QFile>
#include <QTemporaryDir>

#include <atomic>
#include <chrono>
#include <memory>
#include <utility>

namespace proofdesk {

/// What every part of a signed-in program stands on: a clock, the account's file, the budget of the hour, the
/// network and the API.
template <typename ClockOfAccount> struct AccountParts
{
    void openAccount(const QString& file, const QUrl& origin)
    {
        auto opened = Database::open(file);
        if (!opened)
            qFatal("no database: %s", qPrintable(opened.error().detail));
        database = std::move(*opened);
        budget = std::make_unique<RequestBudget>(clock);
        dispatcher =
            std::make_unique<Dispatcher>(origin, SandboxServer::demoKey().toLatin1(), clock, *budget, 1);
        api = std::make_unique<RapidWorkersApi>(*dispatcher);
    }
    void closeAccount()
    {
        api.reset();
        dispatcher.reset();
        budget.reset();
        database.reset();
    }

    ClockOfAccount clock;
    std::unique_ptr<Database> database;
    std::unique_ptr<RequestBudget> budget;
    std::unique_ptr<Dispatcher> dispatcher;
    std::unique_ptr<RapidWorkersApi> api;
};

/// The one world of the tests: the service in miniature behind real sockets, and an account over a real file.
/// Each test adds what it is about, such as a queue or a page.
template <typename ClockOfAccount> struct ServiceWorld : AccountParts<ClockOfAccount>
{
    explicit ServiceWorld(const SandboxOptions& options = {})
        : server(std::make_unique<SandboxServer>(options))
    {
        if (!server->start())
            qFatal("the sandbox did not start");
    }
    ~ServiceWorld() { this->closeAccount(); }
    Q_DISABLE_COPY_MOVE(ServiceWorld)

    /// Over that file from now on, or over the one that was used before.
    void openAccount(const QString& file = {})
    {
        if (!file.isEmpty())
            databaseFile = file;
        AccountParts<ClockOfAccount>::openAccount(databaseFile, server->baseUrl());
    }
    /// As the program was killed at this moment: what is on disk now is all that the next start has.
    QString diskNow()
    {
        QString copy = folder.filePath(QStringLiteral("copy-%1.db").arg(++copies));
        for (const QString& ending : {QString(), QStringLiteral("-wal")})
            QFile::copy(databaseFile + ending, copy + ending);
        return copy;
    }
    [[nodiscard]] Sandbox& sandbox() const { return server->sandbox(); }

    QTemporaryDir folder;
    std::unique_ptr<SandboxServer> server;
    QString databaseFile = folder.filePath(QStringLiteral("account.db"));
    int copies = 0;
};

/// The time of the service. Its threads ask for it: they read a copy that the thread of the test publishes.
using ServiceTime = std::shared_ptr<std::atomic<qint64>>;

/// That world on one clock for both sides, which moves only by hand.
struct TimedWorld : ServiceWorld<ManualClock>
{
    explicit TimedWorld(SandboxOptions options = {})
        : TimedWorld(std::move(options),
                     std::make_shared<std::atomic<qint64>>(ManualClock().now().toMSecsSinceEpoch()))
    {
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
    /// Moves time on, and waits until whatever was sent for that has arrived.
    void pass(std::chrono::milliseconds by)
    {
        setClock(by);
        spin();
    }
    /// Whatever the program is about to send arrives, while time stands still.
    void spin()
    {
        if (!server)
            return QCoreApplication::processEvents();
        int known = -1;
        while (known != arrived()) {
            known = arrived();
            if (!letArriveAt(server->baseUrl()))
                return;
        }
    }
    template <typename Condition> static bool soon(Condition holds, int milliseconds = LongEnough)
    {
        return proofdesk::soon(holds, milliseconds);
    }
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
    [[nodiscard]] int arrived() const { return server ? sandbox().requestCount({}) : 0; }

    std::chrono::milliseconds ahead{0}; ///< our clock of the service's

private:
    TimedWorld(SandboxOptions options, ServiceTime serviceTime)
        : ServiceWorld(withClock(std::move(options), serviceTime))
        , time(std::move(serviceTime))
    {
        publish();
    }
    static SandboxOptions withClock(SandboxOptions options, const ServiceTime& serviceTime)
    {
        options.now = [serviceTime] { return QDateTime::fromMSecsSinceEpoch(*serviceTime, Qt::UTC); };
        return options;
    }
    void publish() { *time = clock.now().toMSecsSinceEpoch() - ahead.count(); }

    ServiceTime time;
};

} // namespace proofdesk
