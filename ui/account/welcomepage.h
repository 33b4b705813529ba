// SPDX-License-Identifier: MIT
#pragma once

#include "ui/account/signinform.h"

#include <QWidget>

class QBoxLayout;
class QPushButton;

namespace proofdesk {

class PlainLabel;

/// The first start: the demo on one side, the user's own account on the other.
class WelcomePage final : public QWidget
{
    Q_OBJECT
public:
    explicit WelcomePage(QWidget* parent = nullptr);

    [[nodiscard]] SignInForm* form() const { return m_form; }
    /// How much the demo holds, for its words: "400 drawn submissions, $1,000.00 that is not real".
    void setDemoSize(int submissions, const QString& money);

Q_SIGNALS:
    void demoRequested();
    void signInRequested(const QByteArray& key, const QString& accountName, proofdesk::KeepKey keep);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QWidget* newHead();
    QWidget* newDemoCard();
    QWidget* newAccountCard();

    SignInForm* m_form;
    QBoxLayout* m_cards;
    QPushButton* m_demo;
    PlainLabel* m_demoWords;
};

} // namespace proofdesk
