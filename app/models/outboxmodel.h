// SPDX-License-Identifier: MIT
#pragma once

#include "review/decisions/decision.h"

#include <QAbstractListModel>
#include <QHash>
#include <QList>

namespace proofdesk {

class Clock;
class DecisionQueue;

/// What is on its way and not final yet, oldest first: one row a decision. Holds are not on their way.
class OutboxModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role {
        DecisionRole = Qt::UserRole + 1,
        WhichRole ///< the submission's id, and its campaign where the rows are of several; foreign text
    };

    OutboxModel(DecisionQueue& queue, Clock& clock, QObject* parent = nullptr);

    /// Only a list that is looked at is kept up to date: with thousands queued, each decision would pay for
    /// it.
    void setLive(bool live);
    /// What the campaigns are called.
    void setTitles(const QHash<CampaignId, QString>& titles);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] const Decision* decision(int row) const;

private:
    void reload();
    [[nodiscard]] QString words(const Decision& decision) const;
    [[nodiscard]] QString which(const Decision& decision) const;

    DecisionQueue& m_queue;
    Clock& m_clock;
    QList<Decision> m_rows;
    QHash<CampaignId, QString> m_titles;
    bool m_ofSeveral = false; ///< campaigns
    bool m_live = false;
};

/// Why a decision failed, what that means for the money, and what to do next.
[[nodiscard]] QString decisionErrorText(const Decision& decision);
/// What a decision says about itself on a second line: the reason given, or what went wrong. May hold the
/// service's own words: plain text only.
[[nodiscard]] QString outboxRemark(const Decision& decision);

} // namespace proofdesk
