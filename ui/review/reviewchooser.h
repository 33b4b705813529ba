// SPDX-License-Identifier: MIT
#pragma once

#include "domain/campaign.h"

#include <QWidget>

class QVBoxLayout;

namespace proofdesk {

class EmptyState;

/// The review without a campaign: it says where work waits.
class ReviewChooser final : public QWidget
{
    Q_OBJECT
public:
    explicit ReviewChooser(QWidget* parent = nullptr);

    /// Those with pending submissions, the most first; others are left out.
    void setCampaigns(const QList<Campaign>& campaigns);

Q_SIGNALS:
    void chosen(const proofdesk::CampaignId& id);
    void campaignsWanted();

private:
    void addRow(const Campaign& campaign);

    EmptyState* m_empty;
    QWidget* m_list;
    QVBoxLayout* m_rows;
};

} // namespace proofdesk
