// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QPointer>

#include <functional>

class QKeyEvent;
class QWidget;

namespace proofdesk {

class Clock;
class DecisionAsking;
class PeekPane;
class ProofStage;
class ReviewDesk;
class ShortcutTable;

/// What the views make of keys that are no shortcuts: one is held down to look large or lighter, Esc ends a
/// question, and a letter that is no action's does nothing.
class ViewKeys final : public QObject
{
    Q_OBJECT
public:
    ViewKeys(const ShortcutTable& keys, DecisionAsking& asking, ReviewDesk& desk, PeekPane& peek,
             Clock& clock, QObject* parent);

    void watch(QWidget* view);
    /// Which picture is lightened while that key is held; nullptr: none.
    void setLightened(std::function<ProofStage*()> which) { m_whichLightened = std::move(which); }

Q_SIGNALS:
    /// Why a key that was pressed does nothing here.
    void told(const QString& words, bool refused);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void peek(bool on);
    void lighten(bool on);
    void tellWhyNotLighter();
    /// A key that acts for as long as it is down. True where it is one.
    bool holds(const QKeyEvent& key);
    bool letsGo(const QKeyEvent& key);
    void endPeek();
    void endLight();

    const ShortcutTable& m_keys;
    DecisionAsking& m_asking;
    ReviewDesk& m_desk;
    PeekPane& m_peek;
    Clock& m_clock;
    std::function<ProofStage*()> m_whichLightened;
    QPointer<ProofStage> m_lightened;
    int m_peekKey = 0; ///< Qt::Key that is held for it; 0: none
    int m_lightKey = 0;
};

} // namespace proofdesk
