// SPDX-License-Identifier: MIT
#include "ui/creation/taskstep.h"

#include "ui/common/plaintext.h"
#include "ui/creation/formfield.h"
#include "ui/creation/imagedrop.h"
#include "ui/theme/metrics.h"

#include <QComboBox>
#include <QCompleter>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace proofdesk {

namespace {

constexpr int CategoryLength = 16; ///< characters that can be seen at least

} // namespace

TaskStep::TaskStep(const QStringList& knownCategories, QWidget* parent)
    : WizardStep(tr("What should be done?"), parent)
    , m_title(new QLineEdit)
    , m_description(new QPlainTextEdit)
    , m_category(new QComboBox)
    , m_subCategory(new QLineEdit)
    , m_image(new ImageDrop)
{
    m_title->setObjectName(QStringLiteral("titleEdit"));
    m_description->setObjectName(QStringLiteral("descriptionEdit"));
    m_category->setObjectName(QStringLiteral("categoryEdit"));
    m_subCategory->setObjectName(QStringLiteral("subCategoryEdit"));
    setFocusProxy(m_title);
    m_description->setTabChangesFocus(true);
    m_description->setMinimumHeight(Metrics(this).lines(6));
    m_category->setEditable(true);
    // The service's categories are words of strangers too: they don't say how wide the form is.
    m_category->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_category->setMinimumContentsLength(CategoryLength);
    m_category->setInsertPolicy(QComboBox::NoInsert);
    m_category->addItems(knownCategories);
    m_category->setCurrentIndex(-1);
    m_category->completer()->setCompletionMode(QCompleter::PopupCompletion);

    m_titleField = new FormField(tr("Title"), m_title, tr("What workers see first."));
    m_descriptionField =
        new FormField(tr("Description"), m_description, tr("Step by step: what to do, and when it is done."));
    m_categoryField = new FormField(tr("Category"), m_category, QString());
    column()->addWidget(m_titleField);
    column()->addWidget(m_descriptionField, 1);
    auto* row = new QHBoxLayout;
    row->setSpacing(Metrics(this).space(12));
    // Side by side however long the words below one of them are.
    row->addWidget(m_categoryField, 1, Qt::AlignTop);
    row->addWidget(new FormField(tr("Sub-category"), m_subCategory, tr("Optional.")), 1, Qt::AlignTop);
    column()->addLayout(row);
    column()->addWidget(new FormField(tr("Image"), m_image));

    connect(m_title, &QLineEdit::textEdited, this, &WizardStep::edited);
    connect(m_description, &QPlainTextEdit::textChanged, this, &WizardStep::edited);
    connect(m_category, &QComboBox::currentTextChanged, this, &WizardStep::edited);
    connect(m_category, &QComboBox::currentTextChanged, this, &TaskStep::hintCategory);
    hintCategory();
    connect(m_subCategory, &QLineEdit::textEdited, this, &WizardStep::edited);
    connect(m_image, &ImageDrop::changed, this, &WizardStep::edited);
}

/// The beginning of a known one is a category of its own, unless that is chosen: said, as nothing else shows
/// it, and nothing is taken that nobody chose.
void TaskStep::hintCategory()
{
    const QString typed = m_category->currentText().trimmed();
    QString known;
    for (int i = 0; i < m_category->count() && !typed.isEmpty(); ++i) {
        const QString one = m_category->itemText(i);
        if (one.compare(typed, Qt::CaseInsensitive) == 0) {
            known.clear();
            break;
        }
        if (known.isEmpty() && one.startsWith(typed, Qt::CaseInsensitive))
            known = one;
    }
    m_categoryField->setHint(
        known.isEmpty()
            ? tr("As on the site, or your own word.")
            : tr("“%1” is your own word. There is “%2”.").arg(shownLine(typed, 40), shownLine(known, 40)));
}

void TaskStep::load(const CustomJobDraft& draft)
{
    m_title->setText(draft.title);
    m_description->setPlainText(draft.description);
    m_category->setCurrentText(draft.category);
    m_subCategory->setText(draft.subCategory);
    m_image->setImage(draft.image);
}

void TaskStep::store(CustomJobDraft& draft) const
{
    draft.title = m_title->text();
    draft.description = m_description->toPlainText();
    draft.category = m_category->currentText();
    draft.subCategory = m_subCategory->text();
    draft.image = m_image->image();
}

QList<JobField> TaskStep::fields() const
{
    return {JobField::Title, JobField::Description, JobField::Category, JobField::SubCategory,
            JobField::Image};
}

void TaskStep::showIssues(const QList<JobIssue>& issues)
{
    m_titleField->setError(issueOf(issues, JobField::Title));
    m_descriptionField->setError(issueOf(issues, JobField::Description));
    m_categoryField->setError(issueOf(issues, JobField::Category));
}

} // namespace proofdesk
