// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

namespace proofdesk {

/// Esc in an open list of choices closes that, Enter takes what is chosen in it, and neither does anything
/// else. Qt does both at the first word of the key, before the press itself, which then goes on to the keys
/// and the default button of the page or the dialog behind.
class PopupKeys final : public QObject
{
    Q_OBJECT
public:
    explicit PopupKeys(QObject* parent = nullptr);

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool m_closesPopup = false; ///< the key that is being pressed was told to one first
};

} // namespace proofdesk
