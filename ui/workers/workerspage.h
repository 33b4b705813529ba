// SPDX-License-Identifier: MIT
#pragma once

#include "net/apierror.h"
#include "review/workers/workeractions.h"
#include "ui/common/notice.h"
#include "ui/window/page.h"

#include <QTimer>

#include <functional>

class QLineEdit;
class QPushButton;

namespace proofdesk {

class BlockedWorkersModel;
class Confirm;
class DecisionQueue;
class ListStates;
class PageHeader;
class PlainLabel;
class PlainTable;
class SearchEdit;

/// Who is blocked: search, block by id, unblock. It asks before it blocks, and says in place how each ended.
class WorkersPage final : public Page
{
    Q_OBJECT
public:
    /// `isListed`: whether the service listed a worker under that very id, in whichever list.
    WorkersPage(BlockedWorkersModel& model, WorkerActions& actions, const DecisionQueue& queue,
                Confirm& confirm, std::function<bool(const WorkerId&)> isListed, QWidget* parent = nullptr);

    [[nodiscard]] QString place() const override;
    void refresh() override;
    void entered() override;

private:
    void buildHeader();
    QWidget* newTools();
    void followModel();
    void followActions();
    void askToBlock();
    void askToUnblock();
    void showState();
    [[nodiscard]] std::optional<BlockedWorker> chosen() const;
    void chooseFirst();
    void showProblem();
    void tell(const WorkerActions::Outcome& outcome);
    void say(NoticeKind kind, const QString& lead, const QString& words);

    BlockedWorkersModel& m_model;
    WorkerActions& m_actions;
    const DecisionQueue& m_queue;
    Confirm& m_confirm;
    std::function<bool(const WorkerId&)> m_isListed;
    std::optional<ApiError> m_error; ///< of the last reading
    bool m_chosenOnce = false; ///< there was a first row to choose

    PageHeader* m_header;
    SearchEdit* m_search;
    QLineEdit* m_id;
    QPushButton* m_block;
    QPushButton* m_unblock;
    QPushButton* m_refresh;
    PlainLabel* m_readAt;
    Notice* m_notice; ///< of what was done last
    QTimer m_newsLeaves{this};
    Notice* m_problem; ///< of the reading
    PlainTable* m_view;
    ListStates* m_states;
};

} // namespace proofdesk
