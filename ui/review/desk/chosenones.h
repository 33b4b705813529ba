// SPDX-License-Identifier: MIT
#pragma once

#include "domain/money.h"
#include "domain/submission.h"
#include "models/submissionfilter.h"
#include "review/decisions/decidable.h"
#include "review/decisions/decision.h"

#include <QCoreApplication>
#include <QList>
#include <QString>

#include <array>
#include <map>
#include <optional>

namespace proofdesk {

/// Those whom one decision is for, told apart before it is taken: which of them it decides, and why the
/// others stay as they are. What a button says, whether it can be pressed, the words beside it and the
/// decision itself all ask this, so that what is promised is what happens.
///
/// A decision on one replaces one of ours that is unsent. A decision on several never does: what was decided
/// stays, what is on hold stays, and what nobody has seen stays.
class ChosenOnes
{
    Q_DECLARE_TR_FUNCTIONS(ChosenOnes)
public:
    enum class Unseen { Stay, AreDecided };

    /// What is known of one of them.
    struct One
    {
        Submission submission;
        std::optional<Decision> decision;
        Decidable decidable = Decidable::Yes;
        bool seen = false;
        QList<SubmissionFlag> flags;
    };

    /// `several`: the rule for several holds, however few they are by now.
    explicit ChosenOnes(bool several = false, Unseen unseen = Unseen::Stay);
    void add(const One& one);
    /// Of an earlier look: those that it left as they were are told with the ones that stay now.
    void addStaying(const ChosenOnes& before, DecisionKind kind);

    [[nodiscard]] bool isSeveral() const { return m_several; }
    [[nodiscard]] bool isEmpty() const { return m_size == 0; }
    [[nodiscard]] Unseen unseen() const { return m_unseen; }
    /// Those that the decision is taken on, in their order.
    [[nodiscard]] QList<Submission> whom(DecisionKind kind) const;
    [[nodiscard]] int count(DecisionKind kind) const;
    /// How many of them are pending and undecided after it: those that it puts on hold, and what stays so.
    [[nodiscard]] int leftPending(DecisionKind kind) const;
    /// Whether its button can be pressed. Of one alone also before its proof was painted: then it says so.
    [[nodiscard]] bool offers(DecisionKind kind) const;
    /// What approving them pays; nullopt where it is not known.
    [[nodiscard]] std::optional<Money> sum(std::optional<Money> pay) const;

    /// What its button and its entry in a menu say: "Approve · $0.50", "Approve 8 · $4.00", "Hold 3".
    [[nodiscard]] QString buttonWords(DecisionKind kind, std::optional<Money> pay) const;
    /// The same for so many (0: for one alone); `sum` where it costs.
    [[nodiscard]] static QString buttonWords(DecisionKind kind, int count, std::optional<Money> sum);

    /// Why the decision can't be taken on any; empty where it can.
    [[nodiscard]] QString obstacle(DecisionKind kind) const;
    /// "2 rejected, 1 on hold, 1 unseen stay"; empty where all are decided by it.
    [[nodiscard]] QString staying(DecisionKind kind) const;
    /// What is said once it was taken, and nothing of it sent yet: "Will be approved: mirela_v · 2 rejected
    /// stay". `name`: what one alone is called.
    [[nodiscard]] QString taken(DecisionKind kind, const QString& name) const;
    /// "12 chosen: 8 will be approved, $4.00 · 2 rejected, 1 on hold, 1 unseen stay", by what the key at hand
    /// does. Empty for one alone.
    [[nodiscard]] QString words(DecisionKind kind, std::optional<Money> pay) const;
    /// "Flagged among them: Same file (2)", of those that can be decided; empty where there is none.
    [[nodiscard]] QString evidence() const;

private:
    /// "%1 chosen: 8 will be approved".
    [[nodiscard]] static QString whatHappens(DecisionKind kind, int count);
    enum Stand {
        Approved,
        Rejected,
        Decided, ///< elsewhere, under a word that is neither
        OnHold,
        FailedApproval,
        FailedRejection,
        NotKnown,
        NotSeen,
        StandCount
    };

    /// nullopt: nothing stands in the way of a decision.
    [[nodiscard]] static std::optional<Stand> standOf(const One& one);
    /// Whether those are decided too.
    [[nodiscard]] bool isDecidedBy(DecisionKind kind, Stand stand) const;
    [[nodiscard]] int stayingCount(DecisionKind kind) const;

    struct Candidate
    {
        Submission submission;
        std::optional<Stand> stand;
    };
    bool m_several;
    Unseen m_unseen;
    int m_size = 0;
    QList<Candidate> m_candidates; ///< all that some decision might be for
    std::array<int, StandCount> m_stands{}; ///< how many of those it is not for
    std::map<SubmissionFlag, int> m_flags;
    QList<Decidable> m_closed; ///< why, of those that can't be decided at all
};

} // namespace proofdesk
