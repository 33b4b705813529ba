// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QTimer>

namespace proofdesk {

class Inspector;
class Reasons;
class RequestBudget;
class ReviewDesk;
class SubmissionModel;
class WorkerActions;
class WorkerHistory;
struct InspectorFacts;
struct Submission;

/// Fills the inspector: works out what there is to know of the current submission, and does so again whenever
/// some of it changed.
class InspectorFeed final : public QObject
{
    Q_OBJECT
public:
    /// Where the facts come from. Nothing is owned; all of it outlives the feed.
    struct Sources
    {
        SubmissionModel& model;
        ReviewDesk& desk;
        Reasons& reasons;
        WorkerActions& workers;
        WorkerHistory& history;
        RequestBudget& budget;
    };
    InspectorFeed(Inspector& inspector, const Sources& sources, QObject* parent);

    /// Once, however many changes there were.
    void fillSoon() { m_soon.start(); }

private:
    void showCampaign();
    void showReasons();
    void fill();
    void fillWorker(InspectorFacts& facts, const Submission& submission) const;
    void fillFlags(InspectorFacts& facts, const Submission& submission) const;

    Inspector& m_inspector;
    Sources m_from;
    QTimer m_soon;
};

} // namespace proofdesk
