// SPDX-License-Identifier: MIT
#pragma once

#include "ui/creation/wizardstep.h"

class QPlainTextEdit;

namespace proofdesk {

class FormField;

/// What workers have to send as proof.
class ProofStep final : public WizardStep
{
    Q_OBJECT
public:
    explicit ProofStep(QWidget* parent = nullptr);

    void load(const CustomJobDraft& draft) override;
    void store(CustomJobDraft& draft) const override;
    [[nodiscard]] QList<JobField> fields() const override;
    void showIssues(const QList<JobIssue>& issues) override;

private:
    QPlainTextEdit* m_proof;
    FormField* m_field;
};

} // namespace proofdesk
