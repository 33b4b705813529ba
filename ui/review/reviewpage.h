// SPDX-License-Identifier: MIT
#pragma once

#include "review/decisions/decision.h"
#include "review/workers/workeractions.h"
#include "ui/review/ask/reasonlist.h"
#include "ui/review/desk/paintedproofs.h"
#include "ui/review/desk/reviewcampaign.h"
#include "ui/review/keys/shortcuttable.h"
#include "ui/review/reviewcontext.h"
#include "ui/review/reviewtools.h"
#include "ui/window/page.h"

#include <QTimer>

class QStackedWidget;

namespace proofdesk {

class ComparisonPane;
class FilterPane;
class Inspector;
class NotePanel;
class OutboxPanel;
class OutboxStrip;
class PeekPane;
class ReasonPicker;
class ReviewChooser;
class ReviewDesk;
class ReviewHeader;
class ReviewViews;
class ThumbnailCache;

/// The review of one campaign: filters, one of four views, the inspector, the outbox. It puts the parts
/// together; each part says what was wanted, and the desk decides.
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
    [[nodiscard]] CampaignId campaign() const { return m_campaign.campaign.id; }

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

    [[nodiscard]] QString place() const override;
    void refresh() override;
    void entered() override;
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

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void build();
    void connectParts();
    void connectDecisions();
    void connectViews();

    // Decisions
    void askReason(const QList<Submission>& those, bool other = false);
    void reasonPicked(const QString& text);
    void askNote();
    void decideOther(const Submission& submission, DecisionKind kind);
    void blockCurrent();
    void blocked(const WorkerActions::Outcome& outcome);
    void approveAll();
    /// True where the current one was out of sight: it is shown first, and nothing is decided.
    bool broughtIntoSight();
    void showOnly(const QList<SubmissionId>& ids, const QString& what);
    void tell(const QString& words, bool refused);

    // What is shown
    void showCurrent();
    void showState();
    void fitSide();
    /// Says what is in sight long enough to count as seen.
    void reportSight();
    void goToWanted();
    void showNoRows();
    void setFilter(const SubmissionFilter& filter);
    void filterByWorker();
    void markApprovedUnseen();
    void goBack();
    void openCompare();
    void peek(bool on);
    void setFullScreen(bool full);
    void zoomAction(ReviewAction action);
    [[nodiscard]] QList<ReasonChoice> reasons() const;

    ReviewContext m_context;
    ReviewCampaign m_campaign;
    PaintedProofs m_painted;
    ThumbnailCache* m_thumbnails;
    ReviewDesk* m_desk;
    ShortcutTable* m_keys = nullptr;

    QStackedWidget* m_whole = nullptr; ///< the choice of a campaign, or its review
    ReviewChooser* m_chooser = nullptr;
    ReviewHeader* m_header = nullptr;
    ReviewTools* m_tools = nullptr;
    FilterPane* m_filters = nullptr;
    ReviewViews* m_views = nullptr;
    QStackedWidget* m_side = nullptr; ///< the inspector, or the comparison
    Inspector* m_inspector = nullptr;
    ComparisonPane* m_comparison = nullptr;
    OutboxStrip* m_outbox = nullptr;
    OutboxPanel* m_outboxPanel = nullptr;
    ReasonPicker* m_picker = nullptr;
    NotePanel* m_note = nullptr;
    PeekPane* m_peek = nullptr;

    SubmissionId m_wanted; ///< to be gone to once it was read; null: none
    QList<Submission> m_toReject; ///< while the reason is asked for; empty: the targets
    QTimer m_search;
    QTimer m_words; ///< how long what was told stays
    QTimer m_facts; ///< one refresh of the inspector, however many rows changed
    QString m_searchText;
    int m_sideNeeds = 0;
    bool m_filtersOpen = false;
    bool m_fullScreen = false;
};

} // namespace proofdesk
