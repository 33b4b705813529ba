// SPDX-License-Identifier: MIT
#pragma once

#include "domain/ids.h"

#include <QObject>

namespace proofdesk {

class MainWindow;
class Session;
struct BenchParts;
struct BulkOutcome;
struct BulkQuestion;
struct CreationOutcome;

/// Says on the window how a creation, a batch of them or an approval of all ended, or why it stands still,
/// while no dialog of its own was open: those that an earlier run left without an answer, and those whose
/// dialog was closed while the truth was read.
class OutcomeNotices final : public QObject
{
    Q_OBJECT
public:
    explicit OutcomeNotices(const BenchParts& parts, QObject* parent = nullptr);

    /// After a start: a batch of an earlier run that is not done.
    void tellLeftBatch();
    /// After a start: an approval of all of an earlier run whose outcome nobody knows.
    void tellGivenUp();

Q_SIGNALS:
    /// Several campaigns could be the one that was made: a person is to pick.
    void pickWanted();
    void reviewWanted(const proofdesk::CampaignId& campaign);
    /// The batch of quick jobs is to be looked at.
    void batchWanted();

private:
    [[nodiscard]] bool isReviewOf(const CampaignId& campaign) const;
    void tellCreation(const CreationOutcome& outcome);
    void tellMade(const CreationOutcome& outcome);
    void tellCandidates(bool ofBatch);
    void tellNotSeen(const CreationOutcome& outcome);
    void tellBatch();
    void tellBatchPaused();
    void tellPause(const QString& lead, const QString& words);
    [[nodiscard]] QString stillWaiting(const CampaignId& campaign) const;
    void tellBulk(const BulkOutcome& outcome);
    void tellBulk(const BulkQuestion& question, const BulkOutcome& outcome);

    Session& m_session;
    MainWindow& m_window;
    // Whose notices are taken back when the matter goes on.
    QObject m_candidates;
    QObject m_batch;
    QObject m_pause;
    QObject m_bulkEnd;
};

} // namespace proofdesk
