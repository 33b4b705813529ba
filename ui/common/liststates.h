// SPDX-License-Identifier: MIT
#pragma once

#include <QStackedWidget>

#include <functional>

namespace proofdesk {

class EmptyState;
class Skeleton;

/// The place of a list: its rows, or in their stead bars while it is read for the first time, or words and at
/// most one button where there is nothing to show, be it that there is none or that nobody can know.
class ListStates final : public QStackedWidget
{
    Q_OBJECT
public:
    /// `rows` is owned from now on. The bars are `rowHeight` lines of text high.
    ListStates(QWidget* rows, double rowHeight, QWidget* parent = nullptr);
    /// With something else than bars, owned too.
    ListStates(QWidget* rows, Skeleton* skeleton, QWidget* parent = nullptr);

    void showRows();
    void showLoading();
    /// Without words for the button there is none.
    void showWords(const QString& icon, const QString& headline, const QString& words,
                   const QString& button = {}, std::function<void()> pressed = {});
    /// It could not be read; `retry` is what "Try again" does.
    void showError(bool offline, const QString& headline, const QString& words, std::function<void()> retry);

    /// Gives the focus to that view among the rows, or to what is there instead of them: a screen reader says
    /// then what that is.
    void takeFocus(QWidget* view) const;

    [[nodiscard]] EmptyState* words() const { return m_words; }

private:
    QWidget* m_rows;
    QWidget* m_skeleton;
    EmptyState* m_words;
    std::function<void()> m_pressed;
};

} // namespace proofdesk
