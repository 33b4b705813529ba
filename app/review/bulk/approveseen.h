// SPDX-License-Identifier: MIT
#pragma once

#include "review/bulk/bulkoutcome.h"
#include "review/bulk/bulkplan.h"

#include <QObject>
#include <QSet>

namespace proofdesk {

class DecisionQueue;

/// Approves what was seen, one by one, through the queue: each can be undone until it is sent.
class ApproveSeen final : public QObject
{
    Q_OBJECT
public:
    explicit ApproveSeen(DecisionQueue& queue, QObject* parent = nullptr);

    /// Decides for each of `ids`, which the plan calls seen, that is not decided otherwise. False where the
    /// journal refused.
    bool start(const BulkPlan& plan, const QList<SubmissionId>& ids);
    /// Looks once at how they stand: finished() may come from within.
    void watch();
    /// Takes back what is unsent of them.
    void callOff();
    /// Watches them no more; what was decided goes its way.
    void forget();

Q_SIGNALS:
    void progressed(int done, int total);
    void finished(const proofdesk::BulkOutcome& outcome);

private:
    void look(const QList<SubmissionKey>& keys);

    DecisionQueue& m_queue;
    QSet<SubmissionKey> m_open; ///< not settled yet
    int m_total = 0;
    BulkOutcome m_outcome; ///< as it grows
};

} // namespace proofdesk
