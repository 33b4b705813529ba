// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>

#include <optional>

namespace proofdesk {

/// The translations in a compiled gettext catalogue (.mo, UTF-8), plain messages only: no plurals, no
/// contexts. Read here because libc's dgettext would follow the environment, not the language of the
/// interface. Layout: the GNU gettext manual, "The Format of GNU MO Files".
class MoFile
{
public:
    /// nullopt for what is no catalogue; entries that point outside the file are left out.
    [[nodiscard]] static std::optional<MoFile> parse(const QByteArray& bytes);

    /// The translation, or the message itself.
    [[nodiscard]] QString translated(const QString& message) const
    {
        return m_translations.value(message, message);
    }
    [[nodiscard]] qsizetype size() const { return m_translations.size(); }

private:
    QHash<QString, QString> m_translations;
};

} // namespace proofdesk
