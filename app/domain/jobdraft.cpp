// SPDX-License-Identifier: MIT
#include "domain/jobdraft.h"

namespace proofdesk {

namespace {

/// More jobs than any marketplace has workers: a slip of the keyboard, not a wish.
constexpr qint64 LargestQuantity = 10'000'000;

void requireText(QList<JobIssue>& issues, JobField field, const QString& text)
{
    if (text.trimmed().isEmpty())
        issues.append({field, JobProblem::Missing});
}

} // namespace

QList<JobIssue> CustomJobDraft::issues() const
{
    QList<JobIssue> found;
    requireText(found, JobField::Title, title);
    requireText(found, JobField::Description, description);
    requireText(found, JobField::Category, category);
    requireText(found, JobField::ProofRequired, proofRequired);
    if (!pay)
        found.append({JobField::Pay, JobProblem::Missing});
    else if (*pay <= Money())
        found.append({JobField::Pay, JobProblem::NotPositive});
    if (totalAvailabilities <= 0)
        found.append({JobField::Quantity, JobProblem::NotPositive});
    else if (totalAvailabilities > LargestQuantity || (pay && !pay->times(totalAvailabilities)))
        found.append({JobField::Quantity, JobProblem::TooLarge});
    return found;
}

std::optional<Money> CustomJobDraft::payTotal() const
{
    if (!pay || totalAvailabilities <= 0)
        return std::nullopt;
    return pay->times(totalAvailabilities);
}

QList<JobIssue> PrefilledJobDraft::issues() const
{
    QList<JobIssue> found;
    if (!kind)
        found.append({JobField::Kind, JobProblem::Missing});
    if (link.trimmed().isEmpty()) {
        found.append({JobField::Link, JobProblem::Missing});
    } else if (kind) {
        if (const LinkCheck check = kind->check(link); check != LinkCheck::Fine)
            found.append({JobField::Link,
                          check == LinkCheck::NotALink ? JobProblem::NotALink : JobProblem::UnknownHost});
    }
    if (quantity < PrefilledMinimumQuantity)
        found.append({JobField::Quantity, JobProblem::BelowMinimum});
    else if (quantity > LargestQuantity)
        found.append({JobField::Quantity, JobProblem::TooLarge});
    return found;
}

std::optional<Money> PrefilledJobDraft::payTotal() const
{
    if (quantity <= 0)
        return std::nullopt;
    return PrefilledPay.times(quantity);
}

} // namespace proofdesk
