// SPDX-License-Identifier: MIT
#pragma once

#include "domain/ids.h"
#include "ui/window/page.h"

class QComboBox;
class QPushButton;
class QStackedWidget;

namespace proofdesk {

class CampaignDetails;
class CampaignLoader;
class CampaignModel;
class CampaignsView;
class Clock;
class EmptyState;
class Notice;
class PageHeader;
class PlainLabel;
class SearchEdit;
class ToolRow;

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
    void buildTools();
    void arrangeTools();
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
    ToolRow* m_tools;
    ToolRow* m_moreTools; ///< takes the trailing tools where one row is too narrow
    SearchEdit* m_filter;
    QComboBox* m_status;
    QComboBox* m_sort;
    PlainLabel* m_readAt;
    QPushButton* m_detailsButton;
    QPushButton* m_refresh;
    QWidget* m_list; ///< everything but the details
    Notice* m_notice;
    QStackedWidget* m_stack;
    QWidget* m_skeleton;
    EmptyState* m_empty; ///< no campaigns, no match, or no way to know
    CampaignsView* m_view;
    CampaignDetails* m_details;
};

} // namespace proofdesk
