// SPDX-License-Identifier: MIT
#pragma once

#include "domain/clock.h"
#include "domain/ids.h"
#include "ui/creation/creationcontext.h"
#include "ui/review/desk/reviewcampaign.h"
#include "ui/window/mainwindow.h"

#include <QList>
#include <QObject>
#include <QPointer>

#include <memory>

class QDialog;

namespace proofdesk {

class ActivityPage;
class CampaignModel;
class CampaignsPage;
class Confirm;
struct Answer;
struct Question;
class OutcomeNotices;
class ReviewPage;
class Session;
class SettingsPage;
class WorkersPage;

/// Everything on screen for one session: the models, the pages over them, and who tells whom. It puts its
/// pages into the window and takes them out again when it goes.
class Workbench final : public QObject
{
    Q_OBJECT
public:
    Workbench(Session& session, MainWindow& window, Confirm& confirm, QObject* parent = nullptr);
    ~Workbench() override;

    /// Reads campaigns and balance, and goes to the first page.
    void open();
    void openReview(const CampaignId& campaign);
    /// Opens the campaign at that submission.
    void openSubmission(const SubmissionKey& key);

    [[nodiscard]] Session& session() const { return m_session; }
    [[nodiscard]] CampaignModel& campaigns() const;
    [[nodiscard]] CampaignsPage& campaignsPage() const { return *m_campaignsPage; }
    [[nodiscard]] ReviewPage& reviewPage() const { return *m_reviewPage; }
    [[nodiscard]] WorkersPage& workersPage() const { return *m_workersPage; }
    [[nodiscard]] SettingsPage& settingsPage() const { return *m_settingsPage; }

    /// Whether the window may close: unsent decisions are asked about first.
    [[nodiscard]] bool mayClose();
    /// The same before the account is left.
    [[nodiscard]] bool maySignOut();

public Q_SLOTS:
    void newCampaign();
    void quickJob();

private:
    struct Models;

    void makePages();
    void connectPages();
    void connectStatus();
    void showStatus();
    void showOutbox();
    void showConnection();
    void showCampaign(const CampaignId& id);
    void showWizard(QDialog* wizard);
    void refreshAll();
    /// The review and the outbox over it, at the first decision that is not final.
    void showUnsent();
    void watch();
    void readArrivals();
    void closeWhenSent();
    [[nodiscard]] bool discardUnsent();
    [[nodiscard]] Answer askHeld(const Question& question);
    void campaignMade(const CampaignId& campaign);
    [[nodiscard]] ReviewCampaign reviewCampaign(const Campaign& campaign) const;
    [[nodiscard]] CreationContext creationContext() const;
    [[nodiscard]] QStringList knownCategories() const;

    Session& m_session;
    ClockTimer m_watch; ///< what arrives is looked for by itself
    MainWindow& m_window;
    Confirm& m_confirm;
    std::unique_ptr<Models> m_models;
    CampaignsPage* m_campaignsPage = nullptr;
    ReviewPage* m_reviewPage = nullptr;
    WorkersPage* m_workersPage = nullptr;
    ActivityPage* m_activityPage = nullptr;
    SettingsPage* m_settingsPage = nullptr;
    OutcomeNotices* m_outcomes = nullptr;
    QList<QPointer<QDialog>> m_wizards;
    bool m_offlineShown = false;
    bool m_shownOnce = false;
    QMetaObject::Connection m_closing; ///< while the window closes once all is sent
};

} // namespace proofdesk
