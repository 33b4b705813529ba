// SPDX-License-Identifier: MIT
#include "ui/theme/buttonpainter.h"

#include "ui/theme/buttonrole.h"
#include "ui/theme/icons.h"
#include "ui/theme/keycap.h"
#include "ui/theme/metrics.h"
#include "ui/theme/painting.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QStyle>
#include <QStyleOptionButton>
#include <QWidget>

#include <optional>

using namespace Qt::StringLiterals;

namespace proofdesk {

namespace {

constexpr double HoverShade = 0.06;
constexpr double PressedShade = 0.12;

struct Look
{
    std::optional<QColor> fill;
    std::optional<QColor> line;
    QColor words;
    bool strong = false;
};

Look restingLook(ButtonRole role)
{
    const auto of = [](Colour name) { return Theme::colour(name); };
    switch (role) {
    case ButtonRole::Primary:
        return {of(Colour::Accent), of(Colour::Accent), of(Colour::OnAccent), true};
    case ButtonRole::DangerPrimary:
        return {of(Colour::Negative), of(Colour::Negative), Theme::onSolid(), true};
    case ButtonRole::Accent:
        return {of(Colour::Raised), of(Colour::Accent), of(Colour::Accent), true};
    case ButtonRole::Danger:
        return {of(Colour::Raised), of(Colour::Edge), of(Colour::Negative), false};
    case ButtonRole::News:
        return {Theme::soft(Colour::Information), of(Colour::Information), of(Colour::Information), false};
    case ButtonRole::Link:
        return {std::nullopt, std::nullopt, of(Colour::Accent), false};
    case ButtonRole::Plain:
        return {std::nullopt, std::nullopt, of(Colour::Muted), false};
    case ButtonRole::Normal:
        break;
    }
    return {of(Colour::Raised), of(Colour::Edge), of(Colour::Text), false};
}

Look lookOf(const QStyleOptionButton& option, const QWidget* widget)
{
    const ButtonRole role = buttonRole(widget);
    Look look = restingLook(role);
    const bool bare = !look.fill;
    if (!(option.state & QStyle::State_Enabled)) {
        look.words = Theme::colour(Colour::Muted);
        look.strong = false;
        if (!bare) {
            look.fill = Theme::colour(Colour::Surface);
            look.line = Theme::colour(Colour::Border);
        }
        return look;
    }
    if (option.state & QStyle::State_On) {
        look.fill = Theme::colour(Colour::Selection);
        look.words = Theme::colour(Colour::Accent);
        look.strong = true;
    }
    const double shade = option.state & QStyle::State_Sunken ? PressedShade
        : option.state & QStyle::State_MouseOver             ? HoverShade
                                                             : 0;
    if (shade > 0 && role != ButtonRole::Link)
        look.fill = mixed(look.fill.value_or(Theme::colour(Colour::Raised)),
                          Theme::colour(role == ButtonRole::Primary || role == ButtonRole::DangerPrimary
                                            ? Colour::Surface
                                            : Colour::Text),
                          shade * (bare ? 1.5 : 1));
    return look;
}

QFont wordsFont(const QFont& base, bool strong)
{
    QFont font = base;
    if (strong)
        font.setWeight(QFont::DemiBold);
    return font;
}

/// Joined buttons keep the room of their bold words, so that choosing one doesn't move the others.
bool measuredStrong(ButtonRole role, const QWidget* widget)
{
    return restingLook(role).strong || buttonSegment(widget).joined;
}

struct Parts
{
    int icon = 0;
    int words = 0;
    int trailing = 0;
    int key = 0;
    int gap = 0;
    [[nodiscard]] int width() const
    {
        int total = 0;
        for (const int part : {icon, words, trailing, key})
            if (part > 0)
                total += part + (total > 0 ? gap : 0);
        return total;
    }
};

Parts measure(const QStyleOptionButton& option, const QWidget* widget, bool strong)
{
    const QFont base = widget ? widget->font() : QFont();
    const Metrics metrics(base);
    Parts parts;
    parts.gap = metrics.space(8);
    if (!buttonIcon(widget).isEmpty() || !option.icon.isNull())
        parts.icon = metrics.icon();
    if (!option.text.isEmpty())
        parts.words =
            QFontMetrics(wordsFont(base, strong)).size(Qt::TextShowMnemonic, option.text).width() + 1;
    if (!buttonTrailingIcon(widget).isEmpty() || option.features & QStyleOptionButton::HasMenu)
        parts.trailing = metrics.icon();
    if (const QString key = buttonKey(widget); !key.isEmpty())
        parts.key = keyCapSize(key, base).width();
    return parts;
}

} // namespace

void paintButtonBevel(QPainter* painter, const QStyleOptionButton& option, const QWidget* widget)
{
    const Look look = lookOf(option, widget);
    if (!look.fill && !look.line)
        return;
    const Segment segment = buttonSegment(widget);
    const int radius = widget ? Metrics(widget).radius() : 6;
    QRectF box = option.rect;
    painter->save();
    if (segment.joined) {
        // Sides with a neighbour are pushed out of sight, but for the one line that both share.
        const bool mirrored = option.direction == Qt::RightToLeft;
        painter->setClipRect(option.rect);
        if (!(mirrored ? segment.last : segment.first))
            box.setLeft(box.left() - radius * 2);
        if (!(mirrored ? segment.first : segment.last))
            box.setRight(box.right() + radius * 2);
    }
    paintBox(painter, box, look.fill.value_or(Qt::transparent), look.line.value_or(Qt::transparent), radius);
    if (segment.joined && !segment.first) {
        const int x = option.direction == Qt::RightToLeft ? option.rect.right() : option.rect.left();
        painter->fillRect(QRect(x, option.rect.top() + 1, 1, option.rect.height() - 2),
                          Theme::colour(Colour::Edge));
    }
    painter->restore();
}

void paintButtonLabel(QPainter* painter, const QStyleOptionButton& option, const QWidget* widget)
{
    const Look look = lookOf(option, widget);
    const QFont base = widget ? widget->font() : painter->font();
    const Metrics metrics(base);
    const Parts parts = measure(option, widget, look.strong);
    const bool link = buttonRole(widget) == ButtonRole::Link;
    const int available = option.rect.width() - (link ? 0 : metrics.space(8));
    const int width = qMin(parts.width(), available);
    const bool spread = isSpreadButton(widget);
    int x = option.rect.x() + (link ? 0 : spread ? metrics.space(12) : (option.rect.width() - width) / 2);

    painter->save();
    painter->setLayoutDirection(option.direction);
    const auto place = [&](int partWidth) {
        const QRect part(x, option.rect.y(), partWidth, option.rect.height());
        x += partWidth + parts.gap;
        return QStyle::visualRect(option.direction, option.rect, part);
    };
    if (parts.icon > 0) {
        const QRect part = place(parts.icon);
        if (const QString name = buttonIcon(widget); !name.isEmpty()) {
            paintIcon(painter,
                      QRect(part.x(), part.y() + (part.height() - parts.icon) / 2, parts.icon, parts.icon),
                      name, look.words);
        } else {
            option.icon.paint(
                painter,
                QRect(part.x(), part.y() + (part.height() - parts.icon) / 2, parts.icon, parts.icon));
        }
    }
    if (parts.words > 0) {
        const QRect part = place(qMax(0, parts.words - (parts.width() - width)));
        painter->setFont(wordsFont(base, look.strong));
        painter->setPen(look.words);
        const bool underlines = widget && widget->style()->styleHint(QStyle::SH_UnderlineShortcut, &option);
        const int mnemonic = underlines ? Qt::TextShowMnemonic : Qt::TextHideMnemonic;
        const QString words =
            painter->fontMetrics().elidedText(option.text, Qt::ElideRight, part.width(), mnemonic);
        painter->drawText(part, Qt::AlignCenter | mnemonic | Qt::TextSingleLine, words);
    }
    if (parts.trailing > 0) {
        const bool menu = option.features & QStyleOptionButton::HasMenu;
        if (spread)
            x = qMax(x, option.rect.right() + 1 - metrics.space(12) - parts.trailing);
        paintIcon(painter, place(parts.trailing), menu ? u"chevron-down"_s : buttonTrailingIcon(widget),
                  look.words);
    }
    if (parts.key > 0) {
        const QString key = buttonKey(widget);
        const QSize size = keyCapSize(key, base);
        const QRect part = place(parts.key);
        paintKeyCap(painter, QPoint(part.x(), part.y() + (part.height() - size.height()) / 2), key, base,
                    look.words);
    }
    painter->restore();
}

QSize buttonSize(const QStyleOptionButton& option, const QWidget* widget)
{
    const Metrics metrics(widget);
    const ButtonRole role = buttonRole(widget);
    const int height = isMainButton(widget) ? metrics.mainControl() : metrics.control();
    const Parts parts = measure(option, widget, measuredStrong(role, widget));
    if (role == ButtonRole::Link)
        return {parts.width(), height};
    if (parts.words == 0)
        return {height, height};
    const int sides = isMainButton(widget) ? 16 : buttonSegment(widget).joined ? 11 : 14;
    return {parts.width() + 2 * metrics.space(sides), height};
}

} // namespace proofdesk
