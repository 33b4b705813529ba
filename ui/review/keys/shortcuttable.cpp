// SPDX-License-Identifier: MIT
#include "ui/review/keys/shortcuttable.h"

#include "ui/review/keys/fixedkeys.h"

#include <QAction>
#include <QKeyEvent>
#include <QWidget>

#include <algorithm>

namespace proofdesk {

namespace {

using Group = ShortcutRow::Group;
using Scope = ShortcutRow::Scope;
using enum ReviewAction;

const ShortcutRow Rows[] = {
    {Approve, Group::Decide, Scope::View, false, "approve",
     QT_TRANSLATE_NOOP("proofdesk::ShortcutTable", "Approve, go to the next undecided"), "A"},
    {ApproveWithNote, Group::Decide, Scope::View, false, "approve-note",
     QT_TRANSLATE_NOOP("proofdesk::ShortcutTable", "Approve with a note"), "Shift+A"},
    {Reject, Group::Decide, Scope::View, false, "reject",
     QT_TRANSLATE_NOOP("proofdesk::ShortcutTable", "Reject: 1–9 picks the reason"), "R"},
    {Hold, Group::Decide, Scope::View, false, "hold",
     QT_TRANSLATE_NOOP("proofdesk::ShortcutTable", "Put on hold"), "H"},
    {ClearDecision, Group::Decide, Scope::View, false, "clear",
     QT_TRANSLATE_NOOP("proofdesk::ShortcutTable", "Clear this decision"), "U"},
    {Undo, Group::Decide, Scope::Page, false, "undo",
     QT_TRANSLATE_NOOP("proofdesk::ShortcutTable", "Undo the newest unsent decision"), "Ctrl+Z"},
    {Redo, Group::Decide, Scope::Page, false, "redo",
     QT_TRANSLATE_NOOP("proofdesk::ShortcutTable", "Redo it"), "Ctrl+Shift+Z"},
    {ApproveAll, Group::Decide, Scope::Page, false, "approve-all",
     QT_TRANSLATE_NOOP("proofdesk::ShortcutTable", "Approve all pending…"), "Ctrl+Shift+A"},

    {NextItem, Group::Move, Scope::View, true, "next", QT_TRANSLATE_NOOP("proofdesk::ShortcutTable", "Next"),
     "J"},
    {PreviousItem, Group::Move, Scope::View, true, "previous",
     QT_TRANSLATE_NOOP("proofdesk::ShortcutTable", "Previous"), "K"},
    {NextUndecided, Group::Move, Scope::View, true, "next-undecided",
     QT_TRANSLATE_NOOP("proofdesk::ShortcutTable", "Next undecided"), "N"},
    {PreviousUndecided, Group::Move, Scope::View, true, "previous-undecided",
     QT_TRANSLATE_NOOP("proofdesk::ShortcutTable", "Previous undecided"), "Shift+N"},
    {ToggleSelected, Group::Move, Scope::View, false, "select",
     QT_TRANSLATE_NOOP("proofdesk::ShortcutTable", "Select or leave out this one"), "X"},
    {SelectAll, Group::Move, Scope::View, false, "select-all",
     QT_TRANSLATE_NOOP("proofdesk::ShortcutTable", "Select all"), "Ctrl+A"},
    {Search, Group::Move, Scope::Page, false, "search",
     QT_TRANSLATE_NOOP("proofdesk::ShortcutTable", "Search"), "/"},
    {Refresh, Group::Move, Scope::Elsewhere, false, "refresh",
     QT_TRANSLATE_NOOP("proofdesk::ShortcutTable", "Refresh"), "F5"},

    {GridView, Group::Look, Scope::View, false, "grid", QT_TRANSLATE_NOOP("proofdesk::ShortcutTable", "Grid"),
     "G"},
    {SingleView, Group::Look, Scope::View, false, "single",
     QT_TRANSLATE_NOOP("proofdesk::ShortcutTable", "Single"), "E"},
    {CompareView, Group::Look, Scope::View, false, "compare",
     QT_TRANSLATE_NOOP("proofdesk::ShortcutTable", "Compare"), "C"},
    {TableView, Group::Look, Scope::View, false, "table",
     QT_TRANSLATE_NOOP("proofdesk::ShortcutTable", "Table"), "T"},
    {Open, Group::Look, Scope::View, false, "open",
     QT_TRANSLATE_NOOP("proofdesk::ShortcutTable", "Open large"), "Return; Enter"},
    {Back, Group::Look, Scope::View, false, "back", QT_TRANSLATE_NOOP("proofdesk::ShortcutTable", "Back"),
     "Esc"},
    {PreviousImage, Group::Look, Scope::View, true, "previous-image",
     QT_TRANSLATE_NOOP("proofdesk::ShortcutTable", "Previous image of this submission"), "["},
    {NextImage, Group::Look, Scope::View, true, "next-image",
     QT_TRANSLATE_NOOP("proofdesk::ShortcutTable", "Next image of this submission"), "]"},
    {PlayPicture, Group::Look, Scope::View, false, "play",
     QT_TRANSLATE_NOOP("proofdesk::ShortcutTable", "Play or stop a moving picture"), "S"},
    {PreviousFrame, Group::Look, Scope::View, true, "previous-frame",
     QT_TRANSLATE_NOOP("proofdesk::ShortcutTable", "Previous frame of a moving picture"), ","},
    {NextFrame, Group::Look, Scope::View, true, "next-frame",
     QT_TRANSLATE_NOOP("proofdesk::ShortcutTable", "Next frame of a moving picture"), "."},
    {ToggleFit, Group::Look, Scope::View, false, "fit",
     QT_TRANSLATE_NOOP("proofdesk::ShortcutTable", "Whole picture or 100 %, at the pointer"), "Z"},
    {ZoomIn, Group::Look, Scope::View, true, "zoom-in",
     QT_TRANSLATE_NOOP("proofdesk::ShortcutTable", "Zoom in"), "+; ="},
    {ZoomOut, Group::Look, Scope::View, true, "zoom-out",
     QT_TRANSLATE_NOOP("proofdesk::ShortcutTable", "Zoom out"), "-"},
    {ZoomFit, Group::Look, Scope::View, false, "zoom-fit",
     QT_TRANSLATE_NOOP("proofdesk::ShortcutTable", "Whole picture, or the width of a tall one"), "0"},
    {LockZoom, Group::Look, Scope::View, false, "lock",
     QT_TRANSLATE_NOOP("proofdesk::ShortcutTable", "Keep zoom and place"), "L"},
    {TurnPicture, Group::Look, Scope::View, false, "turn",
     QT_TRANSLATE_NOOP("proofdesk::ShortcutTable", "Turn the picture by a quarter"), "Shift+Z"},
    {LightenPicture, Group::Look, Scope::Elsewhere, false, "lighten",
     QT_TRANSLATE_NOOP("proofdesk::ShortcutTable", "Lighter while held"), "V"},
    {FullScreen, Group::Look, Scope::View, false, "full-screen",
     QT_TRANSLATE_NOOP("proofdesk::ShortcutTable", "Full screen"), "F"},
    {Peek, Group::Look, Scope::Elsewhere, false, "peek",
     QT_TRANSLATE_NOOP("proofdesk::ShortcutTable", "Look large while held"), "Space"},
    {FlipOrDifference, Group::Look, Scope::View, false, "flip",
     QT_TRANSLATE_NOOP("proofdesk::ShortcutTable", "Compare with the best match; again: flip, difference"),
     "D"},
    {NextMatch, Group::Look, Scope::View, true, "next-match",
     QT_TRANSLATE_NOOP("proofdesk::ShortcutTable", "Next one that is like it"), "M"},

    {OfWorker, Group::Worker, Scope::View, false, "of-worker",
     QT_TRANSLATE_NOOP("proofdesk::ShortcutTable", "This worker’s submissions"), "W"},
    {BlockWorker, Group::Worker, Scope::View, false, "block",
     QT_TRANSLATE_NOOP("proofdesk::ShortcutTable", "Block this worker…"), "B"},

    {ShowOutbox, Group::Outbox, Scope::View, false, "outbox",
     QT_TRANSLATE_NOOP("proofdesk::ShortcutTable", "Outbox"), "Q"},
    {SendNow, Group::Outbox, Scope::Page, false, "send-now",
     QT_TRANSLATE_NOOP("proofdesk::ShortcutTable", "Send now"), "Ctrl+Return; Ctrl+Enter"},
    {PauseSending, Group::Outbox, Scope::View, false, "pause",
     QT_TRANSLATE_NOOP("proofdesk::ShortcutTable", "Pause sending, or go on"), "P"},
    {ShowKeys, Group::Outbox, Scope::Page, false, "keys",
     QT_TRANSLATE_NOOP("proofdesk::ShortcutTable", "All keys"), "F1; ?"},
};

QList<QKeySequence> defaultKeys(const ShortcutRow& row)
{
    return QKeySequence::listFromString(QString::fromLatin1(row.keys), QKeySequence::PortableText);
}

const ShortcutRow& rowOf(ReviewAction action)
{
    return *std::find_if(std::begin(Rows), std::end(Rows),
                         [action](const ShortcutRow& one) { return one.action == action; });
}

/// Keys as somebody wrote them into the settings file; nullopt where nothing of it can be one.
std::optional<QList<QKeySequence>> keysOf(const QString& written, ReviewAction action)
{
    QList<QKeySequence> keys = QKeySequence::listFromString(written, QKeySequence::PortableText);
    keys.removeIf([action](const QKeySequence& key) {
        return key.count() != 1 || key[0].key() == Qt::Key_unknown
            || !FixedKeys::ofKey(key, action).isEmpty();
    });
    return keys.isEmpty() && !written.trimmed().isEmpty() ? std::nullopt : std::optional(keys);
}

} // namespace

ShortcutTable::ShortcutTable(QWidget* page, QObject* parent)
    : QObject(parent)
{
    for (const ShortcutRow& row : rows()) {
        auto* action = new QAction(text(row), this);
        action->setObjectName(QLatin1String(row.id));
        action->setAutoRepeat(row.repeats);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        const QList<QKeySequence> keys = defaultKeys(row);
        m_keys[row.action] = keys;
        m_actions[row.action] = action;
        connect(action, &QAction::triggered, this, [this, which = row.action] { Q_EMIT triggered(which); });
        if (row.scope == Scope::Elsewhere)
            continue;
        action->setShortcuts(keys);
        page->addAction(action);
    }
}

const QList<ShortcutRow>& ShortcutTable::rows()
{
    static const QList<ShortcutRow> all(std::begin(Rows), std::end(Rows));
    return all;
}

QString ShortcutTable::groupTitle(ShortcutRow::Group group)
{
    switch (group) {
    case Group::Decide:
        return tr("Decide");
    case Group::Move:
        return tr("Move and select");
    case Group::Look:
        return tr("Look");
    case Group::Worker:
        return tr("The worker");
    case Group::Outbox:
        return tr("Outbox and help");
    }
    return {};
}

QString ShortcutTable::text(const ShortcutRow& row)
{
    return tr(row.text);
}

QString ShortcutTable::text(ReviewAction action)
{
    return text(rowOf(action));
}

QList<QKeySequence> ShortcutTable::defaults(ReviewAction action)
{
    return defaultKeys(rowOf(action));
}

QString ShortcutTable::cap(const QKeySequence& keys)
{
    // The two are one key to a person, and it is called Enter wherever one is asked to press it.
    const QKeyCombination first = keys[0];
    const QKeySequence named =
        first.key() == Qt::Key_Return ? QKeySequence(first.keyboardModifiers() | Qt::Key_Enter) : keys;
    return named.toString(QKeySequence::NativeText);
}

QStringList ShortcutTable::caps(const QList<QKeySequence>& keys)
{
    QStringList caps;
    for (const QKeySequence& key : keys) {
        const QString cap = ShortcutTable::cap(key);
        const bool second = !caps.isEmpty() && cap == QStringLiteral("=");
        if (!second && !caps.contains(cap))
            caps.append(cap);
    }
    return caps;
}

QAction* ShortcutTable::action(ReviewAction action) const
{
    return m_actions.at(action);
}

QList<QKeySequence> ShortcutTable::keys(ReviewAction action) const
{
    return m_keys.at(action);
}

QString ShortcutTable::keyText(ReviewAction action) const
{
    const QList<QKeySequence>& keys = m_keys.at(action);
    return keys.isEmpty() ? QString() : cap(keys.first());
}

bool ShortcutTable::matches(ReviewAction action, const QKeyEvent& event) const
{
    return m_keys.at(action).contains(QKeySequence(event.keyCombination()));
}

std::optional<ReviewAction> ShortcutTable::setKeys(ReviewAction action, const QList<QKeySequence>& keys)
{
    for (const auto& other : m_keys) {
        const bool clash = other.first != action
            && std::any_of(keys.begin(), keys.end(),
                           [&other](const auto& key) { return other.second.contains(key); });
        if (clash)
            return other.first;
    }
    m_keys[action] = keys;
    if (rowOf(action).scope != Scope::Elsewhere)
        m_actions.at(action)->setShortcuts(keys);
    Q_EMIT keysChanged();
    return {};
}

void ShortcutTable::put(std::map<ReviewAction, QList<QKeySequence>> keys)
{
    m_keys = std::move(keys);
    for (const ShortcutRow& row : rows()) {
        if (row.scope != Scope::Elsewhere)
            m_actions.at(row.action)->setShortcuts(m_keys.at(row.action));
    }
    Q_EMIT keysChanged();
}

void ShortcutTable::restoreDefaults()
{
    std::map<ReviewAction, QList<QKeySequence>> keys;
    for (const ShortcutRow& row : rows())
        keys[row.action] = defaultKeys(row);
    put(std::move(keys));
}

void ShortcutTable::setReach(Reach reach)
{
    for (const ShortcutRow& row : rows()) {
        const Reach needed = row.action == Open ? Reach::View
            : row.scope == Scope::View          ? Reach::Button
                                                : Reach::Page;
        m_actions.at(row.action)->setEnabled(reach >= needed);
    }
}

bool ShortcutTable::isChanged(ReviewAction action) const
{
    return m_keys.at(action) != defaults(action);
}

std::map<QString, QString> ShortcutTable::changes() const
{
    std::map<QString, QString> result;
    for (const ShortcutRow& row : rows()) {
        if (isChanged(row.action))
            result[QLatin1String(row.id)] =
                QKeySequence::listToString(m_keys.at(row.action), QKeySequence::PortableText);
    }
    return result;
}

void ShortcutTable::apply(const std::map<QString, QString>& changes)
{
    // All of them at once: where two actions have changed places, either would clash with the other's
    // default.
    std::map<ReviewAction, QList<QKeySequence>> wanted;
    QList<ReviewAction> changed;
    for (const ShortcutRow& row : rows()) {
        wanted[row.action] = defaultKeys(row);
        const auto change = changes.find(QLatin1String(row.id));
        if (change == changes.end() || !FixedKeys::ofAction(row.action).isEmpty())
            continue;
        if (const auto keys = keysOf(change->second, row.action)) {
            wanted[row.action] = *keys;
            changed.prepend(row.action);
        }
    }
    // The later one of a clash goes back to its default, until none is left: defaults never clash.
    const auto clashes = [&wanted](ReviewAction action) {
        return std::any_of(wanted.begin(), wanted.end(), [&](const auto& other) {
            return other.first != action
                && std::any_of(other.second.begin(), other.second.end(),
                               [&](const auto& key) { return wanted.at(action).contains(key); });
        });
    };
    for (auto clash = std::find_if(changed.begin(), changed.end(), clashes); clash != changed.end();
         clash = std::find_if(changed.begin(), changed.end(), clashes)) {
        wanted[*clash] = defaults(*clash);
        changed.erase(clash);
    }
    put(std::move(wanted));
}

} // namespace proofdesk
