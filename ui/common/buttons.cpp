// SPDX-License-Identifier: MIT
#include "ui/common/buttons.h"

namespace proofdesk {

QPushButton* newButton(const QString& words, ButtonRole role, const QString& icon, QWidget* parent)
{
    auto* button = new QPushButton(words, parent);
    button->setAutoDefault(false);
    button->setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
    setButtonRole(button, role);
    if (!icon.isEmpty())
        setButtonIcon(button, icon);
    return button;
}

QPushButton* newMainButton(const QString& words, ButtonRole role, const QString& icon, QWidget* parent)
{
    QPushButton* button = newButton(words, role, icon, parent);
    setButtonMain(button);
    return button;
}

QPushButton* newIconButton(const QString& icon, const QString& name, ButtonRole role, QWidget* parent)
{
    QPushButton* button = newButton({}, role, icon, parent);
    button->setAccessibleName(name);
    button->setToolTip(name.toHtmlEscaped());
    button->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    return button;
}

} // namespace proofdesk
