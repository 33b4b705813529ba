// SPDX-License-Identifier: MIT
#include "ui/common/searchedit.h"

#include "ui/common/leadingicon.h"
#include "ui/theme/icons.h"

#include <QAction>
#include <QKeyEvent>

using namespace Qt::StringLiterals;

namespace proofdesk {

SearchEdit::SearchEdit(const QString& placeholder, QWidget* parent)
    : QLineEdit(parent)
{
    setPlaceholderText(placeholder);
    setAccessibleName(placeholder);
    setLeadingIcon(this, u"search"_s);
    QAction* clearing = addAction(icon(u"cross"_s, Colour::Muted), QLineEdit::TrailingPosition);
    clearing->setText(tr("Clear"));
    clearing->setVisible(false);
    connect(clearing, &QAction::triggered, this, &QLineEdit::clear);
    connect(this, &QLineEdit::textChanged, clearing,
            [clearing](const QString& text) { clearing->setVisible(!text.isEmpty()); });
}

void SearchEdit::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
        clear();
        Q_EMIT left();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

} // namespace proofdesk
