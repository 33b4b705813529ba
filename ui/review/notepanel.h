// SPDX-License-Identifier: MIT
#pragma once

#include "ui/review/floatingpanel.h"

class QPlainTextEdit;
class QPushButton;

namespace proofdesk {

class PlainLabel;

/// A note of the requester's own that goes with a decision, if one wants to say something.
class NotePanel final : public FloatingPanel
{
    Q_OBJECT
public:
    explicit NotePanel(QWidget* parent);

    void ask(QWidget* anchor, const QString& title, const QString& hint, const QString& button,
             const QString& text = {});

Q_SIGNALS:
    void committed(const QString& note);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void commit();

    PlainLabel* m_title;
    PlainLabel* m_hint;
    QPlainTextEdit* m_edit;
    QPushButton* m_button;
};

} // namespace proofdesk
