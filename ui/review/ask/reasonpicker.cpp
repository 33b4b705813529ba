// SPDX-License-Identifier: MIT
#include "ui/review/ask/reasonpicker.h"

#include "ui/common/plainlabel.h"
#include "ui/common/plaintext.h"

#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QPushButton>

#include <algorithm>

namespace proofdesk {

ReasonPicker::ReasonPicker(QWidget* parent)
    : WordsPanel(tr("Reject"), ButtonRole::DangerPrimary, QStringLiteral("cross"), parent)
    , m_list(new ReasonList(this))
    , m_previewTitle(new PlainLabel(tr("The worker will read"), TextSize::Secondary, Colour::Muted, this))
    , m_preview(new PlainLabel(this))
{
    setObjectName(QStringLiteral("reasonPicker"));
    setAccessibleName(tr("Reason"));
    m_list->setFocusable(true);
    m_preview->setWordWrap(true);
    for (QWidget* part : std::initializer_list<QWidget*>{m_list, m_previewTitle, m_preview})
        addPart(part);
    field().setObjectName(QStringLiteral("reasonEdit"));
    action().setObjectName(QStringLiteral("confirmRejectButton"));
    field().setAccessibleName(tr("Reason in your own words"));
    field().setPlaceholderText(tr("What was missing, so that the worker understands"));
    setButtonKey(&action(), tr("Enter"));
    setButtonKey(&cancel(), tr("Esc"));

    connect(m_list, &ReasonList::chosen, this, &ReasonPicker::choose);
    connect(m_list, &ReasonList::pointedAt, this, &ReasonPicker::point);
    connect(&field(), &QPlainTextEdit::textChanged, this, &ReasonPicker::update);
}

void ReasonPicker::open(QWidget* anchor, const QString& who, const QList<ReasonChoice>& choices,
                        Filled filled)
{
    heading().setText(tr("Reject %1").arg(shownLine(who)));
    m_list->setChoices(choices, 2);
    m_filled = std::move(filled);
    field().clear();
    m_previous.clear();
    m_typing = false;
    m_current = -1;
    popUp(anchor);
}

void ReasonPicker::ask(QWidget* anchor, const QString& who, const QList<ReasonChoice>& choices,
                       const QString& previous, Filled filled)
{
    open(anchor, who, choices, std::move(filled));
    m_previous = previous;
    const auto same = std::find_if(choices.begin(), choices.end(),
                                   [&](const ReasonChoice& one) { return one.text == previous; });
    // What was last written in words of one's own stands behind "Other…", the last of them.
    const auto own = std::find_if(choices.begin(), choices.end(),
                                  [](const ReasonChoice& one) { return one.text.isEmpty(); });
    const auto first = previous.isEmpty() ? choices.begin() : same != choices.end() ? same : own;
    m_current = first == choices.end() ? 0 : int(first - choices.begin());
    m_list->focusRow(m_current);
    update();
}

void ReasonPicker::askOther(QWidget* anchor, const QString& who, const QList<ReasonChoice>& choices,
                            Filled filled)
{
    open(anchor, who, choices, std::move(filled));
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
    field().setFocus();
}

QString ReasonPicker::text() const
{
    if (m_typing)
        return field().toPlainText().trimmed();
    const QString fixed = m_list->choices().value(m_current).text;
    return fixed.isEmpty() ? m_previous : fixed;
}

void ReasonPicker::update()
{
    const QString shown = m_filled ? m_filled(text()) : text();
    const bool blank = shown.trimmed().isEmpty();
    field().setVisible(m_typing);
    m_preview->setText(blank ? tr("Nothing yet. A rejection needs its reason.") : shown);
    m_preview->setColour(blank ? Colour::Muted : Colour::Text);
    action().setEnabled(!blank);
    place();
}

void ReasonPicker::commit()
{
    const QString chosen = text();
    if (chosen.trimmed().isEmpty()) {
        if (!m_typing && m_current >= 0)
            startTyping(m_current);
        return;
    }
    accept();
    Q_EMIT picked(chosen);
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
    WordsPanel::keyPressEvent(event);
}

} // namespace proofdesk
