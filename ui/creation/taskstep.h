// SPDX-License-Identifier: MIT
#pragma once

#include "ui/creation/wizardstep.h"

class QComboBox;
class QLineEdit;
class QPlainTextEdit;

namespace proofdesk {

class FormField;
class ImageDrop;

/// What the task is: title, text, category and picture.
class TaskStep final : public WizardStep
{
    Q_OBJECT
public:
    /// `knownCategories`: those of the requester's own campaigns; the service has no list, so any text may be
    /// typed.
    explicit TaskStep(const QStringList& knownCategories, QWidget* parent = nullptr);

    void load(const CustomJobDraft& draft) override;
    void store(CustomJobDraft& draft) const override;
    [[nodiscard]] QList<JobField> fields() const override;
    void showIssues(const QList<JobIssue>& issues) override;

private:
    void hintCategory();

    QLineEdit* m_title;
    QPlainTextEdit* m_description;
    QComboBox* m_category;
    QLineEdit* m_subCategory;
    ImageDrop* m_image;
    FormField* m_titleField;
    FormField* m_descriptionField;
    FormField* m_categoryField;
};

} // namespace proofdesk
