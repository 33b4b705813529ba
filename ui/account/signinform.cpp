// SPDX-License-Identifier: MIT
#include "ui/account/signinform.h"

#include "ui/common/buttons.h"
#include "ui/common/leadingicon.h"
#include "ui/common/notice.h"
#include "ui/common/plainlabel.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QLineEdit>
#include <QRadioButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace proofdesk {

namespace {

constexpr qsizetype ShortestKey = 8;
constexpr qsizetype LongestKey = 512;
constexpr int LongestName = 80;

} // namespace

SignInForm::SignInForm(QWidget* parent)
    : QWidget(parent)
    , m_key(new QLineEdit(this))
    , m_name(new QLineEdit(this))
    , m_keyHint(new PlainLabel({}, TextSize::Secondary, Colour::Muted, this))
    , m_keyring(new QRadioButton(tr("In the keyring of this computer"), this))
    , m_thisRun(new QRadioButton(tr("Only until I close Proofdesk"), this))
    , m_noKeyring(new PlainLabel({}, TextSize::Secondary, Colour::Muted, this))
    , m_error(new Notice(this))
    , m_signIn(newMainButton(tr("Sign in"), ButtonRole::Primary, u"key"_s, this))
    , m_origin(u"https://api.rapidworkers.io"_s)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    addFields(column);
    addKeeping(column);
    m_signIn->setObjectName(u"signInButton"_s);
    m_error->setKind(NoticeKind::Negative);
    m_error->setObjectName(u"signInError"_s);
    m_error->hide();
    m_keyring->setChecked(true);
    connect(m_key, &QLineEdit::textChanged, this, [this] {
        setError({});
        updateState();
    });
    connect(m_key, &QLineEdit::returnPressed, this, &SignInForm::submit);
    connect(m_name, &QLineEdit::returnPressed, this, &SignInForm::submit);
    connect(m_signIn, &QPushButton::clicked, this, &SignInForm::submit);
    setTabOrder(m_key, m_name);
    setTabOrder(m_name, m_keyring);
    setTabOrder(m_keyring, m_thisRun);
    setTabOrder(m_thisRun, m_signIn);
    updateState();
}

void SignInForm::addFields(QVBoxLayout* column)
{
    const Metrics metrics(this);
    m_key->setObjectName(u"keyEdit"_s);
    m_key->setAccessibleName(tr("API key"));
    m_key->setPlaceholderText(tr("Paste the key here"));
    m_key->setEchoMode(QLineEdit::Password);
    m_key->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText
                               | Qt::ImhNoAutoUppercase);
    m_key->setProperty("proofdeskMain", true);
    setLeadingIcon(m_key, u"key"_s);
    QAction* peek = m_key->addAction(icon(u"eye"_s, Colour::Muted), QLineEdit::TrailingPosition);
    peek->setCheckable(true);
    peek->setText(tr("Show the key"));
    connect(peek, &QAction::toggled, m_key, [this, peek](bool shown) {
        m_key->setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password);
        peek->setIcon(icon(shown ? u"unseen"_s : u"eye"_s, Colour::Muted));
    });
    m_name->setObjectName(u"accountNameEdit"_s);
    m_name->setAccessibleName(tr("Account name"));
    m_name->setText(tr("My account"));
    m_name->setMaxLength(LongestName);
    m_name->setProperty("proofdeskMain", true);

    const auto field = [&](const QString& label, QLineEdit* edit, PlainLabel* hint) {
        auto* words = new PlainLabel(label, this);
        words->setStrong();
        words->setBuddy(edit);
        column->addWidget(words);
        column->addSpacing(metrics.space(4));
        column->addWidget(edit);
        column->addSpacing(metrics.space(4));
        hint->setWordWrap(true);
        column->addWidget(hint);
        column->addSpacing(metrics.space(16));
    };
    field(tr("API key"), m_key, m_keyHint);
    field(tr("Account name"), m_name,
          new PlainLabel(tr("Only for you, if you have several."), TextSize::Secondary, Colour::Muted, this));
}

void SignInForm::addKeeping(QVBoxLayout* column)
{
    const Metrics metrics(this);
    auto* keep = new PlainLabel(tr("Keep the key"), this);
    keep->setStrong();
    column->addWidget(keep);
    column->addSpacing(metrics.space(8));
    auto* choices = new QVBoxLayout; // of which one may be hidden, with the gap it has
    choices->setSpacing(metrics.space(8));
    choices->addWidget(m_keyring);
    choices->addWidget(m_thisRun);
    column->addLayout(choices);
    column->addSpacing(metrics.space(4));
    m_noKeyring->setText(tr("The key is not stored: you are asked for it at each start, or it is taken from "
                            "PROOFDESK_API_KEY in the environment."));
    m_noKeyring->setWordWrap(true);
    m_noKeyring->hide();
    column->addWidget(m_noKeyring);
    column->addSpacing(metrics.space(12));
    column->addWidget(m_error);
    column->addSpacing(metrics.space(4));
    column->addStretch(1);
    auto* cost = new PlainLabel(
        tr("Signing in reads your balance and campaigns: 2 requests or more. It spends nothing."),
        TextSize::Secondary, Colour::Muted, this);
    cost->setWordWrap(true);
    column->addWidget(cost);
    column->addSpacing(metrics.space(8));
    column->addWidget(m_signIn);
}

QString SignInForm::keyProblem(const QString& typed)
{
    const QString key = typed.trimmed();
    if (key.isEmpty())
        return {};
    if (std::any_of(key.begin(), key.end(), [](QChar c) { return c <= u' ' || c > u'~'; }))
        return tr("An API key has no blanks, line ends or special characters. Copy it once more.");
    if (key.size() < ShortestKey)
        return tr("This is too short for an API key. Copy all of it.");
    if (key.size() > LongestKey)
        return tr("This is too long for an API key. Copy only the key.");
    return {};
}

void SignInForm::setOrigin(const QString& origin)
{
    m_origin = origin;
    updateState();
}

void SignInForm::setKeyringAvailable(bool available)
{
    m_keyring->setVisible(available);
    m_noKeyring->setVisible(!available);
    (available ? m_keyring : m_thisRun)->setChecked(true);
}

void SignInForm::setBusy(bool busy)
{
    m_busy = busy;
    setAccessibleName(busy ? tr("Signing in\u2026") : QString());
    // Else it would go on to each field in turn, and at last to what has nothing to do with it.
    if (busy && isAncestorOf(focusWidget()))
        setFocus(Qt::OtherFocusReason);
    for (QWidget* part : std::initializer_list<QWidget*>{m_key, m_name, m_keyring, m_thisRun})
        part->setEnabled(!busy);
    updateState();
}

void SignInForm::setError(const QString& words)
{
    if (!words.isEmpty()) {
        // What is to be put right next; while it was checked, the focus had to go elsewhere. First: a screen
        // reader would break off the words for it.
        m_key->setFocus(Qt::OtherFocusReason);
        m_key->selectAll();
    }
    m_error->setWords({}, words);
    m_error->setVisible(!words.isEmpty());
}

void SignInForm::setAccountName(const QString& name)
{
    m_name->setText(name);
}

void SignInForm::updateState()
{
    const QString problem = keyProblem(m_key->text());
    const bool empty = m_key->text().trimmed().isEmpty();
    m_keyHint->setText(problem.isEmpty() ? tr("Sent only to %1. Never shown in full again.").arg(m_origin)
                                         : problem);
    m_keyHint->setColour(problem.isEmpty() ? Colour::Muted : Colour::Negative);
    m_key->setProperty("proofdeskInvalid", !problem.isEmpty());
    m_key->setAccessibleDescription(m_keyHint->text());
    m_key->update();
    m_signIn->setEnabled(!m_busy && !empty && problem.isEmpty());
    m_signIn->setText(m_busy ? tr("Signing in\u2026") : tr("Sign in"));
}

void SignInForm::submit()
{
    if (!m_signIn->isEnabled())
        return;
    setError({});
    const QString name = m_name->text().trimmed();
    Q_EMIT signInRequested(m_key->text().trimmed().toLatin1(), name.isEmpty() ? tr("My account") : name,
                           m_thisRun->isChecked() ? KeepKey::ThisRun : KeepKey::Keyring);
}

} // namespace proofdesk
