// SPDX-License-Identifier: MIT
#include "ui/common/announcer.h"

#include <QAccessible>

namespace proofdesk {

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
}

void Announcer::say(const QString& words)
{
    if (words.isEmpty())
        return;
    setText(words);
    setAccessibleName(words);
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

} // namespace proofdesk
