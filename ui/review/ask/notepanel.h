// SPDX-License-Identifier: MIT
#pragma once

#include "ui/review/ask/wordspanel.h"

namespace proofdesk {

class PlainLabel;

/// A note of the requester's own that goes with a decision, if one wants to say something.
class NotePanel final : public WordsPanel
{
    Q_OBJECT
public:
    explicit NotePanel(QWidget* parent);

    void ask(QWidget* anchor, const QString& title, const QString& hint, const QString& button,
             const QString& text = {});

Q_SIGNALS:
    void committed(const QString& note);

private:
    void commit() override;

    PlainLabel* m_hint;
};

} // namespace proofdesk
