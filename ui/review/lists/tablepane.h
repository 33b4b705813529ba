// SPDX-License-Identifier: MIT
#pragma once

#include "ui/review/proof/proofpresenter.h"

#include <QTableView>
#include <QTimer>
#include <QWidget>

namespace proofdesk {

class Clock;
class ProofStage;
class ProofStore;
class ReviewDesk;
class SubmissionModel;

/// The submissions as a dense, sortable table; beside it the proof of the current one.
class TablePane final : public QWidget
{
    Q_OBJECT
public:
    TablePane(SubmissionModel& model, ReviewDesk& desk, ProofStore& store, Clock& clock,
              QWidget* parent = nullptr);

    [[nodiscard]] QTableView* table() const { return m_table; }
    [[nodiscard]] ProofStage& stage() { return *m_stage; }
    void stepImage(int step);

Q_SIGNALS:
    void shown(proofdesk::SubmissionId id, bool seen);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void follow();
    void showSort();
    void sizeColumns();

    SubmissionModel& m_model;
    ReviewDesk& m_desk;
    QTableView* m_table;
    ProofStage* m_stage;
    ProofPresenter* m_presenter;
    QTimer m_second;
};

} // namespace proofdesk
