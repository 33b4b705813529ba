// SPDX-License-Identifier: MIT
#pragma once

#include <QElapsedTimer>
#include <QObject>

#include <chrono>

class QAbstractButton;

namespace proofdesk {

/// Tells a press of a button that was aimed at what the button says from one that was aimed at what it said a
/// moment ago: by mouse or by key. What a person changes by themselves is no such change.
class SteadyPress final : public QObject
{
    Q_OBJECT
public:
    /// Whoever sees something new needs so long not to press any more.
    static constexpr std::chrono::milliseconds Reaction{700};

    /// For as long as the button lives.
    explicit SteadyPress(QAbstractButton* button);

    /// The button is for something else from now on, and nobody asked for that.
    void noteChange();
    /// Whether the press that was made last was aimed at what the button says now: it does nothing else.
    [[nodiscard]] bool isAimed() const { return m_isAimed; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] bool isFresh() const;

    QAbstractButton* m_button;
    bool m_isUnpainted = false; ///< what changed is not on screen yet
    QElapsedTimer m_painted; ///< since it is on screen; invalid: nothing changed
    bool m_isAimed = true;
};

} // namespace proofdesk
