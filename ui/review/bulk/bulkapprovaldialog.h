// SPDX-License-Identifier: MIT
#pragma once

#include "review/bulk/bulkapproval.h"

#include <QDialog>
#include <QElapsedTimer>

#include <functional>

class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace proofdesk {

class BulkChoices;
class BulkNews;
class BulkPlanPage;
class EmptyState;
class ProgressStrip;
class SteadyPress;
struct CsvStyle;

/// "Approve all pending", with its pre-flight: what is pending, what of it would be approved, what that
/// costs. With nothing unseen, flagged, held or unsent one click does it; else what was seen is the choice,
/// and the rest has to be typed out.
class BulkApprovalDialog final : public QDialog
{
    Q_OBJECT
public:
    BulkApprovalDialog(BulkApproval& bulk, const BulkQuestion& question, bool sandbox,
                       QWidget* parent = nullptr);

Q_SIGNALS:
    /// These are to be looked at in the review.
    void showWanted(const QList<proofdesk::SubmissionId>& ids, const QString& what);
    /// So many wait in the outbox now, to be sent one by one; what they come to, where it is known.
    void queued(int count, std::optional<proofdesk::Money> pay);
    /// What was approved without having been seen is to be looked at now.
    void approvedUnseenWanted();

public Q_SLOTS:
    void reject() override;

private:
    void build(bool sandbox);
    QWidget* newWorkingPage();
    QWidget* newFoot();
    void goOnFromWords();
    void start();
    void follow(BulkApproval::Phase phase);
    void showProgress(int done, int total);
    void showPlan(const BulkPlan& plan, bool changed);
    /// The same list, as it stands by now.
    void showRenewed(const BulkPlan& before, const BulkPlan& now);
    void showFailure(const ApiError& error);
    void showOutcome(const BulkOutcome& outcome);
    void choose(BulkWay way);
    void updateAction();
    /// As high as the plan needs, and the window allows.
    void fit();
    void go();
    bool begin();
    void saveList();

    BulkApproval& m_bulk;
    BulkQuestion m_question;
    QStackedWidget* m_pages = nullptr;
    BulkPlanPage* m_plan = nullptr;
    ProgressStrip* m_progress = nullptr;
    EmptyState* m_words = nullptr;
    BulkChoices* m_choices = nullptr;
    BulkNews* m_news = nullptr;
    SteadyPress* m_press = nullptr;
    QPushButton* m_save = nullptr;
    QPushButton* m_cancel = nullptr;
    QPushButton* m_action = nullptr;
    QElapsedTimer m_since; ///< when what goes on was begun, for its pace
    std::function<QByteArray(const CsvStyle&)> m_table; ///< what "Save this list…" saves
    BulkWay m_way = BulkWay::Seen;
    bool m_changed = false; ///< the list is another one than before
    bool m_mine = false; ///< what goes on was begun here
    bool m_finished = false;
    bool m_unknown = false; ///< and nobody can say what became of it
};

} // namespace proofdesk
