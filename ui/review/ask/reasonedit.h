// SPDX-License-Identifier: MIT
#pragma once

#include "review/reasons.h"

#include <QWidget>

class QLineEdit;
class QPlainTextEdit;

namespace proofdesk {

class PlainLabel;

/// One of the nine reasons while it is edited: its number, its name, the text that the worker reads, and
/// below them how that will read, or what is wrong with it.
class ReasonEdit final : public QWidget
{
    Q_OBJECT
public:
    /// `slot` counts from 0; the one that is written each time has no text to edit.
    explicit ReasonEdit(int slot, QWidget* parent = nullptr);

    /// Doesn't emit `changed`.
    void setReason(const Reason& reason);
    [[nodiscard]] Reason reason() const;
    /// What the placeholders stand for in the preview.
    void setExample(const QString& worker, const QString& campaign);
    /// It is of the campaign alone, and says so.
    void setOwn(bool own);
    /// Says in place what forbids to keep it; nullopt takes that away.
    void setProblem(std::optional<Reasons::Problem> problem);
    /// Where that problem is to be mended.
    void focusProblem(Reasons::Problem problem);

Q_SIGNALS:
    void changed();

private:
    void showWords();

    int m_slot;
    QLineEdit* m_name;
    QPlainTextEdit* m_text = nullptr;
    PlainLabel* m_words;
    QString m_worker;
    QString m_campaign;
    std::optional<Reasons::Problem> m_problem;
    bool m_own = false;
};

} // namespace proofdesk
