// SPDX-License-Identifier: MIT
#pragma once

#include "ui/common/accessiblerows.h"

#include <QTableView>
#include <QTimer>

namespace proofdesk {

class CampaignDelegate;
class CampaignModel;

/// The table of campaigns: whole rows, fixed heights, columns that give way in a fixed order where room is
/// short (what was paid and the pay are in the details too).
class CampaignsView final : public TellingRows<QTableView>
{
    Q_OBJECT
public:
    explicit CampaignsView(CampaignModel& model, QWidget* parent = nullptr);

Q_SIGNALS:
    /// Enter, a double click, or the button of a row.
    void opened(const QModelIndex& index);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;

private:
    void fitColumns();
    void fitRows();
    /// What no word of the column is wider than, its heading included; at least so many heights of a line.
    [[nodiscard]] int wordsWidth(int column, double lines) const;

    CampaignDelegate* m_delegate;
    QTimer m_fitSoon;
};

} // namespace proofdesk
