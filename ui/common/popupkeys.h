// SPDX-License-Identifier: MIT
#pragma once

#include "ui/common/lastrelease.h"

#include <QObject>

namespace proofdesk {

/// Esc in an open list of choices closes that, Enter takes what is chosen in it, and neither does anything
/// else. Qt does both at the first word of the key, before the press itself, which then goes on to the keys
/// and the default button of the page or the dialog behind. As long as it is held down then, it does nothing
/// there either.
class PopupKeys final : public QObject
{
    Q_OBJECT
public:
    explicit PopupKeys(QObject* parent = nullptr);

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] bool isAnswered(const QKeyEvent& key);
    [[nodiscard]] bool swallows(const QKeyEvent& key);
    [[nodiscard]] bool isHeldOn(const QKeyEvent& key) const;

    bool m_isTold = false; ///< of a press that did not arrive yet
    quint64 m_toldAt = 0; ///< of that word, in milliseconds
    bool m_closesPopup = false; ///< the key that is being pressed was told to one first
    int m_taken = 0; ///< the key that closed one last, until it is pressed anew
    LastRelease m_release;
};

} // namespace proofdesk
