// SPDX-License-Identifier: MIT
#pragma once

#include "ui/review/ask/reasonlist.h"
#include "ui/review/ask/wordspanel.h"

#include <functional>

namespace proofdesk {

class PlainLabel;

/// Why a submission is rejected: 1–9 picks a reason and commits, Enter repeats the previous one, "Other…"
/// takes text. The exact text that the worker will read is always in sight, and never blank.
class ReasonPicker final : public WordsPanel
{
    Q_OBJECT
public:
    explicit ReasonPicker(QWidget* parent);

    /// Fills in what a text leaves open, for the preview.
    using Filled = std::function<QString(const QString&)>;

    /// `who` says what is rejected ("mirela_v", "3 submissions"); `previous` is the text last given, empty
    /// for none.
    void ask(QWidget* anchor, const QString& who, const QList<ReasonChoice>& choices, const QString& previous,
             Filled filled);
    /// Goes straight to the text of one's own.
    void askOther(QWidget* anchor, const QString& who, const QList<ReasonChoice>& choices, Filled filled);

Q_SIGNALS:
    /// The text as it was chosen or written, with nothing filled in yet. Never blank.
    void picked(const QString& text);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void open(QWidget* anchor, const QString& who, const QList<ReasonChoice>& choices, Filled filled);
    void choose(int index);
    void point(int index);
    void commit() override;
    void startTyping(int index);
    void update();
    [[nodiscard]] QString text() const;

    ReasonList* m_list;
    PlainLabel* m_previewTitle;
    PlainLabel* m_preview;
    Filled m_filled;
    QString m_previous;
    int m_current = -1;
    bool m_typing = false;
};

} // namespace proofdesk
