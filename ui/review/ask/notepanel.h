// SPDX-License-Identifier: MIT
#pragma once

#include "ui/review/ask/wordspanel.h"

#include <functional>

namespace proofdesk {

class PlainLabel;

/// A question for words of the requester's own, and what its answer does.
struct NoteQuestion
{
    QString title;
    QString hint;
    QString button;
    QString text; ///< what stands there to begin with
    std::function<void(const QString& note)> answered;
};

/// A note of the requester's own that goes with a decision, if one wants to say something.
class NotePanel final : public WordsPanel
{
    Q_OBJECT
public:
    explicit NotePanel(QWidget* parent);

    void ask(QWidget* anchor, const NoteQuestion& question);

private:
    void commit() override;

    PlainLabel* m_hint;
    std::function<void(const QString& note)> m_answered;
};

} // namespace proofdesk
