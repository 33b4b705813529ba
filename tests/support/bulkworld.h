// SPDX-License-Identifier: MIT
#pragma once

#include "review/bulk/bulkapproval.h"
#include "review/seentracker.h"
#include "support/decisionworld.h"

#include <memory>
#include <optional>

namespace proofdesk {

/// A world with a bulk approval on top; every pending submission is seen unless a test says otherwise.
struct BulkWorld : DecisionWorld
{
    explicit BulkWorld(SandboxOptions options = {})
        : DecisionWorld(std::move(options))
    {
        rows = pending(1'000);
        openBulk();
    }
    ~BulkWorld() { closeBulk(); }
    Q_DISABLE_COPY_MOVE(BulkWorld)

    void openBulk()
    {
        seen = std::make_unique<SeenTracker>(*database, clock);
        bulk = std::make_unique<BulkApproval>(*database, *api, *budget, *queue, *seen, clock);
        QObject::connect(bulk.get(), &BulkApproval::finished, &context,
                         [this](const BulkOutcome& ended) { outcome = ended; });
        QObject::connect(bulk.get(), &BulkApproval::planChanged, &context, [this] { ++planChanges; });
    }
    void closeBulk()
    {
        bulk.reset();
        seen.reset();
    }
    void see(qsizetype from, qsizetype to)
    {
        for (qsizetype i = from; i < to; ++i)
            seen->markSeen({campaign, rows.at(i).id});
    }
    [[nodiscard]] BulkQuestion question() const
    {
        BulkQuestion asked;
        asked.campaign = campaign;
        asked.title = QStringLiteral("Fernleaf");
        asked.pay = Money::fromCents(50);
        for (const Submission& row : rows)
            asked.known.insert(row.id);
        return asked;
    }
    bool plan()
    {
        bulk->preflight(question());
        return until([this] { return bulk->phase() == BulkApproval::Phase::Ready; });
    }
    bool untilFinished()
    {
        return until([this] { return outcome.has_value(); }, 200);
    }
    [[nodiscard]] qint64 pendingNow()
    {
        return sandbox().snapshot().campaign(campaign)->pendingSubmissions.value();
    }

    QList<Submission> rows;
    std::unique_ptr<SeenTracker> seen;
    std::unique_ptr<BulkApproval> bulk;
    std::optional<BulkOutcome> outcome;
    int planChanges = 0;
};

} // namespace proofdesk
