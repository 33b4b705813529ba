// SPDX-License-Identifier: MIT
#include "ui/common/confirmdialog.h"

#include "ui/common/buttons.h"
#include "ui/common/dialogfoot.h"
#include "ui/common/overlay.h"
#include "ui/common/plainlabel.h"

#include <QCheckBox>
#include <QVBoxLayout>

namespace proofdesk {

ConfirmDialog::ConfirmDialog(const Question& question, QWidget* parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("confirmDialog"));
    const Metrics metrics(this);
    setWindowTitle(question.title);
    setAccessibleName(question.title);
    setAccessibleDescription(question.words);
    auto* title = new PlainLabel(question.title, TextSize::Heading, std::nullopt, this);
    title->setWordWrap(true);
    auto* words = new PlainLabel(question.words, this);
    words->setWordWrap(true);
    words->setMinimumWidth(metrics.lines(24));
    words->setMaximumWidth(metrics.lines(34));

    auto* body = new QVBoxLayout;
    const int around = metrics.space(24);
    body->setContentsMargins(around, around, around, around);
    body->setSpacing(metrics.space(12));
    body->addWidget(title);
    body->addWidget(words);
    if (!question.remember.isEmpty()) {
        m_remember = new QCheckBox(question.remember, this);
        body->addWidget(m_remember);
    }

    auto* foot = new DialogFoot(this);
    QPushButton* no =
        newMainButton(question.refusal.isEmpty() ? tr("Cancel") : question.refusal, ButtonRole::Normal);
    QPushButton* yes =
        newMainButton(question.action, question.dangerous ? ButtonRole::DangerPrimary : ButtonRole::Primary);
    no->setObjectName(QStringLiteral("confirmNo"));
    yes->setObjectName(QStringLiteral("confirmYes"));
    foot->addButton(no);
    for (int i = 0; i < question.others.size(); ++i) {
        QPushButton* other = newMainButton(question.others[i], ButtonRole::Normal);
        other->setObjectName(QStringLiteral("confirmOther%1").arg(i + 1));
        foot->addButton(other);
        connect(other, &QPushButton::clicked, this, [this, i] {
            m_other = i;
            reject();
        });
    }
    foot->addButton(yes);
    // Enter on a dangerous question must not do it by habit.
    QPushButton* first = question.dangerous ? no : yes;
    first->setDefault(true);
    first->setFocus();
    connect(no, &QPushButton::clicked, this, &QDialog::reject);
    connect(yes, &QPushButton::clicked, this, &QDialog::accept);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->setSizeConstraint(QLayout::SetFixedSize);
    column->addLayout(body);
    column->addWidget(foot);
    Overlay::attach(this);
}

bool ConfirmDialog::remembers() const
{
    return m_remember && m_remember->isChecked();
}

DialogConfirm::DialogConfirm(QWidget* window)
    : m_window(window)
{
}

Answer DialogConfirm::ask(const Question& question)
{
    ConfirmDialog dialog(question, m_window);
    const bool yes = dialog.exec() == QDialog::Accepted;
    return {yes, yes && dialog.remembers(), dialog.other()};
}

} // namespace proofdesk
