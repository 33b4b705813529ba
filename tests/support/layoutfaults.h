// SPDX-License-Identifier: MIT
#pragma once

#include "ui/common/announcer.h"
#include "ui/common/drawer.h"
#include "ui/common/edgefloat.h"
#include "ui/common/floatingpanel.h"
#include "ui/common/overlay.h"
#include "ui/common/partslabel.h"
#include "ui/common/plainlabel.h"
#include "ui/theme/buttonrole.h"
#include "ui/theme/metrics.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QFocusFrame>
#include <QHeaderView>
#include <QLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QStringList>
#include <QStyleOptionComboBox>
#include <QTableView>
#include <QToolButton>

#include <algorithm>

namespace proofdesk::testing {

/// What a person would find wrong with how a window is laid out: words that are cut, parts that lie over each
/// other or outside of what holds them, and what is too small to be hit. Each fault once, in words.
class LayoutFaults
{
public:
    static constexpr int LeastTarget = 24; ///< pixels, both ways

    /// `screen`: the window must fit it. `place` says where, in the faults.
    void look(QWidget& window, QSize screen, const QString& place)
    {
        m_place = place;
        const QSize needs =
            window.minimumSize().expandedTo(window.layout() ? window.layout()->totalMinimumSize() : QSize());
        if (window.width() > screen.width() || window.height() > screen.height())
            add(window, QStringLiteral("is %1 × %2").arg(window.width()).arg(window.height()));
        else if (needs.width() > screen.width() || needs.height() > screen.height())
            add(window, QStringLiteral("asks for %1 × %2").arg(needs.width()).arg(needs.height()));
        lookInto(window);
    }
    [[nodiscard]] const QStringList& all() const { return m_all; }

private:
    static QString named(const QWidget& widget)
    {
        QString words = QString::fromLatin1(widget.metaObject()->className()).section(u':', -1);
        if (!widget.objectName().isEmpty())
            words += u' ' + widget.objectName();
        const QString text = widget.property("text").toString();
        return text.isEmpty() ? words : words + QStringLiteral(" “%1”").arg(text.left(60));
    }
    void add(const QWidget& widget, const QString& what)
    {
        const QString fault = QStringLiteral("%1: %2 %3").arg(m_place, named(widget), what);
        if (!m_all.contains(fault))
            m_all.append(fault);
    }
    /// Stands over its neighbours on purpose.
    static bool floats(const QWidget& widget)
    {
        return widget.isWindow() || qobject_cast<const FloatingPanel*>(&widget)
            || qobject_cast<const Drawer*>(&widget) || qobject_cast<const Overlay*>(&widget)
            || qobject_cast<const Announcer*>(&widget) || qobject_cast<const QFocusFrame*>(&widget)
            || isNotice(widget);
    }
    /// Floats over what is read meanwhile, and has to be whole for that.
    static bool isNotice(const QWidget& widget) { return qobject_cast<const EdgeFloat*>(&widget); }
    /// One control, of which the parts are Qt's own business.
    static bool isWhole(const QWidget& widget)
    {
        return qobject_cast<const QLineEdit*>(&widget) || qobject_cast<const QComboBox*>(&widget)
            || qobject_cast<const QAbstractSpinBox*>(&widget)
            || qobject_cast<const QAbstractButton*>(&widget);
    }
    void lookInto(const QWidget& widget)
    {
        lookAt(widget);
        if (isWhole(widget))
            return;
        QList<const QWidget*> shown;
        QList<const QWidget*> notices;
        for (const auto* child : widget.findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly)) {
            if (!child->isVisible() || child->isWindow())
                continue;
            lookInto(*child);
            if (!floats(*child))
                shown.append(child);
            else if (isNotice(*child))
                notices.append(child);
        }
        lookAtNeighbours(widget, notices);
        if (const auto* area = qobject_cast<const QScrollArea*>(&widget))
            lookAtScrolled(*area);
        else if (!qobject_cast<const QAbstractScrollArea*>(&widget) && !isViewport(widget))
            lookAtNeighbours(widget, shown);
    }
    static bool isViewport(const QWidget& widget)
    {
        const auto* area = qobject_cast<const QAbstractScrollArea*>(widget.parentWidget());
        return area && area->viewport() == &widget;
    }
    void lookAtScrolled(const QScrollArea& area)
    {
        const QWidget* inside = area.widget();
        if (inside && inside->width() > area.viewport()->width())
            add(area,
                QStringLiteral("is %1 px wide and holds %2")
                    .arg(area.viewport()->width())
                    .arg(inside->width()));
        if (inside && inside->height() > area.viewport()->height()
            && area.verticalScrollBarPolicy() == Qt::ScrollBarAlwaysOff)
            add(area, QStringLiteral("hides what is below"));
        if (inside && inside->height() > area.viewport()->height()
            && area.viewport()->height() < 2 * area.fontMetrics().height())
            add(area, QStringLiteral("is %1 px high").arg(area.viewport()->height()));
    }
    void lookAtNeighbours(const QWidget& parent, const QList<const QWidget*>& children)
    {
        for (qsizetype i = 0; i < children.size(); ++i) {
            const QRect place = children.at(i)->geometry();
            if (place.isEmpty())
                continue;
            if (!parent.rect().contains(place))
                add(*children.at(i),
                    QStringLiteral("at %1,%2 %3 × %4 sticks out of %5 (%6 × %7)")
                        .arg(place.x())
                        .arg(place.y())
                        .arg(place.width())
                        .arg(place.height())
                        .arg(named(parent))
                        .arg(parent.width())
                        .arg(parent.height()));
            for (qsizetype j = i + 1; j < children.size(); ++j) {
                if (place.intersects(children.at(j)->geometry()))
                    add(*children.at(i), QStringLiteral("lies over ") + named(*children.at(j)));
            }
        }
    }
    void lookAt(const QWidget& widget)
    {
        if (const auto* button = qobject_cast<const QAbstractButton*>(&widget))
            lookAtButton(*button);
        else if (const auto* combo = qobject_cast<const QComboBox*>(&widget))
            lookAtCombo(*combo);
        else if (const auto* header = qobject_cast<const QHeaderView*>(&widget))
            lookAtHeader(*header);
        else if (const auto* view = qobject_cast<const QAbstractItemView*>(&widget))
            lookAtView(*view);
        else if (const auto* label = qobject_cast<const QLabel*>(&widget))
            lookAtLabel(*label);
        else if (qobject_cast<const QLineEdit*>(&widget) && widget.height() < LeastTarget)
            add(widget, QStringLiteral("is %1 px high").arg(widget.height()));
    }
    /// The air at the sides of a button that it can give before its words are cut, as it is painted.
    static int air(const QAbstractButton& button)
    {
        if (!qobject_cast<const QPushButton*>(&button) || button.text().isEmpty()
            || buttonRole(&button) == ButtonRole::Link)
            return 0;
        const int sides = isMainButton(&button) ? 16 : buttonSegment(&button).joined ? 11 : 14;
        const Metrics metrics(&button);
        return 2 * metrics.space(sides) - metrics.space(8);
    }
    void lookAtButton(const QAbstractButton& button)
    {
        if (const int needed = button.sizeHint().width() - air(button); button.width() < needed)
            add(button, QStringLiteral("is %1 px wide and needs %2").arg(button.width()).arg(needed));
        if (button.width() < LeastTarget || button.height() < LeastTarget)
            add(button, QStringLiteral("is %1 × %2 px").arg(button.width()).arg(button.height()));
        if (button.height() < button.fontMetrics().height())
            add(button, QStringLiteral("is %1 px high").arg(button.height()));
    }
    void lookAtCombo(const QComboBox& combo)
    {
        QStyleOptionComboBox option;
        option.initFrom(&combo);
        option.editable = combo.isEditable();
        const QRect field =
            combo.style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, &combo);
        const QString said = combo.currentIndex() < 0 ? combo.placeholderText() : combo.currentText();
        const int needed = combo.fontMetrics().horizontalAdvance(said);
        if (field.width() < needed && !combo.isEditable())
            add(combo,
                QStringLiteral("“%1” has %2 px and needs %3").arg(said).arg(field.width()).arg(needed));
        if (combo.width() < LeastTarget || combo.height() < LeastTarget)
            add(combo, QStringLiteral("is %1 × %2 px").arg(combo.width()).arg(combo.height()));
    }
    void lookAtHeader(const QHeaderView& header)
    {
        if (header.orientation() != Qt::Horizontal)
            return;
        const QFontMetrics strong(scaledFont(header.font(), TextSize::Normal, true));
        for (int column = 0; column < header.count(); ++column) {
            const QString words = header.model()->headerData(column, Qt::Horizontal).toString();
            const int needed = strong.horizontalAdvance(words) + 2 * Metrics(&header).space(4);
            if (!header.isSectionHidden(column) && header.sectionSize(column) < needed)
                add(header,
                    QStringLiteral("“%1” has %2 px and needs %3")
                        .arg(words)
                        .arg(header.sectionSize(column))
                        .arg(needed));
        }
    }
    void lookAtView(const QAbstractItemView& view)
    {
        const QSize room = view.viewport()->size();
        // Nothing is to be looked for beyond the edge.
        if (const auto* table = qobject_cast<const QTableView*>(&view);
            table && table->horizontalHeader()->length() > room.width())
            add(view,
                QStringLiteral("is %1 px wide and holds %2")
                    .arg(room.width())
                    .arg(table->horizontalHeader()->length()));
        if (room.width() < 4 * view.fontMetrics().height() || room.height() < 2 * view.fontMetrics().height())
            add(view, QStringLiteral("has %1 × %2 px").arg(room.width()).arg(room.height()));
    }
    void lookAtLabel(const QLabel& label)
    {
        if (label.text().isEmpty() || qobject_cast<const Announcer*>(&label))
            return;
        if (label.wordWrap() && label.height() < label.heightForWidth(label.width()))
            add(label,
                QStringLiteral("is %1 px high and needs %2")
                    .arg(label.height())
                    .arg(label.heightForWidth(label.width())));
        else if (label.height() < QFontMetrics(label.font()).height() * 8 / 10)
            add(label, QStringLiteral("is %1 px high").arg(label.height()));
        if (label.wordWrap() || !label.pixmap(Qt::ReturnByValue).isNull())
            return;
        // Names and titles may be as long as people like, and are cut with "…": those are elided on purpose.
        const auto* plain = qobject_cast<const PlainLabel*>(&label);
        if (plain && plain->isElided())
            return;
        if (label.width() < label.sizeHint().width() - 2)
            add(label,
                QStringLiteral("is %1 px wide and needs %2")
                    .arg(label.width())
                    .arg(label.sizeHint().width()));
    }

    QString m_place;
    QStringList m_all;
};

} // namespace proofdesk::testing
