// SPDX-License-Identifier: MIT
#pragma once

#include "domain/jobdraft.h"

#include <QWidget>

class QVBoxLayout;

namespace proofdesk {

/// One step of the campaign wizard: it only holds widgets, and moves a draft into and out of them.
class WizardStep : public QWidget
{
    Q_OBJECT
public:
    explicit WizardStep(const QString& question, QWidget* parent = nullptr);

    virtual void load(const CustomJobDraft& draft) = 0;
    virtual void store(CustomJobDraft& draft) const = 0;
    /// Those of the draft's issues that this step can mend.
    [[nodiscard]] virtual QList<JobField> fields() const = 0;
    /// Shows what is wrong beside its field; none clears all. Issues of other steps are passed over.
    virtual void showIssues(const QList<JobIssue>& issues) = 0;

    /// What is wrong with the step that a draft can't hold.
    [[nodiscard]] virtual QList<JobIssue> ownIssues() const { return {}; }

    /// What is wrong, in words for the place beside the field.
    [[nodiscard]] static QString wordsFor(JobIssue issue);

Q_SIGNALS:
    /// The user changed something.
    void edited();

protected:
    [[nodiscard]] QVBoxLayout* column() const { return m_column; }
    /// The issue words for a field, empty where there is none.
    [[nodiscard]] static QString issueOf(const QList<JobIssue>& issues, JobField field);

private:
    QVBoxLayout* m_column;
};

} // namespace proofdesk
