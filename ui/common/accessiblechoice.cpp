// SPDX-License-Identifier: MIT
#include "ui/common/accessiblechoice.h"

#include <QAbstractButton>
#include <QAccessibleWidget>

namespace proofdesk {

namespace {

constexpr char ToldChoice[] = "proofdeskChoice";
constexpr char InForce[] = "proofdeskChoiceInForce";

class AccessibleChoice final : public QAccessibleWidget
{
public:
    explicit AccessibleChoice(QAbstractButton* button)
        : QAccessibleWidget(button, QAccessible::RadioButton)
    {
    }
    [[nodiscard]] QString text(QAccessible::Text kind) const override
    {
        const QString told = QAccessibleWidget::text(kind);
        return kind == QAccessible::Name && told.isEmpty() ? button().text() : told;
    }
    [[nodiscard]] QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.checkable = true;
        state.checked = button().isCheckable() ? button().isChecked() : button().property(InForce).toBool();
        return state;
    }
    [[nodiscard]] QStringList actionNames() const override
    {
        QStringList names = QAccessibleWidget::actionNames();
        if (button().isEnabled())
            names.prepend(pressAction());
        return names;
    }
    void doAction(const QString& name) override
    {
        if (name == pressAction())
            button().click();
        else
            QAccessibleWidget::doAction(name);
    }

private:
    [[nodiscard]] QAbstractButton& button() const { return *static_cast<QAbstractButton*>(widget()); }
};

QAccessibleInterface* choiceInterface(const QString&, QObject* object)
{
    auto* button = qobject_cast<QAbstractButton*>(object);
    return button && button->property(ToldChoice).toBool() ? new AccessibleChoice(button) : nullptr;
}

} // namespace

void tellChoice(QAbstractButton* button)
{
    static const bool installed = (QAccessible::installFactory(choiceInterface), true);
    Q_UNUSED(installed)
    // What it was taken for until now, since it got its words.
    if (QAccessibleInterface* before =
            QAccessible::isActive() ? QAccessible::queryAccessibleInterface(button) : nullptr)
        QAccessible::deleteAccessibleInterface(QAccessible::uniqueId(before));
    button->setProperty(ToldChoice, true);
}

void setChoiceInForce(QAbstractButton* button, bool inForce)
{
    if (button->property(InForce).toBool() == inForce)
        return;
    button->setProperty(InForce, inForce);
    QAccessible::State changed;
    changed.checked = true;
    QAccessibleStateChangeEvent event(button, changed);
    QAccessible::updateAccessibility(&event);
}

} // namespace proofdesk
