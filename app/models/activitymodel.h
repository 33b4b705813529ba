// SPDX-License-Identifier: MIT
#pragma once

#include "account/activitylog.h"
#include "models/indexedtablemodel.h"

#include <QHash>

#include <optional>

namespace proofdesk {

/// The account's history, newest first: what was sent when, what the service answered, what it cost. Read
/// from the local database in portions, as far as somebody scrolls.
class ActivityModel final : public IndexedTableModel
{
    Q_OBJECT
public:
    enum Column { At, What, Subject, Outcome, Answer, Amount, ColumnCount };
    enum Role {
        EntryRole = Qt::UserRole + 1 ///< ActivityEntry
    };
    static constexpr int Portion = 500;

    explicit ActivityModel(ActivityLog& log, QObject* parent = nullptr);

    /// Shows entries that hold every word of the text, and reads from the newest on.
    void setSearch(const QString& text);
    [[nodiscard]] const QString& search() const { return m_search; }
    /// The same, also by what the columns call things.
    [[nodiscard]] ActivitySearch wanted() const;
    /// What the campaigns are called that are known now.
    void setTitles(const QHash<CampaignId, QString>& titles);
    /// The campaign of a decision by its title, else by its id; empty where there is none.
    [[nodiscard]] QString campaignText(const ActivityEntry& entry) const;
    /// Reads what was added since; rows that are shown stay.
    void refresh();

    [[nodiscard]] std::optional<ActivityEntry> entryAt(int row) const;
    /// Entries of all, found or not; -1 where the database can't be read.
    [[nodiscard]] qint64 totalCount() const { return m_total; }
    /// Why the database can't be read, in its own words; empty where it can.
    [[nodiscard]] const QString& problem() const { return m_problem; }

    [[nodiscard]] static QString operationText(const ActivityEntry& entry);
    /// Whose money it is: the pay of an approval was often set aside when the campaign was made, so that the
    /// balance does not follow it. Empty where there is no sum.
    [[nodiscard]] static QString amountText(const ActivityEntry& entry);
    [[nodiscard]] static QString outcomeText(ActivityOutcome outcome);
    /// A decision that was settled before it left.
    [[nodiscard]] static bool wasNeverSent(const ActivityEntry& entry);

    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

Q_SIGNALS:
    /// totalCount() or problem() changed.
    void totalsChanged();

private:
    void count();
    void readAnew();
    [[nodiscard]] QList<ActivityEntry> portion(qint64 before);
    [[nodiscard]] std::vector<Index> take(const QList<ActivityEntry>& entries);
    [[nodiscard]] QString cellText(const ActivityEntry& entry, int column) const;
    [[nodiscard]] QString subjectText(const ActivityEntry& entry) const;

    ActivityLog& m_log;
    QString m_search;
    QHash<CampaignId, QString> m_titles;
    std::vector<ActivityEntry> m_items;
    QHash<qint64, Index> m_byId;
    qint64 m_oldest = 0; ///< of the numbers of what was read; 0 for none
    qint64 m_total = 0;
    bool m_more = true;
    QString m_problem;
};

} // namespace proofdesk
