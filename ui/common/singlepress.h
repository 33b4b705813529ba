// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

class QAbstractButton;

namespace proofdesk {

/// Makes buttons that decide take one press of a double click, and not its second one: by then another
/// submission may stand behind the same button, or another button in the same place. All of them share when
/// the last press was, and a press in the same place counts whatever it was on: what it opened may bring one
/// of them under the pointer. What is pressed deliberately, later than a double click could be, counts again,
/// and the keyboard is none of its business.
class SinglePress final : public QObject
{
public:
    /// For as long as the button lives.
    static void on(QAbstractButton* button);
    /// The same for one that decides nothing, and only would undo what its first press did: it shares nothing
    /// with the others, neither their presses nor its own.
    static void onItsOwn(QAbstractButton* button);

private:
    SinglePress(QObject* parent, bool isAlone)
        : QObject(parent)
        , m_isAlone(isAlone)
    {
    }
    bool eventFilter(QObject* watched, QEvent* event) override;

    const bool m_isAlone;
    quint64 m_lastPress = 0; ///< where it is alone
};

} // namespace proofdesk
