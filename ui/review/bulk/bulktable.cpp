// SPDX-License-Identifier: MIT
#include "ui/review/bulk/bulktable.h"

#include "models/csv.h"

#include <QSet>

namespace proofdesk::bulktable {

namespace {

QByteArray head(const CsvStyle& style)
{
    return style.start()
        + style.line({"campaign", "title", "submission", "worker", "worker id", "state", "sent (UTC)"});
}

QByteArray row(const BulkQuestion& question, const Submission& one, const QString& state,
               const CsvStyle& style)
{
    return style.line({question.campaign.toString().toUtf8(), style.text(question.title),
                       style.id(one.id.toString()), style.text(one.workerName),
                       style.id(one.worker.toString()), style.text(state),
                       one.submittedAt.toUTC().toString(Qt::ISODate).toUtf8()});
}

} // namespace

QByteArray ofPlan(const BulkPlan& plan, const CsvStyle& style)
{
    QByteArray table = head(style);
    const QSet<SubmissionId> unseen(plan.neverSeen.begin(), plan.neverSeen.end());
    const QSet<SubmissionId> contradicted(plan.contradicted.begin(), plan.contradicted.end());
    const QSet<SubmissionId> held(plan.held.begin(), plan.held.end());
    const QSet<SubmissionId> queued(plan.queued.begin(), plan.queued.end());
    QSet<SubmissionId> rejected;
    for (const Decision& decision : plan.rejections)
        rejected.insert(decision.request.key.submission);
    for (const Submission& one : plan.pending) {
        const QString state = rejected.contains(one.id) ? QStringLiteral("rejected, not sent yet")
            : contradicted.contains(one.id)             ? QStringLiteral("decided before")
            : unseen.contains(one.id)                   ? QStringLiteral("never seen")
            : held.contains(one.id)                     ? QStringLiteral("on hold")
            : queued.contains(one.id)                   ? QStringLiteral("approved, not sent yet")
                                                        : QStringLiteral("seen");
        table += row(plan.question, one, state, style);
    }
    return table;
}

QByteArray ofUnseen(const BulkQuestion& question, const QList<Submission>& approved, const CsvStyle& style)
{
    QByteArray table = head(style);
    for (const Submission& one : approved)
        table += row(question, one, QStringLiteral("approved unseen"), style);
    return table;
}

} // namespace proofdesk::bulktable
