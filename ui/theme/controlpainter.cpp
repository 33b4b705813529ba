// SPDX-License-Identifier: MIT
#include "ui/theme/controlpainter.h"

#include "ui/theme/icons.h"
#include "ui/theme/keycap.h"
#include "ui/theme/metrics.h"
#include "ui/theme/painting.h"
#include "ui/theme/theme.h"

#include <QCheckBox>
#include <QPainter>
#include <QStyleOption>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace proofdesk {

namespace {

bool isOn(const QStyleOption& option, QStyle::StateFlag flag)
{
    return option.state.testFlag(flag);
}

QColor outline(const QStyleOption& option)
{
    return Theme::colour(!isOn(option, QStyle::State_Enabled)        ? Colour::Border
                             : isOn(option, QStyle::State_MouseOver) ? Colour::Muted
                                                                     : Colour::Edge);
}

} // namespace

void paintCheckBox(QPainter* painter, const QStyleOption& option, const QWidget* widget)
{
    const int side = qMin(option.rect.width(), option.rect.height());
    QRect box(0, 0, side, side);
    box.moveCenter(option.rect.center());
    // Letters hang a little below the middle of their line, and a box beside them should too.
    if (qobject_cast<const QCheckBox*>(widget))
        box.translate(0, 1);
    const bool enabled = isOn(option, QStyle::State_Enabled);
    const bool on = isOn(option, QStyle::State_On);
    const bool partly = isOn(option, QStyle::State_NoChange);
    const int radius = widget ? Metrics(widget).space(3) : 3;
    if (!on && !partly) {
        paintBox(painter, box, Theme::colour(enabled ? Colour::Raised : Colour::Surface), outline(option),
                 radius);
        return;
    }
    const QColor fill = Theme::colour(enabled ? Colour::Accent : Colour::Edge);
    paintBox(painter, box, fill, fill, radius);
    const QColor mark = Theme::colour(enabled ? Colour::OnAccent : Colour::Raised);
    if (on) {
        const double pad = side * 0.12;
        paintIcon(painter, QRectF(box).adjusted(pad, pad, -pad, -pad), u"check"_s, mark);
    } else {
        painter->fillRect(QRectF(box.x() + side * 0.25, box.y() + side * 0.45, side * 0.5, side * 0.12),
                          mark);
    }
}

void paintRadioButton(QPainter* painter, const QStyleOption& option)
{
    const int side = qMin(option.rect.width(), option.rect.height());
    QRectF box(0, 0, side, side);
    box.moveCenter(QRectF(option.rect).center());
    box.translate(0, 1); // as check boxes
    const bool enabled = isOn(option, QStyle::State_Enabled);
    if (!isOn(option, QStyle::State_On)) {
        paintBox(painter, box, Theme::colour(enabled ? Colour::Raised : Colour::Surface), outline(option),
                 side / 2.0);
        return;
    }
    const QColor fill = Theme::colour(enabled ? Colour::Accent : Colour::Edge);
    paintBox(painter, box, fill, fill, side / 2.0);
    const double dot = side * 0.34;
    paintBox(painter, box.adjusted(dot, dot, -dot, -dot), Theme::colour(Colour::OnAccent), Qt::transparent,
             side / 2.0);
}

void paintEditFrame(QPainter* painter, const QStyleOption& option, const QWidget* widget)
{
    const bool enabled = isOn(option, QStyle::State_Enabled);
    const bool wrong = widget && widget->property("proofdeskInvalid").toBool();
    const QColor line = wrong && enabled ? Theme::colour(Colour::Negative) : outline(option);
    paintBox(painter, option.rect, Theme::colour(enabled ? Colour::Raised : Colour::Surface), line,
             Metrics(widget).radius());
}

void paintComboBox(QPainter* painter, const QStyleOptionComboBox& option, const QWidget* widget)
{
    const Metrics metrics(widget);
    const bool enabled = isOn(option, QStyle::State_Enabled);
    QColor fill = Theme::colour(enabled ? Colour::Raised : Colour::Surface);
    if (enabled && isOn(option, QStyle::State_MouseOver) && !option.editable)
        fill = mixed(fill, Theme::colour(Colour::Text), 0.05);
    paintBox(painter, option.rect, fill, outline(option), metrics.radius());
    const int side = metrics.lines(0.8);
    QRect arrow(option.rect.right() - metrics.space(8) - side, 0, side, side);
    arrow.moveTop(option.rect.center().y() - side / 2);
    paintIcon(painter, QStyle::visualRect(option.direction, option.rect, arrow), u"chevron-down"_s,
              Theme::colour(enabled ? Colour::Text : Colour::Muted));
}

void paintScrollBar(QPainter* painter, const QStyleOptionSlider& option, const QRect& handle)
{
    const bool upright = option.orientation == Qt::Vertical;
    if (option.minimum == option.maximum)
        return;
    const bool active = isOn(option, QStyle::State_MouseOver) || isOn(option, QStyle::State_Sunken);
    const QRectF bar =
        upright ? QRectF(handle).adjusted(2, 1, -2, -1) : QRectF(handle).adjusted(1, 2, -1, -2);
    const double radius = qMin(bar.width(), bar.height()) / 2;
    paintBox(painter, bar, Theme::colour(active ? Colour::Muted : Colour::Edge), Qt::transparent, radius);
}

void paintHeaderSection(QPainter* painter, const QStyleOptionHeader& option)
{
    painter->fillRect(option.rect, Theme::colour(Colour::Surface));
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                      Theme::colour(Colour::Border));
}

void paintFocusRing(QPainter* painter, const QRect& rect, int radius)
{
    paintBox(painter, rect, Qt::transparent, Theme::colour(Colour::Focus), radius, 2);
}

void paintPopupPanel(QPainter* painter, const QRect& rect)
{
    painter->fillRect(rect, Theme::colour(Colour::Raised));
    paintBox(painter, rect, Qt::transparent, Theme::colour(Colour::Edge), 0);
}

void paintMenuItem(QPainter* painter, const QStyleOptionMenuItem& option, const QWidget* widget)
{
    const Metrics metrics(option.font);
    const QRect all = option.rect;
    if (option.menuItemType == QStyleOptionMenuItem::Separator) {
        painter->fillRect(QRect(all.left(), all.center().y(), all.width(), 1), Theme::colour(Colour::Border));
        return;
    }
    painter->save();
    painter->setLayoutDirection(option.direction);
    const bool enabled = isOn(option, QStyle::State_Enabled);
    if (enabled && isOn(option, QStyle::State_Selected))
        paintBox(painter, all.adjusted(4, 0, -4, 0), Theme::colour(Colour::Selection), Qt::transparent,
                 metrics.smallRadius());
    const QColor words = Theme::colour(enabled ? Colour::Text : Colour::Muted);
    const auto placed = [&](const QRect& part) { return QStyle::visualRect(option.direction, all, part); };
    const int side = metrics.icon();
    const int y = all.center().y() - side / 2;
    const int left = all.left() + metrics.space(12);
    const QRect mark = placed(QRect(left, y, side, side));
    if (option.checked && option.checkType != QStyleOptionMenuItem::NotCheckable)
        paintIcon(painter, mark, u"check"_s, Theme::colour(Colour::Accent));
    else if (!option.icon.isNull())
        option.icon.paint(painter, mark, Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);

    const qsizetype tab = option.text.indexOf(u'\t');
    const int start = left + side + metrics.space(8);
    const QRect room = placed(QRect(start, all.top(), all.right() - start - metrics.space(16), all.height()));
    const bool underlines =
        widget && widget->style()->styleHint(QStyle::SH_UnderlineShortcut, &option, widget);
    const int flags =
        Qt::AlignVCenter | Qt::TextSingleLine | (underlines ? Qt::TextShowMnemonic : Qt::TextHideMnemonic);
    painter->setFont(option.font);
    painter->setPen(words);
    painter->drawText(room, flags | Qt::AlignLeading, tab < 0 ? option.text : option.text.left(tab));
    if (tab >= 0) {
        painter->setPen(Theme::colour(Colour::Muted));
        painter->drawText(room, flags | Qt::AlignTrailing, option.text.mid(tab + 1));
    }
    if (option.menuItemType == QStyleOptionMenuItem::SubMenu)
        paintIcon(painter, placed(QRect(all.right() - side - metrics.space(8), y, side, side)),
                  u"chevron-right"_s, words);
    painter->restore();
}

} // namespace proofdesk
