// SPDX-License-Identifier: MIT
#include "ui/common/buttons.h"

#include <QKeyEvent>

namespace proofdesk {

namespace {

/// Enter presses the button that has the focus. Without autoDefault Qt would leave it to the dialog's
/// default, which is another one.
class EnterPresses final : public QObject
{
public:
    static EnterPresses* instance()
    {
        static EnterPresses one;
        return &one;
    }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() != QEvent::KeyPress)
            return false;
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (!enter || (key->modifiers() & ~Qt::KeypadModifier))
            return false;
        if (!key->isAutoRepeat())
            static_cast<QPushButton*>(watched)->click();
        return true;
    }
};

} // namespace

QPushButton* newButton(const QString& words, ButtonRole role, const QString& icon, QWidget* parent)
{
    auto* button = new QPushButton(words, parent);
    button->setAutoDefault(false);
    button->installEventFilter(EnterPresses::instance());
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
