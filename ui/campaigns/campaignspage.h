// SPDX-License-Identifier: MIT
#pragma once

#include "domain/ids.h"
#include "ui/window/page.h"

namespace proofdesk {

class CampaignDetails;
class CampaignLoader;
class CampaignModel;
class CampaignTools;
class CampaignsView;
class ListStates;
class Notice;
class PageHeader;

/// Where work waits: the campaigns of the account, most waiting first.
class CampaignsPage final : public Page
{
    Q_OBJECT
public:
    CampaignsPage(CampaignModel& model, CampaignLoader& loader, QWidget* parent = nullptr);

    [[nodiscard]] QString place() const override;
    void refresh() override;
    void entered() override;

    [[nodiscard]] std::optional<CampaignId> currentCampaign() const;
    void setCurrentCampaign(const CampaignId& id);
    void setDetailsShown(bool shown);

    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void reviewRequested(const proofdesk::CampaignId& id);
    void newCampaignRequested();
    void quickJobRequested();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void buildHeader();
    void connectParts();
    void followModel();
    void addKeys();
    void arrange();
    void applyFilter();
    void clearFilter();
    void open(const QModelIndex& index);
    void showState();
    void showNotice();
    void showTotals();
    void showReadAt();

    CampaignModel& m_model;
    CampaignLoader& m_loader;

    PageHeader* m_header;
    CampaignTools* m_tools;
    QWidget* m_list; ///< everything but the details
    Notice* m_notice;
    CampaignsView* m_view;
    ListStates* m_states; ///< the view, no campaigns, no match, or no way to know
    CampaignDetails* m_details;
};

} // namespace proofdesk
