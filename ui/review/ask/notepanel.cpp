// SPDX-License-Identifier: MIT
#include "ui/review/ask/notepanel.h"

#include "ui/common/plainlabel.h"

#include <QPlainTextEdit>
#include <QPushButton>

#include <utility>

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

void NotePanel::ask(QWidget* anchor, const NoteQuestion& question)
{
    heading().setText(question.title);
    setAccessibleName(question.title);
    m_hint->setText(question.hint);
    action().setText(question.button);
    field().setPlainText(question.text);
    m_answered = question.answered;
    popUp(anchor);
    field().setFocus();
}

void NotePanel::commit()
{
    const QString note = field().toPlainText().trimmed();
    const auto answered = std::exchange(m_answered, {});
    accept();
    if (answered)
        answered(note);
}

} // namespace proofdesk
