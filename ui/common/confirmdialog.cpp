// SPDX-License-Identifier: MIT
#include "ui/common/confirmdialog.h"

#include "ui/common/buttons.h"
#include "ui/common/dialogbody.h"
#include "ui/common/dialogfoot.h"
#include "ui/common/overlay.h"
#include "ui/common/plainlabel.h"
#include "ui/common/singlepress.h"

#include <QApplication>
#include <QCheckBox>
#include <QVBoxLayout>

#include <algorithm>
#include <memory>
#include <utility>

namespace proofdesk {

namespace {

constexpr double WidthInLines = 34;

} // namespace

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
    foot->addTrailing(no);
    for (int i = 0; i < question.others.size(); ++i) {
        QPushButton* other = newMainButton(question.others[i], ButtonRole::Normal);
        other->setObjectName(QStringLiteral("confirmOther%1").arg(i + 1));
        SinglePress::on(other);
        foot->addTrailing(other);
        connect(other, &QPushButton::clicked, this, [this, i] {
            m_other = i;
            reject();
        });
    }
    SinglePress::on(yes); // the click that asked answers nothing
    foot->addTrailing(yes);
    // Enter on a dangerous question must not do it by habit.
    QPushButton* first = question.dangerous ? no : yes;
    first->setDefault(true);
    first->setFocus();
    connect(no, &QPushButton::clicked, this, &QDialog::reject);
    connect(yes, &QPushButton::clicked, this, &QDialog::accept);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(new DialogBody(body), 1);
    column->addWidget(foot);
    DialogBody::fit(*this, std::max(metrics.lines(WidthInLines), foot->sizeHint().width()));
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

void DialogConfirm::ask(const Question& question, QObject* asker, Answered answered)
{
    QWidget* front = QApplication::activeModalWidget();
    auto* dialog = new ConfirmDialog(question, front ? front : m_window.data());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setModal(true);
    // A dialog that goes with what it stood over was not answered with yes.
    const auto once = std::make_shared<Answered>(std::move(answered));
    const auto answer = [once](const Answer& given) {
        if (const Answered tell = std::exchange(*once, nullptr))
            tell(given);
    };
    QObject::connect(dialog, &QDialog::finished, asker, [dialog, answer](int result) {
        const bool yes = result == QDialog::Accepted;
        answer({.yes = yes, .remember = yes && dialog->remembers(), .other = dialog->other()});
    });
    QObject::connect(dialog, &QObject::destroyed, asker, [answer] { answer({}); });
    QObject::connect(asker, &QObject::destroyed, dialog, [dialog, once] {
        *once = nullptr;
        dialog->close();
    });
    dialog->show();
}

} // namespace proofdesk
