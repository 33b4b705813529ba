// SPDX-License-Identifier: MIT
#include "ui/common/liststates.h"

#include "ui/common/emptystate.h"
#include "ui/common/skeleton.h"

#include <utility>

namespace proofdesk {

ListStates::ListStates(QWidget* rows, double rowHeight, QWidget* parent)
    : ListStates(rows, new Skeleton(rowHeight), parent)
{
}

ListStates::ListStates(QWidget* rows, Skeleton* skeleton, QWidget* parent)
    : QStackedWidget(parent)
    , m_rows(rows)
    , m_skeleton(skeleton)
    , m_words(new EmptyState)
{
    addWidget(m_rows);
    addWidget(m_skeleton);
    addWidget(m_words);
    connect(m_words, &EmptyState::pressed, this, [this] {
        // It may show something else, and with it another function takes its place.
        if (const auto pressed = m_pressed)
            pressed();
    });
}

void ListStates::showRows()
{
    setCurrentWidget(m_rows);
}

void ListStates::showLoading()
{
    setCurrentWidget(m_skeleton);
}

void ListStates::showWords(const QString& icon, const QString& headline, const QString& words,
                           const QString& button, std::function<void()> pressed)
{
    m_words->set(icon, headline, words, button);
    m_pressed = std::move(pressed);
    setCurrentWidget(m_words);
}

void ListStates::takeFocus(QWidget* view) const
{
    view->setFocus(Qt::OtherFocusReason); // out of sight it has it once the rows are there
    if (currentWidget() != m_rows)
        currentWidget()->setFocus(Qt::OtherFocusReason);
}

void ListStates::showError(bool offline, const QString& headline, const QString& words,
                           std::function<void()> retry)
{
    showWords(offline ? QStringLiteral("offline") : QStringLiteral("warn"), headline, words, tr("Try again"),
              std::move(retry));
}

} // namespace proofdesk
