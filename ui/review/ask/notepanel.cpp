// SPDX-License-Identifier: MIT
#include "ui/review/ask/notepanel.h"

#include "ui/common/plainlabel.h"

#include <QPlainTextEdit>
#include <QPushButton>

namespace proofdesk {

NotePanel::NotePanel(QWidget* parent)
    : WordsPanel(QString(), ButtonRole::Primary, {}, parent)
    , m_hint(new PlainLabel(QString(), TextSize::Secondary, Colour::Muted, this))
{
    setObjectName(QStringLiteral("notePanel"));
    m_hint->setWordWrap(true);
    addPart(m_hint);
    field().setObjectName(QStringLiteral("noteEdit"));
    action().setObjectName(QStringLiteral("commitNoteButton"));
    field().setAccessibleName(tr("Note"));
}

void NotePanel::ask(QWidget* anchor, const QString& title, const QString& hint, const QString& button,
                    const QString& text)
{
    heading().setText(title);
    setAccessibleName(title);
    m_hint->setText(hint);
    action().setText(button);
    field().setPlainText(text);
    popUp(anchor);
    field().setFocus();
}

void NotePanel::commit()
{
    const QString note = field().toPlainText().trimmed();
    accept();
    Q_EMIT committed(note);
}

} // namespace proofdesk
