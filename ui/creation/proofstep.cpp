// SPDX-License-Identifier: MIT
#include "ui/creation/proofstep.h"

#include "ui/common/notice.h"
#include "ui/creation/formfield.h"
#include "ui/theme/metrics.h"

#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace proofdesk {

ProofStep::ProofStep(QWidget* parent)
    : WizardStep(tr("What should workers send you?"), parent)
    , m_proof(new QPlainTextEdit)
{
    m_proof->setObjectName(QStringLiteral("proofRequiredEdit"));
    setFocusProxy(m_proof);
    m_proof->setTabChangesFocus(true);
    m_proof->setMinimumHeight(Metrics(this).lines(6));
    m_proof->setMaximumHeight(Metrics(this).lines(12));
    m_field = new FormField(
        tr("Proof required"), m_proof,
        tr("Name the screen and what must be readable on it. You will judge by this sentence."));
    column()->addWidget(m_field);
    column()->addWidget(new Notice(NoticeKind::Information, {},
                                   tr("One screenshot that shows the last step, with the user "
                                      "name in view, is the quickest to judge.")));
    column()->addStretch();
    connect(m_proof, &QPlainTextEdit::textChanged, this, &WizardStep::edited);
}

void ProofStep::load(const CustomJobDraft& draft)
{
    m_proof->setPlainText(draft.proofRequired);
}

void ProofStep::store(CustomJobDraft& draft) const
{
    draft.proofRequired = m_proof->toPlainText();
}

QList<JobField> ProofStep::fields() const
{
    return {JobField::ProofRequired};
}

void ProofStep::showIssues(const QList<JobIssue>& issues)
{
    m_field->setError(issueOf(issues, JobField::ProofRequired));
}

} // namespace proofdesk
