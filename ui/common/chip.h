// SPDX-License-Identifier: MIT
#pragma once

#include "ui/theme/colour.h"

#include <QFont>
#include <QRect>
#include <QString>
#include <QWidget>

class QPainter;

namespace proofdesk {

/// How a chip tells what it says: intent and flags are soft, facts solid, warnings about a place dashed.
enum class ChipKind {
    Soft, ///< tinted, outlined in its colour
    Solid, ///< filled with its colour: sent, final
    Dashed, ///< tinted, dashed outline, strong words: "Sandbox · no real money"
    Neutral, ///< raised, muted outline
};

/// All that a chip shows. Words are drawn as plain text.
struct ChipLook
{
    QString words;
    QString icon; ///< the name of an icon of ours, or empty
    ChipKind kind = ChipKind::Soft;
    Colour colour = Colour::Information; ///< no meaning for Neutral
};

/// For delegates: the size of a chip beside text in `base`, and its picture. It is drawn at the leading edge
/// of `rect`, centred upright; words that don't fit are elided. Returns where it was drawn.
[[nodiscard]] QSize chipSize(const ChipLook& look, const QFont& base);
QRect paintChip(QPainter* painter, const QRect& rect, const ChipLook& look, const QFont& base);

/// A chip as a widget.
class Chip final : public QWidget
{
    Q_OBJECT
public:
    explicit Chip(QWidget* parent = nullptr);
    explicit Chip(const ChipLook& look, QWidget* parent = nullptr);

    void setLook(const ChipLook& look);
    [[nodiscard]] const ChipLook& look() const { return m_look; }
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    ChipLook m_look;
};

} // namespace proofdesk
