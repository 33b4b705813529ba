// SPDX-License-Identifier: MIT
#pragma once

#include "models/waitingcampaigns.h"

#include <QWidget>

class QScrollArea;
class QVBoxLayout;

namespace proofdesk {

class EmptyState;

/// The review without a campaign: it says where work waits.
class ReviewChooser final : public QWidget
{
    Q_OBJECT
public:
    explicit ReviewChooser(QWidget* parent = nullptr);

    /// In the order in which they are offered.
    void setCampaigns(const QList<WaitingCampaign>& waiting);

Q_SIGNALS:
    void chosen(const proofdesk::CampaignId& id);
    void campaignsWanted();

private:
    void addRow(const WaitingCampaign& waiting);
    void addRest(qsizetype count);

    EmptyState* m_empty;
    QWidget* m_list;
    QScrollArea* m_area = nullptr;
    QVBoxLayout* m_rows;
};

} // namespace proofdesk
