// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

namespace proofdesk {

/// Esc in an open list of choices closes that, and nothing else. Qt closes it at the first word of the key,
/// before the press itself, which then goes on to the dialog or the page behind.
class PopupEscape final : public QObject
{
    Q_OBJECT
public:
    explicit PopupEscape(QObject* parent = nullptr);

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool m_closesPopup = false; ///< the key that is being pressed was told to one first
};

} // namespace proofdesk
