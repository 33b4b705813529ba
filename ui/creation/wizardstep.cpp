// SPDX-License-Identifier: MIT
#include "ui/creation/wizardstep.h"

#include "ui/common/plainlabel.h"

#include <QVBoxLayout>

namespace proofdesk {

WizardStep::WizardStep(const QString& question, QWidget* parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
{
    const Metrics metrics(this);
    m_column->setContentsMargins(metrics.space(24), metrics.space(24), metrics.space(24), metrics.space(16));
    m_column->setSpacing(metrics.space(16));
    setAccessibleName(question);
    auto* heading = new PlainLabel(question, TextSize::Heading);
    heading->setWordWrap(true);
    m_column->addWidget(heading);
}

QString WizardStep::wordsFor(JobIssue issue)
{
    switch (issue.problem) {
    case JobProblem::Missing:
        return tr("This is needed.");
    case JobProblem::NotANumber:
        return tr("This is not a number.");
    case JobProblem::NotPositive:
        return tr("This must be more than 0.");
    case JobProblem::TooLarge:
        return tr("This is too large.");
    case JobProblem::BelowMinimum:
        return tr("At least %1.").arg(PrefilledMinimumQuantity);
    case JobProblem::NotALink:
        return tr("This is not a web address. It must start with https:// or http://.");
    case JobProblem::UnknownHost:
        return tr("This is not an address of that platform.");
    }
    return {};
}

QString WizardStep::issueOf(const QList<JobIssue>& issues, JobField field)
{
    for (const JobIssue& issue : issues) {
        if (issue.field == field)
            return wordsFor(issue);
    }
    return {};
}

} // namespace proofdesk
