// SPDX-License-Identifier: MIT
#pragma once

#include "review/decisions/decisionqueue.h"
#include "support/serviceworld.h"

#include <QTest>

#include <memory>

namespace proofdesk {

/// A decision queue over the one world.
struct DecisionWorld : TimedWorld
{
    explicit DecisionWorld(SandboxOptions options = {})
        : TimedWorld(std::move(options))
    {
        campaign = sandbox().snapshot().campaign(u"Install Fernleaf and finish lesson one")->id;
        openProgram();
    }
    ~DecisionWorld() { closeProgram(); }
    Q_DISABLE_COPY_MOVE(DecisionWorld)

    void openProgram(const QString& file = {})
    {
        openAccount(file);
        queue = std::make_unique<DecisionQueue>(*database, *api, *budget, clock);
    }
    void closeProgram()
    {
        queue.reset();
        closeAccount();
    }
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
        if (!soon([&page] { return page.has_value(); }) || !*page)
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
    /// Approvals of so many, that nobody has decided on yet.
    QList<DecisionRequest> approvals(int count)
    {
        QList<DecisionRequest> requests;
        for (const Submission& row : pending(count))
            requests.append(request(row, DecisionKind::Approve));
        return requests;
    }
    /// The same, of which the service leaves the first three without an answer: as many as go at once.
    QList<DecisionRequest> approvalsThatHang(int count)
    {
        const QList<DecisionRequest> requests = approvals(count);
        sandbox().arm(SandboxFault::Hang, 3, "POST");
        return requests;
    }
    /// The service's word for it now.
    QString statusOf(SubmissionId id)
    {
        std::optional<Result<SubmissionPage>> page;
        api->submissions(campaign, {})->then(&context, [&page](const Result<SubmissionPage>& answer) {
            page = answer;
        });
        if (!soon([&page] { return page.has_value(); }) || !*page)
            return QStringLiteral("not read");
        for (const Submission& row : (*page)->rows) {
            if (row.id == id)
                return row.statusText;
        }
        return QStringLiteral("not there");
    }
    int posts(const QByteArray& part = "POST ") { return sandbox().requestCount(part); }

    QObject context;
    CampaignId campaign;
    std::unique_ptr<DecisionQueue> queue;
};

} // namespace proofdesk
