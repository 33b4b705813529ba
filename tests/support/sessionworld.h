// SPDX-License-Identifier: MIT
#pragma once

#include "account/database.h"
#include "account/profile.h"
#include "sandbox/sandboxserver.h"
#include "session/session.h"
#include "support/manualclock.h"
#include "support/netbench.h"

#include <QTemporaryDir>

#include <memory>

namespace proofdesk {

/// One signed-in account over the sandbox on real sockets, on a clock that only the test moves. It can be
/// left and entered again.
struct SessionWorld
{
    SessionWorld()
        : profile(*Profile::open(folder.path()))
    {
        if (!server.start())
            qFatal("the sandbox did not start");
        options.origin = server.baseUrl();
        options.key = Sandbox::demoKey();
        options.accountName = QStringLiteral("anna");
    }

    void enter()
    {
        auto opened = Session::open(options, profile, clock);
        if (!opened)
            qFatal("no session: %s", qPrintable(opened.error().words));
        session = std::move(*opened);
    }
    void leave() { session.reset(); }

    /// The account's file, for what an earlier run left there, and for what is there now.
    [[nodiscard]] std::unique_ptr<Database> file() const
    {
        auto opened = Database::open(profile.databaseFile(options.origin, options.accountName));
        if (!opened)
            qFatal("no database: %s", qPrintable(opened.error().detail));
        return std::move(*opened);
    }
    [[nodiscard]] int asked(const QByteArray& part) { return server.sandbox().requestCount(part); }

    QTemporaryDir folder;
    Profile profile;
    ManualClock clock;
    SandboxServer server;
    SessionOptions options;
    std::unique_ptr<Session> session;
};

} // namespace proofdesk
