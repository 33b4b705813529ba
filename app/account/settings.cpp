// SPDX-License-Identifier: MIT
#include "account/settings.h"

#include <QSettings>

#include <algorithm>
#include <array>

namespace proofdesk {

namespace {

constexpr std::array Windows = {5, 10, 20, 30, 60};
constexpr int DefaultWindow = 20;
constexpr int WhenISend = 0;

const QString ThemeKey = QStringLiteral("look/theme");
const QString LanguageKey = QStringLiteral("look/language");
const QString GeometryKey = QStringLiteral("look/geometry");
const QString WindowKey = QStringLiteral("sending/undoSeconds");
const QString AccountKey = QStringLiteral("account/name");
const QString ShortcutsGroup = QStringLiteral("shortcuts");

} // namespace

Settings::Settings(const QString& fileName)
    : m_file(std::make_unique<QSettings>(fileName, QSettings::IniFormat))
{
}

Settings::~Settings() = default;

QString Settings::theme() const
{
    return m_file->value(ThemeKey, QStringLiteral("system")).toString();
}

void Settings::setTheme(const QString& theme)
{
    m_file->setValue(ThemeKey, theme);
}

QString Settings::language() const
{
    return m_file->value(LanguageKey).toString();
}

void Settings::setLanguage(const QString& language)
{
    m_file->setValue(LanguageKey, language);
}

std::optional<std::chrono::seconds> Settings::undoWindow() const
{
    const int seconds = m_file->value(WindowKey, DefaultWindow).toInt();
    if (seconds == WhenISend)
        return std::nullopt;
    // A file that was edited by hand must not make the window shorter than any that can be chosen.
    const bool known = std::find(Windows.begin(), Windows.end(), seconds) != Windows.end();
    return std::chrono::seconds(known ? seconds : DefaultWindow);
}

void Settings::setUndoWindow(std::optional<std::chrono::seconds> window)
{
    m_file->setValue(WindowKey, window ? int(window->count()) : WhenISend);
}

QString Settings::accountName() const
{
    return m_file->value(AccountKey).toString();
}

void Settings::setAccountName(const QString& name)
{
    m_file->setValue(AccountKey, name);
}

QByteArray Settings::windowGeometry() const
{
    return m_file->value(GeometryKey).toByteArray();
}

void Settings::setWindowGeometry(const QByteArray& geometry)
{
    m_file->setValue(GeometryKey, geometry);
}

std::map<QString, QString> Settings::shortcuts() const
{
    std::map<QString, QString> found;
    m_file->beginGroup(ShortcutsGroup);
    for (const QString& id : m_file->childKeys())
        found[id] = m_file->value(id).toString();
    m_file->endGroup();
    return found;
}

bool Settings::setShortcuts(const std::map<QString, QString>& shortcuts)
{
    m_file->remove(ShortcutsGroup);
    m_file->beginGroup(ShortcutsGroup);
    for (const auto& [id, keys] : shortcuts)
        m_file->setValue(id, keys);
    m_file->endGroup();
    m_file->sync();
    return m_file->status() == QSettings::NoError;
}

} // namespace proofdesk
