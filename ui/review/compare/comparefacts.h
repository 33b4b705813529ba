// SPDX-License-Identifier: MIT
#pragma once

#include "ui/common/panel.h"
#include "ui/review/compare/comparefinding.h"

class QGridLayout;
class QPushButton;
class QScrollArea;

namespace proofdesk {

class Clock;
class Notice;
class Section;
class ShortcutTable;
class PartsLabel;
class PlainLabel;

/// The right pane beside Compare: the finding first, in words and numbers, then the two workers side by side,
/// then what they wrote. It says what is the same, never what that means.
class CompareFacts final : public Panel
{
    Q_OBJECT
public:
    CompareFacts(Clock& clock, QWidget* parent = nullptr);

    void show(const CompareFinding& finding);
    void showKeys(const ShortcutTable& keys);
    /// The narrowest at which nothing is cut off, a scroll bar included.
    [[nodiscard]] int neededWidth() const;

Q_SIGNALS:
    void rejectBothWanted();
    void nextMatchWanted();

private:
    void showFinding(const CompareFinding& finding);
    void showWorkers(const CompareFinding& finding);
    void addLine(QGridLayout* grid, const QStringList& cells, bool strong = false);

    Clock& m_clock;
    QScrollArea* m_scroll = nullptr;
    QWidget* m_foot = nullptr;
    Section* m_same;
    PartsLabel* m_headline;
    PlainLabel* m_detail;
    Section* m_workers;
    PlainLabel* m_firstText;
    PlainLabel* m_secondText;
    QWidget* m_facts = nullptr;
    QWidget* m_table = nullptr;
    QPushButton* m_next;
    Notice* m_neutral = nullptr;
    QPushButton* m_rejectBoth;
    PlainLabel* m_undo;
    bool m_takesBoth = false; ///< one undo would take back both
};

} // namespace proofdesk
