// SPDX-License-Identifier: MIT
#pragma once

#include "ui/review/ask/reasonlist.h"
#include "ui/review/ask/wordspanel.h"

#include <functional>

namespace proofdesk {

class PlainLabel;

/// The question why something is rejected, and what its answer does.
struct ReasonQuestion
{
    QString who; ///< "mirela_v", "3 submissions"
    QList<ReasonChoice> choices;
    QString previous; ///< the text last given; empty: none
    /// Fills in what a text leaves open, for the preview.
    std::function<QString(const QString& text)> filled;
    /// Gets the text as it was chosen or written, with nothing filled in yet. Never blank.
    std::function<void(const QString& text)> answered;
};

/// Why a submission is rejected: 1–9 picks a reason and commits, Enter repeats the previous one, and a letter
/// begins a text of one's own. The exact text that the worker will read is always in sight, and never blank.
class ReasonPicker final : public WordsPanel
{
    Q_OBJECT
public:
    explicit ReasonPicker(QWidget* parent);

    void ask(QWidget* anchor, const ReasonQuestion& question);
    /// Goes straight to the text of one's own.
    void askOther(QWidget* anchor, const ReasonQuestion& question);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void inputMethodEvent(QInputMethodEvent* event) override;

private:
    void open(QWidget* anchor, const ReasonQuestion& question);
    void choose(int index);
    void goTo(int index);
    /// What an input method says goes into the field.
    void compose(QInputMethodEvent* event);
    void commit() override;
    /// In the words of one's own, which `begun` may begin.
    void startTyping(int index, const QString& begun = {});
    /// Which choice stands for words of one's own.
    [[nodiscard]] int written() const;
    void update();
    [[nodiscard]] QString text() const;

    ReasonList* m_list;
    PlainLabel* m_previewTitle;
    PlainLabel* m_preview;
    ReasonQuestion m_question;
    int m_current = -1;
    bool m_typing = false;
};

} // namespace proofdesk
