// SPDX-License-Identifier: MIT
#include "ui/review/notepanel.h"

#include "ui/common/buttons.h"
#include "ui/common/plainlabel.h"
#include "ui/theme/metrics.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QPushButton>

namespace proofdesk {

NotePanel::NotePanel(QWidget* parent)
    : FloatingPanel(parent)
    , m_title(new PlainLabel(QString(), TextSize::Heading, std::nullopt, this))
    , m_hint(new PlainLabel(QString(), TextSize::Secondary, Colour::Muted, this))
    , m_edit(new QPlainTextEdit(this))
    , m_button(newMainButton(QString(), ButtonRole::Primary, {}, this))
{
    setObjectName(QStringLiteral("notePanel"));
    const Metrics metrics(this);
    m_hint->setWordWrap(true);
    m_edit->setObjectName(QStringLiteral("noteEdit"));
    m_button->setObjectName(QStringLiteral("commitNoteButton"));
    m_edit->setAccessibleName(tr("Note"));
    m_edit->setTabChangesFocus(true);
    m_edit->setFixedHeight(metrics.lines(4.2));
    m_edit->installEventFilter(this);
    m_button->setDefault(true);

    auto* cancel = newMainButton(tr("Cancel"), ButtonRole::Normal, {}, this);
    auto* foot = new QHBoxLayout;
    foot->setSpacing(metrics.space(8));
    foot->addStretch();
    foot->addWidget(cancel);
    foot->addWidget(m_button);

    auto* layout = new QVBoxLayout(this);
    const int margin = metrics.space(16);
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->setSpacing(metrics.space(8));
    layout->addWidget(m_title);
    layout->addWidget(m_hint);
    layout->addWidget(m_edit);
    layout->addLayout(foot);

    connect(m_button, &QPushButton::clicked, this, &NotePanel::commit);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
}

void NotePanel::ask(QWidget* anchor, const QString& title, const QString& hint, const QString& button,
                    const QString& text)
{
    m_title->setText(title);
    setAccessibleName(title);
    m_hint->setText(hint);
    m_button->setText(button);
    m_edit->setPlainText(text);
    popUp(anchor);
    m_edit->setFocus();
}

void NotePanel::commit()
{
    const QString note = m_edit->toPlainText().trimmed();
    accept();
    Q_EMIT committed(note);
}

bool NotePanel::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_edit && event->type() == QEvent::KeyPress) {
        auto* key = static_cast<QKeyEvent*>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (enter && !(key->modifiers() & Qt::ShiftModifier)) {
            if (!key->isAutoRepeat())
                commit();
            return true;
        }
    }
    return FloatingPanel::eventFilter(watched, event);
}

} // namespace proofdesk
