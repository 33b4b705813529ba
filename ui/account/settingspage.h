// SPDX-License-Identifier: MIT
#pragma once

#include "account/settings.h"
#include "ui/window/page.h"

#include <map>

class QComboBox;
class QPushButton;
class QVBoxLayout;

namespace proofdesk {

class PlainLabel;

/// What the user can choose for this account and this computer: the table of settings, and what else belongs
/// to it.
class SettingsPage final : public Page
{
    Q_OBJECT
public:
    explicit SettingsPage(Settings& settings, QWidget* parent = nullptr);

    [[nodiscard]] QString place() const override;

    /// The account in use and where its requests go. A demo can't be signed out of.
    void setAccount(const QString& name, const QString& origin, bool demo);
    /// Where the data of this profile is kept.
    void setDataFolder(const QString& folder);

Q_SIGNALS:
    void editReasonsRequested();
    void changeKeysRequested();
    void clearImagesRequested();
    void signOutRequested();

private:
    QVBoxLayout* addCard(QVBoxLayout* column, const QString& title);
    void addGroup(QVBoxLayout* card, SettingGroup group);
    void addChoice(QVBoxLayout* card, const SettingRow& row);
    QPushButton* addButton(QVBoxLayout* card, const QString& name, const QString& words, const QString& label,
                           const QString& hint);
    void addReview(QVBoxLayout* card);
    void addAccount(QVBoxLayout* column);
    void showValue(Setting setting);

    Settings& m_settings;
    std::map<Setting, QComboBox*> m_choices;
    PlainLabel* m_account = nullptr;
    PlainLabel* m_folder = nullptr;
    QWidget* m_signOut = nullptr;
};

} // namespace proofdesk
