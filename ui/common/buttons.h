// SPDX-License-Identifier: MIT
#pragma once

#include "ui/theme/buttonrole.h"

#include <QPushButton>

namespace proofdesk {

/// A push button with a role and, if named, an icon of ours. It is never a dialog's default by chance
/// (autoDefault is off): a dialog names its default itself.
[[nodiscard]] QPushButton* newButton(const QString& words, ButtonRole role = ButtonRole::Normal,
                                     const QString& icon = {}, QWidget* parent = nullptr);

/// The same, 2 h high: for the one or two main actions of a place.
[[nodiscard]] QPushButton* newMainButton(const QString& words, ButtonRole role = ButtonRole::Primary,
                                         const QString& icon = {}, QWidget* parent = nullptr);

/// A square button that shows only an icon. `name` is its accessible name and its tool tip.
[[nodiscard]] QPushButton* newIconButton(const QString& icon, const QString& name,
                                         ButtonRole role = ButtonRole::Normal, QWidget* parent = nullptr);

} // namespace proofdesk
