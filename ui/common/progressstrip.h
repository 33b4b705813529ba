// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QProgressBar;
class QPushButton;

namespace proofdesk {

class PlainLabel;

/// Long work in one row: what it is, how far ("12 of 112"), how long still, pause and cancel.
class ProgressStrip final : public QWidget
{
    Q_OBJECT
public:
    explicit ProgressStrip(QWidget* parent = nullptr);

    /// "Sending decisions"; also the accessible name.
    void setWork(const QString& words);
    /// A total of 0 or less: how much there is, isn't known yet.
    void setProgress(qint64 done, qint64 total);
    /// "about 8 min", or why it waits; empty for none.
    void setRemark(const QString& words);
    void setPausable(bool pausable);
    /// Where it can't be cancelled, or somebody else has the button.
    void setCancellable(bool cancellable);
    void setPaused(bool paused);

Q_SIGNALS:
    void pauseRequested();
    void resumeRequested();
    void cancelRequested();

private:
    PlainLabel* m_work;
    PlainLabel* m_count;
    PlainLabel* m_remark;
    QProgressBar* m_bar;
    QPushButton* m_pause;
    QPushButton* m_cancel;
    bool m_paused = false;
};

} // namespace proofdesk
