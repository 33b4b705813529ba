// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

class QWidget;

namespace proofdesk {

class DecisionAsking;
class ShortcutTable;

/// What the views make of keys that are no shortcuts: one is held down to look large, Esc ends a question,
/// and a letter that is no action's does nothing.
class ViewKeys final : public QObject
{
    Q_OBJECT
public:
    ViewKeys(const ShortcutTable& keys, DecisionAsking& asking, QObject* parent);

    void watch(QWidget* view);

Q_SIGNALS:
    void peekWanted(bool on);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    const ShortcutTable& m_keys;
    DecisionAsking& m_asking;
    bool m_peeking = false;
};

} // namespace proofdesk
