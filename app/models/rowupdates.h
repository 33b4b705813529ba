// SPDX-License-Identifier: MIT
#pragma once

#include "domain/clock.h"

#include <QObject>

namespace proofdesk {

/// Collects the rows that changed and tells of them at most once a frame; the first change after a quiet
/// frame at once, so that a badge follows its key press.
class RowUpdates final : public QObject
{
    Q_OBJECT
public:
    explicit RowUpdates(Clock& clock, QObject* parent = nullptr);

    /// Marks a row, by its number of now: whoever is to move rows calls flush() first.
    void add(int row);
    /// What is counted over all rows may have changed.
    void countsChanged() { m_countsChanged = true; }
    /// Tells now or at the end of the frame.
    void tell();
    /// Tells now.
    void flush();
    /// Forgets the rows: they are gone.
    void clear();

Q_SIGNALS:
    void rowsChanged(int first, int last);
    void countsToTell();

private:
    Clock& m_clock;
    ClockTimer m_frame;
    std::chrono::milliseconds m_lastTold{-1'000'000};
    int m_first = -1;
    int m_last = -1;
    bool m_countsChanged = false;
};

} // namespace proofdesk
