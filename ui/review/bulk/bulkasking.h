// SPDX-License-Identifier: MIT
#pragma once

#include "domain/ids.h"

#include <QObject>

class QWidget;

namespace proofdesk {

class BulkApproval;
struct BulkQuestion;
class ReviewDesk;
class SubmissionLoader;
class SubmissionModel;

/// Asks whether all pending ones of the open campaign are to be approved, with what the review knows of them,
/// and marks what was approved without having been seen.
class BulkAsking final : public QObject
{
    Q_OBJECT
public:
    /// `sandbox`: no real money, and the dialog says so.
    BulkAsking(BulkApproval& bulk, SubmissionModel& model, SubmissionLoader& loader, const ReviewDesk& desk,
               bool sandbox, QWidget* page);

    void ask();
    void markFromJournal();

Q_SIGNALS:
    /// These are to be looked at in the review.
    void showWanted(const QList<proofdesk::SubmissionId>& ids, const QString& what);
    /// What was approved without having been seen is to be looked at now.
    void approvedUnseenWanted();
    /// For the person, in one line.
    void told(const QString& words, bool refused);

private:
    /// What the review knows of the campaign now.
    [[nodiscard]] BulkQuestion question() const;
    void markApproved(const QList<SubmissionId>& ids);

    BulkApproval& m_bulk;
    SubmissionModel& m_model;
    SubmissionLoader& m_loader;
    const ReviewDesk& m_desk;
    bool m_sandbox;
    QWidget* m_page;
};

} // namespace proofdesk
