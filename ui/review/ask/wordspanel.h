// SPDX-License-Identifier: MIT
#pragma once

#include "ui/common/floatingpanel.h"
#include "ui/theme/buttonrole.h"

class QPlainTextEdit;
class QPushButton;
class QVBoxLayout;

namespace proofdesk {

class PlainLabel;

/// A floating panel that asks for words: a heading, parts of its own, a field of a few lines, Cancel and the
/// one action. Enter does it, Shift+Enter begins a new line, and a key that is held does it once.
class WordsPanel : public FloatingPanel
{
    Q_OBJECT
protected:
    WordsPanel(const QString& action, ButtonRole role, const QString& icon, QWidget* parent);

    /// Above the field, in reading order.
    void addPart(QWidget* part);
    [[nodiscard]] PlainLabel& heading() const { return *m_heading; }
    [[nodiscard]] QPlainTextEdit& field() const { return *m_field; }
    [[nodiscard]] QPushButton& action() const { return *m_action; }
    [[nodiscard]] QPushButton& cancel() const { return *m_cancel; }

    /// The action, by its button or by Enter.
    virtual void commit() = 0;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    PlainLabel* m_heading;
    QPlainTextEdit* m_field;
    QPushButton* m_action;
    QPushButton* m_cancel;
    QVBoxLayout* m_parts;
};

} // namespace proofdesk
