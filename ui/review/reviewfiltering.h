// SPDX-License-Identifier: MIT
#pragma once

#include "domain/submission.h"
#include "models/submissionmodel.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace proofdesk {

class SubmissionLoader;

/// What is shown of the submissions: sets the filter, and has read what the filter needs.
class ReviewFiltering final : public QObject
{
    Q_OBJECT
public:
    ReviewFiltering(SubmissionModel& model, SubmissionLoader& loader, QObject* parent);

    void set(const SubmissionFilter& filter);
    void clear() { set({}); }
    /// What is typed searches what was read, a moment later.
    void search(const QString& text);
    /// Asks the service too, for workers on pages not read yet.
    void searchAtTheService();
    /// Shows what the search left out again. false: nothing was searched for.
    bool endSearch();
    /// This one's worker alone; again: everybody.
    void toggleWorker(const std::optional<Submission>& submission);
    [[nodiscard]] bool isOfOneWorker() const;
    /// Everybody again, whatever a key or another part of the program narrowed the list to.
    void endNarrowing();
    void showApprovedUnseen();
    /// Names and countries are hidden, and what was found by them is not shown any longer.
    void setBlind(bool blind);

Q_SIGNALS:
    /// All filters were cleared, and with them what was searched for.
    void searchEnded();
    void refused(const QString& why);

private:
    SubmissionModel& m_model;
    SubmissionLoader& m_loader;
    QTimer m_delay;
    QString m_searched;
    bool m_showsArrivals = false; ///< once the list is read: they belong to what is asked for
};

} // namespace proofdesk
