// SPDX-License-Identifier: MIT
#pragma once

#include "models/submissionmodel.h"
#include "support/manualclock.h"

#include <QAbstractItemModelTester>
#include <QTest>

#include <functional>

namespace proofdesk::submissionrows {

inline const CampaignId Campaign1 = *CampaignId::parse(u"123e4567-e89b-12d3-a456-426614174000");
inline const QDateTime Now({2025, 1, 16}, {15, 0}, Qt::UTC);

/// A submission that nothing is unusual about, half an hour old.
inline Submission plain(qint64 id)
{
    Submission s;
    s.id = SubmissionId(id);
    s.worker = WorkerId::fromNumber(id);
    s.workerName = QStringLiteral("worker%1").arg(id);
    s.campaign = Campaign1;
    s.status = SubmissionStatus::Pending;
    s.statusText = QStringLiteral("Pending");
    s.country = QStringLiteral("Peru");
    s.submittedAt = Now.addSecs(-1'800);
    s.proofText = QStringLiteral("done");
    s.images = {{QString(), QStringLiteral("https://images.example/%1.png").arg(id), QString(), s.id}};
    s.workerAccountAgeDays = 120;
    s.workerApprovalRate = Percent::fromHundredths(9'000);
    s.workerTotalCompleted = 50;
    return s;
}

inline QList<qint64> shown(const SubmissionModel& model)
{
    QList<qint64> ids;
    for (int row = 0; row < model.rowCount(); ++row)
        ids << model.index(row, 0).data(SubmissionModel::IdRole).toLongLong();
    return ids;
}

/// A model on a clock that stands still.
struct SubmissionRows
{
    ManualClock clock{Now};
    SubmissionModel model{clock};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};

    SubmissionRows() { model.setCampaign(Campaign1); }
    /// Rows 1, 2, …, each changed by one of these.
    explicit SubmissionRows(const QList<std::function<void(Submission&)>>& changes)
        : SubmissionRows()
    {
        QList<Submission> rows;
        for (const auto& change : changes) {
            rows << plain(rows.size() + 1);
            change(rows.last());
        }
        model.merge(rows, true);
    }
    QList<qint64> filtered(const SubmissionFilter& filter)
    {
        model.setFilter(filter);
        return shown(model);
    }
};

} // namespace proofdesk::submissionrows
