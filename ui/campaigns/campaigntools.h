// SPDX-License-Identifier: MIT
#pragma once

#include "models/campaignmodel.h"

#include <QWidget>

class QComboBox;
class QPushButton;

namespace proofdesk {

class PlainLabel;
class SearchEdit;
class ToolRow;

/// The tools above the campaigns: which are listed and in what order, how fresh they are, and the switch of
/// the details. Where one row is too narrow the trailing ones take a second.
class CampaignTools final : public QWidget
{
    Q_OBJECT
public:
    explicit CampaignTools(CampaignSort sort, QWidget* parent = nullptr);

    [[nodiscard]] CampaignFilter filter() const;
    void clearFilter();
    void focusFilter();
    [[nodiscard]] bool wantsDetails() const;
    void setWantsDetails(bool wanted);
    void toggleDetails();
    /// What the tool tip of the details names as their key.
    void setDetailsKey(const QKeySequence& key);
    void setReading(const QString& words, bool reading);

Q_SIGNALS:
    void filterChanged();
    /// Esc cleared the filter.
    void filterLeft();
    void sortChosen(proofdesk::CampaignSort sort);
    void detailsToggled(bool wanted);
    void refreshPressed();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void fillStatus();
    void fillSort(CampaignSort sort);
    void arrange();

    ToolRow* m_row;
    ToolRow* m_more; ///< takes the trailing tools where one row is too narrow
    SearchEdit* m_filter;
    QComboBox* m_status;
    QComboBox* m_sort;
    PlainLabel* m_readAt;
    QPushButton* m_details;
    QPushButton* m_refresh;
};

} // namespace proofdesk
