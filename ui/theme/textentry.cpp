// SPDX-License-Identifier: MIT
#include "ui/theme/textentry.h"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextEdit>

namespace proofdesk {

bool isTextEntry(const QWidget* widget)
{
    const auto* choice = qobject_cast<const QComboBox*>(widget);
    return (choice && choice->isEditable()) || qobject_cast<const QLineEdit*>(widget)
        || qobject_cast<const QAbstractSpinBox*>(widget) || qobject_cast<const QPlainTextEdit*>(widget)
        || qobject_cast<const QTextEdit*>(widget);
}

} // namespace proofdesk
