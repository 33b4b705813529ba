// SPDX-License-Identifier: MIT
#pragma once

#include "ui/common/panel.h"

class QHBoxLayout;
class QPushButton;

namespace proofdesk {

/// The foot of a dialog or wizard: a line above, something quiet on the leading side, buttons on the other.
class DialogFoot final : public Panel
{
    Q_OBJECT
public:
    explicit DialogFoot(QWidget* parent = nullptr, Colour background = Colour::Raised);

    /// On the leading side: "Cancel" of a wizard, a link, a sum.
    void addLeading(QWidget* widget);
    /// On the trailing side, in reading order; the main button comes last.
    void addButton(QPushButton* button);
    /// On the trailing side before the buttons: what the main button will do.
    void addWords(QWidget* widget);

private:
    QHBoxLayout* m_leading;
    QHBoxLayout* m_words;
    QHBoxLayout* m_buttons;
};

} // namespace proofdesk
