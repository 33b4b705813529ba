// SPDX-License-Identifier: MIT
#pragma once

#include "domain/submission.h"
#include "review/decisions/decidable.h"
#include "review/decisions/decision.h"
#include "ui/review/desk/chosenones.h"
#include "ui/review/desk/reviewcampaign.h"

#include <QItemSelectionModel>
#include <QObject>

#include <functional>

namespace proofdesk {

class DecisionQueue;
class PaintedProofs;
class SubmissionModel;

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
    /// A view that shows others than the lists chose says so: a key does what is on screen, or nothing.
    struct OnScreen
    {
        SubmissionId id; ///< null: nobody's proof alone, and `why` says what to do
        QString why;
    };
    void setOnScreen(const std::optional<OnScreen>& shown);
    /// The one that a person looks at: the current one, unless a view shows another.
    [[nodiscard]] std::optional<Submission> subject() const;
    /// Those whom the next decision is for, in the order of the rows.
    [[nodiscard]] QList<Submission> targets() const;
    /// Whether there is another one whose picture is like that of the subject.
    [[nodiscard]] bool hasMatch() const;
    /// What the lists chose, whatever is on screen.
    [[nodiscard]] QList<Submission> chosenInLists() const;
    /// What a decision on these does, and on whom: asked before it is offered, and when it is taken.
    [[nodiscard]] ChosenOnes chosen() const { return chosen(targets()); }
    [[nodiscard]] ChosenOnes chosen(const QList<Submission>& whom,
                                    ChosenOnes::Unseen unseen = ChosenOnes::Unseen::Stay) const;

    // Decisions. Each is one undo step. False, and refused() says why, where it was not taken.
    /// For whom it was asked, whoever is current by now, and never for more. Then on to the next undecided
    /// one.
    bool decideAndGoOn(DecisionKind kind, const ChosenOnes& whom, const QString& note = {});
    bool clearDecision();
    bool undo();
    bool redo();
    /// The same, and stays where it is.
    bool decide(DecisionKind kind, const ChosenOnes& whom, const QString& note);
    /// On these, whether anybody has seen them or not: all of one worker.
    bool decide(DecisionKind kind, const QList<Submission>& whom, const QString& note)
    {
        return decide(kind, chosen(whom, ChosenOnes::Unseen::AreDecided), note);
    }
    /// Whether this one may be decided now, and if not, why. As it stands by now: it may have been asked
    /// about a while ago.
    [[nodiscard]] Decidable decidable(const Submission& submission) const;
    /// Whether a filter leaves it out or not.
    [[nodiscard]] std::optional<Decision> decision(SubmissionId id) const;
    [[nodiscard]] bool isSeen(SubmissionId id) const { return m_seen(id); }
    /// Where its decisions go.
    [[nodiscard]] const DecisionQueue& queue() const { return m_queue; }
    /// What becomes of so many that stay pending, where the campaign pays by itself; else empty.
    [[nodiscard]] QString leftPending(int count) const;
    /// Why no decision may be taken now, in words; empty where one may.
    [[nodiscard]] QString obstacle(DecisionKind kind = DecisionKind::Approve) const;
    /// Whether a decision on these may be taken now; says refused() where not.
    bool mayDecide(DecisionKind kind, const ChosenOnes& whom);

    // Moves, and nothing but moves.
    void moveTo(int row);
    bool moveTo(SubmissionId id);
    void moveBy(int steps);
    void moveToLast();
    void moveToUndecided(bool forward);
    void toggleChosen();

Q_SIGNALS:
    /// Another campaign, or more is known of the same one.
    void campaignChanged();
    void currentChanged();
    void selectionChanged();
    /// Another one is on screen than the current one, or that one again.
    void onScreenChanged();
    /// A decision was taken, and the views go on from it.
    void wentOn(proofdesk::SubmissionId decided);
    /// Why a key did nothing, for the status line and for screen readers.
    void refused(const QString& why);
    /// A decision was taken or taken back: what it was, in words ("Will be approved: mirela_v").
    void told(const QString& what);

private:
    [[nodiscard]] DecisionRequest request(const Submission& submission, DecisionKind kind,
                                          const QString& note) const;
    void addTo(ChosenOnes* chosen, const QList<Submission>& whom) const;
    /// Takes it on those of them on whom it still can be taken; what is to be said of it, or nothing where it
    /// was refused.
    std::optional<QString> take(DecisionKind kind, const ChosenOnes& whom, const QString& note);
    /// To the next undecided one after this. False: nothing is left.
    bool goOn(SubmissionId after);
    void jump(const QList<SubmissionKey>& keys);
    void tellReplayed(const QString& words, const QList<SubmissionKey>& keys);
    void keepCurrent();

    SubmissionModel& m_model;
    DecisionQueue& m_queue;
    PaintedProofs& m_painted;
    std::function<bool(SubmissionId)> m_seen;
    QItemSelectionModel* m_selection;
    ReviewCampaign m_campaign;
    std::optional<OnScreen> m_onScreen;
    SubmissionId m_currentId;
    SubmissionId m_hidden; ///< the current one until a filter hid it, as long as nobody moved
    bool m_isKeeping = false;
};

} // namespace proofdesk
