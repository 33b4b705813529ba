// SPDX-License-Identifier: MIT
#include "ui/review/reasonpicker.h"

#include "ui/common/buttons.h"
#include "ui/common/plainlabel.h"
#include "ui/common/plaintext.h"
#include "ui/theme/metrics.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QPushButton>

namespace proofdesk {

ReasonPicker::ReasonPicker(QWidget* parent)
    : FloatingPanel(parent)
    , m_title(new PlainLabel(QString(), TextSize::Heading, std::nullopt, this))
    , m_list(new ReasonList(this))
    , m_previewTitle(new PlainLabel(tr("The worker will read"), TextSize::Secondary, Colour::Muted, this))
    , m_preview(new PlainLabel(this))
    , m_edit(new QPlainTextEdit(this))
    , m_reject(newMainButton(tr("Reject"), ButtonRole::DangerPrimary, QStringLiteral("cross"), this))
{
    setObjectName(QStringLiteral("reasonPicker"));
    setAccessibleName(tr("Reason"));
    const Metrics metrics(this);

    m_list->setFocusable(true);
    m_preview->setWordWrap(true);
    m_edit->setObjectName(QStringLiteral("reasonEdit"));
    m_edit->setAccessibleName(tr("Reason in your own words"));
    m_edit->setPlaceholderText(tr("What was missing, so that the worker understands"));
    m_edit->setTabChangesFocus(true);
    m_edit->setFixedHeight(metrics.lines(4.2));
    m_edit->installEventFilter(this);
    m_reject->setDefault(true);
    setButtonKey(m_reject, tr("Enter"));

    auto* cancel = newMainButton(tr("Cancel"), ButtonRole::Normal, {}, this);
    setButtonKey(cancel, tr("Esc"));
    auto* foot = new QHBoxLayout;
    foot->setSpacing(metrics.space(8));
    foot->addStretch();
    foot->addWidget(cancel);
    foot->addWidget(m_reject);

    auto* layout = new QVBoxLayout(this);
    const int margin = metrics.space(16);
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->setSpacing(metrics.space(8));
    layout->addWidget(m_title);
    layout->addWidget(m_list);
    layout->addWidget(m_previewTitle);
    layout->addWidget(m_preview);
    layout->addWidget(m_edit);
    layout->addLayout(foot);

    connect(m_list, &ReasonList::chosen, this, &ReasonPicker::choose);
    connect(m_list, &ReasonList::pointedAt, this, &ReasonPicker::point);
    connect(m_edit, &QPlainTextEdit::textChanged, this, &ReasonPicker::update);
    connect(m_reject, &QPushButton::clicked, this, &ReasonPicker::commit);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
}

void ReasonPicker::open(QWidget* anchor, const QString& who, const QList<ReasonChoice>& choices)
{
    m_title->setText(tr("Reject %1").arg(shownLine(who)));
    m_list->setChoices(choices, 2);
    m_edit->clear();
    m_typing = false;
    m_current = -1;
    popUp(anchor);
}

void ReasonPicker::ask(QWidget* anchor, const QString& who, const QList<ReasonChoice>& choices, int previous)
{
    open(anchor, who, choices);
    const bool usable = previous >= 0 && previous < choices.size() && !choices.at(previous).text.isEmpty();
    m_current = usable ? previous : 0;
    m_list->focusRow(m_current);
    update();
}

void ReasonPicker::askOther(QWidget* anchor, const QString& who, const QList<ReasonChoice>& choices)
{
    open(anchor, who, choices);
    startTyping(int(choices.size()) - 1);
}

void ReasonPicker::choose(int index)
{
    if (index < 0 || index >= m_list->choices().size())
        return;
    if (m_list->choices().at(index).text.isEmpty()) {
        startTyping(index);
        return;
    }
    m_current = index;
    m_typing = false;
    commit();
}

void ReasonPicker::point(int index)
{
    if (m_typing)
        return;
    m_current = index;
    update();
}

void ReasonPicker::startTyping(int index)
{
    m_current = index;
    m_typing = true;
    update();
    m_edit->setFocus();
}

void ReasonPicker::update()
{
    const bool known = m_current >= 0 && m_current < m_list->choices().size();
    const QString fixed = known && !m_typing ? m_list->choices().at(m_current).text : QString();
    const QString text = m_typing ? m_edit->toPlainText() : fixed;
    m_edit->setVisible(m_typing);
    m_preview->setText(text.trimmed().isEmpty() ? tr("Nothing yet. A rejection needs its reason.") : text);
    m_preview->setColour(text.trimmed().isEmpty() ? Colour::Muted : Colour::Text);
    m_reject->setEnabled(!text.trimmed().isEmpty());
    place();
}

void ReasonPicker::commit()
{
    const QString text = m_typing                                ? m_edit->toPlainText().trimmed()
        : m_current >= 0 && m_current < m_list->choices().size() ? m_list->choices().at(m_current).text
                                                                 : QString();
    if (text.trimmed().isEmpty()) {
        if (m_current >= 0)
            startTyping(m_current);
        return;
    }
    const int index = m_current;
    accept();
    Q_EMIT picked(index, text);
}

void ReasonPicker::keyPressEvent(QKeyEvent* event)
{
    if (event->isAutoRepeat()) // a held R or Enter must not decide
        return;
    const int key = event->key();
    if (key >= Qt::Key_1 && key <= Qt::Key_9 && !m_typing) {
        choose(key - Qt::Key_1);
        return;
    }
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        commit();
        return;
    }
    const int columns = 2;
    const int step = key == Qt::Key_Down ? columns
        : key == Qt::Key_Up              ? -columns
        : key == Qt::Key_Right           ? 1
        : key == Qt::Key_Left            ? -1
                                         : 0;
    if (step != 0 && !m_typing) {
        m_list->focusRow(m_current + (isRightToLeft() && std::abs(step) == 1 ? -step : step));
        return;
    }
    FloatingPanel::keyPressEvent(event);
}

bool ReasonPicker::eventFilter(QObject* watched, QEvent* event)
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
