// SPDX-License-Identifier: MIT
#pragma once

#include "ui/review/desk/reviewview.h"
#include "ui/review/keys/shortcuttable.h"

#include <QObject>

#include <functional>
#include <map>

namespace proofdesk {

class BulkAsking;
class CampaignEnd;
class DecisionAsking;
class DecisionQueue;
class OutboxPanel;
class ProofPlayer;
class ReviewDesk;
class ReviewFiltering;
class ReviewPanes;

/// The commands of the review: binds each action of the shortcut table to what it does, and holds the keys
/// back while something is asked or searched.
class ReviewCommands final : public QObject
{
    Q_OBJECT
public:
    /// What the commands act on. Nothing is owned; all of it outlives the commands.
    struct Targets
    {
        ReviewDesk& desk;
        ReviewPanes& panes;
        ReviewFiltering& filtering;
        DecisionAsking& asking;
        BulkAsking& bulk;
        DecisionQueue& queue;
        OutboxPanel& outbox;
        CampaignEnd& end;
    };
    ReviewCommands(ShortcutTable& keys, const Targets& targets, QObject* parent);

    /// What the key of that action does, and the button beside it.
    void run(ReviewAction action);
    /// Opens what changes the keys.
    void changeKeys();
    /// All keys, over that window.
    void showKeys(QWidget* over);

Q_SIGNALS:
    void told(const QString& words, bool refused);
    void refreshWanted();
    /// There is nothing left in the review to go back from.
    void leaveWanted();

private:
    using Command = std::function<void()>;
    /// A decision is for what is in sight: where the current one is not, it is shown first.
    void bindDecision(ReviewAction action, const Command& command);
    void bindFrames(ReviewAction action, const std::function<void(ProofPlayer&)>& command);
    void bindView(ReviewAction action, ReviewView view);
    void bindDecisions();
    void bindMoves();
    void bindLooks();
    void bindZooms();
    void bindTheRest();
    /// The buttons do what the keys do.
    void bindButtons();
    [[nodiscard]] Command runner(ReviewAction action);

    bool broughtIntoSight();
    void toggleWorker();
    void search();
    void stepImage(int step);
    void toggleSelected();
    void selectAll();
    /// Where no list shows it.
    void tellChosen();
    void openOrGoOn();
    void showMatch();
    void goBack();
    void sendNow();
    void pauseOrGoOn();
    [[nodiscard]] ShortcutTable::Reach reach() const;
    void holdKeys();

    ShortcutTable& m_keys;
    Targets m_on;
    std::map<ReviewAction, Command> m_commands;
};

} // namespace proofdesk
