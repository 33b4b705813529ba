// SPDX-License-Identifier: MIT
#include "ui/review/keys/keysheet.h"

#include "ui/common/accessiblearea.h"
#include "ui/common/buttons.h"
#include "ui/common/dialogfoot.h"
#include "ui/common/keycaplabel.h"
#include "ui/common/overlay.h"
#include "ui/common/plainlabel.h"
#include "ui/review/keys/shortcuttable.h"
#include "ui/theme/metrics.h"

#include <QBoxLayout>
#include <QGridLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QStyle>

#include <algorithm>
#include <climits>
#include <utility>

namespace proofdesk {

namespace {

constexpr int MostColumns = 3;
constexpr double WordsInLines = 13; ///< from here on they are broken

/// Which column of the sheet a group stands in, so that the columns come out about equally long.
int columnOf(ShortcutRow::Group group, int columns)
{
    if (columns == 2)
        return group == ShortcutRow::Group::Look || group == ShortcutRow::Group::Outbox ? 1 : 0;
    if (columns < 2)
        return 0;
    switch (group) {
    case ShortcutRow::Group::Decide:
    case ShortcutRow::Group::Worker:
        return 0;
    case ShortcutRow::Group::Look:
        return 1;
    case ShortcutRow::Group::Move:
    case ShortcutRow::Group::Outbox:
        return 2;
    }
    return 0;
}

QWidget* groupBox(const ShortcutTable& keys, ShortcutRow::Group group, QWidget* parent)
{
    auto* box = new QWidget(parent);
    const Metrics metrics(parent);
    auto* grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(metrics.space(12));
    grid->setVerticalSpacing(metrics.space(5));
    auto* title = new PlainLabel(ShortcutTable::groupTitle(group), TextSize::Normal, std::nullopt, box);
    title->setStrong();
    grid->addWidget(title, 0, 0, 1, 2);
    int line = 1;
    const auto addLine = [&](const QStringList& caps, const QString& words) {
        auto* row = new QHBoxLayout;
        row->setSpacing(metrics.space(4));
        for (const QString& cap : caps)
            row->addWidget(new KeyCapLabel(cap, box));
        row->addStretch();
        grid->addLayout(row, line, 0);
        auto* label = new PlainLabel(words, TextSize::Secondary, std::nullopt, box);
        label->setWordWrap(true);
        label->setMinimumWidth(std::min(label->sizeHint().width(), metrics.lines(WordsInLines)));
        grid->addWidget(label, line++, 1);
    };
    if (group == ShortcutRow::Group::Move) // these are the views' own, and not to be changed
        addLine({QStringLiteral("←"), QStringLiteral("→"), QStringLiteral("↑"), QStringLiteral("↓")},
                KeySheet::tr("Move, and nothing but move"));
    for (const ShortcutRow& row : ShortcutTable::rows()) {
        if (row.group != group)
            continue;
        addLine(ShortcutTable::caps(keys.keys(row.action)), ShortcutTable::text(row));
    }
    if (group == ShortcutRow::Group::Outbox) { // these are the window's
        const auto cap = [](Qt::Key key) {
            return QKeySequence(Qt::CTRL | key).toString(QKeySequence::NativeText);
        };
        addLine({cap(Qt::Key_1), QStringLiteral("…")}, KeySheet::tr("The pages, from the top"));
        addLine({cap(Qt::Key_Comma)}, KeySheet::tr("Settings"));
        addLine({cap(Qt::Key_Q)}, KeySheet::tr("Close Proofdesk"));
    }
    grid->setColumnStretch(1, 1);
    return box;
}

/// All groups in so many columns.
QWidget* sheetOf(const ShortcutTable& keys, int columns, QWidget* parent)
{
    auto* sheet = new QWidget(parent);
    const Metrics metrics(sheet);
    auto* row = new QHBoxLayout(sheet);
    const int margin = metrics.space(24);
    row->setContentsMargins(margin, margin, margin, margin);
    row->setSpacing(metrics.space(32));
    QList<QVBoxLayout*> stacks;
    for (int column = 0; column < columns; ++column) {
        stacks.append(new QVBoxLayout);
        stacks.last()->setSpacing(metrics.space(16));
        row->addLayout(stacks.last(), 1);
    }
    using Group = ShortcutRow::Group;
    for (const Group group : {Group::Decide, Group::Worker, Group::Look, Group::Move, Group::Outbox})
        stacks.at(columnOf(group, columns))->addWidget(groupBox(keys, group, sheet));
    for (auto* stack : stacks)
        stack->addStretch();
    return sheet;
}

} // namespace

KeySheet::KeySheet(const ShortcutTable& keys, QWidget* parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("keySheet"));
    setWindowTitle(tr("All keys"));
    setAccessibleName(tr("All keys"));
    const Metrics metrics(this);

    const int bar = style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, this);
    const QWidget* window = parent ? parent->window() : nullptr;
    while (window && window->parentWidget()) // over a small form it may be as large as what the form lies on
        window = window->parentWidget()->window();
    const QSize room =
        window ? window->size() - QSize(metrics.space(48), metrics.space(48)) : QSize(INT_MAX, INT_MAX);
    QWidget* sheet = nullptr;
    for (int columns = MostColumns; columns > 0 && !sheet; --columns) {
        sheet = sheetOf(keys, columns, this);
        if (columns > 1 && sheet->minimumSizeHint().width() + bar > room.width())
            delete std::exchange(sheet, nullptr);
    }

    auto* scroll = new QScrollArea(this);
    scroll->setWidget(sheet);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    tellArea(scroll, windowTitle());
    auto* close = newMainButton(tr("Close"), ButtonRole::Primary, {}, this);
    close->setDefault(true);
    auto* change = newButton(tr("Change keys…"), ButtonRole::Link, {}, this);
    change->setObjectName(QStringLiteral("changeKeysButton"));
    auto* foot = new DialogFoot(this);
    foot->addLeading(change);
    foot->addTrailing(close);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(scroll, 1);
    layout->addWidget(foot);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(change, &QPushButton::clicked, this, [this] {
        accept(); // it would go on showing the keys of before
        Q_EMIT changeWanted();
    });
    Overlay::attach(this);

    const QSize wanted = sheet->sizeHint() + QSize(metrics.space(16), foot->sizeHint().height() + 4);
    resize(wanted.boundedTo(room));
}

} // namespace proofdesk
