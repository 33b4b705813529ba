// SPDX-License-Identifier: MIT
#pragma once

#include "ui/common/panel.h"

#include <QTimer>

class QProgressBar;
class QPushButton;

namespace proofdesk {

class Clock;
class DecisionQueue;
class PartsLabel;
class PlainLabel;
class ShortcutTable;

/// The foot of the review: what waits to be sent, of which kind, when the next goes, and the way back.
class OutboxStrip final : public Panel
{
    Q_OBJECT
public:
    OutboxStrip(DecisionQueue& queue, Clock& clock, QWidget* parent = nullptr);

    void showKeys(const ShortcutTable& keys);

Q_SIGNALS:
    void undoWanted();
    void outboxWanted();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void refresh();
    void tick();

    DecisionQueue& m_queue;
    Clock& m_clock;
    PartsLabel* m_words;
    QProgressBar* m_progress;
    PartsLabel* m_problems;
    QPushButton* m_list;
    QPushButton* m_undo;
    QPushButton* m_send;
    QPushButton* m_pause;
    QTimer m_second;
};

} // namespace proofdesk
