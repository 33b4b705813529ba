// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QStringList>

#include <functional>

class QObject;

namespace proofdesk {

/// A question before something that can't be taken back, or not easily.
struct Question
{
    QString title; ///< "Block mirela_v?"
    QString words; ///< what it means, for the money too; plain text
    QString action; ///< the main button says what happens: "Block worker"
    QString refusal; ///< the other button; "Cancel" if empty
    bool dangerous = false; ///< the main button is drawn in negative, and the other one has the focus
    QString remember = {}; ///< if not empty: words of a box "Don't ask again"
    QStringList others = {}; ///< further ways to go on, each a button between the two
};

struct Answer
{
    bool yes = false;
    bool remember = false;
    int other = -1; ///< which of the others; then `yes` is false
};

/// What asks the user, and goes on at once: the answer comes later. Tests bring one that answers by itself.
class Confirm
{
public:
    using Answered = std::function<void(const Answer&)>;

    Confirm() = default;
    virtual ~Confirm() = default;
    Confirm(const Confirm&) = delete;
    Confirm& operator=(const Confirm&) = delete;
    Confirm(Confirm&&) = delete;
    Confirm& operator=(Confirm&&) = delete;

    /// `answered` is called once, from the event loop or before this returns; never when `asker` is gone.
    virtual void ask(const Question& question, QObject* asker, Answered answered) = 0;
};

} // namespace proofdesk
