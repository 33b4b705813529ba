// SPDX-License-Identifier: MIT
#pragma once

#include "jobs/jobcreation.h"
#include "models/errortext.h"
#include "ui/common/panel.h"

class QProgressBar;
class QPushButton;

namespace proofdesk {

class CandidateList;
class Notice;
class PlainLabel;

/// What both forms show from the click on "Create" on: what is being done, and how it ended. A refusal goes
/// back to the form, where nothing typed is lost.
class CreationPanel final : public Panel
{
    Q_OBJECT
public:
    /// `attempt`: what errors are worded for.
    CreationPanel(JobCreation& creation, Attempt attempt, QWidget* parent = nullptr);

Q_SIGNALS:
    /// Nothing was made: back to the form, with this to say at its top.
    void returned(const QString& lead, const QString& words);
    /// No answer came and nothing was found: only the user may send again, from the form.
    void notSeen(const QString& words);
    void made(const proofdesk::CampaignId& campaign);
    /// The user has seen the outcome.
    void closeRequested();
    void reviewRequested(const proofdesk::CampaignId& campaign);

private:
    void showPhase(JobCreation::Phase phase);
    void showOutcome(const CreationOutcome& outcome);
    void showRefused(const CreationOutcome& outcome, const QString& lead);
    void showMade(const CreationOutcome& outcome);
    void showCandidates(const QList<Campaign>& candidates);
    void clearSums();
    void addSum(const QString& words, const std::optional<Money>& amount, bool strong = false);

    JobCreation& m_creation;
    Attempt m_attempt;
    PlainLabel* m_headline;
    PlainLabel* m_words;
    QProgressBar* m_busy;
    QWidget* m_sums;
    CandidateList* m_candidates;
    QPushButton* m_cancel;
    QPushButton* m_review;
    QPushButton* m_close;
    CampaignId m_made;
};

} // namespace proofdesk
