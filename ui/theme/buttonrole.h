// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

class QAbstractButton;
class QObject;

namespace proofdesk {

/// How a QPushButton is drawn. The style reads it; without one a button is Normal.
enum class ButtonRole {
    Normal, ///< outlined
    Primary, ///< filled with the accent: the one main action of a place
    Accent, ///< outlined and written in the accent: the way on ("Review 123"), or "in force"
    Danger, ///< outlined, written in negative ("Reject…", "Block worker…")
    DangerPrimary, ///< filled with negative: the main action of a dialog that rejects or blocks
    News, ///< tinted information ("7 new — show")
    Link, ///< words in the accent, no outline
    Plain, ///< no outline until pointed at: icons in edits and bars
};

void setButtonRole(QAbstractButton* button, ButtonRole role);
[[nodiscard]] ButtonRole buttonRole(const QObject* button);

/// An icon of ours before the words, in the colour of the words.
void setButtonIcon(QAbstractButton* button, const QString& name);
/// An icon of ours after the words ("Next: countries ›").
void setButtonTrailingIcon(QAbstractButton* button, const QString& name);
/// A key cap at the right: what is pressed on the keyboard for the same. Only shows; the shortcut itself is
/// an action's.
void setButtonKey(QAbstractButton* button, const QString& key);
/// Main actions are 2 h high instead of 1.65 h.
void setButtonMain(QAbstractButton* button, bool main = true);

/// Words at the leading edge and the icon after them at the other, as in a combo: it holds a choice.
void setButtonSpread(QAbstractButton* button, bool spread = true);

[[nodiscard]] QString buttonIcon(const QObject* button);
[[nodiscard]] QString buttonTrailingIcon(const QObject* button);
[[nodiscard]] QString buttonKey(const QObject* button);
[[nodiscard]] bool isMainButton(const QObject* button);
[[nodiscard]] bool isSpreadButton(const QObject* button);

/// Where a button stands in a row of joined ones: its sides without a neighbour are rounded.
struct Segment
{
    bool joined = false;
    bool first = true;
    bool last = true;
};
void setButtonSegment(QAbstractButton* button, Segment segment);
[[nodiscard]] Segment buttonSegment(const QObject* button);

/// Text that may hold an '&' of its own (a name), for a button or an action.
[[nodiscard]] QString withoutMnemonics(QString text);

} // namespace proofdesk
