// SPDX-License-Identifier: MIT
#include "ui/review/desk/chosenones.h"

#include "domain/numbertext.h"
#include "models/decidablewords.h"
#include "models/submissionwords.h"

#include <QStringList>

#include <algorithm>
#include <numeric>

namespace proofdesk {

ChosenOnes::ChosenOnes(bool several, Unseen unseen)
    : m_several(several)
    , m_unseen(unseen)
{
}

std::optional<ChosenOnes::Stand> ChosenOnes::standOf(const One& one)
{
    const auto& decision = one.decision;
    const bool rejects = decision && decision->request.kind == DecisionKind::Reject;
    switch (one.decidable) {
    case Decidable::OutcomeNotKnown:
        return NotKnown;
    case Decidable::OnItsWay:
    case Decidable::DecidedHere:
        return rejects ? Rejected : Approved;
    case Decidable::DecidedAtService: {
        const bool conflict = decision && decision->state == DecisionState::Conflict;
        const auto status =
            conflict ? submissionStatusFromWire(decision->actualStatus) : one.submission.status;
        return status == SubmissionStatus::Rejected ? Rejected
            : status == SubmissionStatus::Approved  ? Approved
                                                    : Decided;
    }
    case Decidable::Yes:
    case Decidable::ProofNotShown:
        break;
    }
    if (!decision)
        return one.seen ? std::nullopt : std::optional(NotSeen);
    if (decision->state == DecisionState::Failed)
        return rejects ? FailedRejection : FailedApproval;
    if (decision->request.kind == DecisionKind::Hold)
        return OnHold;
    return rejects ? Rejected : Approved;
}

void ChosenOnes::add(const One& one)
{
    ++m_size;
    const bool open = isOpen(one.decidable);
    if (!open)
        m_closed.append(one.decidable);
    if (!m_several) {
        if (one.decidable == Decidable::ProofNotShown)
            m_closed.append(one.decidable);
        else if (open)
            m_candidates.append({one.submission, std::nullopt});
        return;
    }
    const auto stand = standOf(one);
    if (stand)
        ++m_stands[*stand];
    const bool candidate =
        !stand || *stand == NotSeen || *stand == FailedApproval || *stand == FailedRejection;
    if (!open || !candidate)
        return;
    m_candidates.append({one.submission, stand});
    if (stand == NotSeen && m_unseen == Unseen::Stay)
        return;
    for (const SubmissionFlag flag : one.flags) {
        if (!isQuiet(flag))
            ++m_flags[flag];
    }
}

void ChosenOnes::addStaying(const ChosenOnes& before, DecisionKind kind)
{
    for (int stand = 0; stand < StandCount; ++stand) {
        const auto which = Stand(stand);
        if (before.isDecidedBy(kind, which))
            continue;
        m_stands[which] += before.m_stands[which];
        m_size += before.m_stands[which];
    }
}

bool ChosenOnes::isDecidedBy(DecisionKind kind, Stand stand) const
{
    switch (stand) {
    case NotSeen:
        return m_unseen == Unseen::AreDecided;
    case FailedApproval: // the same once more overturns nothing
        return kind == DecisionKind::Approve;
    case FailedRejection:
        return kind == DecisionKind::Reject;
    default:
        return false;
    }
}

QList<Submission> ChosenOnes::whom(DecisionKind kind) const
{
    QList<Submission> those;
    for (const Candidate& one : m_candidates) {
        if (!one.stand || isDecidedBy(kind, *one.stand))
            those.append(one.submission);
    }
    return those;
}

int ChosenOnes::count(DecisionKind kind) const
{
    return int(std::count_if(m_candidates.begin(), m_candidates.end(), [&](const Candidate& one) {
        return !one.stand || isDecidedBy(kind, *one.stand);
    }));
}

int ChosenOnes::leftPending(DecisionKind kind) const
{
    int left = kind == DecisionKind::Hold ? count(kind) : 0;
    for (const Stand stand : {OnHold, FailedApproval, FailedRejection, NotSeen})
        left += isDecidedBy(kind, stand) ? 0 : m_stands[stand];
    return left;
}

bool ChosenOnes::offers(DecisionKind kind) const
{
    return count(kind) > 0 || (!m_several && m_closed == QList<Decidable>{Decidable::ProofNotShown});
}

std::optional<Money> ChosenOnes::sum(std::optional<Money> pay) const
{
    // Of one whose proof is still to come, the button says what it will pay.
    return pay ? pay->times(m_several ? count(DecisionKind::Approve) : 1) : std::nullopt;
}

QString ChosenOnes::buttonWords(DecisionKind kind, std::optional<Money> pay) const
{
    const int several = m_several ? count(kind) : 0;
    const bool pays = kind == DecisionKind::Approve && !(m_several && several == 0);
    return buttonWords(kind, several, pays ? sum(pay) : std::nullopt);
}

QString ChosenOnes::buttonWords(DecisionKind kind, int count, std::optional<Money> sum)
{
    const QString number = numberText(count);
    const auto words = [&](const QString& alone, const QString& several) {
        return count > 0 ? several.arg(number) : alone;
    };
    switch (kind) {
    case DecisionKind::Reject:
        return words(tr("Reject…"), tr("Reject %1…"));
    case DecisionKind::Hold:
        return words(tr("Hold"), tr("Hold %1"));
    case DecisionKind::Approve:
        break;
    }
    const QString approve = words(tr("Approve"), tr("Approve %1"));
    return sum ? tr("%1 · %2", "what is done, and what it costs").arg(approve, sum->toText()) : approve;
}

QString ChosenOnes::obstacle(DecisionKind kind) const
{
    if (m_size == 0)
        return tr("There is no submission to decide on.");
    if (count(kind) > 0)
        return {};
    if (m_closed.size() == m_size)
        return DecidableWords::ofAll(m_closed);
    if (m_stands[NotSeen] == m_size)
        return tr("None of these has been seen yet.");
    // What is unseen or failed is still to be decided, though not by this.
    const bool isLeft = m_stands[NotSeen] + m_stands[FailedApproval] + m_stands[FailedRejection] > 0;
    const QString why = staying(kind);
    return isLeft
        ? tr("None of these can be decided together now: %1.", "a list: 2 rejected, 1 unseen stay").arg(why)
        : tr("Nothing here is left to decide: %1.", "a list: 2 rejected, 1 on hold stay").arg(why);
}

int ChosenOnes::stayingCount(DecisionKind kind) const
{
    int count = 0;
    for (int stand = 0; stand < StandCount; ++stand)
        count += isDecidedBy(kind, Stand(stand)) ? 0 : m_stands[size_t(stand)];
    return count;
}

QString ChosenOnes::staying(DecisionKind kind) const
{
    const auto left = [&](Stand stand) { return isDecidedBy(kind, stand) ? 0 : m_stands[stand]; };
    QStringList words;
    const auto say = [&words](int count, const QString& what) {
        if (count > 0)
            words.append(what);
    };
    say(left(Approved), tr("%Ln approved", nullptr, left(Approved)));
    say(left(Rejected), tr("%Ln rejected", nullptr, left(Rejected)));
    say(left(Decided), tr("%Ln decided elsewhere", nullptr, left(Decided)));
    say(left(OnHold), tr("%Ln on hold", nullptr, left(OnHold)));
    const int failed = left(FailedApproval) + left(FailedRejection);
    say(failed, tr("%Ln failed", nullptr, failed));
    say(left(NotKnown), tr("%Ln not sure yet", nullptr, left(NotKnown)));
    say(left(NotSeen), tr("%Ln unseen", nullptr, left(NotSeen)));
    if (words.isEmpty())
        return {};
    const QString list = words.join(tr(", ", "between the parts of a list"));
    return stayingCount(kind) == 1 ? tr("%1 stays", "1 on hold").arg(list)
                                   : tr("%1 stay", "2 rejected, 1 on hold").arg(list);
}

QString ChosenOnes::taken(DecisionKind kind, const QString& name) const
{
    const int several = count(kind);
    const QString who = several == 1 ? name : tr("%Ln submission(s)", nullptr, several);
    const QString done = kind == DecisionKind::Approve ? tr("Will be approved: %1").arg(who)
        : kind == DecisionKind::Reject                 ? tr("Will be rejected: %1").arg(who)
                                                       : tr("On hold: %1").arg(who);
    const QString stays = m_several ? staying(kind) : QString();
    return stays.isEmpty() ? done
                           : tr("%1 · %2", "what was done, and who stays as they are").arg(done, stays);
}

QString ChosenOnes::whatHappens(DecisionKind kind, int count)
{
    switch (kind) {
    case DecisionKind::Reject:
        return count == 0 ? tr("%1 chosen: none of them can be rejected")
                          : tr("%1 chosen: %Ln will be rejected", nullptr, count);
    case DecisionKind::Hold:
        return count == 0 ? tr("%1 chosen: none of them can be put on hold")
                          : tr("%1 chosen: %Ln will be put on hold", nullptr, count);
    case DecisionKind::Approve:
        break;
    }
    return count == 0 ? tr("%1 chosen: none of them can be approved")
                      : tr("%1 chosen: %Ln will be approved", nullptr, count);
}

QString ChosenOnes::words(DecisionKind kind, std::optional<Money> pay) const
{
    if (!m_several)
        return {};
    const int count = this->count(kind);
    const auto total = kind == DecisionKind::Approve ? sum(pay) : std::nullopt;
    QString words = whatHappens(kind, count).arg(numberText(m_size));
    if (count > 0 && total)
        words = tr("%1, %2", "what happens, and what it costs").arg(words, total->toText());
    const QString stays = staying(kind);
    return stays.isEmpty() ? words : tr("%1 · %2", "what happens, and who stays").arg(words, stays);
}

QString ChosenOnes::evidence() const
{
    QStringList words;
    for (const auto& [flag, count] : m_flags)
        words.append(tr("%1 (%2)", "a flag, and how many have it")
                         .arg(SubmissionWords::flag(flag), numberText(count)));
    if (words.isEmpty())
        return {};
    return tr("Flagged among them: %1").arg(words.join(tr(", ", "between the parts of a list")));
}

} // namespace proofdesk
