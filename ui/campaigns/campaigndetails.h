// SPDX-License-Identifier: MIT
#pragma once

#include "domain/campaign.h"
#include "ui/common/panel.h"

#include <optional>

class QFormLayout;
class QPushButton;
class QScrollArea;

namespace proofdesk {

class CampaignModel;

/// Everything the service says of one campaign, and what was kept when it was made here. All of it is plain
/// text that can be marked and copied.
class CampaignDetails final : public Panel
{
    Q_OBJECT
public:
    explicit CampaignDetails(const CampaignModel& model, QWidget* parent = nullptr);

    /// nullopt: nothing is chosen.
    void setCampaign(std::optional<CampaignId> id);
    [[nodiscard]] std::optional<CampaignId> campaign() const { return m_id; }
    /// As wide as the page, instead of a pane at its side.
    void setFillsPage(bool fills);
    /// Shows the same campaign anew.
    void update();

Q_SIGNALS:
    void closePressed();
    void reviewPressed(const proofdesk::CampaignId& id);
    void readAgainPressed(const proofdesk::CampaignId& id);

private:
    void fill(const Campaign& campaign);
    void addServiceWords(QFormLayout* form, const Campaign& campaign);
    void addMoney(QFormLayout* form, const Campaign& campaign);
    void addCounts(QFormLayout* form, const Campaign& campaign);
    void addMadeHere(QFormLayout* form, const Campaign& campaign);

    const CampaignModel& m_model;
    std::optional<CampaignId> m_id;
    QScrollArea* m_area;
    QPushButton* m_review;
    QPushButton* m_readAgain;
};

} // namespace proofdesk
