// SPDX-License-Identifier: MIT
#pragma once

#include "domain/campaign.h"
#include "jobs/jobdraftstore.h"
#include "models/campaigntally.h"
#include "models/indexedtablemodel.h"

#include <QHash>

#include <functional>
#include <optional>

namespace proofdesk {

class Clock;

enum class CampaignSort { MostWaiting, Newest, Oldest, Title, HighestPay, MostPaid };

struct CampaignFilter
{
    QString text; ///< in title, category, description or id
    std::optional<CampaignStatus> status;

    [[nodiscard]] bool isEmpty() const { return text.trimmed().isEmpty() && !status; }
    friend bool operator==(const CampaignFilter&, const CampaignFilter&) = default;
};

/// The campaigns of the account. Rows are updated by id and never reset. What is shown of a campaign are the
/// counts of the tally, which is told here what the service said.
class CampaignModel final : public IndexedTableModel
{
    Q_OBJECT
public:
    enum Column { Title, Status, Progress, Pay, PaidSoFar, Waiting, ColumnCount };
    enum Role {
        IdRole = Qt::UserRole + 1, ///< QString, CampaignId::toString()
        CampaignRole, ///< Campaign, as it stands now
        OnItsWayRole, ///< qint64: of what is pending there, decided here
        SecondLineRole, ///< "App test · made 12 Nov"
        PaysByItselfRole, ///< "Pays by itself after 28 more submissions"; empty where it does not, or where
                          ///< nobody knows
        WaitingRole, ///< qint64: for a person to decide; -1: not known
        OpenRole, ///< qint64: jobs nobody has taken; -1: not known
    };

    explicit CampaignModel(const Clock& clock, QObject* parent = nullptr);

    /// Outlives the model. Without one, the counts are those of the last reading.
    void setTally(CampaignTally& tally);

    /// Where the model asks what was made on this computer: the service never returns it.
    void setCreatedHere(std::function<std::optional<CreatedHere>(const CampaignId&)> createdHere);
    /// Rows known by id are updated in place, new ones are put where the order wants them. `complete`: this
    /// is the whole list, and what is not in it is gone.
    /// `begun`: when the reading was, on the steady clock; nullopt: just now.
    void merge(const QList<Campaign>& rows, bool complete,
               std::optional<CampaignTally::Time> begun = std::nullopt);

    void setFilter(const CampaignFilter& filter);
    [[nodiscard]] const CampaignFilter& filter() const { return m_filter; }
    void setSort(CampaignSort sort);
    [[nodiscard]] CampaignSort sortedBy() const { return m_sort; }

    [[nodiscard]] int totalCount() const { return int(m_byId.size()); }
    /// As the service said.
    [[nodiscard]] std::optional<Campaign> campaign(const CampaignId& id) const;
    /// With the counts as they stand now.
    [[nodiscard]] std::optional<Campaign> campaignNow(const CampaignId& id) const;
    /// nullopt where it is not known.
    [[nodiscard]] std::optional<qint64> leftOf(const CampaignId& id) const;
    [[nodiscard]] qint64 onItsWay(const CampaignId& id) const;
    [[nodiscard]] std::optional<Campaign> campaignAt(int row) const;
    /// Shown or not, in no particular order.
    [[nodiscard]] QList<Campaign> all() const;
    [[nodiscard]] std::optional<CreatedHere> createdHere(const CampaignId& id) const;
    [[nodiscard]] int rowOf(const CampaignId& id) const; ///< -1 where it is not shown
    /// True or false where it is known whether the campaign approves by itself once full.
    [[nodiscard]] std::optional<bool> paysByItself(const CampaignId& id) const;
    /// Of all campaigns, shown or not.
    [[nodiscard]] qint64 waitingSubmissions() const;
    [[nodiscard]] int waitingCampaigns() const;

    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    /// Sums over all campaigns may have changed.
    void totalsChanged();

private:
    void tellTally(const QList<Campaign>& listed, const QList<Campaign>& read,
                   std::optional<CampaignTally::Time> begun);
    void takeCounts();
    [[nodiscard]] Campaign now(Campaign campaign) const;
    [[nodiscard]] std::optional<qint64> left(const Campaign& campaign) const;
    [[nodiscard]] bool matches(const Campaign& campaign) const;
    [[nodiscard]] std::vector<Index> arranged() const;
    [[nodiscard]] QString cellText(const Campaign& campaign, int column) const;

    const Clock& m_clock;
    CampaignTally* m_tally = nullptr;
    QHash<CampaignId, CampaignTally::Counts> m_counts;
    std::function<std::optional<CreatedHere>(const CampaignId&)> m_createdHere;
    std::vector<Campaign> m_items; ///< those that are gone stay as unused places
    QHash<CampaignId, Index> m_byId;
    CampaignFilter m_filter;
    CampaignSort m_sort = CampaignSort::MostWaiting;
};

} // namespace proofdesk
