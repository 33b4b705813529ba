// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

class QWidget;

namespace proofdesk {

class Clock;
class DecisionAsking;
class PeekPane;
class ReviewDesk;
class ShortcutTable;

/// What the views make of keys that are no shortcuts: one is held down to look large, Esc ends a question,
/// and a letter that is no action's does nothing.
class ViewKeys final : public QObject
{
    Q_OBJECT
public:
    ViewKeys(const ShortcutTable& keys, DecisionAsking& asking, ReviewDesk& desk, PeekPane& peek,
             Clock& clock, QObject* parent);

    void watch(QWidget* view);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void peek(bool on);

    const ShortcutTable& m_keys;
    DecisionAsking& m_asking;
    ReviewDesk& m_desk;
    PeekPane& m_peek;
    Clock& m_clock;
};

} // namespace proofdesk
