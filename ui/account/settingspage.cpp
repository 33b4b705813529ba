// SPDX-License-Identifier: MIT
#include "ui/account/settingspage.h"

#include "ui/common/buttons.h"
#include "ui/common/pageheader.h"
#include "ui/common/panel.h"
#include "ui/common/plainlabel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

namespace proofdesk {

namespace {

constexpr int WhenISend = 0;

void choose(QComboBox* box, const QVariant& value)
{
    const QSignalBlocker quiet(box);
    box->setCurrentIndex(qMax(0, box->findData(value)));
}

} // namespace

SettingsPage::SettingsPage(QWidget* parent)
    : Page(parent)
{
    setObjectName(QStringLiteral("settingsPage"));
    const Metrics metrics(this);
    auto* content = new QWidget;
    auto* column = new QVBoxLayout;
    column->setContentsMargins(metrics.space(16), metrics.space(16), metrics.space(16), metrics.space(16));
    column->setSpacing(metrics.space(16));
    addSending(column);
    addReview(column);
    addLook(column);
    addAccount(column);
    column->addStretch();
    auto* row = new QHBoxLayout(content);
    row->setContentsMargins(0, 0, 0, 0);
    row->addLayout(column, 3);
    row->addStretch(2);

    auto* area = new QScrollArea;
    area->setWidget(content);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->setSpacing(0);
    page->addWidget(new PageHeader(tr("Settings")));
    page->addWidget(area, 1);
}

QString SettingsPage::place() const
{
    return tr("Settings");
}

QVBoxLayout* SettingsPage::addCard(QVBoxLayout* column, const QString& title)
{
    const Metrics metrics(this);
    auto* card = new Card;
    auto* inside = new QVBoxLayout(card);
    inside->setContentsMargins(metrics.space(16), metrics.space(16), metrics.space(16), metrics.space(16));
    inside->setSpacing(metrics.space(12));
    inside->addWidget(new PlainLabel(title, TextSize::Heading));
    column->addWidget(card);
    return inside;
}

QComboBox* SettingsPage::addChoice(QVBoxLayout* card, const QString& name, const QString& label,
                                   const QString& hint)
{
    auto* box = new QComboBox;
    box->setObjectName(name);
    box->setAccessibleName(label);
    box->setAccessibleDescription(hint);
    box->setMinimumWidth(Metrics(this).lines(12));
    auto* caption = new PlainLabel(label);
    caption->setStrong();
    caption->setBuddy(box);
    auto* below = new PlainLabel(hint, TextSize::Secondary, Colour::Muted);
    below->setWordWrap(true);
    card->addWidget(caption);
    card->addWidget(box, 0, Qt::AlignLeft);
    card->addWidget(below);
    return box;
}

QPushButton* SettingsPage::addButton(QVBoxLayout* card, const QString& name, const QString& words,
                                     const QString& label, const QString& hint)
{
    auto* button = newButton(words);
    button->setObjectName(name);
    button->setAccessibleDescription(hint);
    auto* caption = new PlainLabel(label);
    caption->setStrong();
    auto* below = new PlainLabel(hint, TextSize::Secondary, Colour::Muted);
    below->setWordWrap(true);
    card->addWidget(caption);
    card->addWidget(button, 0, Qt::AlignLeft);
    card->addWidget(below);
    return button;
}

void SettingsPage::addReview(QVBoxLayout* column)
{
    auto* card = addCard(column, tr("Review"));
    auto* reasons = addButton(card, QStringLiteral("editReasonsSetting"),
                              tr("Edit the reasons for rejections…"), tr("Reasons"),
                              tr("The nine texts that workers read, for all campaigns or for the open one."));
    auto* keys = addButton(card, QStringLiteral("changeKeysSetting"), tr("Change keys…"), tr("Keys"),
                           tr("Any action of the review can have another key."));
    connect(reasons, &QPushButton::clicked, this, &SettingsPage::editReasonsRequested);
    connect(keys, &QPushButton::clicked, this, &SettingsPage::changeKeysRequested);
}

void SettingsPage::addSending(QVBoxLayout* column)
{
    auto* card = addCard(column, tr("Sending decisions"));
    m_window = addChoice(
        card, QStringLiteral("undoWindowChoice"), tr("Time to undo"),
        tr("A decision waits this long before it is sent. Once it is sent, nobody can take it back."));
    for (const int seconds : {5, 10, 20, 30, 60})
        m_window->addItem(tr("%n seconds", nullptr, seconds), seconds);
    m_window->addItem(tr("Only when I send"), WhenISend);
    connect(m_window, &QComboBox::activated, this, [this] {
        const int seconds = m_window->currentData().toInt();
        Q_EMIT undoWindowChosen(seconds == WhenISend ? std::nullopt
                                                     : std::optional(std::chrono::seconds(seconds)));
    });
}

void SettingsPage::addLook(QVBoxLayout* column)
{
    auto* card = addCard(column, tr("Look"));
    m_theme = addChoice(card, QStringLiteral("themeChoice"), tr("Theme"),
                        tr("The proofs stay the brightest thing on the screen in both."));
    m_theme->addItem(tr("As the system"), int(ThemeChoice::System));
    m_theme->addItem(tr("Light"), int(ThemeChoice::Light));
    m_theme->addItem(tr("Dark"), int(ThemeChoice::Dark));
    connect(m_theme, &QComboBox::activated, this,
            [this] { Q_EMIT themeChosen(ThemeChoice(m_theme->currentData().toInt())); });
    m_language = addChoice(card, QStringLiteral("languageChoice"), tr("Language"),
                           tr("In force from the next start on."));
    m_language->addItem(tr("As the system"), QString());
    // A language is named in itself, so that whoever needs it can read it.
    m_language->addItem(QStringLiteral("English"), QStringLiteral("en"));
    m_language->addItem(QStringLiteral("Deutsch"), QStringLiteral("de"));
    connect(m_language, &QComboBox::activated, this,
            [this] { Q_EMIT languageChosen(m_language->currentData().toString()); });
}

void SettingsPage::addAccount(QVBoxLayout* column)
{
    auto* card = addCard(column, tr("Account and data"));
    m_account = new PlainLabel;
    m_account->setWordWrap(true);
    m_folder = new PlainLabel({}, TextSize::Secondary, Colour::Muted);
    m_folder->setWordWrap(true);
    m_folder->setSelectable();
    card->addWidget(m_account);
    card->addWidget(m_folder);
    auto* clear = newButton(tr("Delete kept images"), ButtonRole::Normal, QStringLiteral("image"));
    clear->setObjectName(QStringLiteral("clearImagesButton"));
    auto* signOut = newButton(tr("Sign out"), ButtonRole::Normal, QStringLiteral("key"));
    signOut->setObjectName(QStringLiteral("signOutButton"));
    m_signOut = signOut;
    auto* row = new QHBoxLayout;
    row->addWidget(clear);
    row->addWidget(signOut);
    row->addStretch();
    card->addLayout(row);
    connect(clear, &QPushButton::clicked, this, &SettingsPage::clearImagesRequested);
    connect(signOut, &QPushButton::clicked, this, &SettingsPage::signOutRequested);
}

void SettingsPage::setTheme(ThemeChoice choice)
{
    choose(m_theme, int(choice));
}

void SettingsPage::setUndoWindow(std::optional<std::chrono::seconds> window)
{
    choose(m_window, window ? int(window->count()) : WhenISend);
}

void SettingsPage::setLanguage(const QString& language)
{
    choose(m_language, language);
}

void SettingsPage::setAccount(const QString& name, const QString& origin, bool demo)
{
    m_account->setText(demo ? tr("The demo: a make-believe service on this computer. Nothing of it is kept.")
                            : tr("%1 · requests go to %2").arg(name, origin));
    m_signOut->setVisible(!demo);
}

void SettingsPage::setDataFolder(const QString& folder)
{
    m_folder->setText(
        tr("Decisions, drafts and images are kept in %1. The key is never stored.").arg(folder));
}

} // namespace proofdesk
