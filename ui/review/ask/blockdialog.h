// SPDX-License-Identifier: MIT
#pragma once

#include "domain/submission.h"
#include "ui/review/ask/reasonlist.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QPlainTextEdit;
class QPushButton;

namespace proofdesk {

class PlainLabel;

/// "Block worker…", and in the same step, if wanted, the rejection of what is pending of theirs, with one
/// reason.
class BlockDialog final : public QDialog
{
    Q_OBJECT
public:
    /// `pending`: how many of theirs are pending and can be rejected; 0 offers nothing.
    BlockDialog(const Submission& submission, int pending, const QList<ReasonChoice>& reasons,
                QWidget* parent = nullptr);

    /// What of theirs goes out whatever is answered; empty: nothing.
    void setUnsent(const QString& words);
    /// How many of theirs are on hold or failed, and stay so; `becomes`: what becomes of these, if it is
    /// known.
    void setLeftPending(int count, const QString& becomes);

    /// The reason to reject theirs with; empty where they are left as they are.
    [[nodiscard]] QString rejectionText() const;

private:
    void offer(const QList<ReasonChoice>& reasons);
    void update();
    void fit();

    PlainLabel* m_unsent;
    PlainLabel* m_left;
    QCheckBox* m_reject;
    QComboBox* m_reasons;
    QPlainTextEdit* m_own;
    PlainLabel* m_preview;
    QPushButton* m_block;
    int m_pending;
};

} // namespace proofdesk
