// SPDX-License-Identifier: MIT
#pragma once

#include "ui/theme/colour.h"
#include "ui/window/page.h"

#include <chrono>
#include <optional>

class QComboBox;
class QPushButton;
class QVBoxLayout;

namespace proofdesk {

class PlainLabel;

/// What the user can choose for this account and this computer. It shows and tells; whoever owns it keeps.
class SettingsPage final : public Page
{
    Q_OBJECT
public:
    explicit SettingsPage(QWidget* parent = nullptr);

    [[nodiscard]] QString place() const override;

    void setTheme(ThemeChoice choice);
    /// nullopt: only "when I send".
    void setUndoWindow(std::optional<std::chrono::seconds> window);
    /// "" for the language of the desktop, "en", "de".
    void setLanguage(const QString& language);
    /// The account in use and where its requests go. A demo can't be signed out of.
    void setAccount(const QString& name, const QString& origin, bool demo);
    /// Where the data of this profile is kept.
    void setDataFolder(const QString& folder);

Q_SIGNALS:
    void themeChosen(proofdesk::ThemeChoice choice);
    void undoWindowChosen(std::optional<std::chrono::seconds> window);
    void languageChosen(const QString& language);
    void editReasonsRequested();
    void changeKeysRequested();
    void clearImagesRequested();
    void signOutRequested();

private:
    QVBoxLayout* addCard(QVBoxLayout* column, const QString& title);
    QComboBox* addChoice(QVBoxLayout* card, const QString& name, const QString& label, const QString& hint);
    QPushButton* addButton(QVBoxLayout* card, const QString& name, const QString& words, const QString& label,
                           const QString& hint);
    void addReview(QVBoxLayout* column);
    void addLook(QVBoxLayout* column);
    void addSending(QVBoxLayout* column);
    void addAccount(QVBoxLayout* column);

    QComboBox* m_theme = nullptr;
    QComboBox* m_language = nullptr;
    QComboBox* m_window = nullptr;
    PlainLabel* m_account = nullptr;
    PlainLabel* m_folder = nullptr;
    QWidget* m_signOut = nullptr;
};

} // namespace proofdesk
