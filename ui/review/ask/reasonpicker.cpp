// SPDX-License-Identifier: MIT
#include "ui/review/ask/reasonpicker.h"

#include "ui/common/digitkeys.h"
#include "ui/common/plainlabel.h"
#include "ui/common/plaintext.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QPushButton>

#include <algorithm>
#include <utility>

namespace proofdesk {

namespace {

constexpr int MostColumns = 2;

} // namespace

ReasonPicker::ReasonPicker(QWidget* parent)
    : WordsPanel(tr("Reject"), ButtonRole::DangerPrimary, QStringLiteral("cross"), parent)
    , m_list(new ReasonList(this))
    , m_previewTitle(new PlainLabel(tr("The worker will read"), TextSize::Secondary, Colour::Muted, this))
    , m_preview(new PlainLabel(this))
{
    setObjectName(QStringLiteral("reasonPicker"));
    setAccessibleName(tr("Reason"));
    m_list->setFocusable(true);
    setAttribute(Qt::WA_InputMethodEnabled);
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
    connect(m_list, &ReasonList::focused, this, &ReasonPicker::goTo);
    connect(&field(), &QPlainTextEdit::textChanged, this, &ReasonPicker::update);
}

void ReasonPicker::open(QWidget* anchor, const ReasonQuestion& question)
{
    heading().setText(tr("Reject %1").arg(shownLine(question.who)));
    m_list->setChoices(question.choices, MostColumns);
    const auto rows = m_list->findChildren<ReasonRow*>();
    for (ReasonRow* row : rows) {
        row->setAttribute(Qt::WA_InputMethodEnabled);
        row->installEventFilter(this);
    }
    m_question = question;
    field().clear();
    m_typing = false;
    m_current = -1;
    popUp(anchor);
}

int ReasonPicker::written() const
{
    const auto own = std::find_if(m_question.choices.begin(), m_question.choices.end(),
                                  [](const ReasonChoice& one) { return one.text.isEmpty(); });
    return own == m_question.choices.end() ? -1 : int(own - m_question.choices.begin());
}

void ReasonPicker::ask(QWidget* anchor, const ReasonQuestion& question)
{
    open(anchor, question);
    const QList<ReasonChoice>& choices = question.choices;
    const auto same = std::find_if(choices.begin(), choices.end(),
                                   [&](const ReasonChoice& one) { return one.text == question.previous; });
    // What was last written in words of one's own stands behind "Other…". Where nothing was, nothing is
    // chosen: Enter alone must not reject for a reason that nobody picked.
    m_current = question.previous.isEmpty() ? -1
        : same != choices.end()             ? int(same - choices.begin())
                                            : std::max(0, written());
    if (m_current < 0)
        setFocus(Qt::TabFocusReason);
    else
        m_list->focusRow(m_current);
    update();
}

void ReasonPicker::askOther(QWidget* anchor, const ReasonQuestion& question)
{
    open(anchor, question);
    m_question.previous.clear();
    startTyping(written());
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

void ReasonPicker::goTo(int index)
{
    if (m_typing)
        return;
    m_current = index;
    update();
}

void ReasonPicker::startTyping(int index, const QString& begun)
{
    m_current = index;
    m_typing = true;
    update();
    field().setFocus();
    field().insertPlainText(begun);
}

QString ReasonPicker::text() const
{
    if (m_typing)
        return field().toPlainText().trimmed();
    const QList<ReasonChoice>& choices = m_list->choices();
    const QString fixed = choices.value(m_current).text;
    if (!fixed.isEmpty())
        return fixed;
    // Behind "Other…" stands what was last written in words of one's own, and no reason of the list.
    const bool isOfTheList = std::any_of(choices.begin(), choices.end(), [this](const ReasonChoice& one) {
        return one.text == m_question.previous;
    });
    return isOfTheList ? QString() : m_question.previous;
}

void ReasonPicker::update()
{
    const QString shown = m_question.filled ? m_question.filled(text()) : text();
    const bool blank = shown.trimmed().isEmpty();
    m_list->markChosen(m_current);
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
    const auto answered = std::exchange(m_question.answered, {});
    accept();
    if (answered)
        answered(chosen);
}

bool ReasonPicker::eventFilter(QObject* watched, QEvent* event)
{
    // A letter by a dead key, or a word being composed: it goes on in the field.
    if (event->type() == QEvent::InputMethod && qobject_cast<ReasonRow*>(watched)) {
        compose(static_cast<QInputMethodEvent*>(event));
        return true;
    }
    return WordsPanel::eventFilter(watched, event);
}

void ReasonPicker::inputMethodEvent(QInputMethodEvent* event)
{
    compose(event); // before any row has the focus
}

void ReasonPicker::compose(QInputMethodEvent* event)
{
    // Some input methods say that there is nothing whenever the focus moves.
    if (event->preeditString().isEmpty() && event->commitString().isEmpty())
        return;
    startTyping(written());
    QCoreApplication::sendEvent(&field(), event);
}

void ReasonPicker::keyPressEvent(QKeyEvent* event)
{
    if (event->isAutoRepeat()) // a held R or Enter must not decide
        return;
    const int key = event->key();
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        commit();
        return;
    }
    if (const int digit = m_typing ? 0 : digitOf(*event); digit > 0) {
        choose(digit - 1);
        return;
    }
    const bool plain = !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    // Whoever begins to write means words of their own, and never what else that key does.
    const QList<uint> letters = event->text().toUcs4();
    const char32_t letter = letters.value(0);
    if (plain && QChar::isPrint(letter) && !QChar::isSpace(letter) && (m_typing || !QChar::isDigit(letter))) {
        startTyping(written(), event->text());
        return;
    }
    const int step = key == Qt::Key_Down ? m_list->columns()
        : key == Qt::Key_Up              ? -m_list->columns()
        : key == Qt::Key_Right           ? 1
        : key == Qt::Key_Left            ? -1
                                         : 0;
    if (step != 0 && !m_typing && m_current < 0) {
        m_list->focusRow(0);
        return;
    }
    if (step != 0 && !m_typing) {
        m_list->focusRow(m_current + (isRightToLeft() && std::abs(step) == 1 ? -step : step));
        return;
    }
    WordsPanel::keyPressEvent(event);
}

} // namespace proofdesk
