// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

#include <span>

namespace proofdesk {

/// What a person chooses on the page of the settings.
enum class Setting { UndoWindow, Theme, Language };

/// The cards of that page, in their order.
enum class SettingGroup { Sending, Review, Look };

enum class SettingType { Text, Seconds };

/// A value that can be chosen. Its words are of the context "Settings"; without words it is read as its type
/// is.
struct SettingChoice
{
    const char* value;
    const char* words = nullptr;
};

/// All that there is to say about a setting. What is listed here is kept, checked and shown.
struct SettingRow
{
    Setting setting;
    const char* key; ///< in the file
    SettingType type;
    const char* fallback; ///< in force until chosen, and for a value that can't be chosen
    std::span<const SettingChoice> choices;
    bool othersToo; ///< a file edited by hand may hold another value
    SettingGroup group;
    const char* name; ///< of its control, for tests and screen readers' scripts
    const char* label;
    const char* hint;
};

/// The undo window that lasts until the person sends.
inline constexpr auto WhenISend = "0";

inline constexpr SettingChoice UndoWindows[] = {
    {"5"}, {"10"}, {"20"}, {"30"}, {"60"}, {WhenISend, QT_TRANSLATE_NOOP("Settings", "Only when I send")}};

inline constexpr SettingChoice Themes[] = {{"system", QT_TRANSLATE_NOOP("Settings", "As the system")},
                                           {"light", QT_TRANSLATE_NOOP("Settings", "Light")},
                                           {"dark", QT_TRANSLATE_NOOP("Settings", "Dark")}};

/// A language is named in itself, so that whoever needs it can read it.
inline constexpr SettingChoice Languages[] = {
    {"", QT_TRANSLATE_NOOP("Settings", "As the system")}, {"en", "English"}, {"de", "Deutsch"}};

inline constexpr SettingRow SettingsTable[] = {
    {Setting::UndoWindow, "sending/undoSeconds", SettingType::Seconds, "20", UndoWindows, false,
     SettingGroup::Sending, "undoWindowChoice", QT_TRANSLATE_NOOP("Settings", "Time to undo"),
     QT_TRANSLATE_NOOP(
         "Settings",
         "A decision waits this long before it is sent. Once it is sent, nobody can take it back.")},
    {Setting::Theme, "look/theme", SettingType::Text, "system", Themes, false, SettingGroup::Look,
     "themeChoice", QT_TRANSLATE_NOOP("Settings", "Theme"),
     QT_TRANSLATE_NOOP("Settings", "The proofs stay the brightest thing on the screen in both.")},
    {Setting::Language, "look/language", SettingType::Text, "", Languages, true, SettingGroup::Look,
     "languageChoice", QT_TRANSLATE_NOOP("Settings", "Language"),
     QT_TRANSLATE_NOOP("Settings", "In force from the next start on.")},
};

} // namespace proofdesk
