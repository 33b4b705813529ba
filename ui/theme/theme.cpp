// SPDX-License-Identifier: MIT
#include "ui/theme/theme.h"

#include "ui/theme/proofdeskstyle.h"
#include "ui/theme/systemscheme.h"

#include <QApplication>

#include <array>
#include <cmath>
#include <utility>

namespace proofdesk {

namespace {

struct Row
{
    QRgb light;
    QRgb dark;
};

constexpr std::array<Row, ColourCount> Table = {{
    {0xFFF3F4F6, 0xFF1B1D21}, // Surface
    {0xFFFFFFFF, 0xFF25282E}, // Raised
    {0xFFE6E8EC, 0xFF101215}, // Sunken
    {0xFF1B1E25, 0xFFE7E9ED}, // Text
    {0xFF555B67, 0xFFA6ACB8}, // Muted
    {0xFFD2D6DD, 0xFF383C45}, // Border
    {0xFF767D8B, 0xFF858C9A}, // Edge
    {0xFF3450C0, 0xFF94A9FF}, // Accent
    {0xFFFFFFFF, 0xFF0F1433}, // OnAccent
    {0xFF156A3B, 0xFF62CB8E}, // Positive
    {0xFF855000, 0xFFE6B152}, // Caution
    {0xFFB0241D, 0xFFFF8F86}, // Negative
    {0xFF0A607C, 0xFF66C5E4}, // Information
    {0xFF3450C0, 0xFFC3CEFF}, // Focus
    {0xFFDDE4FB, 0xFF2D3864}, // Selection
}};

constexpr double SoftLight = 0.10;
constexpr double SoftDark = 0.16;

Scheme schemeOf(const QPalette& palette)
{
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness()
        ? Scheme::Dark
        : Scheme::Light;
}

} // namespace

QColor mixed(const QColor& from, const QColor& to, double amount)
{
    const auto part = [amount](int a, int b) { return int(std::lrint(a * (1 - amount) + b * amount)); };
    return {part(from.red(), to.red()), part(from.green(), to.green()), part(from.blue(), to.blue())};
}

Theme::Theme() = default;

Theme& Theme::instance()
{
    static Theme theme;
    return theme;
}

QColor Theme::cell(Colour name, Scheme scheme)
{
    const Row& row = Table[std::size_t(name)];
    return QColor::fromRgb(scheme == Scheme::Light ? row.light : row.dark);
}

QColor Theme::softCell(Colour name, Scheme scheme)
{
    return mixed(cell(Colour::Raised, scheme), cell(name, scheme),
                 scheme == Scheme::Light ? SoftLight : SoftDark);
}

QColor Theme::onSolid()
{
    return colour(instance().m_scheme == Scheme::Light ? Colour::Raised : Colour::Sunken);
}

QPalette Theme::palette(Scheme scheme)
{
    const auto of = [scheme](Colour name) { return cell(name, scheme); };
    QPalette palette;
    const std::array<std::pair<QPalette::ColorRole, Colour>, 20> roles = {{
        {QPalette::Window, Colour::Surface},      {QPalette::WindowText, Colour::Text},
        {QPalette::Base, Colour::Raised},         {QPalette::AlternateBase, Colour::Surface},
        {QPalette::Text, Colour::Text},           {QPalette::PlaceholderText, Colour::Muted},
        {QPalette::Button, Colour::Raised},       {QPalette::ButtonText, Colour::Text},
        {QPalette::BrightText, Colour::OnAccent}, {QPalette::ToolTipBase, Colour::Raised},
        {QPalette::ToolTipText, Colour::Text},    {QPalette::Light, Colour::Raised},
        {QPalette::Midlight, Colour::Border},     {QPalette::Mid, Colour::Border},
        {QPalette::Dark, Colour::Edge},           {QPalette::Shadow, Colour::Edge},
        {QPalette::Highlight, Colour::Selection}, {QPalette::HighlightedText, Colour::Text},
        {QPalette::Link, Colour::Accent},         {QPalette::LinkVisited, Colour::Accent},
    }};
    for (const auto& [role, name] : roles)
        palette.setColor(QPalette::All, role, of(name));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, of(Colour::Muted));
    palette.setColor(QPalette::Disabled, QPalette::Base, of(Colour::Surface));
    palette.setColor(QPalette::Disabled, QPalette::Button, of(Colour::Surface));
    return palette;
}

void Theme::install(QApplication& application)
{
    if (std::exchange(m_installed, true))
        return;
    m_paletteScheme = schemeOf(QApplication::palette());
    QApplication::setStyle(new ProofdeskStyle);
    m_system = new SystemScheme(&application);
    connect(m_system, &SystemScheme::changed, this, [this] { setChoice(m_choice); });
    connect(&application, &QObject::destroyed, this, [this] {
        m_system = nullptr;
        m_installed = false;
    });
    setChoice(m_choice);
}

void Theme::setChoice(ThemeChoice choice)
{
    m_choice = choice;
    if (choice != ThemeChoice::System) {
        apply(choice == ThemeChoice::Dark ? Scheme::Dark : Scheme::Light);
        return;
    }
    if (m_system)
        m_system->watch();
    apply(m_system ? m_system->scheme().value_or(m_paletteScheme) : m_paletteScheme);
}

void Theme::apply(Scheme scheme)
{
    const bool other = scheme != m_scheme;
    m_scheme = scheme;
    if (m_installed && (other || QApplication::palette() != palette(scheme)))
        QApplication::setPalette(palette(scheme));
    if (other)
        Q_EMIT changed();
}

} // namespace proofdesk
