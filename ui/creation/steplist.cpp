// SPDX-License-Identifier: MIT
#include "ui/creation/steplist.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/painting.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QStyledItemDelegate>

namespace proofdesk {

namespace {

enum StepRole { WhatRole = Qt::UserRole + 1, CompleteRole };

class StepDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const override
    {
        const Metrics metrics(option.font);
        return {metrics.lines(12), metrics.lines(2.75)};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Metrics metrics(option.font);
        const bool current = option.state.testFlag(QStyle::State_Selected);
        const bool complete = index.data(CompleteRole).toBool() && !current;
        const bool rightToLeft = option.direction == Qt::RightToLeft;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (current)
            paintBox(painter, option.rect, Theme::colour(Colour::Selection), Qt::transparent,
                     metrics.radius());
        if (option.state.testFlag(QStyle::State_HasFocus))
            paintBox(painter, option.rect, Qt::transparent, Theme::colour(Colour::Focus), metrics.radius(),
                     2);

        const int side = metrics.lines(1.2);
        const QRect inside = option.rect.adjusted(metrics.space(8), 0, -metrics.space(8), 0);
        QRect circle(inside.left(), inside.top() + metrics.space(8), side, side);
        if (rightToLeft)
            circle.moveRight(inside.right());
        const Colour tone = current ? Colour::Accent : complete ? Colour::Positive : Colour::Edge;
        paintBox(painter, circle, current ? Theme::colour(Colour::Accent) : QColor(Qt::transparent),
                 Theme::colour(tone), side / 2.0);
        if (complete) {
            const int inset = side / 5;
            paintIcon(painter, circle.adjusted(inset, inset, -inset, -inset), QStringLiteral("check"),
                      Theme::colour(Colour::Positive));
        } else {
            painter->setFont(scaledFont(option.font, TextSize::Secondary, current));
            painter->setPen(Theme::colour(current ? Colour::OnAccent : Colour::Muted));
            painter->drawText(circle, Qt::AlignCenter, option.locale.toString(index.row() + 1));
        }

        QRect words = inside.adjusted(side + metrics.space(8), metrics.space(6), 0, 0);
        if (rightToLeft)
            words = inside.adjusted(0, metrics.space(6), -side - metrics.space(8), 0);
        const auto align = Qt::AlignTop | (rightToLeft ? Qt::AlignRight : Qt::AlignLeft);
        painter->setFont(scaledFont(option.font, TextSize::Normal, current));
        painter->setPen(Theme::colour(Colour::Text));
        painter->drawText(
            words, int(align),
            painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, words.width()));
        words.setTop(words.top() + metrics.h());
        painter->setFont(scaledFont(option.font, TextSize::Secondary));
        painter->setPen(Theme::colour(Colour::Muted));
        painter->drawText(words, int(align),
                          painter->fontMetrics().elidedText(index.data(WhatRole).toString(), Qt::ElideRight,
                                                            words.width()));
        painter->restore();
    }
};

} // namespace

StepList::StepList(QWidget* parent)
    : TellingRows<QListWidget>(parent)
{
    tellRows(this);
    setObjectName(QStringLiteral("wizardSteps"));
    setAccessibleName(tr("Steps"));
    setItemDelegate(new StepDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setSpacing(2);
    viewport()->setAutoFillBackground(false);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
}

void StepList::addStep(const QString& name, const QString& what)
{
    auto* item = new QListWidgetItem(name, this);
    item->setData(WhatRole, what);
}

void StepList::setComplete(int step, bool complete)
{
    QListWidgetItem* row = item(step);
    if (!row)
        return;
    row->setData(CompleteRole, complete);
    //: Accessible text of a step of a wizard: its name, what it holds, and whether it is complete
    row->setData(Qt::AccessibleTextRole,
                 complete ? tr("%1, %2, complete").arg(row->text(), row->data(WhatRole).toString())
                          : tr("%1, %2").arg(row->text(), row->data(WhatRole).toString()));
}

QSize StepList::sizeHint() const
{
    return {Metrics(this).lines(12) + 2 * frameWidth() + 4, Metrics(this).lines(16)};
}

} // namespace proofdesk
