// SPDX-License-Identifier: MIT
#include "ui/account/signindialog.h"

#include "ui/account/signinform.h"
#include "ui/common/dialogbody.h"
#include "ui/common/overlay.h"
#include "ui/common/plainlabel.h"

#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace proofdesk {

SignInDialog::SignInDialog(QWidget* parent)
    : QDialog(parent)
    , m_form(new SignInForm(this))
    , m_reason(new PlainLabel({}, TextSize::Normal, Colour::Muted, this))
{
    setObjectName(QStringLiteral("signInDialog"));
    setWindowTitle(tr("Use my account"));
    setAccessibleName(tr("Sign in"));
    setReason(tr("You find the API key on the site, under API Management."));
    m_reason->setWordWrap(true);
    const Metrics metrics(this);
    auto* column = new QVBoxLayout;
    const int around = metrics.space(24);
    column->setContentsMargins(around, around, around, around);
    column->setSpacing(metrics.space(8));
    column->addWidget(new PlainLabel(windowTitle(), TextSize::Heading, std::nullopt, this));
    column->addWidget(m_reason);
    column->addSpacing(metrics.space(8));
    column->addWidget(m_form);
    m_form->setMinimumWidth(metrics.lines(21));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(new DialogBody(column));
    m_form->signInButton()->setDefault(true);
    m_form->keyEdit()->setFocus();
    Overlay::attach(this);
    DialogBody::fit(*this);
}

void SignInDialog::setReason(const QString& words)
{
    m_reason->setText(words);
    if (layout())
        DialogBody::fit(*this);
}

} // namespace proofdesk
