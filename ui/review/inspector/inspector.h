// SPDX-License-Identifier: MIT
#pragma once

#include "domain/submission.h"
#include "review/decisions/decision.h"
#include "ui/common/panel.h"
#include "ui/review/ask/reasonlist.h"
#include "ui/review/desk/chosenones.h"
#include "ui/review/desk/reviewcampaign.h"
#include "ui/review/inspector/flagssection.h"

#include <QUrl>

#include <optional>

class QScrollArea;

namespace proofdesk {

class DecisionFoot;
class Notice;
class PlainLabel;
class ReasonList;
class ShortcutTable;
class WordLinks;
class WorkerPanel;

/// All that the inspector shows of the current submission.
struct InspectorFacts
{
    std::optional<Submission> submission; ///< none: there is nothing to decide on
    QString name; ///< of the worker, as they may be called. Foreign text
    std::optional<Decision> decision;
    bool isPending = false; ///< it is one of the worker's pending ones
    int pending = 0; ///< theirs, and undecided
    QString history;
    bool blocked = false;
    FlagsSection::Facts flags;
    ChosenOnes chosen; ///< whom the next decision is for
    QString effort; ///< what sending decisions on all of them takes; empty: not worth a word
    bool decidable = true;
    bool blind = false;
    bool filteredByWorker = false;
};

/// The right pane, in the order of the question: what was asked for, who, their words, flags, reasons, and
/// pinned to its foot the decision.
class Inspector final : public Panel
{
    Q_OBJECT
public:
    explicit Inspector(QWidget* parent = nullptr);

    void setCampaign(const ReviewCampaign& campaign);
    void setReasons(const QList<ReasonChoice>& choices);
    void show(const InspectorFacts& facts);
    void showKeys(const ShortcutTable& keys);

    /// The narrowest at which its own words fit, a scroll bar included, with the largest counts that are
    /// likely: whatever it shows, its edge stands still.
    [[nodiscard]] int neededWidth() const;
    /// The narrowest at which nothing of what it shows now is cut off: buttons stand one below the other.
    [[nodiscard]] int leastWidth() const;
    /// At which the buttons of its foot stand two and two.
    [[nodiscard]] int pairedWidth() const;

    /// What is marked of the worker's words; empty: nothing.
    [[nodiscard]] QString markedWords() const;

    [[nodiscard]] DecisionFoot& foot() { return *m_foot; }
    [[nodiscard]] WorkerPanel& worker() { return *m_worker; }

Q_SIGNALS:
    void reasonChosen(int index);
    void compareWanted();
    void askedForNoteWanted();
    void editReasonsWanted();
    void retryWanted(qint64 sequence);
    /// A link in the worker's words is to be opened.
    void linkWanted(const QUrl& url);

private:
    void buildAskedFor();
    void buildWords();
    void buildReasons();
    QWidget* newNoticeBox();
    void showDecision(const std::optional<Decision>& decision);
    void showText(const QString& text);
    void resizeEvent(QResizeEvent* event) override;

    QScrollArea* m_scroll = nullptr;
    Section* m_askedFor;
    PlainLabel* m_asked;
    Notice* m_notice;
    WorkerPanel* m_worker;
    Section* m_wordsSection;
    PlainLabel* m_text;
    WordLinks* m_links;
    FlagsSection* m_flags;
    Section* m_reasonSection;
    ReasonList* m_reasons;
    DecisionFoot* m_foot;
    QList<ReasonChoice> m_choices;
    ReviewCampaign m_campaign;
    qint64 m_sequence = 0;
};

} // namespace proofdesk
