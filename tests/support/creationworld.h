// SPDX-License-Identifier: MIT
#pragma once

#include "jobs/jobcreation.h"
#include "support/serviceworld.h"

#include <QTest>

#include <algorithm>
#include <memory>

namespace proofdesk {

/// A creation over the one world.
struct CreationWorld : TimedWorld
{
    CreationWorld()
    {
        openAccount();
        drafts = std::make_unique<JobDraftStore>(*database);
        restart();
        before = sandbox().snapshot();
        sandbox().resetLog();
    }

    /// What a new run of the program has: the same files, nothing else.
    void restart()
    {
        creation = std::make_unique<JobCreation>(*database, *drafts, *api, clock);
        outcomes.clear();
        QObject::connect(creation.get(), &JobCreation::finished, creation.get(),
                         [this](const CreationOutcome& outcome) { outcomes.append(outcome); });
    }
    void advance(std::chrono::milliseconds by) { setClock(by); }
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
            LongEnough);
    }
    bool runToPhase(JobCreation::Phase phase)
    {
        return QTest::qWaitFor([this, phase] { return creation->phase() == phase; }, LongEnough);
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

    SandboxServer& server = *TimedWorld::server; ///< it is there from beginning to end
    std::unique_ptr<JobDraftStore> drafts;
    std::unique_ptr<JobCreation> creation;
    QList<CreationOutcome> outcomes;
    SandboxSnapshot before;
};

} // namespace proofdesk
