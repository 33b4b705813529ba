// SPDX-License-Identifier: MIT
#pragma once

#include "domain/submission.h"
#include "review/decisions/decision.h"
#include "review/workers/workeractions.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <functional>

#include <optional>

class QDialog;
class QWidget;

namespace proofdesk {

class ChosenOnes;
class Confirm;
class NotePanel;
class ReasonPicker;
class Reasons;
class ReviewDesk;
class SubmissionModel;
struct ReasonQuestion;

/// Asks what a decision needs before it is taken: the reason, the note, whether to block. An answer is for
/// whom it was asked for, and a question ends where another submission becomes current, or another campaign.
class DecisionAsking final : public QObject
{
    Q_OBJECT
public:
    /// The panels float in `page`, at the foot of what `anchor` gives then.
    DecisionAsking(SubmissionModel& model, ReviewDesk& desk, Reasons& reasons, WorkerActions& workers,
                   Confirm& confirm, QWidget* page, std::function<QWidget*()> anchor);

    /// While it is asked no key of the review may act.
    [[nodiscard]] bool isAsking() const { return m_asking; }
    /// What the answer to what is asked does with those whom the desk would decide on; to approve them is
    /// what the first key does.
    [[nodiscard]] DecisionKind atHand() const { return m_asking ? m_atHand : DecisionKind::Approve; }
    /// It was asked about another one than is looked at now, and ended by that. Whoever goes on typing means
    /// the answer: their keys wait for Esc, for another one, or for a pause after them.
    [[nodiscard]] bool wasLeft() const { return m_left; }
    void noteTyped();
    void goOn();
    void close();

    /// The decision on those whom the desk would decide on. More than that many at one key are asked about.
    static constexpr int ManyAtOnce = 20;
    void approve();
    void hold();
    void approveWithNote();
    void reject();
    /// With the reason of that number, from 0; the last one is asked for.
    void rejectWith(int index);
    /// On this one, or these, whatever is chosen.
    void decide(DecisionKind kind, const Submission& submission);
    void rejectThese(const QList<Submission>& those);
    /// Blocks the worker of the current one.
    void block();
    /// What the campaign asks for, as the service doesn't tell it.
    void noteProofRequired();
    /// Opens what edits the reasons. `showName`: the example may name the current one's worker.
    void editReasons(bool showName);

Q_SIGNALS:
    void askingChanged(bool asking);
    void told(const QString& words, bool refused);
    void proofRequiredNoted(const proofdesk::CampaignId& id, const QString& text);

private:
    enum class Next { GoOn, Stay }; ///< where a decision leads to

    /// At once, or where it is on many, after a person said so.
    void take(DecisionKind kind, const ChosenOnes& whom, const QString& note);
    [[nodiscard]] QString nameInText(const Submission& submission) const;
    void askReason(const ChosenOnes& whom, Next next, bool written);
    void rejectFor(const ChosenOnes& whom, const QString& text, Next next);
    /// From now on it is asked; about the current one, or about the campaign alone.
    void begin(bool aboutCurrent, DecisionKind atHand = DecisionKind::Approve);
    void end();
    void endWhereOther();
    void tellBlocked(const WorkerActions::Outcome& outcome);
    [[nodiscard]] CampaignId campaign() const;

    SubmissionModel& m_model;
    ReviewDesk& m_desk;
    Reasons& m_reasons;
    WorkerActions& m_workers;
    Confirm& m_confirm;
    QWidget* m_page;
    std::function<QWidget*()> m_anchor;
    ReasonPicker* m_picker;
    NotePanel* m_note;
    QPointer<QDialog> m_block;
    CampaignId m_campaign; ///< in which it is asked
    std::optional<SubmissionId> m_about; ///< the one that was looked at when it was asked
    bool m_asking = false;
    DecisionKind m_atHand = DecisionKind::Approve; ///< by what was asked last
    bool m_left = false;
    QTimer m_pause; ///< after the last key that was typed since it ended
};

} // namespace proofdesk
