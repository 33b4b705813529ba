// SPDX-License-Identifier: MIT
#pragma once

#include "ui/review/proof/proofpresenter.h"

#include <QTableView>
#include <QTimer>
#include <QWidget>

class QBoxLayout;

namespace proofdesk {

class Clock;
class ProofStage;
class ProofStore;
class ReviewDesk;
class SubmissionModel;
class TableColumns;

/// The submissions as a dense, sortable table; beside it the proof of the current one.
class TablePane final : public QWidget
{
    Q_OBJECT
public:
    TablePane(SubmissionModel& model, ReviewDesk& desk, ProofStore& store, Clock& clock,
              QWidget* parent = nullptr);

    [[nodiscard]] QTableView* table() const { return m_table; }
    [[nodiscard]] ProofStage& stage() { return *m_stage; }
    /// The narrowest in which it is said in full how each stands, and the proof stands beside it.
    [[nodiscard]] int leastWidth() const;
    void stepImage(int step);

Q_SIGNALS:
    void shown(const proofdesk::Submission& submission, int image, bool seen);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void follow();
    void showSort();
    void arrange();

    SubmissionModel& m_model;
    ReviewDesk& m_desk;
    QTableView* m_table;
    TableColumns* m_columns = nullptr;
    QBoxLayout* m_layout = nullptr;
    ProofStage* m_stage;
    ProofPresenter* m_presenter;
    QTimer m_second;
};

} // namespace proofdesk
