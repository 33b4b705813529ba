// SPDX-License-Identifier: MIT
#pragma once

#include "ui/theme/colour.h"

#include <QColor>
#include <QObject>
#include <QPalette>

class QApplication;

namespace proofdesk {

class SystemScheme;

/// The one table of colours and which column of it is in force. Widgets ask `Theme::colour` when they paint
/// and need nothing else: a change of scheme sets the application's palette, which repaints every widget.
class Theme final : public QObject
{
    Q_OBJECT
public:
    static Theme& instance();

    /// One cell of the table.
    [[nodiscard]] static QColor cell(Colour name, Scheme scheme);
    /// The colour mixed into Raised: 10 % in light, 16 % in dark.
    [[nodiscard]] static QColor softCell(Colour name, Scheme scheme);

    /// The colour in the scheme in force.
    [[nodiscard]] static QColor colour(Colour name) { return cell(name, instance().m_scheme); }
    /// The soft tint in the scheme in force: the background of notices and of chips.
    [[nodiscard]] static QColor soft(Colour name) { return softCell(name, instance().m_scheme); }
    /// Text on a solid chip: Raised in light, Sunken in dark.
    [[nodiscard]] static QColor onSolid();

    [[nodiscard]] Scheme scheme() const { return m_scheme; }
    [[nodiscard]] ThemeChoice choice() const { return m_choice; }
    /// Takes effect at once. System starts from the palette and follows the desktop when its answer arrives.
    void setChoice(ThemeChoice choice);

    [[nodiscard]] static QPalette palette(Scheme scheme);

    /// Gives the application the style and the palette of the choice; once, before the first window.
    void install(QApplication& application);

Q_SIGNALS:
    /// The scheme in force changed. Only needed by what keeps a colour instead of asking for it.
    void changed();

private:
    Theme();
    void apply(Scheme scheme);

    Scheme m_scheme = Scheme::Light;
    ThemeChoice m_choice = ThemeChoice::Light;
    Scheme m_paletteScheme = Scheme::Light;
    bool m_installed = false;
    SystemScheme* m_system = nullptr;
};

/// A colour between two: amount 0 is `from`, 1 is `to`.
[[nodiscard]] QColor mixed(const QColor& from, const QColor& to, double amount);

} // namespace proofdesk
