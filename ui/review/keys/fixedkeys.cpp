// SPDX-License-Identifier: MIT
#include "ui/review/keys/fixedkeys.h"

#include <QKeyEvent>

namespace proofdesk {

namespace {

bool belongsToTheWindow(QKeyCombination key)
{
    const bool control = key.keyboardModifiers() == Qt::ControlModifier;
    return key == QKeyCombination(Qt::Key_F5)
        || (control
            && (key.key() == Qt::Key_R || key.key() == Qt::Key_Q || key.key() == Qt::Key_Comma
                || (key.key() >= Qt::Key_1 && key.key() <= Qt::Key_9)));
}

} // namespace

QString FixedKeys::ofAction(ReviewAction action)
{
    switch (action) {
    case ReviewAction::Back:
        return tr("Esc always goes back, here and in each dialog.");
    case ReviewAction::Refresh:
        return tr("F5 is the same on all pages.");
    default:
        return {};
    }
}

QString FixedKeys::ofKey(const QKeySequence& key, ReviewAction action)
{
    if (ShortcutTable::defaults(action).contains(key))
        return {};
    const QKeyCombination pressed = key[0];
    const bool plain = !(pressed.keyboardModifiers() & ~Qt::ShiftModifier);
    switch (pressed.key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Home:
    case Qt::Key_End:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        return tr("It moves, and nothing but that.");
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
        return tr("It goes from one part of the window to the next.");
    case Qt::Key_Escape:
        return tr("Esc always goes back, here and in each dialog.");
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return plain ? tr("Enter answers what is asked, so it must not decide by habit.") : QString();
    default:
        break;
    }
    if (plain && pressed.key() >= Qt::Key_1 && pressed.key() <= Qt::Key_9)
        return tr("1–9 pick the reason of a rejection.");
    if (belongsToTheWindow(pressed))
        return tr("It belongs to the whole window.");
    return {};
}

QList<QKeySequence> FixedKeys::pressed(const QKeyEvent& event)
{
    const auto key = Qt::Key(event.key());
    switch (key) {
    case Qt::Key_Shift:
    case Qt::Key_Control:
    case Qt::Key_Meta:
    case Qt::Key_Alt:
    case Qt::Key_AltGr:
    case Qt::Key_CapsLock:
    case Qt::Key_NumLock:
    case Qt::Key_ScrollLock:
    case Qt::Key_Super_L:
    case Qt::Key_Super_R:
    case Qt::Key_unknown:
        return {};
    default:
        break;
    }
    if (event.key() == 0) // the first stroke of a composed letter
        return {};
    Qt::KeyboardModifiers modifiers =
        event.modifiers() & (Qt::ShiftModifier | Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
    // "?" is Shift and another key on most keyboards: its name says so already. A letter's does not.
    const QString text = event.text();
    if (!text.isEmpty() && text.at(0).isPrint() && !text.at(0).isLetterOrNumber() && !text.at(0).isSpace())
        modifiers &= ~Qt::KeyboardModifiers(Qt::ShiftModifier);
    if (key == Qt::Key_Return || key == Qt::Key_Enter)
        return {QKeySequence(modifiers | Qt::Key_Return), QKeySequence(modifiers | Qt::Key_Enter)};
    return {QKeySequence(modifiers | key)};
}

} // namespace proofdesk
