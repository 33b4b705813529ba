// SPDX-License-Identifier: MIT
#pragma once

#include "domain/submission.h"
#include "models/indexedtablemodel.h"
#include "models/rowupdates.h"
#include "models/submissioncounts.h"
#include "models/submissionfacts.h"
#include "models/submissionfilter.h"
#include "models/submissionmarks.h"
#include "models/submissionorder.h"
#include "models/submissionsources.h"
#include "models/submissionstore.h"
#include "models/workernaming.h"

#include <functional>
#include <optional>
#include <vector>

namespace proofdesk {

class Clock;
class DecisionQueue;
class EarlierProofs;
class ListedDecisions;
class ProofStore;
class SeenTracker;

/// The rows of one campaign's submissions: which are shown, in which order, and what each says. Over a
/// compact store, in an index vector of our own: no QSortFilterProxyModel. Rows are updated by id, never by
/// reset; decided rows stay where they were until the filter or sort is applied anew. Arrivals wait until
/// they are shown.
class SubmissionModel final : public IndexedTableModel
{
    Q_OBJECT
public:
    using Column = SubmissionColumns::Column;
    using enum SubmissionColumns::Column;
    enum Role {
        IdRole = Qt::UserRole + 1, ///< qint64
        SubmissionRole, ///< Submission, assembled from the store
        CardRole, ///< the same without its texts, for what paints many
        DecisionRole, ///< Decision, or invalid
        SeenRole, ///< bool
        FlagsRole, ///< QList<int> of SubmissionFlag
        MatchCountRole ///< int: others with the same file, also those of before
    };

    explicit SubmissionModel(Clock& clock, QObject* parent = nullptr);

    /// Where badges, thumbnails' flags and "seen" come from; none is owned, each may be null.
    void setSources(DecisionQueue* decisions, ProofStore* proofs, SeenTracker* seen);
    /// Where what is known of submissions for good is kept; neither is owned, both may be null. Before
    /// setSources().
    void setMemory(EarlierProofs* earlier, ListedDecisions* listed) { m_sources.setMemory(earlier, listed); }
    /// Whether a worker was dealt with before, in any campaign: for "first time with us". Asked again for
    /// every row each time this is called.
    void setHistory(std::function<bool(const WorkerId&)> knownBefore);
    /// That worker was dealt with since: asked again for their rows.
    void historyChanged(const WorkerId& worker);
    /// Whether a worker is blocked now; asked again for every row each time this is called.
    void setBlocked(std::function<bool(const WorkerId&)> isBlocked);
    /// What of the campaign one request for all approved.
    void setApprovedInBulk(const QSet<SubmissionId>& ids);
    /// What of the campaign was approved without having been seen.
    void setApprovedUnseen(const QSet<SubmissionId>& ids);
    void setCampaign(const CampaignId& campaign);
    [[nodiscard]] CampaignId campaign() const { return m_campaign; }

    // Filling. Rows known by id are updated in place; new ones are appended while `initial`, else wait as
    // arrivals.
    void merge(const QList<Submission>& rows, bool initial);
    /// After a complete reading: what the service no longer returns for that status is re-read elsewhere,
    /// never guessed.
    void clear();
    [[nodiscard]] int arrivalCount() const { return m_arrivals; }
    void showArrivals();

    void setFilter(const SubmissionFilter& filter);
    [[nodiscard]] const SubmissionFilter& filter() const { return m_filter; }
    void setSort(SubmissionSort sort, quint32 seed = 0) { setOrder({sort, seed}); }
    /// One of those that are offered, or by a column.
    void setOrder(const SubmissionOrder& order);
    [[nodiscard]] const SubmissionOrder& order() const { return m_order; }
    [[nodiscard]] SubmissionSort sort() const { return m_order.sort; }
    /// The column that rows are sorted by in its place; -1: none.
    [[nodiscard]] int sortColumn() const { return m_order.column; }
    /// Applies filter and sort anew (F5, or when the person asks): rows may move only here and in the
    /// setters.
    void refilter() { arrange(); }

    [[nodiscard]] int totalCount() const { return int(m_store.size()); } ///< shown or not
    [[nodiscard]] bool contains(SubmissionId id) const { return m_store.find(id).has_value(); }
    [[nodiscard]] int rowOf(SubmissionId id) const; ///< -1 where it is not shown
    [[nodiscard]] std::optional<Submission> submissionAt(int row) const;
    /// The first undecided row after (or before) `row`, wrapping around; -1 where there is none.
    [[nodiscard]] int nextUndecided(int row, bool forward = true) const;

    /// How workers are called, here and wherever their submissions are shown.
    [[nodiscard]] WorkerNaming& naming() { return m_naming; }
    [[nodiscard]] const WorkerNaming& naming() const { return m_naming; }

    // Of all submissions, shown or not: see SubmissionFacts.
    [[nodiscard]] std::optional<Submission> submission(SubmissionId id) const
    {
        return m_facts.submission(id);
    }
    [[nodiscard]] QList<SubmissionId> allIds() const { return m_facts.allIds(); }
    [[nodiscard]] QList<SubmissionId> pendingIds() const { return m_facts.pendingIds(); }
    [[nodiscard]] QList<SubmissionFlag> flags(SubmissionId id) const { return m_facts.flags(id); }
    [[nodiscard]] QList<SubmissionId> matches(SubmissionId id) const { return m_facts.matches(id); }
    /// The first of matches(): others with the very same file.
    [[nodiscard]] QList<SubmissionId> sameFile(SubmissionId id) const { return m_facts.sameFile(id); }
    /// Of those that gave the very same file and are not read any more: how many, and the foremost.
    [[nodiscard]] int earlierCount(SubmissionId id) const { return m_facts.earlierCount(id); }
    [[nodiscard]] std::optional<EarlierProof> earlier(SubmissionId id) const { return m_facts.earlier(id); }
    /// With how many of the others its picture was compared so far.
    [[nodiscard]] ComparedCount comparedWith(SubmissionId id) const { return m_facts.comparedWith(id); }
    /// How many of all were compared with each other so far.
    [[nodiscard]] ComparedCount compared() const { return m_facts.compared(); }
    /// All submissions by their place in the store: those that are shown, as they stand, then the others.
    [[nodiscard]] std::vector<Index> inOrder() const { return shownFirst(m_store.size()); }
    /// The pictures of one of them that are to be compared yet.
    [[nodiscard]] QList<ProofImage> uncompared(Index index) const { return m_sources.uncompared(index); }
    [[nodiscard]] QList<SubmissionId> ofWorker(const WorkerId& worker) const
    {
        return m_facts.ofWorker(worker);
    }
    [[nodiscard]] QStringList countries() const { return m_facts.countries(); }
    /// What became of those that waited here, without these, and whether any still does.
    [[nodiscard]] CampaignDone done(const QSet<SubmissionId>& leftOut = {}) const
    {
        return m_facts.done(leftOut);
    }
    [[nodiscard]] bool isAnyUndecided() const { return m_facts.isAnyUndecided(); }
    // How many a filter would hold, for the pane's counts.
    [[nodiscard]] int countOf(SubmissionFilter::State state) const { return counts().states[size_t(state)]; }
    [[nodiscard]] int countOf(SubmissionFlag flag) const { return counts().flags[size_t(flag)]; }
    [[nodiscard]] int countOf(SubmissionFilter::RateBand band) const { return counts().rates[size_t(band)]; }
    [[nodiscard]] int countOf(SubmissionFilter::AgeBand band) const { return counts().ages[size_t(band)]; }
    [[nodiscard]] int countUnseen() const { return counts().unseen; }

    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

Q_SIGNALS:
    void arrivalsChanged(int count);
    void filterChanged();
    void sortChanged();
    /// Counts for the filter pane changed; at most once a frame.
    void countsChanged();

private:
    void connectSources();
    void settle(const Decision& decision);
    /// Brings one kind of mark up to date in all rows, and marks those that changed.
    void updateAll(bool (SubmissionSources::*update)(Index, SubmissionMarks&) const);
    void changed(Index index);
    void countAnew();
    [[nodiscard]] const SubmissionCounts& counts() const;
    [[nodiscard]] qint64 nowMs() const;

    void show(const std::vector<Index>& items, int at);
    void showInOrder(const std::vector<Index>& added);
    /// Filters and sorts anew.
    void arrange();
    /// Sorts what is shown anew.
    void resort();
    [[nodiscard]] std::vector<Index> matching() const;
    [[nodiscard]] std::vector<Index> sorted(std::vector<Index> rows) const;
    [[nodiscard]] QString spoken(int row) const;
    [[nodiscard]] QString inColumn(Index at, int column) const;

    Clock& m_clock;
    CampaignId m_campaign;
    SubmissionStore m_store;
    std::vector<SubmissionMarks> m_marks; ///< beside the store's rows
    SubmissionSources m_sources;
    SubmissionFacts m_facts;
    WorkerNaming m_naming;
    RowUpdates m_updates;
    int m_arrivals = 0;
    mutable SubmissionCounts m_counts;
    mutable bool m_countsAreOld = true;

    SubmissionFilter m_filter;
    SubmissionOrder m_order;
};

} // namespace proofdesk
