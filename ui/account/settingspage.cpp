// SPDX-License-Identifier: MIT
#include "ui/account/settingspage.h"

#include "ui/common/accessiblearea.h"
#include "ui/common/buttons.h"
#include "ui/common/pageheader.h"
#include "ui/common/panel.h"
#include "ui/common/plainlabel.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

#include <cstdlib>

namespace proofdesk {

namespace {

QString inWords(const char* words)
{
    return QCoreApplication::translate("Settings", words);
}

QString seconds(int count)
{
    return QCoreApplication::translate("Settings", "%Ln seconds", nullptr, count);
}

QString inWords(const SettingRow& row, const SettingChoice& choice)
{
    if (choice.words)
        return inWords(choice.words);
    switch (row.type) {
    case SettingType::Seconds:
        return seconds(std::atoi(choice.value));
    case SettingType::Text:
        break;
    }
    return QLatin1String(choice.value);
}

} // namespace

SettingsPage::SettingsPage(Settings& settings, QWidget* parent)
    : Page(parent)
    , m_settings(settings)
{
    setObjectName(QStringLiteral("settingsPage"));
    const Metrics metrics(this);
    auto* content = new QWidget;
    auto* column = new QVBoxLayout;
    column->setContentsMargins(metrics.space(16), metrics.space(16), metrics.space(16), metrics.space(16));
    column->setSpacing(metrics.space(16));
    addGroup(addCard(column, tr("Sending decisions")), SettingGroup::Sending);
    QVBoxLayout* review = addCard(column, tr("Review"));
    addGroup(review, SettingGroup::Review);
    addReview(review);
    addGroup(addCard(column, tr("Look")), SettingGroup::Look);
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
    tellArea(area, tr("Settings"));
    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->setSpacing(0);
    page->addWidget(new PageHeader(tr("Settings")));
    page->addWidget(area, 1);
    connect(&settings, &Settings::changed, this, &SettingsPage::showValue);
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

void SettingsPage::addGroup(QVBoxLayout* card, SettingGroup group)
{
    for (const SettingRow& row : SettingsTable) {
        if (row.group == group)
            addChoice(card, row);
    }
}

void SettingsPage::addChoice(QVBoxLayout* card, const SettingRow& row)
{
    const QString label = inWords(row.label);
    const QString hint = inWords(row.hint);
    auto* box = new QComboBox;
    box->setObjectName(QLatin1String(row.name));
    box->setAccessibleName(label);
    box->setAccessibleDescription(hint);
    box->setMinimumWidth(Metrics(this).lines(12));
    for (const SettingChoice& choice : row.choices)
        box->addItem(inWords(row, choice), QString(QLatin1String(choice.value)));
    auto* caption = new PlainLabel(label);
    caption->setStrong();
    caption->setBuddy(box);
    auto* below = new PlainLabel(hint, TextSize::Secondary, Colour::Muted);
    below->setWordWrap(true);
    card->addWidget(caption);
    card->addWidget(box, 0, Qt::AlignLeft);
    card->addWidget(below);
    m_choices[row.setting] = box;
    showValue(row.setting);
    connect(box, &QComboBox::activated, this, [this, box, setting = row.setting] {
        m_settings.setValue(setting, box->currentData().toString());
    });
}

void SettingsPage::showValue(Setting setting)
{
    QComboBox* box = m_choices.at(setting);
    const QSignalBlocker quiet(box);
    box->setCurrentIndex(qMax(0, box->findData(m_settings.value(setting))));
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

void SettingsPage::addReview(QVBoxLayout* card)
{
    auto* reasons = addButton(card, QStringLiteral("editReasonsSetting"),
                              tr("Edit the reasons for rejections…"), tr("Reasons"),
                              tr("The nine texts that workers read, for all campaigns or for the open one."));
    auto* keys = addButton(card, QStringLiteral("changeKeysSetting"), tr("Change keys…"), tr("Keys"),
                           tr("Any action of the review can have another key."));
    connect(reasons, &QPushButton::clicked, this, &SettingsPage::editReasonsRequested);
    connect(keys, &QPushButton::clicked, this, &SettingsPage::changeKeysRequested);
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

void SettingsPage::setAccount(const QString& name, const QString& origin, bool demo)
{
    m_account->setText(demo ? tr("The demo: a make-believe service on this computer. Nothing of it is kept, "
                                 "and these settings are not either.")
                            : tr("%1 · requests go to %2").arg(name, origin));
    m_signOut->setVisible(!demo);
    QComboBox* language = m_choices.at(Setting::Language);
    language->setEnabled(!demo); // it shows at the next start, which knows nothing of this one
    language->setToolTip(demo ? tr("The demo keeps no settings: the language is chosen in an account of "
                                   "your own.")
                              : QString());
    m_folder->setVisible(!demo); // that of the demo goes away with it
}

void SettingsPage::setDataFolder(const QString& folder)
{
    m_folder->setText(
        tr("Decisions, drafts and images are kept in %1. The key is never stored.").arg(folder));
}

} // namespace proofdesk
