// SPDX-License-Identifier: MIT
#pragma once

#include "api/answers.h"
#include "domain/clock.h"
#include "jobs/jobdraftstore.h"
#include "net/apierror.h"

#include <QList>
#include <QObject>

#include <memory>
#include <optional>

namespace proofdesk {

class Database;
class RapidWorkersApi;

/// How a creation ended, or where it stands.
struct CreationOutcome
{
    enum class Kind {
        Made, ///< the service said so, or it was found afterwards (`foundLater`)
        Refused, ///< the service said no: nothing was made or taken; the draft is kept
        NotSent, ///< it surely never reached the service
        NotRecorded, ///< our own disk refused the journal: nothing was sent
        NotSeen, ///< no answer came, and no such campaign appeared: only a person may send again
        Candidates ///< no answer came, and several campaigns could be it: a person picks
    };
    Kind kind = Kind::NotSent;
    bool foundLater = false;
    std::optional<CreatedJob> job; ///< of Made, as far as known (from the answer, or read afterwards)
    std::optional<ApiError> error; ///< of Refused, NotSent, NotSeen and Candidates: why
    QList<Campaign> candidates; ///< of Candidates
    bool balanceFell = false; ///< of NotSeen: by at least the pay, though no such campaign appeared
    bool otherAccount =
        false; ///< of NotSeen: none of the campaigns of before was listed, so nothing was proven
    qint64 batchItem = 0; ///< which of a batch it was for; 0: a form's own
    std::optional<Money> balanceBefore; ///< as read right before it was sent
    QString detail; ///< of NotRecorded
};

/// Spends money exactly once: snapshot and intent are on disk, synced, before the one POST; an unknown
/// outcome is settled by reading campaigns and balance 2, 10 and 60 seconds later. Never sends twice by
/// itself. A reading that fails proves nothing: it is repeated each minute until one succeeds.
///
/// With Candidates it stays Reconciling, and the record open, until a person has picked.
class JobCreation final : public QObject
{
    Q_OBJECT
public:
    enum class Phase {
        Idle,
        Preparing, ///< reading campaigns and balance for the snapshot
        Sending, ///< the POST is on its way
        Reconciling ///< no clear answer came: reading the truth
    };

    JobCreation(Database& database, JobDraftStore& drafts, RapidWorkersApi& api, Clock& clock,
                QObject* parent = nullptr);
    ~JobCreation() override;

    [[nodiscard]] Phase phase() const;
    /// Starts the creation; false (and nothing happens) while another is not Idle, or where the draft has
    /// issues other than a warning. Where an earlier run left one unsettled, that is gone on with instead.
    /// `batchItem`: for which of a batch it is; on disk with the intent, so that no restart mistakes it.
    bool create(const JobDraft& draft, qint64 batchItem = 0);
    /// Whether creating this draft may be the second time: its last creation got no answer and was not seen.
    /// True over restarts, until it is sent again or is another draft. The person is to be asked first.
    [[nodiscard]] bool mayBeSecond(const JobDraft& draft) const;
    /// Which of a batch the creation under way is for; 0 while Idle, and for one that a form began.
    [[nodiscard]] qint64 batchItem() const;
    /// While Preparing only: nothing was sent then. False afterwards.
    bool cancel();
    /// A person picked one of the candidates, or said that none of them is it.
    void resolveCandidates(std::optional<CampaignId> chosen);
    /// After a start: goes on with a creation that an earlier run left unsettled. True where there is one.
    bool resumeUnsettled();
    /// Of which a person has to pick one, or none; empty while that is not asked.
    [[nodiscard]] QList<Campaign> candidates() const;
    /// When the next reading of a reconciliation is due; invalid otherwise.
    [[nodiscard]] QDateTime nextReadingAt() const;

Q_SIGNALS:
    void phaseChanged(proofdesk::JobCreation::Phase phase);
    void finished(const proofdesk::CreationOutcome& outcome);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace proofdesk
