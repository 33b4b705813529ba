// SPDX-License-Identifier: MIT
#pragma once

#include "account/database.h"
#include "api/rapidworkersapi.h"
#include "jobs/jobcreation.h"
#include "net/dispatcher.h"
#include "sandbox/sandboxserver.h"
#include "support/manualclock.h"

#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <memory>

namespace proofdesk {

/// A creation against the sandbox over a real socket, on one clock for both that moves only by hand.
struct CreationWorld
{
    CreationWorld()
        : server([this] {
            SandboxOptions options;
            options.now = [this] { return QDateTime::fromMSecsSinceEpoch(serviceTime, Qt::UTC); };
            return options;
        }())
    {
        serviceTime = clock.now().toMSecsSinceEpoch();
        if (!server.start())
            qFatal("no sandbox");
        database = Database::open(folder.filePath(QStringLiteral("account.sqlite"))).value();
        drafts = std::make_unique<JobDraftStore>(*database);
        dispatcher = std::make_unique<Dispatcher>(server.baseUrl(), SandboxServer::demoKey().toLatin1(),
                                                  clock, budget, 1);
        api = std::make_unique<RapidWorkersApi>(*dispatcher);
        restart();
        before = server.sandbox().snapshot();
        server.sandbox().resetLog();
    }

    /// What a new run of the program has: the same files, nothing else.
    void restart()
    {
        creation = std::make_unique<JobCreation>(*database, *drafts, *api, clock);
        outcomes.clear();
        QObject::connect(creation.get(), &JobCreation::finished, creation.get(),
                         [this](const CreationOutcome& outcome) { outcomes.append(outcome); });
    }
    void advance(std::chrono::milliseconds by)
    {
        serviceTime += by.count();
        clock.advance(by);
    }
    /// Runs until it has ended; time moves on only while nothing but time is waited for.
    bool runToOutcome()
    {
        const qsizetype known = outcomes.size();
        return QTest::qWaitFor(
            [this, known] {
                if (outcomes.size() > known)
                    return true;
                if (creation->nextReadingAt().isValid())
                    advance(std::chrono::milliseconds(clock.now().msecsTo(creation->nextReadingAt())));
                return false;
            },
            20'000);
    }
    bool runToPhase(JobCreation::Phase phase)
    {
        return QTest::qWaitFor([this, phase] { return creation->phase() == phase; }, 20'000);
    }

    int posts() const
    {
        return server.sandbox().requestCount("POST /jobs/add")
            + server.sandbox().requestCount("POST /api/jobs/");
    }
    qsizetype newCampaigns() const
    {
        return server.sandbox().snapshot().campaigns.size() - before.campaigns.size();
    }
    Campaign newest() const { return server.sandbox().snapshot().campaigns.value(0); }

    static CustomJobDraft custom()
    {
        CustomJobDraft draft;
        draft.title = QStringLiteral("Say what you think of our bread");
        draft.description = QStringLiteral("Taste it and answer five questions.");
        draft.pay = Money::fromCents(250);
        draft.totalAvailabilities = 20;
        draft.proofRequired = QStringLiteral("A photo of the last page");
        draft.category = QStringLiteral("Survey");
        draft.image = CampaignImage{QStringLiteral("bread.png"), "image/png", "\x89PNG\r\n\x1a\n0123"};
        draft.countries = {QStringLiteral("DE"), QStringLiteral("FR")};
        draft.approveOnceFull = true;
        return draft;
    }
    static PrefilledJobDraft prefilled()
    {
        return {
            prefilledKind(u"youtube-likes"), QStringLiteral("https://youtube.com/watch?v=abc123"), 100, {}};
    }

    ManualClock clock;
    std::atomic<qint64> serviceTime = 0;
    mutable SandboxServer server;
    QTemporaryDir folder;
    RequestBudget budget{clock};
    std::unique_ptr<Database> database;
    std::unique_ptr<JobDraftStore> drafts;
    std::unique_ptr<Dispatcher> dispatcher;
    std::unique_ptr<RapidWorkersApi> api;
    std::unique_ptr<JobCreation> creation;
    QList<CreationOutcome> outcomes;
    SandboxSnapshot before;
};

} // namespace proofdesk
