// SPDX-License-Identifier: MIT
#pragma once

#include "domain/submission.h"
#include "models/indexedtablemodel.h"
#include "review/decisions/decision.h"

#include <QSet>

#include <functional>
#include <memory>
#include <optional>

namespace proofdesk {

class Clock;
class DecisionQueue;
class ProofStore;
class SeenTracker;

/// What is unusual about a submission. Never a verdict: "looks the same as", never "fraud".
enum class SubmissionFlag {
    ApprovedUnseen, ///< approved in one request with others, before anybody had looked at it
    WorkerBlocked,
    SameFile,
    LooksTheSame,
    NewAccount,
    NoText,
    NoImage
};
inline constexpr int SubmissionFlagCount = 7;

/// What the review shows of the submissions of one campaign.
struct SubmissionFilter
{
    enum class State { Undecided, Waiting, Held, Approved, Rejected, Failed };
    enum class RateBand { High, Middle, Low, Unknown }; ///< ≥ 95 %, 80 to 95 %, under 80 %, not known
    enum class AgeBand { UnderHour, UnderDay, Older };

    QList<State> states; ///< empty: all
    bool unseenOnly = false;
    bool firstTimeOnly = false;
    QList<SubmissionFlag> flags; ///< empty: all; else any of them
    QList<RateBand> rates;
    QList<AgeBand> ages;
    QString country;
    std::optional<WorkerId> worker;
    QString text; ///< in worker name or proof text

    [[nodiscard]] bool isEmpty() const;
    [[nodiscard]] int activeCount() const; ///< for "Filters · 2"
    friend bool operator==(const SubmissionFilter&, const SubmissionFilter&) = default;
};

enum class SubmissionSort { OldestFirst, NewestFirst, RiskiestFirst, Worker, Random };

/// The submissions of one campaign, in an index vector of our own over a compact store: no
/// QSortFilterProxyModel. Rows are updated by id, never by reset; decided rows stay where they were until the
/// filter or sort is applied anew. Arrivals wait until they are shown.
class SubmissionModel final : public IndexedTableModel
{
    Q_OBJECT
public:
    enum Column {
        Worker,
        State,
        Rate,
        Total,
        AccountAge,
        Country,
        Submitted,
        Images,
        Flags,
        Text,
        Notes,
        ColumnCount
    };
    enum Role {
        IdRole = Qt::UserRole + 1, ///< qint64
        SubmissionRole, ///< Submission, assembled from the store
        DecisionRole, ///< Decision, or invalid
        SeenRole, ///< bool
        FlagsRole, ///< QList<int> of SubmissionFlag
        MatchCountRole, ///< int: others with the same or a look-alike file
        SortRole
    };

    explicit SubmissionModel(Clock& clock, QObject* parent = nullptr);
    ~SubmissionModel() override;

    /// Where badges, thumbnails' flags and "seen" come from; none is owned, each may be null.
    void setSources(DecisionQueue* decisions, ProofStore* proofs, SeenTracker* seen);
    /// Whether a worker was dealt with before, in any campaign: for "first time with us".
    void setHistory(std::function<bool(const WorkerId&)> knownBefore);
    /// Whether a worker is blocked now; asked again for every row each time this is called.
    void setBlocked(std::function<bool(const WorkerId&)> isBlocked);
    /// What of the campaign was approved without having been seen.
    void setApprovedUnseen(const QSet<SubmissionId>& ids);
    void setCampaign(const CampaignId& campaign);
    [[nodiscard]] CampaignId campaign() const;

    // Filling. Rows known by id are updated in place; new ones are appended while `initial`, else wait as
    // arrivals.
    void merge(const QList<Submission>& rows, bool initial);
    /// After a complete reading: what the service no longer returns for that status is re-read elsewhere,
    /// never guessed.
    void clear();
    [[nodiscard]] int arrivalCount() const;
    void showArrivals();

    void setFilter(const SubmissionFilter& filter);
    [[nodiscard]] const SubmissionFilter& filter() const;
    void setSort(SubmissionSort sort, quint32 seed = 0);
    [[nodiscard]] SubmissionSort sort() const;
    /// Applies filter and sort anew (F5, or when the person asks): rows may move only here and in the
    /// setters.
    void refilter();

    [[nodiscard]] int totalCount() const; ///< in the store, shown or not
    [[nodiscard]] std::optional<Submission> submission(SubmissionId id) const;
    [[nodiscard]] std::optional<Submission> submissionAt(int row) const;
    [[nodiscard]] int rowOf(SubmissionId id) const; ///< -1 where it is not shown
    [[nodiscard]] QList<SubmissionId> allIds() const;
    /// Those that the service, when last asked, called pending.
    [[nodiscard]] QList<SubmissionId> pendingIds() const;
    [[nodiscard]] bool contains(SubmissionId id) const;
    /// The first undecided row after (or before) `row`, wrapping around; -1 where there is none.
    [[nodiscard]] int nextUndecided(int row, bool forward = true) const;
    [[nodiscard]] QList<SubmissionFlag> flags(SubmissionId id) const;
    /// Others with the same file, then look-alikes, best first.
    [[nodiscard]] QList<SubmissionId> matches(SubmissionId id) const;
    [[nodiscard]] QList<SubmissionId> ofWorker(const WorkerId& worker) const;
    /// How many submissions (of all, not only those shown) a filter state holds, for the pane's counts.
    [[nodiscard]] int countOf(SubmissionFilter::State state) const;
    [[nodiscard]] int countOf(SubmissionFlag flag) const;
    [[nodiscard]] int countUnseen() const;
    [[nodiscard]] int countOf(SubmissionFilter::RateBand band) const;
    [[nodiscard]] int countOf(SubmissionFilter::AgeBand band) const;
    [[nodiscard]] QStringList countries() const;

    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

Q_SIGNALS:
    void arrivalsChanged(int count);
    void filterChanged();
    /// Counts for the filter pane changed; at most once a frame.
    void countsChanged();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace proofdesk
