// SPDX-License-Identifier: MIT
#pragma once

#include "ui/common/panel.h"
#include "ui/review/desk/reviewcampaign.h"

class QBoxLayout;
class QPushButton;

namespace proofdesk {

class CampaignTally;
class PartsLabel;
class PlainLabel;
class RequestBudget;
class StackedBar;

/// The top of the review: the campaign, what a job pays, when it pays by itself, how far it is decided.
class ReviewHeader final : public Panel
{
    Q_OBJECT
public:
    explicit ReviewHeader(QWidget* parent = nullptr);

    /// `tally`: how far it is decided by now.
    void setCampaign(const ReviewCampaign& campaign, const CampaignTally& tally);
    /// Below a fifth the requests left stand here too, in caution.
    void setRequestsLeft(int left, int limit);
    [[nodiscard]] QPushButton* approveAllButton() const { return m_approveAll; }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void measure(qint64 all);
    void arrange();
    /// What stands below the title, by rank: what pays without a click, then the requests, which the foot of
    /// the window says too.
    void arrangeNames(int room);

    PlainLabel* m_title;
    PlainLabel* m_pay;
    PartsLabel* m_paysItself;
    QString m_paysItselfWords;
    QString m_paysItselfShort; ///< its number first, so that only words are cut
    bool m_isLow = false; ///< few requests are left
    PartsLabel* m_budget;
    QWidget* m_barBox;
    StackedBar* m_bar;
    int m_decidedWidth = 0;
    int m_pendingWidth = 0;
    PartsLabel* m_decided;
    PlainLabel* m_pending;
    QBoxLayout* m_counts;
    QPushButton* m_approveAll;
};

} // namespace proofdesk
