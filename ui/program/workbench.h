// SPDX-License-Identifier: MIT
#pragma once

#include "domain/ids.h"
#include "ui/review/desk/reviewcampaign.h"

#include <QObject>

#include <memory>

namespace proofdesk {

class ArrivalWatch;
class CampaignModel;
class CampaignsPage;
class Closing;
class CreationForms;
class HelpKey;
class MainWindow;
class OutcomeNotices;
class PaidNotices;
class ReviewPage;
class Session;
class SettingsPage;
class StatusFeed;
struct BenchParts;
struct CreationOutcome;
struct SessionModels;

/// Everything on screen for one session: the models, the pages over them, and who tells whom. It puts its
/// pages into the window and takes them out again when it goes.
class Workbench final : public QObject
{
    Q_OBJECT
public:
    explicit Workbench(const BenchParts& parts, QObject* parent = nullptr);
    ~Workbench() override;

    /// Reads campaigns and balance, and goes to the first page.
    void open();
    void openReview(const CampaignId& campaign);
    /// Opens the campaign at that submission.
    void openSubmission(const SubmissionKey& key);

    [[nodiscard]] Session& session() const { return m_session; }
    [[nodiscard]] CampaignModel& campaigns() const;
    [[nodiscard]] ReviewPage& reviewPage() const { return *m_reviewPage; }
    [[nodiscard]] SettingsPage& settingsPage() const { return *m_settingsPage; }
    [[nodiscard]] CreationForms& forms() const { return *m_forms; }
    /// Asked before the window closes or the account is left.
    [[nodiscard]] Closing& closing() const { return *m_closing; }

private:
    void makePages(const BenchParts& parts);
    void connectCampaigns();
    void holdNoticesBack();
    void connectReview();
    void connectOutcomes();
    void connectStatus();
    void campaignsRead();
    void showCampaign(const CampaignId& id);
    void readAll();
    void tellRestored(int unsent);
    /// The review and the outbox over it, at the first decision that is not final.
    void showUnsent();
    void creationEnded(const CreationOutcome& outcome);
    [[nodiscard]] ReviewCampaign reviewCampaign(const Campaign& campaign) const;

    Session& m_session;
    MainWindow& m_window;
    std::unique_ptr<SessionModels> m_models;
    CampaignsPage* m_campaignsPage = nullptr;
    ReviewPage* m_reviewPage = nullptr;
    bool m_reviewIsFull = false;
    SettingsPage* m_settingsPage = nullptr;
    std::unique_ptr<ArrivalWatch> m_watch;
    std::unique_ptr<StatusFeed> m_status;
    std::unique_ptr<OutcomeNotices> m_outcomes;
    std::unique_ptr<PaidNotices> m_paid;
    std::unique_ptr<Closing> m_closing;
    std::unique_ptr<CreationForms> m_forms;
    std::unique_ptr<HelpKey> m_help;
    QObject m_restored; ///< owns the notice of what an earlier run left unsent
    bool m_shownOnce = false;
};

} // namespace proofdesk
