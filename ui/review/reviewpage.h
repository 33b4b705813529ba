// SPDX-License-Identifier: MIT
#pragma once

#include "ui/review/desk/paintedproofs.h"
#include "ui/review/desk/reviewcampaign.h"
#include "ui/review/keys/shortcuttable.h"
#include "ui/review/reviewcontext.h"
#include "ui/review/reviewtools.h"
#include "ui/window/page.h"

#include <memory>

class QStackedWidget;

namespace proofdesk {

class BulkAsking;
class CampaignEnd;
class Confirm;
class DecisionAsking;
class EndWatch;
class InspectorFeed;
class OutboxPanel;
class PlaceKeeper;
class RefreshTold;
class ReviewChooser;
class ReviewCommands;
class ReviewDesk;
class ReviewFiltering;
class ReviewPanes;
class ReviewStates;
class SightReport;
class ThumbnailCache;
class ToldAloud;
class ToldWords;
class WantedSubmissions;

/// The review of one campaign. It puts the parts together: the panes show, the commands act, the desk
/// decides, and each says by a signal what another one has to know.
class ReviewPage final : public Page
{
    Q_OBJECT
public:
    explicit ReviewPage(const ReviewContext& context, QWidget* parent = nullptr);
    ~ReviewPage() override;

    /// Opens a campaign and reads its submissions.
    void openCampaign(const ReviewCampaign& campaign);
    /// The same campaign, known better: its counts were read anew, or what it asks for was noted.
    void updateCampaign(const ReviewCampaign& campaign);
    /// For the choice that is shown while no campaign is open.
    void setCampaigns(const QList<Campaign>& campaigns);
    [[nodiscard]] CampaignId campaign() const;

    /// Goes to it as soon as it was read; a filter that hides it is cleared.
    void showSubmission(SubmissionId id);

    void setView(ReviewView view);
    [[nodiscard]] ReviewDesk& desk() { return *m_desk; }
    [[nodiscard]] ShortcutTable& keys() { return *m_keys; }
    /// What a key of that action does.
    void act(ReviewAction action);

    /// Opens what edits the reasons: for all campaigns, or for the open one.
    void editReasons();
    /// Opens what changes the keys.
    void changeKeys();
    /// All keys, over that window.
    void showKeys(QWidget* over);

    [[nodiscard]] QString place() const override;
    [[nodiscard]] bool hasSomethingToEnd() const override;
    void refresh() override;
    void entered() override;
    bool stepBack() override;
    [[nodiscard]] bool showsOutbox() const override { return !campaign().isNull(); }

Q_SIGNALS:
    /// The person chose a campaign to review, or wants to see them all.
    void campaignChosen(const proofdesk::CampaignId& id);
    void campaignsWanted();
    /// A submission of another campaign is to be shown (from the outbox).
    void submissionWanted(const proofdesk::SubmissionKey& key);
    /// The person noted what the campaign asks for.
    void proofRequiredNoted(const proofdesk::CampaignId& id, const QString& text);
    void fullScreenChanged(bool full);

private:
    void connectTools();
    void connectViews();
    void connectInspector();
    void connectWords();
    void connectKeys();
    void tell(const QString& words, bool refused);
    /// What was said about another one than is looked at now is over.
    void endWords();

    ReviewContext m_context;
    std::unique_ptr<Confirm> m_confirm; ///< where nobody else asks
    PaintedProofs m_painted;
    ReviewDesk* m_desk;
    QStackedWidget* m_whole; ///< the choice of a campaign, or its review
    ReviewChooser* m_chooser;
    ReviewPanes* m_panes;
    ShortcutTable* m_keys;
    ReviewFiltering* m_filtering;
    ReviewStates* m_states;
    WantedSubmissions* m_wanted;
    SightReport* m_sight;
    InspectorFeed* m_feed;
    DecisionAsking* m_asking;
    BulkAsking* m_bulk;
    OutboxPanel* m_outbox = nullptr;
    ReviewCommands* m_commands;
    CampaignEnd* m_end;
    EndWatch* m_endWatch;
    std::unique_ptr<PlaceKeeper> m_places;
    ToldWords* m_told; ///< where no inspector says it
    RefreshTold* m_refresh;
    ToldAloud* m_aloud;
    SubmissionId m_toldOver; ///< which one was looked at then
};

} // namespace proofdesk
