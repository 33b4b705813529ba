// SPDX-License-Identifier: MIT
#pragma once

#include "domain/submission.h"
#include "ui/common/section.h"

class QGridLayout;
class QPushButton;

namespace proofdesk {

class PlainLabel;

/// Who sent it: name, rate with its base, age of the account, what was with us before, and what can be done.
class WorkerPanel final : public Section
{
    Q_OBJECT
public:
    explicit WorkerPanel(QWidget* parent = nullptr);

    /// `isPending`: this is one of their `pending` ones. `history` says what this computer knows of them;
    /// empty: nothing.
    void show(const Submission& submission, bool isPending, int pending, const QString& history);
    /// Name and country are kept back until decided.
    void setBlind(bool blind) { m_blind = blind; }
    void setBlocked(bool blocked);
    /// Whether the list shows only this worker's already: the button then leads back.
    void setFiltered(bool filtered);
    void setKeys(const QString& ofWorker, const QString& block);
    /// With the largest counts that are likely.
    [[nodiscard]] int neededWidth() const;

Q_SIGNALS:
    void ofWorkerWanted();
    void blockWanted();

private:
    class Avatar;

    PlainLabel* addFact(QGridLayout* grid, const QString& name);
    void wordButton();
    void tighten();

    Avatar* m_avatar;
    PlainLabel* m_name;
    PlainLabel* m_about;
    PlainLabel* m_rate;
    PlainLabel* m_age;
    PlainLabel* m_id;
    PlainLabel* m_history;
    QPushButton* m_theirs;
    QPushButton* m_block;
    int m_pending = 0;
    bool m_filtered = false;
    bool m_blind = false;
};

} // namespace proofdesk
