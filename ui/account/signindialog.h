// SPDX-License-Identifier: MIT
#pragma once

#include <QDialog>

namespace proofdesk {

class PlainLabel;
class SignInForm;

/// The sign-in form as a dialog: for another account, or when the service no longer takes the key.
class SignInDialog final : public QDialog
{
    Q_OBJECT
public:
    explicit SignInDialog(QWidget* parent = nullptr);

    [[nodiscard]] SignInForm* form() const { return m_form; }
    /// Why it is asked for, under the title.
    void setReason(const QString& words);

private:
    SignInForm* m_form;
    PlainLabel* m_reason;
};

} // namespace proofdesk
