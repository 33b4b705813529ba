// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

#include <chrono>
#include <map>
#include <memory>
#include <optional>

class QSettings;

namespace proofdesk {

/// What the user chose, in one INI file of the profile. The key is never among it.
class Settings
{
public:
    explicit Settings(const QString& fileName);
    ~Settings();

    /// "light", "dark" or "system" (the default).
    [[nodiscard]] QString theme() const;
    void setTheme(const QString& theme);
    /// "" for that of the desktop, else a language code.
    [[nodiscard]] QString language() const;
    void setLanguage(const QString& language);
    /// How long a decision waits before it is sent; nullopt: until the user sends. 20 s by default.
    [[nodiscard]] std::optional<std::chrono::seconds> undoWindow() const;
    void setUndoWindow(std::optional<std::chrono::seconds> window);
    [[nodiscard]] QString accountName() const;
    void setAccountName(const QString& name);
    /// As QWidget::saveGeometry wrote it.
    [[nodiscard]] QByteArray windowGeometry() const;
    void setWindowGeometry(const QByteArray& geometry);
    /// Keys of the review that differ from the defaults, by the id of the action.
    [[nodiscard]] std::map<QString, QString> shortcuts() const;
    /// False where the file can't be written: they are in force until the program ends.
    bool setShortcuts(const std::map<QString, QString>& shortcuts);

private:
    std::unique_ptr<QSettings> m_file;
};

} // namespace proofdesk
