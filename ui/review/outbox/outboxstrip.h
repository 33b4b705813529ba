// SPDX-License-Identifier: MIT
#pragma once

#include "review/decisions/sendingprogress.h"
#include "ui/common/panel.h"

#include <QTimer>

class QBoxLayout;
class QProgressBar;
class QPushButton;

namespace proofdesk {

class Clock;
class DecisionQueue;
class PartsLabel;
class RequestBudget;
class ShortcutTable;
class WorkerNaming;
struct TextPart;

/// The foot of the review: what waits to be sent, of which kind, when the next goes, and the way back. A
/// long sending shows how far it has come instead.
class OutboxStrip final : public Panel
{
    Q_OBJECT
public:
    OutboxStrip(DecisionQueue& queue, RequestBudget& budget, const WorkerNaming& naming, Clock& clock,
                QWidget* parent = nullptr);

    void showKeys(const ShortcutTable& keys);

Q_SIGNALS:
    void undoWanted();
    void outboxWanted();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void arrange();
    void showIcons();
    void refresh();
    void nameUndo();
    void tick();
    [[nodiscard]] QList<TextPart> waitingWords(const QDateTime& due) const;
    [[nodiscard]] QList<TextPart> sendingWords() const;
    [[nodiscard]] QString pastPauseWords() const;
    [[nodiscard]] QString whatItTakes() const;

    DecisionQueue& m_queue;
    RequestBudget& m_budget;
    const WorkerNaming& m_naming;
    Clock& m_clock;
    SendingProgress m_sending;
    QBoxLayout* m_rows = nullptr;
    PartsLabel* m_words;
    QProgressBar* m_progress;
    PartsLabel* m_problems;
    QPushButton* m_list;
    QPushButton* m_undo;
    QPushButton* m_send;
    QPushButton* m_pause;
    QTimer m_second;
    QString m_undoKey;
};

} // namespace proofdesk
