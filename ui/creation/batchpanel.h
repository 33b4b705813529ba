// SPDX-License-Identifier: MIT
#pragma once

#include "models/batchmodel.h"
#include "ui/common/panel.h"
#include "ui/creation/creationcontext.h"

class QListView;
class QProgressBar;
class QPushButton;

namespace proofdesk {

class CandidateList;
class Notice;
class PlainLabel;

/// A batch of quick jobs while it is made, and what came of it: a row for each with its state, how many are
/// done, how long it still takes; pause, go on, cancel the rest. Closing leaves it at work.
class BatchPanel final : public Panel
{
    Q_OBJECT
public:
    explicit BatchPanel(const CreationContext& context, QWidget* parent = nullptr);

Q_SIGNALS:
    void closeRequested();
    void reviewRequested(const proofdesk::CampaignId& campaign);

private:
    void build();
    void connectAll();
    void refresh();
    void refreshRow();
    void refreshNotice();
    void goOnOrPause();
    void retry();
    void close();
    [[nodiscard]] const BatchItem* chosen() const;

    CreationContext m_context;
    BatchModel m_model;
    PlainLabel* m_headline;
    PlainLabel* m_words;
    QProgressBar* m_bar;
    Notice* m_notice;
    CandidateList* m_candidates;
    QListView* m_list;
    PlainLabel* m_remark;
    QPushButton* m_retry;
    QPushButton* m_drop;
    QPushButton* m_review;
    QPushButton* m_close;
    QPushButton* m_cancel;
    QPushButton* m_main; ///< Pause, Go on, Done
    int m_followed = -1; ///< the row that the list went to by itself
};

} // namespace proofdesk
