// SPDX-License-Identifier: MIT
#pragma once

#include "ui/theme/colour.h"

#include <QWidget>

#include <optional>

namespace proofdesk {

/// A plain area in a colour of the theme, with hairlines at the sides that have a neighbour: headers, tool
/// rows, panes, foots.
class Panel : public QWidget
{
    Q_OBJECT
public:
    explicit Panel(Colour background, Qt::Edges hairlines = {}, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Colour m_background;
    Qt::Edges m_hairlines;
};

/// A rounded, outlined area on a Surface: cards of a form, a sum, a choice.
class Card : public QWidget
{
    Q_OBJECT
public:
    explicit Card(QWidget* parent = nullptr, Colour background = Colour::Raised);

    /// A tint of this colour and an outline in it, 2 px wide: the choice in force.
    void setEmphasis(std::optional<Colour> colour);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Colour m_background;
    std::optional<Colour> m_emphasis;
};

/// A line of 1 px between two things of a column, or (upright) of a row.
class Hairline final : public QWidget
{
    Q_OBJECT
public:
    explicit Hairline(QWidget* parent = nullptr, Qt::Orientation orientation = Qt::Horizontal);

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace proofdesk
