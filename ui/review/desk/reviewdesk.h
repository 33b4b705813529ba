// SPDX-License-Identifier: MIT
#pragma once

#include "domain/submission.h"
#include "review/decisions/decidable.h"
#include "review/decisions/decision.h"
#include "ui/review/desk/reviewcampaign.h"

#include <QItemSelectionModel>
#include <QObject>

#include <functional>

namespace proofdesk {

class DecisionQueue;
class PaintedProofs;
class SubmissionModel;

/// The chosen rows in their order, whether a list chose one cell of each or a table all.
[[nodiscard]] QList<int> chosenRows(const QItemSelectionModel& selection);

/// What the keys do: decisions on the current submission, or on the chosen ones, and the moves between them.
/// It holds the one current item that all views share.
class ReviewDesk final : public QObject
{
    Q_OBJECT
public:
    /// `seen` says whether a person has looked at a submission long enough to decide it among others.
    ReviewDesk(SubmissionModel& model, DecisionQueue& queue, PaintedProofs& painted,
               std::function<bool(SubmissionId)> seen, QObject* parent = nullptr);

    /// Another campaign, or the same one known better.
    void setCampaign(const ReviewCampaign& campaign);
    [[nodiscard]] const ReviewCampaign& campaign() const { return m_campaign; }

    [[nodiscard]] QItemSelectionModel* selection() const { return m_selection; }
    [[nodiscard]] int currentRow() const { return m_selection->currentIndex().row(); }
    [[nodiscard]] std::optional<Submission> current() const;
    [[nodiscard]] std::optional<Decision> currentDecision() const;
    /// More than one is chosen: decisions are for all of them.
    [[nodiscard]] bool decidesSeveral() const;
    /// Those whom the next decision is for, in the order of the rows.
    [[nodiscard]] QList<Submission> targets() const;

    // Decisions. Each is one undo step. False, and refused() says why, where it was not taken.
    bool approve();
    bool hold();
    /// For whom it was asked, whoever is current by now; of several only those that were seen. Then on to the
    /// next undecided one.
    bool decideAndGoOn(DecisionKind kind, QList<Submission> whom, const QString& note = {});
    bool clearDecision();
    bool undo();
    bool redo();
    /// For the pair in Compare, or the submissions of one worker: whatever is chosen.
    bool decide(DecisionKind kind, const QList<Submission>& submissions, const QString& note);
    /// Whether this one may be decided now, and if not, why. As it stands by now: it may have been asked
    /// about a while ago.
    [[nodiscard]] Decidable decidable(const Submission& submission) const;
    /// Why no decision may be taken now, in words; empty where one may.
    [[nodiscard]] QString obstacle() const { return obstacle(targets()); }
    [[nodiscard]] QString obstacle(const QList<Submission>& whom) const;
    /// Whether a decision on these may be taken now; says refused() where not.
    bool mayDecide(const QList<Submission>& whom);

    // Moves, and nothing but moves.
    void moveTo(int row);
    bool moveTo(SubmissionId id);
    void moveBy(int steps);
    void moveToUndecided(bool forward);
    void toggleChosen();

Q_SIGNALS:
    /// Another campaign, or more is known of the same one.
    void campaignChanged();
    void currentChanged();
    void selectionChanged();
    /// Why a key did nothing, for the status line and for screen readers.
    void refused(const QString& why);
    /// A decision was taken or taken back: what it was, in words ("Approved mirela_v").
    void told(const QString& what);
    /// Several were to be decided, and so many of them were left out because nobody has seen them.
    void leftOut(int unseen);

private:
    [[nodiscard]] DecisionRequest request(const Submission& submission, DecisionKind kind,
                                          const QString& note) const;
    void jump(const QList<SubmissionKey>& keys);

    SubmissionModel& m_model;
    DecisionQueue& m_queue;
    PaintedProofs& m_painted;
    std::function<bool(SubmissionId)> m_seen;
    QItemSelectionModel* m_selection;
    ReviewCampaign m_campaign;
    SubmissionId m_currentId;
};

} // namespace proofdesk
