// SPDX-License-Identifier: MIT
#include "ui/common/keptclear.h"

#include "ui/common/edgefloat.h"
#include "ui/theme/metrics.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QApplication>
#include <QComboBox>
#include <QCursor>
#include <QEvent>
#include <QLineEdit>
#include <QWidget>

#include <algorithm>
#include <utility>

namespace proofdesk {

namespace {

constexpr double PointerLines = 1; ///< around the pointer, each way
constexpr int Gap = 8; ///< in pixels of the usual font
constexpr int Margin = 12;

bool isControl(const QWidget& widget)
{
    return qobject_cast<const QAbstractButton*>(&widget) || qobject_cast<const QLineEdit*>(&widget)
        || qobject_cast<const QComboBox*>(&widget);
}

/// The part of it that is in sight, as `over` sees it.
QRect seenOver(const QWidget& widget, const QRect& part, const QWidget& over)
{
    QRect seen = part & widget.rect();
    const QWidget* place = &widget;
    for (; !place->isWindow() && place->parentWidget(); place = place->parentWidget())
        seen = seen.translated(place->pos()) & place->parentWidget()->rect();
    return seen.translated(-over.mapTo(place, QPoint()));
}

void addPointer(const QWidget& window, const QWidget& over, FloatRoom* room)
{
    if (!window.underMouse())
        return;
    const int reach = Metrics(&over).lines(PointerLines);
    const QPoint at = over.mapFromGlobal(QCursor::pos());
    room->kept.append(
        {QRect(at.x() - reach, at.y() - reach, 2 * reach, 2 * reach), int(KeptClear::Weight::Pressed)});
}

} // namespace

KeptClear::KeptClear(QWidget* of, Weight weight, std::function<QRect()> part)
    : QObject(of)
    , m_of(of)
    , m_weight(weight)
    , m_part(std::move(part))
{
    m_tellSoon.setSingleShot(true);
    m_tellSoon.setInterval(0);
    connect(&m_tellSoon, &QTimer::timeout, this, [this] { changedIn(m_of->window()); });
    of->installEventFilter(this);
}

void KeptClear::changed()
{
    m_tellSoon.start();
}

void KeptClear::changedIn(const QWidget* window)
{
    const auto floats = window->findChildren<EdgeFloat*>();
    for (EdgeFloat* one : floats)
        one->lookForPlace();
}

QRect KeptClear::partOver(const QWidget* over) const
{
    return seenOver(*m_of, m_part ? m_part() : m_of->rect(), *over);
}

FloatRoom KeptClear::roomOver(const QWidget* over, const QList<const QWidget*>& but)
{
    const QWidget* window = over->window();
    const Metrics metrics(over);
    const int margin = metrics.space(Margin);
    FloatRoom room{.room = over->rect().marginsRemoved({margin, 0, margin, margin}),
                   .gap = metrics.space(Gap)};
    const auto add = [&](const QRect& place, Weight weight) {
        if (const QRect part = place & over->rect(); !part.isEmpty())
            room.kept.append({part, int(weight)});
    };
    const auto kept = window->findChildren<KeptClear*>();
    for (const KeptClear* one : kept) {
        if (one->m_of->isVisible() && one->m_of->window() == window)
            add(one->partOver(over), one->m_weight);
    }
    const auto widgets = window->findChildren<QWidget*>();
    for (const QWidget* widget : widgets) {
        const bool isLeftOut = std::any_of(but.begin(), but.end(), [widget](const QWidget* one) {
            return one == widget || one->isAncestorOf(widget);
        });
        if (isLeftOut || !widget->isVisible() || widget->window() != window)
            continue;
        const bool isFloat = qobject_cast<const EdgeFloat*>(widget);
        if (!isFloat && !isControl(*widget))
            continue;
        const QRect place = seenOver(*widget, widget->rect(), *over);
        const auto* button = qobject_cast<const QAbstractButton*>(widget);
        if (isFloat)
            add(place, Weight::Title);
        else if (widget->hasFocus() || widget->underMouse() || (button && button->isDown()))
            add(place, Weight::Pressed);
        else if (!(place & over->rect()).isEmpty())
            room.controls.append(place & over->rect());
    }
    addPointer(*window, *over, &room);
    return room;
}

bool KeptClear::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::Show:
    case QEvent::Hide:
    case QEvent::Move:
    case QEvent::Resize:
        changed();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace proofdesk
