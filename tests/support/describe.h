// SPDX-License-Identifier: MIT
#pragma once

#include "api/answers.h"

#include <QStringList>

namespace proofdesk {

/// Every field of a decoded answer as a line of text, for comparing with what was written by hand.
class Description
{
public:
    Description& add(const char* name, const QString& value)
    {
        m_lines.append(QStringLiteral("%1: %2").arg(QLatin1String(name), value));
        return *this;
    }
    Description& add(const char* name, std::optional<Money> value)
    {
        return add(name, value ? value->toPlainString() : QStringLiteral("unknown"));
    }
    Description& add(const char* name, std::optional<qint64> value)
    {
        return add(name, value ? QString::number(*value) : QStringLiteral("unknown"));
    }
    Description& add(const char* name, std::optional<Percent> value)
    {
        return add(name,
                   value ? QString::number(value->hundredths() / 100.0, 'f', 2) + QStringLiteral(" %")
                         : QStringLiteral("unknown"));
    }
    Description& add(const char* name, const QDateTime& value)
    {
        return add(name, value.isValid() ? value.toString(Qt::ISODate) : QStringLiteral("unknown"));
    }
    Description& add(const char* name, const std::optional<QUrl>& value)
    {
        return add(name, value ? value->toString() : QStringLiteral("none"));
    }
    [[nodiscard]] QString text() const { return m_lines.join(u'\n'); }

private:
    QStringList m_lines;
};

inline QString wordFor(SubmissionStatus status)
{
    return status == SubmissionStatus::Other ? QStringLiteral("other") : toWire(status);
}

inline void describe(Description& lines, const Campaign& campaign)
{
    const QString status =
        campaign.status == CampaignStatus::Other ? QStringLiteral("other") : toWire(campaign.status);
    lines.add("id", campaign.id.toString())
        .add("title", campaign.title)
        .add("category", campaign.category)
        .add("pay", campaign.pay)
        .add("location", campaign.location)
        .add("created", campaign.createdAt)
        .add("status", QStringLiteral("%1 (%2)").arg(campaign.statusText, status))
        .add("completed", campaign.instancesCompleted)
        .add("availabilities", campaign.totalAvailabilities)
        .add("success rate", campaign.successRate)
        .add("description", campaign.description)
        .add("canceled", campaign.canceled ? QStringLiteral("yes") : QStringLiteral("no"))
        .add("remaining", campaign.remainingAvailabilities)
        .add("pending", campaign.pendingSubmissions)
        .add("approved", campaign.approvedSubmissions)
        .add("rejected", campaign.rejectedSubmissions);
}

inline void describe(Description& lines, const CampaignList& list)
{
    lines.add("set aside", qint64(list.setAside)).add("next", list.next);
    for (const Campaign& row : list.rows)
        describe(lines, row);
}

inline void describe(Description& lines, const Submission& row)
{
    lines.add("id", row.id.toString())
        .add("worker", row.worker.toStorage())
        .add("name", row.workerName)
        .add("avatar", row.avatarUrl)
        .add("campaign", row.campaign.toString())
        .add("campaign title", row.campaignTitle)
        .add("status", QStringLiteral("%1 (%2)").arg(row.statusText, wordFor(row.status)))
        .add("country", row.country)
        .add("submitted", row.submittedAt)
        .add("proof", row.proofText);
    for (const ProofImage& image : row.images)
        lines.add("image", QStringLiteral("%1 %2 %3").arg(image.id, image.url, image.thumbnailUrl));
    lines.add("notes", row.notes)
        .add("account age", row.workerAccountAgeDays)
        .add("approval rate", row.workerApprovalRate)
        .add("completed", row.workerTotalCompleted);
}

inline void describe(Description& lines, const SubmissionPage& page)
{
    lines.add("set aside", qint64(page.setAside))
        .add("page", QStringLiteral("%1 of %2").arg(page.page).arg(page.pageCount.value_or(-1)))
        .add("total", page.totalCount)
        .add("more", page.hasNext ? QStringLiteral("yes") : QStringLiteral("no"));
    for (const Submission& row : page.rows)
        describe(lines, row);
}

inline void describe(Description& lines, const ApprovalReceipt& receipt)
{
    lines.add("submission", receipt.submission.toString())
        .add("status", wordFor(receipt.status))
        .add("worker", receipt.workerName)
        .add("paid", receipt.amountPaid)
        .add("message", receipt.message);
}

inline void describe(Description& lines, const RejectionReceipt& receipt)
{
    lines.add("submission", receipt.submission.toString())
        .add("status", wordFor(receipt.status))
        .add("worker", receipt.workerName)
        .add("notes", receipt.notes)
        .add("message", receipt.message);
}

inline void describe(Description& lines, const BulkApprovalReceipt& receipt)
{
    lines.add("set aside", qint64(receipt.setAside));
    for (const auto& row : receipt.rows) {
        lines.add(
            "row",
            QStringLiteral("%1 %2 %3").arg(row.submission.toString(), wordFor(row.status), row.workerName));
    }
    lines.add("message", receipt.message);
}

inline void describe(Description& lines, const BlockReceipt& receipt)
{
    lines.add("worker", receipt.worker.toStorage()).add("message", receipt.message);
}

inline void describe(Description& lines, const BlockedWorkers& blocked)
{
    lines.add("set aside", qint64(blocked.setAside)).add("next", blocked.next);
    for (const BlockedWorker& row : blocked.rows) {
        lines.add("worker",
                  QStringLiteral("%1 %2 %3")
                      .arg(row.id.toStorage(), row.name, row.blockedAt.toString(Qt::ISODate)));
    }
}

inline void describe(Description& lines, const CreatedJob& job)
{
    lines.add("id", job.id.toString())
        .add("title", job.title)
        .add("status", job.statusText)
        .add("pay", job.pay)
        .add("availabilities", job.totalAvailabilities)
        .add("total cost", job.totalCost)
        .add("commission", job.commission)
        .add("total deducted", job.totalDeducted)
        .add("new balance", job.newBalance)
        .add("message", job.message);
}

inline void describe(Description& lines, const CreatedPrefilledJob& job)
{
    lines.add("id", job.id.toString()).add("total cost", job.totalCost).add("message", job.message);
}

inline void describe(Description& lines, Money balance)
{
    lines.add("balance", std::optional(balance));
}

template <typename T> QString described(const T& value)
{
    Description lines;
    describe(lines, value);
    return lines.text();
}

} // namespace proofdesk
