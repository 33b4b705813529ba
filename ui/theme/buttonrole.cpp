// SPDX-License-Identifier: MIT
#include "ui/theme/buttonrole.h"

#include <QAbstractButton>
#include <QVariant>

namespace proofdesk {

namespace {

constexpr auto RoleProperty = "proofdeskRole";
constexpr auto IconProperty = "proofdeskIcon";
constexpr auto TrailingProperty = "proofdeskTrailingIcon";
constexpr auto KeyProperty = "proofdeskKey";
constexpr auto MainProperty = "proofdeskMain";
constexpr auto SpreadProperty = "proofdeskSpread";
constexpr auto SegmentProperty = "proofdeskSegment";

enum SegmentBit { Joined = 1, First = 2, Last = 4 };

void set(QAbstractButton* button, const char* property, const QVariant& value)
{
    if (button->property(property) == value)
        return;
    button->setProperty(property, value);
    // A look that takes other room: the size hint of a QPushButton is kept until its font or style changes.
    button->setIconSize(button->iconSize() + QSize(0, 1));
    button->setIconSize(button->iconSize() - QSize(0, 1));
    button->updateGeometry();
    button->update();
}

} // namespace

void setButtonRole(QAbstractButton* button, ButtonRole role)
{
    set(button, RoleProperty, int(role));
}

ButtonRole buttonRole(const QObject* button)
{
    return button ? ButtonRole(button->property(RoleProperty).toInt()) : ButtonRole::Normal;
}

void setButtonIcon(QAbstractButton* button, const QString& name)
{
    set(button, IconProperty, name);
}

void setButtonTrailingIcon(QAbstractButton* button, const QString& name)
{
    set(button, TrailingProperty, name);
}

void setButtonKey(QAbstractButton* button, const QString& key)
{
    set(button, KeyProperty, key);
}

void setButtonMain(QAbstractButton* button, bool main)
{
    set(button, MainProperty, main);
}

void setButtonSpread(QAbstractButton* button, bool spread)
{
    set(button, SpreadProperty, spread);
}

QString buttonIcon(const QObject* button)
{
    return button ? button->property(IconProperty).toString() : QString();
}

QString buttonTrailingIcon(const QObject* button)
{
    return button ? button->property(TrailingProperty).toString() : QString();
}

QString buttonKey(const QObject* button)
{
    return button ? button->property(KeyProperty).toString() : QString();
}

bool isMainButton(const QObject* button)
{
    return button && button->property(MainProperty).toBool();
}

bool isSpreadButton(const QObject* button)
{
    return button && button->property(SpreadProperty).toBool();
}

void setButtonSegment(QAbstractButton* button, Segment segment)
{
    set(button, SegmentProperty,
        (segment.joined ? Joined : 0) | (segment.first ? First : 0) | (segment.last ? Last : 0));
}

Segment buttonSegment(const QObject* button)
{
    const int bits = button ? button->property(SegmentProperty).toInt() : 0;
    if (!(bits & Joined))
        return {};
    return {true, bool(bits & First), bool(bits & Last)};
}

QString withoutMnemonics(QString text)
{
    return text.replace(u'&', QStringLiteral("&&"));
}

} // namespace proofdesk
