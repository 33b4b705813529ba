// SPDX-License-Identifier: MIT
#include "ui/common/readingorder.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QGridLayout>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QTextEdit>

#include <algorithm>
#include <tuple>
#include <utility>

namespace proofdesk {

namespace {

void addWidget(QWidget* widget, QList<QWidget*>* order);

/// Those of a grid were added in any order: row by row.
QList<QLayoutItem*> itemsOf(QLayout* layout)
{
    QList<int> places;
    for (int i = 0; i < layout->count(); ++i)
        places.append(i);
    if (auto* grid = qobject_cast<QGridLayout*>(layout)) {
        const auto cell = [grid](int place) {
            int row = 0;
            int column = 0;
            int rows = 0;
            int columns = 0;
            grid->getItemPosition(place, &row, &column, &rows, &columns);
            return std::tuple(row, column);
        };
        std::stable_sort(places.begin(), places.end(), [&](int a, int b) { return cell(a) < cell(b); });
    }
    QList<QLayoutItem*> items;
    for (const int place : std::as_const(places))
        items.append(layout->itemAt(place));
    return items;
}

void addLayout(QLayout* layout, QList<QWidget*>* order)
{
    const QList<QLayoutItem*> items = itemsOf(layout);
    for (QLayoutItem* item : items) {
        if (QWidget* widget = item->widget())
            addWidget(widget, order);
        else if (QLayout* inner = item->layout())
            addLayout(inner, order);
    }
}

void addWidget(QWidget* widget, QList<QWidget*>* order)
{
    if (order->contains(widget))
        return;
    order->append(widget);
    if (qobject_cast<QAbstractItemView*>(widget))
        return; // one stop: the arrows go on within it
    if (auto* area = qobject_cast<QScrollArea*>(widget)) {
        if (area->widget())
            addWidget(area->widget(), order);
        return;
    }
    if (QLayout* layout = widget->layout())
        addLayout(layout, order);
    // What floats over the others comes after them.
    for (QObject* child : widget->children()) {
        auto* part = qobject_cast<QWidget*>(child);
        if (part && !part->isWindow())
            addWidget(part, order);
    }
}

bool takesTab(const QWidget& widget)
{
    if (const auto* list = qobject_cast<const QAbstractItemView*>(&widget))
        return list->tabKeyNavigation();
    if (const auto* words = qobject_cast<const QPlainTextEdit*>(&widget))
        return !words->tabChangesFocus();
    const auto* rich = qobject_cast<const QTextEdit*>(&widget);
    return rich && !rich->tabChangesFocus();
}

bool isStop(const QWidget* widget)
{
    return (widget->focusPolicy() & Qt::TabFocus) && !widget->focusProxy() && widget->isVisible()
        && widget->isEnabled();
}

/// To the next one at which Tab stops, and round from the last to the first.
bool goOn(QWidget* from, QList<QWidget*> order, Qt::FocusReason reason)
{
    const auto here = std::find(order.begin(), order.end(), from);
    if (here == order.end())
        return false;
    std::rotate(order.begin(), here + 1, order.end());
    const auto next = std::find_if(order.begin(), order.end() - 1, isStop);
    if (next == order.end() - 1)
        return false;
    (*next)->setFocus(reason);
    for (QWidget* place = (*next)->parentWidget(); place; place = place->parentWidget()) {
        if (auto* area = qobject_cast<QScrollArea*>(place))
            area->ensureWidgetVisible(*next);
    }
    return true;
}

} // namespace

ReadingOrder::ReadingOrder(QObject* parent)
    : QObject(parent)
{
    qApp->installEventFilter(this);
}

bool ReadingOrder::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress || watched != QApplication::focusWidget())
        return false;
    const auto* key = static_cast<QKeyEvent*>(event);
    auto* focus = static_cast<QWidget*>(watched);
    const bool back = key->key() == Qt::Key_Backtab;
    if ((!back && key->key() != Qt::Key_Tab) || takesTab(*focus)
        || (key->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)))
        return false;
    QList<QWidget*> order;
    addWidget(focus->window(), &order);
    if (back || (key->modifiers() & Qt::ShiftModifier)) {
        std::reverse(order.begin(), order.end());
        return goOn(focus, order, Qt::BacktabFocusReason);
    }
    return goOn(focus, order, Qt::TabFocusReason);
}

} // namespace proofdesk
