// SPDX-License-Identifier: MIT
#include "account/settings.h"

#include <QSettings>

#include <algorithm>

namespace proofdesk {

namespace {

const QString GeometryKey = QStringLiteral("look/geometry");
const QString AccountKey = QStringLiteral("account/name");
const QString ShortcutsGroup = QStringLiteral("shortcuts");

const SettingRow& rowOf(Setting setting)
{
    return *std::find_if(std::begin(SettingsTable), std::end(SettingsTable),
                         [setting](const SettingRow& row) { return row.setting == setting; });
}

} // namespace

Settings::Settings(const QString& fileName, QObject* parent)
    : QObject(parent)
    , m_file(std::make_unique<QSettings>(fileName, QSettings::IniFormat))
{
}

Settings::~Settings() = default;

QString Settings::fileName() const
{
    return m_file->fileName();
}

QString Settings::value(Setting setting) const
{
    const SettingRow& row = rowOf(setting);
    const QString fallback = QLatin1String(row.fallback);
    const QString kept = m_file->value(QLatin1String(row.key), fallback).toString();
    // A file that was edited by hand must not make the time to undo shorter than any that can be chosen.
    const bool known = row.othersToo
        || std::any_of(row.choices.begin(), row.choices.end(),
                       [&kept](const SettingChoice& choice) { return kept == QLatin1String(choice.value); });
    return known ? kept : fallback;
}

void Settings::setValue(Setting setting, const QString& value)
{
    if (value == this->value(setting))
        return;
    m_file->setValue(QLatin1String(rowOf(setting).key), value);
    Q_EMIT changed(setting);
}

std::optional<std::chrono::seconds> Settings::undoWindow() const
{
    const QString seconds = value(Setting::UndoWindow);
    return seconds == QLatin1String(WhenISend) ? std::nullopt
                                               : std::optional(std::chrono::seconds(seconds.toInt()));
}

void Settings::setUndoWindow(std::optional<std::chrono::seconds> window)
{
    setValue(Setting::UndoWindow, window ? QString::number(window->count()) : QLatin1String(WhenISend));
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
