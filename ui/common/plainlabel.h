// SPDX-License-Identifier: MIT
#pragma once

#include "ui/theme/colour.h"
#include "ui/theme/metrics.h"

#include <QLabel>

#include <optional>

namespace proofdesk {

/// A label that never interprets what it shows: the only label for text from the service or from workers,
/// and the label of our own words too. Its size comes from the type scale, its colour from the theme.
class PlainLabel : public QLabel
{
    Q_OBJECT
public:
    explicit PlainLabel(QWidget* parent = nullptr);
    explicit PlainLabel(const QString& text, QWidget* parent = nullptr);
    PlainLabel(const QString& text, TextSize size, std::optional<Colour> colour = std::nullopt,
               QWidget* parent = nullptr);

    /// Shows the text as it is, hidden characters made visible, cut after MaxShownCharacters.
    void setText(const QString& text);
    /// What was set, unchanged.
    [[nodiscard]] const QString& fullText() const { return m_text; }

    void setTextSize(TextSize size, bool strong = false);
    void setStrong(bool strong = true);
    void setColour(Colour colour);

    /// One line, cut with "…" where there is no room; the whole text is then the tool tip.
    void setElided(bool elided = true);
    [[nodiscard]] bool isElided() const { return m_elided; }

    /// The user can mark and copy it with the mouse.
    void setSelectable(bool selectable = true);

    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool event(QEvent* event) override;

private:
    /// One line that is longer than the label is wide.
    [[nodiscard]] bool mustBeCut() const;
    void applyFont();
    void applyDirection();
    void applyColour();

    QString m_text;
    TextSize m_size = TextSize::Normal;
    std::optional<Colour> m_colour;
    bool m_strong = false;
    bool m_elided = false;
};

} // namespace proofdesk
