// SPDX-License-Identifier: MIT
#include "ui/common/announcer.h"

#include <QAccessibleWidget>

namespace proofdesk {

namespace {

constexpr char IsNotification[] = "proofdeskNotification";

/// Qt 6.4 sends no alert over the accessibility bus of Linux. Orca reads what begins to be shown as a
/// notification, wherever the focus is. One without words is none: it would be read as just that.
class AccessibleNotification final : public QAccessibleWidget
{
public:
    explicit AccessibleNotification(QWidget* part)
        : QAccessibleWidget(part, QAccessible::Notification)
    {
    }
    [[nodiscard]] QAccessible::Role role() const override
    {
        if (!widget()->property(IsNotification).toBool())
            return QAccessible::Client;
        return isWordless() ? QAccessible::StaticText : QAccessible::Notification;
    }
    [[nodiscard]] QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.invisible |= isWordless();
        return state;
    }

private:
    [[nodiscard]] bool isWordless() const { return widget()->accessibleName().isEmpty(); }
};

QAccessibleInterface* notificationInterface(const QString&, QObject* object)
{
    auto* part = qobject_cast<QWidget*>(object);
    return part && part->property(IsNotification).isValid() ? new AccessibleNotification(part) : nullptr;
}

} // namespace

Announcer::Announcer(QWidget* parent)
    : QLabel(parent)
{
    setObjectName(QStringLiteral("announcer"));
    setTextFormat(Qt::PlainText);
    // A screen reader passes over what is hidden: it is there, and has nothing to paint on.
    setFixedSize(1, 1);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    QPalette clear = palette();
    clear.setColor(QPalette::WindowText, Qt::transparent);
    setPalette(clear);
    tellNotification(this);
}

void Announcer::say(const QString& words)
{
    if (words.isEmpty())
        return;
    const auto now = [this, words] {
        setText(words);
        setAccessibleName(words);
        tellNotificationAgain(this);
    };
    QMetaObject::invokeMethod(this, now, Qt::QueuedConnection);
}

void Announcer::hideEvent(QHideEvent* event)
{
    QLabel::hideEvent(event);
    // What was said is over; it is not said again when the page is shown again.
    clear();
    setAccessibleName({});
}

void tellNotification(QWidget* part, bool told)
{
    static const bool installed = (QAccessible::installFactory(notificationInterface), true);
    Q_UNUSED(installed)
    part->setProperty(IsNotification, told);
}

void tellNotificationAgain(QWidget* part)
{
    if (!part->isVisible() || !part->property(IsNotification).toBool())
        return;
    QAccessibleEvent event(part, QAccessible::ObjectShow);
    QAccessible::updateAccessibility(&event);
}

} // namespace proofdesk
