// SPDX-License-Identifier: MIT
#pragma once

#include "domain/campaign.h"
#include "models/outboxmodel.h"
#include "ui/common/floatingpanel.h"

#include <QTimer>

class QComboBox;
class QLayout;
class QListView;
class QPushButton;

namespace proofdesk {

class PlainLabel;

/// The outbox as a list: each decision that is not final, its state, and what can be done about it.
class OutboxPanel final : public FloatingPanel
{
    Q_OBJECT
public:
    OutboxPanel(DecisionQueue& queue, Clock& clock, QWidget* parent);

    void open(QWidget* anchor);
    void setCampaigns(const QList<Campaign>& campaigns);

Q_SIGNALS:
    void showWanted(const proofdesk::SubmissionKey& key);

protected:
    [[nodiscard]] double widthInLines() const override { return 42; }

private:
    QLayout* newHead();
    QLayout* newFoot();
    [[nodiscard]] const Decision* chosen() const;
    void dropChosen();
    void showChosen();
    void update();

    DecisionQueue& m_queue;
    OutboxModel m_model;
    PlainLabel* m_remark;
    QComboBox* m_window;
    QListView* m_view;
    QPushButton* m_retry;
    QPushButton* m_drop;
    QPushButton* m_show;
    QTimer m_second; ///< countdowns in the rows
};

} // namespace proofdesk
